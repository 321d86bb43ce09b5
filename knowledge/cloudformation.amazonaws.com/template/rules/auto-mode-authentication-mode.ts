import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { authenticationModeOf, isAutoMode, on, onValue, partRule } from '../resources.js';

export const autoModeAuthenticationMode: Rule = partRule('AWS::EKS::Cluster', {
  id: 'auto-mode-authentication-mode',
  severity: 'warning',
  summary: 'A cluster with EKS Auto Mode does not authenticate through access entries.',
  why: 'Nodes of EKS Auto Mode join through access entries, which a cluster of the mode `CONFIG_MAP` does not read. CloudFormation makes such a cluster when the template names no mode.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-enable-existing.html', 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-accessconfig.html'],
  covers: ['CF06'],
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
      #                             ^^^^^^^^^^ EKS Auto Mode needs the mode API or API_AND_CONFIG_MAP
              ComputeConfig: { Enabled: true }`,
      fixed: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              AccessConfig:
                AuthenticationMode: API_AND_CONFIG_MAP
              ComputeConfig: { Enabled: true }`,
    },
    {
      title: 'No mode',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
      #       ^^^^^^^^^^^^^ EKS Auto Mode needs AccessConfig.AuthenticationMode API or API_AND_CONFIG_MAP; a cluster that names none is made with CONFIG_MAP
                Enabled: true`,
    },
    {
      title: 'Access entries',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              AccessConfig: { AuthenticationMode: API }
              ComputeConfig: { Enabled: true }`,
    },
    {
      title: 'Not on',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig: { Enabled: false }`,
    },
  ],
}, function* (part) {
  const { is, node, mode } = authenticationModeOf(part);
  const compute = part.properties.get('ComputeConfig');
  if (!compute || !isAutoMode(part) || mode !== 'CONFIG_MAP') return;
  if (node) yield onValue(node, say`EKS Auto Mode needs the mode API or API_AND_CONFIG_MAP`, { fix: { title: say`Use ${both}`, edits: [replaceValue(node, both)] } });
  else if (is === 'absent') yield on(compute, say`EKS Auto Mode needs AccessConfig.AuthenticationMode API or API_AND_CONFIG_MAP; a cluster that names none is made with CONFIG_MAP`, { missing: true });
});

const both = 'API_AND_CONFIG_MAP';
