import type { Given } from '../../../../engine/advisor/model.js';
import { labelsOf, taintsOf } from '../../fields/nodes.js';
import { isWindows, linuxFamily } from './answers.js';

type Group = Readonly<Record<string, unknown>>;

/** Types of one size and shape: the more there are, the fewer Spot interruptions. */
const spotTypes = Object.freeze(['m7i.large', 'm7a.large', 'm6i.large', 'm6a.large', 'm5.large']);

/**
 * Managed node groups by what was asked for.
 * https://docs.aws.amazon.com/eks/latest/eksctl/nodegroup-managed.html, https://docs.aws.amazon.com/eks/latest/eksctl/windows-worker-nodes.html
 */
export function managedGroups(it: Given): readonly Group[] {
  return [
    ...(needsSystem(it) ? [system(it)] : []),
    isWindows(it) ? windows(it) : general(it),
    ...(it.flag('spot') ? [spot(it)] : []),
    ...(it.flag('graviton') ? [graviton(it)] : []),
    ...(it.flag('gpu') ? [gpu(it)] : []),
  ];
}

/** CoreDNS and controllers need Linux nodes without taints. */
function needsSystem(it: Given): boolean {
  return isWindows(it) || taintsOf(it).length > 0;
}

function system(it: Given): Group {
  return { name: 'system', instanceType: 'm7i.large', ...image(it), minSize: 2, desiredCapacity: 2, maxSize: 3, ...common(it) };
}

function general(it: Given): Group {
  return { name: 'general', instanceType: it.text('instanceType'), ...image(it), ...sizes(it), ...common(it), ...marks(it) };
}

function windows(it: Given): Group {
  return { name: 'windows', instanceType: it.text('instanceType'), amiFamily: `WindowsServer${it.text('windowsVersion')}FullContainer`, ...sizes(it), ...common(it), volumeSize: 100, ...marks(it) };
}

function spot(it: Given): Group {
  return { name: 'spot', instanceTypes: spotTypes, spot: true, ...image(it), minSize: 0, desiredCapacity: 1, maxSize: it.number('mostNodes'), ...common(it) };
}

function graviton(it: Given): Group {
  return {
    name: 'graviton', instanceType: 'm7g.large', ...image(it), minSize: 0, desiredCapacity: 1, maxSize: it.number('mostNodes'), ...common(it),
    // Without it, Pods with images for amd64 only would land here.
    taints: [{ key: 'arch', value: 'arm64', effect: 'NoSchedule' }],
  };
}

function gpu(it: Given): Group {
  return {
    name: 'gpu', instanceType: it.text('gpuType'), ...image(it), minSize: 0, desiredCapacity: 1, maxSize: 2, ...common(it), volumeSize: 200,
    taints: [{ key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' }],
  };
}

function image(it: Given): Group {
  return {
    ...(it.is('os', 'rhel') && { ami: it.text('ami') }),
    amiFamily: linuxFamily(it),
    // Amazon Linux 2023 comes without the client: https://docs.aws.amazon.com/fsx/latest/LustreGuide/install-lustre-client.html
    ...(it.flag('lustre') && linuxFamily(it) === 'AmazonLinux2023' && { preBootstrapCommands: ['dnf install -y lustre-client'] }),
  };
}

function sizes(it: Given): Group {
  return { minSize: it.number('nodes'), desiredCapacity: it.number('nodes'), maxSize: it.number('mostNodes') };
}

function common(it: Given): Group {
  return { privateNetworking: true, nodeRepairConfig: { enabled: it.flag('nodeRepair') } };
}

function marks(it: Given): Group {
  const [labels, taints] = [labelsOf(it), taintsOf(it)];
  return { ...(Object.keys(labels).length > 0 && { labels }), ...(taints.length > 0 && { taints }) };
}
