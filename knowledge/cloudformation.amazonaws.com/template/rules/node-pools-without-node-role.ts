import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isAutoMode, isGiven, isMissing, on, partRule, settingAt } from '../resources.js';

export const nodePoolsWithoutNodeRole: Rule = partRule('AWS::EKS::Cluster', {
  id: 'node-pools-without-node-role',
  severity: 'error',
  summary: 'EKS Auto Mode has built-in pools and no role for their nodes.',
  why: 'The nodes of the built-in pools run with this role. EKS refuses pools without one.',
  sources: ['https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3366', 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-computeconfig.html'],
  upstream: ['When Compute Config nodeRoleArn is null or empty, nodePool list cannot be populated'],
  covers: ['CF03'],
  examples: [
    {
      title: 'No role',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
                Enabled: true
                NodePools: [general-purpose, system]
      #         ^^^^^^^^^ NodePools needs NodeRoleArn, the role of their nodes, beside it`,
    },
    {
      title: 'Both',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
                Enabled: true
                NodePools: [general-purpose]
                NodeRoleArn: !ImportValue NodeRole`,
    },
    {
      title: 'Neither',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
                Enabled: true
                NodePools: []`,
    },
  ],
}, function* (part) {
  const [role, pools] = [settingAt(part, 'ComputeConfig.NodeRoleArn'), settingAt(part, 'ComputeConfig.NodePools')];
  if (!isAutoMode(part) || pools.is !== 'written' || !pools.node || !isGiven(pools) || !isMissing(role)) return;
  yield on(pools.node, say`NodePools needs NodeRoleArn, the role of their nodes, beside it`, { missing: true });
});
