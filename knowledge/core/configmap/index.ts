import type { Kind } from '../../../engine/model.js';
import { wellKnown } from '../../shared/offers.js';
import { openKind } from '../../shared/openKind.js';
import { autoModeNetworkPolicyKey } from './rules/auto-mode-network-policy-key.js';

const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/auto-net-pol.html';

/** Only the ConfigMap that switches network policies on. */
export const configMap: Kind = openKind({
  group: '',
  version: 'v1',
  name: 'ConfigMap',
  scope: 'Namespaced',
  summary: 'Settings as text. EKS Auto Mode reads `amazon-vpc-cni` in `kube-system`.',
  link: guide,
  markers: ['amazon-vpc-cni'],
  fields: { data: { type: 'object', values: {} } },
  docs: {
    data: { does: 'The settings. In `amazon-vpc-cni`, `enable-network-policy-controller: "true"` makes nodes of Auto Mode enforce network policies.', link: guide },
    'data.*': { does: 'One setting, as text.', link: guide },
  },
  domains: [wellKnown('data.*', 'key', { 'enable-network-policy-controller': '"true" enforces network policies' })],
  rules: [autoModeNetworkPolicyKey],
});
