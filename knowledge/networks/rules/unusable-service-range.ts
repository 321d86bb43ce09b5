import { isPrivate, overlaps, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const unusableServiceRange: Rule = clusterRule({
  id: 'unusable-service-range',
  severity: 'warning',
  summary: 'The range of a cluster’s services is not one that EKS takes.',
  why: 'EKS takes a range from `/12` to `/24` inside of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 that does not overlap the VPC. It cannot be changed later.',
  sources: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html'],
  covers: ['EK308', 'CF11'],
  examples: [
    {
      title: 'Public, and too narrow',
      yaml: `
        Resources:
          Public:
            Type: AWS::EKS::Cluster
            Properties:
              KubernetesNetworkConfig:
                ServiceIpv4Cidr: 11.0.0.0/16
      #                          ^^^^^^^^^^^ 11.0.0.0/16 is not inside of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, where EKS puts services
          Narrow:
            Type: AWS::EKS::Cluster
            Properties:
              KubernetesNetworkConfig:
                ServiceIpv4Cidr: 10.9.0.0/26
      #                          ^^^^^^^^^^^ The range of services is from /12 to /24, not /26`,
    },
    {
      title: 'In the VPC',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        vpc:
          cidr: 10.0.0.0/16
        kubernetesNetworkConfig:
          serviceIPv4CIDR: 10.0.8.0/21
      #                    ^^^^^^^^^^^ 10.0.8.0/21 overlaps the VPC, which is 10.0.0.0/16`,
    },
    {
      title: 'Beside it',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        vpc:
          cidr: 10.0.0.0/16
        kubernetesNetworkConfig:
          serviceIPv4CIDR: 10.100.0.0/16`,
    },
  ],
}, function* ({ service, vpc }) {
  for (const { node, text, cidr } of service.all) {
    if (!node || cidr?.family !== 4) continue;
    const inVpc = vpc.all.find((it) => it.cidr && overlaps(it.cidr, cidr));
    if (!isPrivate(cidr)) yield { span: node.span, message: say`${text} is not inside of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16, where EKS puts services` };
    else if (cidr.bits < 12 || cidr.bits > 24) yield { span: node.span, message: say`The range of services is from /12 to /24, not ${`/${cidr.bits}`}` };
    else if (inVpc) yield { span: node.span, message: say`${text} overlaps the VPC, which is ${inVpc.text}` };
  }
});
