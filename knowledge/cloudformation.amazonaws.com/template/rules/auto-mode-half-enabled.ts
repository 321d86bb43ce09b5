import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { flagOf, on, onValue, partRule, settingAt } from '../resources.js';

export const autoModeHalfEnabled: Rule = partRule('AWS::EKS::Cluster', {
  id: 'auto-mode-half-enabled',
  severity: 'error',
  summary: 'EKS Auto Mode is on in one of its three places and off in another.',
  why: 'A template turns EKS Auto Mode on in three places: `ComputeConfig`, `StorageConfig.BlockStorage` and `KubernetesNetworkConfig.ElasticLoadBalancing`. EKS refuses a cluster whose three do not agree; what is left out counts as off.',
  sources: ['https://github.com/kubernetes-sigs/cluster-api-provider-aws/issues/5278', 'https://docs.aws.amazon.com/eks/latest/userguide/automode.html', 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-cluster.html'],
  upstream: ['please ensure that all required configs, including computeConfig, kubernetesNetworkConfig, and blockStorage are all either fully enabled or fully disabled'],
  covers: ['CF01'],
  examples: [
    {
      title: 'Two are missing',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig:
      #       ^^^^^^^^^^^^^ EKS Auto Mode is on or off in all three places; StorageConfig.BlockStorage.Enabled is missing
      #       ^^^^^^^^^^^^^ EKS Auto Mode is on or off in all three places; KubernetesNetworkConfig.ElasticLoadBalancing.Enabled is missing
                Enabled: true
                NodePools: [general-purpose]
                NodeRoleArn: !GetAtt NodeRole.Arn`,
    },
    {
      title: 'One is off',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig: { Enabled: true }
              StorageConfig:
                BlockStorage:
                  Enabled: false
      #                    ^^^^^ EKS Auto Mode is on or off in all three places; ComputeConfig.Enabled is true
              KubernetesNetworkConfig:
                ElasticLoadBalancing: { Enabled: true }`,
    },
    {
      title: 'All three',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig: { Enabled: true }
              StorageConfig:
                BlockStorage: { Enabled: true }
              KubernetesNetworkConfig:
                ElasticLoadBalancing: { Enabled: true }`,
    },
    {
      title: 'A parameter decides',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig: { Enabled: !Ref Auto }
              StorageConfig:
                BlockStorage: { Enabled: true }`,
    },
    {
      title: 'A condition decides',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig: { Enabled: true }
              StorageConfig:
                Fn::If: [Auto, { BlockStorage: { Enabled: true } }, !Ref AWS::NoValue]
              KubernetesNetworkConfig: !If [Auto, { ElasticLoadBalancing: { Enabled: true } }, !Ref AWS::NoValue]`,
    },
  ],
}, function* (part) {
  const places = paths.map((path) => ({ path, setting: settingAt(part, path), top: part.properties.get(path.split('.')[0]!) }));
  if (places.some(({ setting }) => setting.is === 'open' || (setting.is === 'written' && flagOf(setting) === undefined))) return;
  const enabled = places.find(({ setting }) => flagOf(setting) === true);
  if (!enabled?.top) return;
  for (const { path, setting } of places) {
    if (setting.node && flagOf(setting) === false) yield onValue(setting.node, say`EKS Auto Mode is on or off in all three places; ${enabled.path} is true`);
    if (!setting.node) yield on(enabled.top, say`EKS Auto Mode is on or off in all three places; ${path} is missing`, { missing: true });
  }
});

const paths: readonly string[] = Object.freeze(['ComputeConfig.Enabled', 'StorageConfig.BlockStorage.Enabled', 'KubernetesNetworkConfig.ElasticLoadBalancing.Enabled']);
