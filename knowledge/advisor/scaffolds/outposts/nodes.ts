import { labelsOf, taintsOf } from '../../fields/nodes.js';
import type { Given } from '../../../../engine/advisor/model.js';

type Group = Readonly<Record<string, unknown>>;

/** Self-managed groups on the Outpost: https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-self-managed-nodes.html */
export function outpostGroups(it: Given, place: Group): readonly Group[] {
  const [labels, taints] = [labelsOf(it), taintsOf(it)];
  const general = { name: 'outpost', ...place, instanceType: it.text('instanceType'), ...image(it), ...sizes(it.number('nodes')), ...disks(80), ...(Object.keys(labels).length > 0 && { labels }), ...(taints.length > 0 && { taints }) };
  const gpu = { name: 'gpu', ...place, instanceType: 'g4dn.xlarge', amiFamily: 'AmazonLinux2023', ...sizes(1), ...disks(150), taints: [{ key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' }] };
  return it.flag('gpu') ? [general, gpu] : [general];
}

/** Whether the nodes that were asked for keep away what has no toleration, such as CoreDNS. */
export function needsSystem(it: Given): boolean {
  return taintsOf(it).some((taint) => taint.effect !== 'PreferNoSchedule');
}

/** How many nodes CoreDNS and the controllers get for themselves. */
export const systemNodes = 2;

/** Nodes without taints, for a cluster that has none in the Region. */
export function systemGroup(it: Given): Group {
  return { name: 'system', instanceType: it.text('instanceType'), ...image(it), ...sizes(systemNodes), ...disks(80) };
}

function image(it: Given): Group {
  if (it.is('os', 'rhel')) return { ami: it.text('ami'), amiFamily: 'AmazonLinux2023' };
  return { amiFamily: it.is('os', 'bottlerocket') ? 'Bottlerocket' : it.is('os', 'ubuntu') ? 'Ubuntu2404' : 'AmazonLinux2023' };
}

/** The rack is full some day, so a group does not grow by itself beyond one more node, which an update needs. */
function sizes(nodes: number): Group {
  return { minSize: nodes, desiredCapacity: nodes, maxSize: nodes + 1, privateNetworking: true };
}

function disks(volumeSize: number): Group {
  return { volumeType: 'gp2', volumeSize };
}
