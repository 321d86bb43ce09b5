import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isGiven, isMissing, on, onValue, partRule, settingAt, textOf } from '../resources.js';

export const accessScopeNamespaces: Rule = partRule('AWS::EKS::AccessEntry', {
  id: 'access-scope-namespaces',
  severity: 'warning',
  summary: 'The scope of an access policy and its namespaces do not agree.',
  why: 'A policy for the whole cluster names no namespaces; one of the type `namespace` has to.',
  sources: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_AccessScope.html', 'https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html'],
  covers: ['CF18'],
  examples: [
    {
      title: 'Both ways',
      yaml: `
        Resources:
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              AccessPolicies:
                - PolicyArn: arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy
                  AccessScope:
                    Type: cluster
                    Namespaces: [shop]
      #             ^^^^^^^^^^ Namespaces cannot be set together with the type cluster
                - PolicyArn: arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy
                  AccessScope:
                    Type: namespace
      #                   ^^^^^^^^^ The type namespace needs Namespaces beside it`,
    },
    {
      title: 'Agreed',
      yaml: `
        Resources:
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              AccessPolicies:
                - PolicyArn: arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy
                  AccessScope: { Type: cluster }
                - PolicyArn: arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy
                  AccessScope: { Type: namespace, Namespaces: [!Ref Namespace] }`,
    },
  ],
}, function* (part) {
  for (const item of settingAt(part, 'AccessPolicies').node?.items() ?? []) {
    const [type, names] = [settingAt(part, 'AccessScope.Type', item).node, settingAt(part, 'AccessScope.Namespaces', item)];
    const word = textOf(type);
    if (word === 'cluster' && names.node && names.is === 'written' && isGiven(names)) yield on(names.node, say`Namespaces cannot be set together with the type cluster`);
    if (type && word === 'namespace' && isMissing(names)) yield onValue(type, say`The type namespace needs Namespaces beside it`, { missing: true });
  }
});
