import { say } from '../../../../engine/kit.js';
import type { Finding, Rule } from '../../../../engine/model.js';
import { countOf, onValue, partRule, settingAt, textOf, type Setting } from '../resources.js';

export const invalidNodeRepairValue: Rule = partRule('AWS::EKS::Nodegroup', {
  id: 'invalid-node-repair-value',
  severity: 'error',
  summary: 'A value of the repair of nodes is outside of what EKS takes.',
  why: 'Counts and minutes start at 1, percentages lie between 1 and 100, and an action is `Replace`, `Reboot` or `NoAction`.',
  sources: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-nodegroup-noderepairconfig.html', 'https://docs.aws.amazon.com/eks/latest/APIReference/API_NodeRepairConfig.html'],
  covers: ['CF14'],
  examples: [
    {
      title: 'Out of range',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              NodeRepairConfig:
                Enabled: true
                MaxUnhealthyNodeThresholdPercentage: 150
      #                                              ^^^ MaxUnhealthyNodeThresholdPercentage is from 1 to 100, not 150
                MaxParallelNodesRepairedCount: 0
      #                                        ^ MaxParallelNodesRepairedCount is at least 1, not 0
                NodeRepairConfigOverrides:
                  - NodeMonitoringCondition: AcceleratedHardwareReady
                    NodeUnhealthyReason: NvidiaXID13Error
                    MinRepairWaitTimeMins: 10
                    RepairAction: Restart
      #                           ^^^^^^^ RepairAction is Replace, Reboot or NoAction, not Restart`,
    },
    {
      title: 'In range',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              NodeRepairConfig:
                Enabled: true
                MaxUnhealthyNodeThresholdPercentage: 20
                MaxParallelNodesRepairedCount: !Ref Parallel
                NodeRepairConfigOverrides:
                  - NodeMonitoringCondition: AcceleratedHardwareReady
                    NodeUnhealthyReason: NvidiaXID13Error
                    MinRepairWaitTimeMins: 10
                    RepairAction: Reboot`,
    },
  ],
}, function* (part) {
  for (const name of amounts) yield* judge(settingAt(part, `NodeRepairConfig.${name}`), name);
  for (const item of settingAt(part, 'NodeRepairConfig.NodeRepairConfigOverrides').node?.items() ?? []) {
    const action = settingAt(part, 'RepairAction', item).node;
    const word = textOf(action);
    yield* judge(settingAt(part, 'MinRepairWaitTimeMins', item), 'MinRepairWaitTimeMins');
    if (action && word !== undefined && !actions.includes(word)) yield onValue(action, say`RepairAction is Replace, Reboot or NoAction, not ${word}`);
  }
});

const actions: readonly string[] = Object.freeze(['Replace', 'Reboot', 'NoAction']);
const amounts: readonly string[] = Object.freeze([
  'MaxUnhealthyNodeThresholdCount', 'MaxUnhealthyNodeThresholdPercentage', 'MaxParallelNodesRepairedCount', 'MaxParallelNodesRepairedPercentage',
]);

function* judge(setting: Setting, name: string): Iterable<Finding> {
  const amount = countOf(setting);
  if (!setting.node || amount === undefined) return;
  if (name.endsWith('Percentage') && (amount < 1 || amount > 100)) yield onValue(setting.node, say`${name} is from 1 to 100, not ${amount}`);
  else if (amount < 1) yield onValue(setting.node, say`${name} is at least 1, not ${amount}`);
}
