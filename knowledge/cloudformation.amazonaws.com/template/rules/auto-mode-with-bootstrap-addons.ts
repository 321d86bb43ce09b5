import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { flagOf, isAutoMode, onValue, partRule, settingAt } from '../resources.js';

export const autoModeWithBootstrapAddons: Rule = partRule('AWS::EKS::Cluster', {
  id: 'auto-mode-with-bootstrap-addons',
  severity: 'warning',
  summary: 'A cluster with EKS Auto Mode is to start with self-managed add-ons.',
  why: 'EKS Auto Mode brings networking and DNS itself. EKS refuses to make a cluster that is to have both; one that exists may keep the `true` it was made with.',
  sources: ['https://github.com/hashicorp/terraform-provider-aws/issues/40483', 'https://github.com/pulumi/pulumi-eks/issues/1519'],
  upstream: ['When EKS Auto Mode is enabled, bootstrapSelfManagedAddons must be set to false'],
  covers: ['CF07'],
  examples: [
    {
      title: 'Both',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              BootstrapSelfManagedAddons: true
      #                                   ^^^^ EKS makes no cluster with EKS Auto Mode and self-managed add-ons; this has to be false
              ComputeConfig: { Enabled: true }`,
    },
    {
      title: 'Without',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              BootstrapSelfManagedAddons: false
              ComputeConfig: { Enabled: true }`,
    },
  ],
}, function* (part) {
  const addons = settingAt(part, 'BootstrapSelfManagedAddons');
  if (addons.node && isAutoMode(part) && flagOf(addons) === true) yield onValue(addons.node, say`EKS makes no cluster with EKS Auto Mode and self-managed add-ons; this has to be false`);
});
