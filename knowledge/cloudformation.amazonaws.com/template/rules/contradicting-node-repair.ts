import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { on, partRule, settingAt } from '../resources.js';

export const contradictingNodeRepair: Rule = partRule('AWS::EKS::Nodegroup', {
  id: 'contradicting-node-repair',
  severity: 'warning',
  summary: 'The repair of nodes says one limit in two ways, or half of an override.',
  why: 'A limit is a count or a percentage. An override needs the condition, the reason, the wait and the action: EKS takes all four or none.',
  sources: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-nodegroup-noderepairconfig.html', 'https://docs.aws.amazon.com/eks/latest/APIReference/API_NodeRepairConfig.html'],
  covers: ['CF14'],
  examples: [
    {
      title: 'Two ways',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              NodeRepairConfig:
                MaxUnhealthyNodeThresholdCount: 2
                MaxUnhealthyNodeThresholdPercentage: 20
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MaxUnhealthyNodeThresholdPercentage cannot be set together with MaxUnhealthyNodeThresholdCount`,
    },
    {
      title: 'Half',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              NodeRepairConfig:
                NodeRepairConfigOverrides:
                  - NodeMonitoringCondition: AcceleratedHardwareReady
      #             ^^^^^^^^^^^^^^^^^^^^^^^ An override needs MinRepairWaitTimeMins too
                    NodeUnhealthyReason: NvidiaXID13Error
                    RepairAction: Reboot`,
    },
    {
      title: 'One way',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              NodeRepairConfig:
                MaxUnhealthyNodeThresholdCount: 2
                MaxParallelNodesRepairedPercentage: 20`,
    },
  ],
}, function* (part) {
  for (const name of ['MaxUnhealthyNodeThreshold', 'MaxParallelNodesRepaired']) {
    const [count, percentage] = [settingAt(part, `NodeRepairConfig.${name}Count`), settingAt(part, `NodeRepairConfig.${name}Percentage`)];
    if (count.is === 'written' && percentage.is === 'written' && percentage.node) yield on(percentage.node, say`${`${name}Percentage`} cannot be set together with ${`${name}Count`}`);
  }
  for (const item of settingAt(part, 'NodeRepairConfig.NodeRepairConfigOverrides').node?.items() ?? []) {
    if (item.type !== 'map') continue;
    for (const name of fields) if (settingAt(part, name, item).is === 'absent') yield on(item, say`An override needs ${name} too`, { missing: true });
  }
});

const fields: readonly string[] = Object.freeze(['NodeMonitoringCondition', 'NodeUnhealthyReason', 'MinRepairWaitTimeMins', 'RepairAction']);
