import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isGiven, on, partRule, settingAt, textOf } from '../resources.js';

export const nodeAccessEntryWithRights: Rule = partRule('AWS::EKS::AccessEntry', {
  id: 'node-access-entry-with-rights',
  severity: 'warning',
  summary: 'An access entry for nodes names groups, a user or policies.',
  why: 'EKS gives the entries of nodes their user and groups itself, by their type. Who wants rights of their own takes the type `STANDARD`; nodes of EKS Auto Mode have the type `EC2`, which takes policies.',
  sources: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessEntry.html', 'https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html'],
  covers: ['CF17'],
  examples: [
    {
      title: 'With groups',
      yaml: `
        Resources:
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              ClusterName: shop
              PrincipalArn: !GetAtt NodeRole.Arn
              Type: EC2_LINUX
              KubernetesGroups: [system:nodes]
      #       ^^^^^^^^^^^^^^^^ An access entry of the type EC2_LINUX takes no KubernetesGroups`,
    },
    {
      title: 'Alone',
      yaml: `
        Resources:
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              ClusterName: shop
              PrincipalArn: !GetAtt NodeRole.Arn
              Type: EC2_LINUX`,
    },
    {
      title: 'For people',
      yaml: `
        Resources:
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              ClusterName: shop
              PrincipalArn: !GetAtt Team.Arn
              KubernetesGroups: [readers]`,
    },
  ],
}, function* (part) {
  const type = textOf(settingAt(part, 'Type').node);
  if (type === undefined || !nodeTypes.includes(type)) return;
  for (const name of ['KubernetesGroups', 'Username', 'AccessPolicies']) {
    const setting = settingAt(part, name);
    if (setting.node && setting.is === 'written' && isGiven(setting)) yield on(setting.node, say`An access entry of the type ${type} takes no ${name}`);
  }
});

const nodeTypes: readonly string[] = Object.freeze(['EC2_LINUX', 'EC2_WINDOWS', 'FARGATE_LINUX', 'HYBRID_LINUX']);
