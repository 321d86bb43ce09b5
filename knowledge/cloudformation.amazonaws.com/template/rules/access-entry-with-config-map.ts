import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { authenticationModeOf, on, partRule, partsOf, referenceOf, textOf } from '../resources.js';

export const accessEntryWithConfigMap: Rule = partRule('AWS::EKS::AccessEntry', {
  id: 'access-entry-with-config-map',
  severity: 'error',
  summary: 'An access entry belongs to a cluster that does not read any.',
  why: 'EKS takes access entries for clusters of the mode `API` or `API_AND_CONFIG_MAP` only. CloudFormation makes a cluster of the mode `CONFIG_MAP` when the template names none.',
  sources: ['https://github.com/aws-ia/terraform-aws-eks-blueprints/issues/1877', 'https://github.com/eksctl-io/eksctl/issues/7695'],
  upstream: ['The cluster’s authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation'],
  covers: ['CF25'],
  examples: [
    {
      title: 'Only the ConfigMap',
      yaml: `

        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              AccessConfig: { AuthenticationMode: CONFIG_MAP }
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              ClusterName: !Ref Cluster
      #       ^^^^^^^^^^^ The cluster Cluster has the mode CONFIG_MAP, which knows no access entries
              PrincipalArn: !GetAtt Team.Arn`,
    },
    {
      title: 'No mode',
      yaml: `

        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              Name: shop
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              ClusterName: shop
      #       ^^^^^^^^^^^ The cluster Cluster names no AuthenticationMode and is made with CONFIG_MAP, which knows no access entries
              PrincipalArn: !GetAtt Team.Arn`,
    },
    {
      title: 'Access entries',
      yaml: `

        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              AccessConfig: { AuthenticationMode: API }
          Entry:
            Type: AWS::EKS::AccessEntry
            Properties:
              ClusterName: !Ref Cluster
              PrincipalArn: !GetAtt Team.Arn`,
    },
  ],
}, function* (part) {
  const name = part.properties.get('ClusterName');
  const [id, text] = [referenceOf(name), textOf(name)];
  const cluster = partsOf(part.resource, 'AWS::EKS::Cluster').find((it) => it.id === id || (text !== undefined && textOf(it.properties.get('Name')) === text));
  if (!name || !cluster) return;
  const { is, node, mode } = authenticationModeOf(cluster);
  if (mode !== 'CONFIG_MAP') return;
  if (node) yield on(name, say`The cluster ${cluster.id} has the mode CONFIG_MAP, which knows no access entries`, { related: [{ span: node.span, message: say`The mode stands here` }] });
  else if (is === 'absent') yield on(name, say`The cluster ${cluster.id} names no AuthenticationMode and is made with CONFIG_MAP, which knows no access entries`, { severity: 'warning', missing: true });
});
