import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isMissing, onValue, partRule, plainItems, settingAt, textOf } from '../resources.js';

export const autoNodeEntryWithoutPolicy: Rule = partRule('AWS::EKS::AccessEntry', {
  id: 'auto-node-entry-without-policy',
  severity: 'warning',
  summary: 'An access entry for nodes of EKS Auto Mode lacks their policy.',
  why: 'Nodes that a NodeClass starts with a role of your own join through an entry of the type `EC2` with the policy `AmazonEKSAutoNodePolicy`, for the whole cluster. Without it instances start and never become nodes.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html', 'https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3241'],
  covers: ['CF17', 'CF22'],
  examples: [
    {
      title: 'No policies',
      yaml: `
        Resources:
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              ClusterName: shop
              PrincipalArn: !GetAtt NodeRole.Arn
              Type: EC2
      #             ^^^ Nodes of EKS Auto Mode need AmazonEKSAutoNodePolicy in AccessPolicies`,
    },
    {
      title: 'With it',
      yaml: `
        Resources:
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              ClusterName: shop
              PrincipalArn: !GetAtt NodeRole.Arn
              Type: EC2
              AccessPolicies:
                - PolicyArn: !Sub "arn:\${AWS::Partition}:eks::aws:cluster-access-policy/AmazonEKSAutoNodePolicy"
                  AccessScope: { Type: cluster }`,
    },
  ],
}, function* (part) {
  const type = settingAt(part, 'Type').node;
  const policies = settingAt(part, 'AccessPolicies');
  if (!type || textOf(type) !== 'EC2') return;
  const others = plainItems(part, policies)?.map((it) => textOf(it.get('PolicyArn')));
  const lacks = isMissing(policies) || others?.every((it) => it !== undefined && !it.endsWith('/AmazonEKSAutoNodePolicy'));
  if (lacks) yield onValue(type, say`Nodes of EKS Auto Mode need AmazonEKSAutoNodePolicy in AccessPolicies`, { missing: true });
});
