import type { Draft, Given, Scaffold } from '../../../../engine/advisor/model.js';
import { clusterRanges, remoteRanges } from '../../fields/network.js';
import { bottlerocketDrafts } from './bottlerocket.js';
import { ciliumDrafts } from './cilium.js';
import { burstDrafts } from './cloudNodes.js';
import { clusterDraft } from './cluster.js';
import { accessFields, clusterFields, operationFields } from './clusterFields.js';
import { drawing } from './drawing.js';
import { extraDrafts } from './extras.js';
import { gatewayDrafts } from './gateway.js';
import { usesNodeadm } from './given.js';
import { install } from './install.js';
import { machineFields } from './machineFields.js';
import { networkFields } from './networkFields.js';
import { nodeConfigDrafts } from './nodeConfig.js';
import { roleDraft } from './role.js';
import { accessDrafts, nodeDrafts } from './scripts.js';
import { teardown } from './teardown.js';

/**
 * Amazon EKS Hybrid Nodes: a control plane in a Region and machines of one's own.
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-overview.html
 */
export const hybridNodes: Scaffold = {
  options: ['hybrid-nodes'],
  fields: [...clusterFields, ...networkFields, ...machineFields, ...accessFields, ...operationFields],
  files,
  install,
  teardown,
  ranges: (it) => [...clusterRanges(it), ...remoteRanges(it)],
  drawing,
};

function files(it: Given): readonly Draft[] {
  return [
    clusterDraft(it),
    roleDraft(it),
    ...accessDrafts(it),
    ...(usesNodeadm(it) ? nodeConfigDrafts(it) : []),
    ...bottlerocketDrafts(it),
    ...ciliumDrafts(it),
    ...burstDrafts(it),
    ...gatewayDrafts(it),
    ...extraDrafts(it),
    ...nodeDrafts(it),
  ];
}
