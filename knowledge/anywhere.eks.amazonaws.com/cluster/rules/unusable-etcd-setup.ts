import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, itemsAt, providerOf } from '../../shared/read.js';

export const unusableEtcdSetup: Rule = {
  id: 'unusable-etcd-setup',
  severity: 'error',
  summary: 'The provider cannot run etcd this way, or the socket of its encryption is none.',
  why: 'On bare metal etcd always runs on the control plane. Encryption of etcd exists on vSphere and Nutanix; the API server reaches the KMS plugin through a Unix socket, and only an existing cluster can be given one.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/etcdencryption.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/etcdencryption/'],
  upstream: ['tinkerbell external etcd configuration is unsupported', 'etcdEncryption is currently not supported for the provider'],
  covers: ['EA005', 'EA116', 'EA119'],
  examples: [
    { title: 'etcd apart on bare metal', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
          externalEtcdConfiguration:
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^ On bare metal etcd runs on the control plane; externalEtcdConfiguration is refused
            count: 3
            machineGroupRef: { kind: TinkerbellMachineConfig, name: etcd }` },
    { title: 'A socket without its scheme', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          etcdEncryption:
            - resources: [secrets]
              providers:
                - kms:
                    name: plugin
                    socketListenAddress: /var/run/kmsplugin/socket.sock
      #                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ /var/run/kmsplugin/socket.sock is no Unix socket; it has to start with unix://`,
    },
    { title: 'etcd apart on vSphere', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }
          externalEtcdConfiguration:
            count: 3
            machineGroupRef: { kind: VSphereMachineConfig, name: etcd }` },
  ],
  *check({ root }) {
    const provider = providerOf(root);
    const etcd = at(root, 'spec.externalEtcdConfiguration');
    if (provider === 'Tinkerbell' && etcd?.key) yield { span: etcd.key, message: say`On bare metal etcd runs on the control plane; externalEtcdConfiguration is refused` };
    const encryption = at(root, 'spec.etcdEncryption');
    if (provider && !['VSphere', 'Nutanix', 'CloudStack'].includes(provider) && encryption?.key && encryption.items().length > 0) yield { span: encryption.key, message: say`etcdEncryption exists on vSphere and Nutanix only` };
    for (const entry of encryption?.items() ?? []) {
      for (const one of itemsAt(entry, 'providers')) {
        const socket = at(one, 'kms.socketListenAddress');
        const text = stringOf(socket);
        if (socket && text && !text.startsWith('unix://')) yield { span: socket.span, message: say`${text} is no Unix socket; it has to start with unix://` };
      }
    }
  },
};
