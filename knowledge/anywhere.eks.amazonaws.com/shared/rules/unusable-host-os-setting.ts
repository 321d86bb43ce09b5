import { familyOf, mayHaveMore, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { field, isWritten, itemsAt, textAt } from '../read.js';

export const unusableHostOsSetting: Rule = {
  id: 'unusable-host-os-setting',
  severity: 'error',
  summary: 'The operating system of the machine does not have this setting, or the setting says nothing.',
  why: '`certBundles` and `bottlerocketConfiguration` are settings of Bottlerocket; with another operating system EKS Anywhere refuses them. Certificates are their text in PEM, addresses of DNS are IP addresses.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/hostosconfig.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/hostosconfig/'],
  upstream: ['BottlerocketConfiguration can only be used with osFamily: "bottlerocket"', 'CertBundles can only be used with osFamily: "bottlerocket"', 'failed to parse certificate PEM'],
  covers: ['EA198', 'EA199', 'EA200'],
  examples: [
    { title: 'Another operating system', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        spec:
          osFamily: ubuntu
          hostOSConfiguration:
            bottlerocketConfiguration:
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^ bottlerocketConfiguration is for Bottlerocket, and this machine runs ubuntu
              kubernetes: { maxPods: 50 }` },
    { title: 'A path instead of a certificate', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereMachineConfig
        spec:
          osFamily: bottlerocket
          hostOSConfiguration:
            certBundles:
              - name: plant
                data: /etc/ssl/plant.pem
      #               ^^^^^^^^^^^^^^^^^^ The text of a certificate in PEM is needed here` },
    { title: 'Time servers', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        spec:
          osFamily: ubuntu
          hostOSConfiguration:
            ntpConfiguration: { servers: [time.example.com] }` },
  ],
  *check(resource) {
    const spec = field(resource.root, 'spec');
    const host = field(spec, 'hostOSConfiguration');
    if (spec?.type !== 'map' || !host) return;
    const os = textAt(spec, 'osFamily') ?? (resource.kind.name === 'VSphereMachineConfig' && !mayHaveMore(resource, spec) && !field(spec, 'osFamily') ? 'bottlerocket' : undefined);
    for (const name of ['certBundles', 'bottlerocketConfiguration']) {
      const setting = field(host, name);
      const isThere = name === 'certBundles' ? isWritten(setting) : setting !== undefined;
      if (setting?.key && isThere && os && os !== 'bottlerocket') yield { span: setting.key, message: say`${name} is for Bottlerocket, and this machine runs ${os}` };
    }
    for (const bundle of itemsAt(host, 'certBundles')) {
      const data = field(bundle, 'data');
      const text = stringOf(data);
      if (data && text && !/-----BEGIN [^-]+-----/.test(text)) yield { span: data.span, message: say`The text of a certificate in PEM is needed here` };
    }
    for (const address of itemsAt(host, 'bottlerocketConfiguration.kubernetes.clusterDNSIPs')) {
      const text = stringOf(address);
      if (text !== undefined && familyOf(text) === undefined) yield { span: address.span, message: say`${text} is not an IP address` };
    }
    for (const setting of itemsAt(host, 'bottlerocketConfiguration.kubernetes.allowedUnsafeSysctls')) {
      if (setting.value === '') yield { span: setting.span, message: say`This may not be empty` };
    }
  },
};
