import { mayHaveMore, placeOfAbsence, replaceValue, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const hybridAuthenticationMode: Rule = clusterRule({
  id: 'hybrid-authentication-mode',
  severity: 'error',
  summary: 'A cluster for hybrid nodes does not authenticate through access entries.',
  why: `Hybrid nodes join through an access entry, which clusters of the mode \`CONFIG_MAP\` do not read: EKS and eksctl refuse the two together. CloudFormation makes a cluster of that mode when the template names none; eksctl takes \`API_AND_CONFIG_MAP\`.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cluster-prep.html', 'https://github.com/aws/aws-cdk/issues/33767'],
  upstream: ['AccessConfig AuthMode must be API_AND_CONFIG_MAP or API when remoteNetworkConfig is specified'],
  covers: ['HN04', 'EK085', 'CF09'],
  examples: [
    {
      title: 'Only the ConfigMap',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        accessConfig:
          authenticationMode: CONFIG_MAP
      #                       ^^^^^^^^^^ Hybrid nodes need the mode API or API_AND_CONFIG_MAP
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
      fixed: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        accessConfig:
          authenticationMode: API_AND_CONFIG_MAP
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'A template that does not say',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              RemoteNetworkConfig:
      #       ^^^^^^^^^^^^^^^^^^^ Hybrid nodes need AccessConfig.AuthenticationMode API or API_AND_CONFIG_MAP; a cluster that names none is made with CONFIG_MAP
                RemoteNodeNetworks:
                  - Cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'Absent in eksctl',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
  ],
}, function* ({ by, remote, authenticationMode: { node, value }, settings, resource }) {
  if (!remote || value !== 'CONFIG_MAP') return;
  const mode = 'API_AND_CONFIG_MAP';
  if (node) yield { span: node.span, message: say`Hybrid nodes need the mode API or API_AND_CONFIG_MAP`, fix: { title: say`Use ${mode}`, edits: [replaceValue(node, mode)] } };
  else if (by === 'CloudFormation' && !mayHaveMore(resource, settings) && !mayHaveMore(resource, settings.get('AccessConfig') ?? settings)) {
    yield { span: remote.key ?? placeOfAbsence(remote), message: say`Hybrid nodes need AccessConfig.AuthenticationMode API or API_AND_CONFIG_MAP; a cluster that names none is made with CONFIG_MAP`, severity: 'warning', missing: true };
  }
});
