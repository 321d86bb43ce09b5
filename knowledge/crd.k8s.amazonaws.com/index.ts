import type { Kind } from '../../engine/model.js';
import { openKind } from '../shared/openKind.js';
import { autoModeUnreadNetworkObject } from '../shared/rules/auto-mode-unread-network-object.js';

const group = 'crd.k8s.amazonaws.com';

export const eniConfig: Kind = openKind({
  group,
  version: 'v1alpha1',
  name: 'ENIConfig',
  scope: 'Cluster',
  summary: 'Subnet and security groups of pods for the custom networking of the VPC CNI. Nodes of EKS Auto Mode do not read it.',
  link: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-custom-network.html',
  markers: [group],
  rules: [autoModeUnreadNetworkObject],
});
