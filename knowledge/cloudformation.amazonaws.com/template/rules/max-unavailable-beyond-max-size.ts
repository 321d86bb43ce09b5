import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { countOf, onValue, partRule, settingAt } from '../resources.js';

export const maxUnavailableBeyondMaxSize: Rule = partRule('AWS::EKS::Nodegroup', {
  id: 'max-unavailable-beyond-max-size',
  severity: 'error',
  summary: 'An update may take more nodes than the nodegroup can have.',
  why: 'EKS takes a `MaxUnavailable` from 1 to the largest size of the nodegroup.',
  sources: ['https://github.com/hashicorp/terraform-provider-aws/issues/26535', 'https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupUpdateConfig.html'],
  upstream: ['max-unavailable must be within the range 1 and max size of the node group'],
  covers: ['CF15'],
  examples: [
    {
      title: 'Too many',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              ScalingConfig: { MinSize: 1, MaxSize: 3 }
              UpdateConfig:
                MaxUnavailable: 5
      #                         ^ MaxUnavailable is at most ScalingConfig.MaxSize, which is 3`,
    },
    {
      title: 'As many',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              ScalingConfig: { MinSize: 1, MaxSize: 3 }
              UpdateConfig: { MaxUnavailable: 3 }`,
    },
    {
      title: 'A parameter',
      yaml: `
        Resources:
          Workers:
            Type: AWS::EKS::Nodegroup
            Properties:
              ScalingConfig: { MinSize: 1, MaxSize: !Ref Most }
              UpdateConfig: { MaxUnavailable: 5 }`,
    },
  ],
}, function* (part) {
  const [limit, size] = [settingAt(part, 'UpdateConfig.MaxUnavailable'), settingAt(part, 'ScalingConfig.MaxSize')];
  const [most, nodes] = [countOf(limit), countOf(size)];
  if (!limit.node || !size.node || most === undefined || nodes === undefined || most <= nodes) return;
  yield onValue(limit.node, say`MaxUnavailable is at most ScalingConfig.MaxSize, which is ${nodes}`, { related: [{ span: size.node.span, message: say`MaxSize stands here` }] });
});
