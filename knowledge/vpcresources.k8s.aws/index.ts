import type { Kind } from '../../engine/model.js';
import { openKind } from '../shared/openKind.js';
import { autoModeUnreadNetworkObject } from '../shared/rules/auto-mode-unread-network-object.js';

const group = 'vpcresources.k8s.aws';

/** What the VPC resource controller reads or writes. */
export const vpcResourceKinds: readonly Kind[] = [
  openKind({
    group,
    version: 'v1beta1',
    name: 'SecurityGroupPolicy',
    scope: 'Namespaced',
    summary: 'Gives security groups of their own to chosen pods. Nodes of EKS Auto Mode do not read it.',
    link: 'https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html',
    markers: [group],
    rules: [autoModeUnreadNetworkObject],
  }),
  openKind({
    group,
    version: 'v1alpha1',
    name: 'CNINode',
    scope: 'Cluster',
    summary: 'What a node offers to the networking of pods. A controller writes it, nobody else.',
    link: 'https://github.com/aws/amazon-vpc-resource-controller-k8s',
    markers: [group],
    rules: [autoModeUnreadNetworkObject],
  }),
];
