import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isAutoMode, isGiven, isMissing, on, partRule, settingAt } from '../resources.js';

export const nodeRoleWithoutNodePools: Rule = partRule('AWS::EKS::Cluster', {
  id: 'node-role-without-node-pools',
  severity: 'error',
  summary: 'EKS Auto Mode has a role for nodes and no built-in pools that use it.',
  why: 'The role belongs to the built-in pools `general-purpose` and `system`. Who wants pools of their own only leaves both fields out and names the role in a NodeClass.',
  sources: ['https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3238', 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-computeconfig.html'],
  upstream: ['When Compute Config nodeRoleArn is not null or empty, nodePool value(s) must be provided'],
  covers: ['CF02'],
  examples: [
    {
      title: 'No pools',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
                Enabled: true
                NodeRoleArn: !GetAtt NodeRole.Arn
      #         ^^^^^^^^^^^ NodeRoleArn needs NodePools with general-purpose, system or both beside it`,
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
                NodePools: [system]
                NodeRoleArn: !GetAtt NodeRole.Arn`,
    },
    {
      title: 'A role that may be none',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
                Enabled: true
                NodeRoleArn: !If [HasRole, !Ref Role, !Ref AWS::NoValue]`,
    },
  ],
}, function* (part) {
  const [role, pools] = [settingAt(part, 'ComputeConfig.NodeRoleArn'), settingAt(part, 'ComputeConfig.NodePools')];
  if (!isAutoMode(part) || !role.node || !isGiven(role) || !isMissing(pools)) return;
  yield on(role.node, say`NodeRoleArn needs NodePools with general-purpose, system or both beside it`, { missing: true });
});
