import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isAutoMode, on, partRule, settingAt } from '../resources.js';

export const templateAutoModeOnOutpost: Rule = partRule('AWS::EKS::Cluster', {
  id: 'template-auto-mode-on-outpost',
  severity: 'warning',
  summary: 'A local cluster on an Outpost is to have EKS Auto Mode.',
  why: 'Local clusters on AWS Outposts have no EKS Auto Mode: their nodes are self-managed.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-local-cluster-overview.html', 'https://github.com/eksctl-io/eksctl/blob/main/pkg/apis/eksctl.io/v1alpha5/outposts_validation.go'],
  covers: ['CF12'],
  examples: [
    {
      title: 'Both',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
      #       ^^^^^^^^^^^^^ EKS Auto Mode does not exist on Outposts
                Enabled: true
              OutpostConfig:
                OutpostArns: [!Ref Outpost]
                ControlPlaneInstanceType: m5.large`,
    },
    {
      title: 'Off',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig: { Enabled: false }
              OutpostConfig:
                OutpostArns: [!Ref Outpost]
                ControlPlaneInstanceType: m5.large`,
    },
  ],
}, function* (part) {
  const compute = part.properties.get('ComputeConfig');
  if (compute && isAutoMode(part) && settingAt(part, 'OutpostConfig').is === 'written') yield on(compute, say`EKS Auto Mode does not exist on Outposts`);
});
