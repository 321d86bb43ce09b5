import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { authenticationModeOf, flagOf, onValue, partRule, settingAt } from '../resources.js';

export const bootstrapAdminWithConfigMap: Rule = partRule('AWS::EKS::Cluster', {
  id: 'bootstrap-admin-with-config-map',
  severity: 'error',
  summary: 'Nobody is to be administrator of a cluster that reads the ConfigMap only.',
  why: 'Without access entries the one who makes the cluster has to be its administrator: nobody else could write the ConfigMap `aws-auth`. CloudFormation makes such a cluster when the template names no mode.',
  sources: ['https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3206', 'https://github.com/crossplane-contrib/provider-upjet-aws/issues/1345'],
  upstream: ['bootstrapClusterCreatorAdminPermissions must be true if cluster authentication mode is set to CONFIG_MAP'],
  covers: ['CF24'],
  examples: [
    {
      title: 'Only the ConfigMap',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              AccessConfig:
                AuthenticationMode: CONFIG_MAP
                BootstrapClusterCreatorAdminPermissions: false
      #                                                  ^^^^^ With the mode CONFIG_MAP the creator has to be administrator`,
    },
    {
      title: 'No mode',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              AccessConfig:
                BootstrapClusterCreatorAdminPermissions: false
      #                                                  ^^^^^ A cluster that names no AuthenticationMode is made with CONFIG_MAP, where the creator has to be administrator`,
    },
    {
      title: 'Access entries',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              AccessConfig:
                AuthenticationMode: API
                BootstrapClusterCreatorAdminPermissions: false`,
    },
  ],
}, function* (part) {
  const admin = settingAt(part, 'AccessConfig.BootstrapClusterCreatorAdminPermissions');
  const { is, mode } = authenticationModeOf(part);
  if (!admin.node || flagOf(admin) !== false || mode !== 'CONFIG_MAP') return;
  if (is === 'written') yield onValue(admin.node, say`With the mode CONFIG_MAP the creator has to be administrator`);
  else yield onValue(admin.node, say`A cluster that names no AuthenticationMode is made with CONFIG_MAP, where the creator has to be administrator`, { severity: 'warning', missing: true });
});
