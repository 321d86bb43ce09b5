import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { on, partRule, settingAt } from '../resources.js';

export const updateConfigLimit: Rule = partRule('AWS::EKS::Nodegroup', {
  id: 'update-config-limit',
  severity: 'warning',
  summary: 'How many nodes an update may take is said twice, or not at all.',
  why: 'EKS wants `MaxUnavailable` or `MaxUnavailablePercentage` in an update configuration, and takes one of them only.',
  sources: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupUpdateConfig.html', 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-nodegroup-updateconfig.html'],
  covers: ['CF15'],
  examples: [
    {
      title: 'Twice',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              UpdateConfig:
                MaxUnavailable: 1
                MaxUnavailablePercentage: 33
      #         ^^^^^^^^^^^^^^^^^^^^^^^^ MaxUnavailablePercentage cannot be set together with MaxUnavailable`,
    },
    {
      title: 'Not at all',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              UpdateConfig:
      #       ^^^^^^^^^^^^ UpdateConfig needs MaxUnavailable or MaxUnavailablePercentage
                UpdateStrategy: MINIMAL`,
    },
    {
      title: 'Once',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              UpdateConfig:
                MaxUnavailablePercentage: 33
                UpdateStrategy: MINIMAL`,
    },
  ],
}, function* (part) {
  const [config, count, percentage] = ['UpdateConfig', 'UpdateConfig.MaxUnavailable', 'UpdateConfig.MaxUnavailablePercentage'].map((it) => settingAt(part, it));
  if (config?.is !== 'written' || !config.node) return;
  if (count?.is === 'written' && percentage?.is === 'written' && percentage.node) yield on(percentage.node, say`MaxUnavailablePercentage cannot be set together with MaxUnavailable`);
  if (count?.is === 'absent' && percentage?.is === 'absent') yield on(config.node, say`UpdateConfig needs MaxUnavailable or MaxUnavailablePercentage`, { missing: true });
});
