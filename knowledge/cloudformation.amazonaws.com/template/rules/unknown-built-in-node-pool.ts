import { nearest, replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { onValue, partRule, settingAt, textOf } from '../resources.js';

export const unknownBuiltInNodePool: Rule = partRule('AWS::EKS::Cluster', {
  id: 'unknown-built-in-node-pool',
  severity: 'warning',
  summary: 'A pool of EKS Auto Mode is none of the two that are built in.',
  why: 'EKS Auto Mode brings the pools `general-purpose` and `system`, in these letters. Pools of your own are NodePool objects in the cluster, not names here.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/set-builtin-node-pools.html', 'https://github.com/hashicorp/terraform-provider-aws/issues/40455'],
  covers: ['CF04'],
  examples: [
    {
      title: 'A slip',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
                Enabled: true
                NodePools:
                  - sytem
      #             ^^^^^ Built-in pools are general-purpose and system, not sytem
                NodeRoleArn: !GetAtt NodeRole.Arn`,
      fixed: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
                Enabled: true
                NodePools:
                  - system
                NodeRoleArn: !GetAtt NodeRole.Arn`,
    },
    {
      title: 'A name of one’s own',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
                Enabled: true
                NodePools: [general-purpose, gpu]
      #                                      ^^^ Built-in pools are general-purpose and system, not gpu
                NodeRoleArn: !GetAtt NodeRole.Arn`,
    },
    {
      title: 'The two',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
                Enabled: true
                NodePools: [general-purpose, system, !Ref Another]
                NodeRoleArn: !GetAtt NodeRole.Arn`,
    },
  ],
}, function* (part) {
  for (const item of settingAt(part, 'ComputeConfig.NodePools').node?.items() ?? []) {
    const name = textOf(item);
    if (name === undefined || builtIn.includes(name)) continue;
    const meant = nearest(name, builtIn);
    yield onValue(item, say`Built-in pools are general-purpose and system, not ${name}`, meant ? { fix: { title: say`Use ${meant}`, edits: [replaceValue(item, meant)] } } : {});
  }
});

const builtIn: readonly string[] = Object.freeze(['general-purpose', 'system']);
