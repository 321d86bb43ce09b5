import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { flagOf, isGiven, on, partRule, settingAt } from '../resources.js';

export const sessionPolicyWithSessionTags: Rule = partRule('AWS::EKS::PodIdentityAssociation', {
  id: 'session-policy-with-session-tags',
  severity: 'warning',
  summary: 'A pod identity narrows its rights and still sends session tags.',
  why: 'A session policy and session tags do not go together: EKS wants `DisableSessionTags: true` beside `Policy`.',
  sources: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_CreatePodIdentityAssociation.html', 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-podidentityassociation.html'],
  covers: ['CF16'],
  examples: [
    {
      title: 'Tags on',
      yaml: `
        Resources:
          Association:
            Type: AWS::EKS::PodIdentityAssociation
            Properties:
              Policy: '{"Version":"2012-10-17","Statement":[]}'
      #       ^^^^^^ Policy needs DisableSessionTags true`,
    },
    {
      title: 'Tags off',
      yaml: `
        Resources:
          Association:
            Type: AWS::EKS::PodIdentityAssociation
            Properties:
              Policy: '{"Version":"2012-10-17","Statement":[]}'
              DisableSessionTags: true`,
    },
  ],
}, function* (part) {
  const [policy, tags] = [settingAt(part, 'Policy'), settingAt(part, 'DisableSessionTags')];
  if (!policy.node || !isGiven(policy)) return;
  if (tags.is === 'absent') yield on(policy.node, say`Policy needs DisableSessionTags true`, { missing: true });
  else if (flagOf(tags) === false) yield on(policy.node, say`Policy needs DisableSessionTags true`);
});
