import { say } from '../../../../engine/kit.js';
import type { Message } from '../../../../engine/model.js';
import type { Box, Drawing, Given, Line } from '../../../../engine/advisor/model.js';
import { isWindows, usesIpv6 } from './answers.js';

/** The cluster in its Region, with what was asked for. */
export function drawing(it: Given): Drawing {
  const boxes = [control(it), network(it), nodes(it), ...(it.flag('ingress') ? [balancer(it)] : []), ...storage(it)];
  return {
    title: say`EKS in a Region`,
    zones: [
      { id: 'region', of: 'region', label: say`AWS Region ${it.text('region')}`, boxes },
      { id: 'site', of: 'site', label: outside(it), boxes: [{ id: 'users', of: 'users', label: say`Users and kubectl`, details: [] }] },
    ],
    lines: [
      { from: 'nodes', to: 'control-plane', label: say`kubelet and Pods, 443` },
      { from: 'users', to: 'control-plane', label: say`kubectl, 443` },
      ...(it.flag('ingress') ? [{ from: 'users', to: 'load-balancer', label: say`requests` } satisfies Line, { from: 'load-balancer', to: 'nodes', label: say`requests to Pods` } satisfies Line] : []),
      ...(storage(it).length > 0 ? [{ from: 'nodes', to: 'storage', label: say`volumes` } satisfies Line] : []),
    ],
  };
}

/** The control plane that AWS runs, as every option in a Region has it. */
export function control(it: Given): Box {
  return { id: 'control-plane', of: 'control-plane', label: say`EKS control plane`, details: [it.text('name'), `Kubernetes ${it.text('version')}`] };
}

export function network(it: Given): Box {
  return { id: 'network', of: 'network', label: say`VPC`, details: [it.text('vpcCidr'), usesIpv6(it) ? 'IPv6' : it.text('serviceCidr')] };
}

function nodes(it: Given): Box {
  const pools = ['spot', 'graviton', 'gpu', 'fargate'].filter((id) => it.flag(id));
  const label = it.is('compute', 'auto-mode') ? say`EKS Auto Mode` : it.is('compute', 'karpenter') ? say`Karpenter` : say`Managed node groups`;
  const general = it.is('compute', 'node-groups') ? `${it.text('instanceType')}, ${it.text('nodes')}–${it.text('mostNodes')}` : `≤ ${it.text('cpuLimit')} vCPU`;
  return { id: 'nodes', of: 'nodes', label, details: [general, ...(isWindows(it) ? [`Windows Server ${it.text('windowsVersion')}`] : []), ...pools] };
}

function outside(it: Given): Message {
  return it.flag('ingress') && it.is('scheme', 'internal') ? say`Networks connected to the VPC` : say`The internet`;
}

function balancer(it: Given): Box {
  return { id: 'load-balancer', of: 'load-balancer', label: say`Application Load Balancer`, details: [it.text('scheme')] };
}

function storage(it: Given): readonly Box[] {
  const kinds = [['ebs', 'EBS gp3'], ['efs', `EFS ${it.text('efsId')}`], ['lustre', 'FSx for Lustre'], ['ontap', `FSx for NetApp ONTAP ${it.text('ontapId')}`]] as const;
  const details = kinds.filter(([id]) => it.flag(id)).map(([, words]) => words);
  return details.length === 0 ? [] : [{ id: 'storage', of: 'storage', label: say`Storage`, details }];
}
