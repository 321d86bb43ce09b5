import type { Given } from '../../../../engine/advisor/model.js';
import { labelsOf, taintsOf } from '../../fields/nodes.js';
import { isWindows, linuxFamily } from '../region/answers.js';

/** A self-managed group of eksctl in other zones than the Region's. */
export function selfManagedGroup(it: Given, place: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const [labels, taints] = [labelsOf(it), taintsOf(it)];
  const family = isWindows(it) ? `WindowsServer${it.text('windowsVersion')}FullContainer` : linuxFamily(it);
  const nodes = it.number('nodes');
  return {
    ...place, instanceType: it.text('instanceType'), ...(it.is('os', 'rhel') && { ami: it.text('ami') }), amiFamily: family,
    minSize: nodes, desiredCapacity: nodes, maxSize: nodes * 2, privateNetworking: true, volumeType: 'gp2', volumeSize: isWindows(it) ? 100 : 80,
    ...(Object.keys(labels).length > 0 && { labels }), ...(taints.length > 0 && { taints }),
  };
}
