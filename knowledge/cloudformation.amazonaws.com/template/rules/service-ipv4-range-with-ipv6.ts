import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isGiven, on, partRule, settingAt, textOf } from '../resources.js';

export const serviceIpv4RangeWithIpv6: Rule = partRule('AWS::EKS::Cluster', {
  id: 'service-ipv4-range-with-ipv6',
  severity: 'warning',
  summary: 'A cluster with IPv6 services names an IPv4 range for them.',
  why: 'Services of a cluster with `IpFamily: ipv6` get addresses from a range that EKS chooses. An IPv4 range can be named for clusters of the family `ipv4` only.',
  sources: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html'],
  covers: ['CF11'],
  examples: [
    {
      title: 'Both',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              KubernetesNetworkConfig:
                IpFamily: ipv6
                ServiceIpv4Cidr: 10.100.0.0/16
      #         ^^^^^^^^^^^^^^^ ServiceIpv4Cidr cannot be set together with IpFamily ipv6`,
    },
    {
      title: 'IPv4',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              KubernetesNetworkConfig:
                IpFamily: ipv4
                ServiceIpv4Cidr: 10.100.0.0/16`,
    },
  ],
}, function* (part) {
  const range = settingAt(part, 'KubernetesNetworkConfig.ServiceIpv4Cidr');
  if (!range.node || !isGiven(range) || textOf(settingAt(part, 'KubernetesNetworkConfig.IpFamily').node) !== 'ipv6') return;
  yield on(range.node, say`ServiceIpv4Cidr cannot be set together with IpFamily ipv6`);
});
