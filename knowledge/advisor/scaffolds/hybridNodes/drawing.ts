import { say } from '../../../../engine/kit.js';
import type { Box, Drawing, Given, Line, Zone } from '../../../../engine/advisor/model.js';
import { hasCloudNodes, machinesOf, roleStack, usesSsm } from './given.js';

/** More sites than this are drawn as one. */
const mostSites = 3;

export function drawing(it: Given): Drawing {
  const sites = siteZones(it);
  return {
    title: say`EKS with hybrid nodes`,
    zones: [{ id: 'region', of: 'region', label: say`AWS Region ${it.text('region')}`, boxes: regionBoxes(it) }, ...sites],
    lines: sites.flatMap((zone) => zone.boxes.flatMap((box) => linesOf(it, box.id))),
  };
}

function regionBoxes(it: Given): readonly Box[] {
  const connection = it.is('vpc', 'existing') ? it.text('vpcId') : it.text('siteGateway');
  return [
    { id: 'control-plane', of: 'control-plane', label: say`EKS control plane`, details: [it.text('name'), `Kubernetes ${it.text('version')}`, it.text('serviceCidr')] },
    { id: 'vpc', of: 'network', label: say`VPC`, details: [it.text('vpcCidr'), ...(connection === 'none' ? [] : [connection])] },
    { id: 'identity', of: 'identity', label: usesSsm(it) ? say`Systems Manager` : say`IAM Roles Anywhere`, details: [roleStack(it)] },
    ...(hasCloudNodes(it) ? [{ id: 'cloud', of: 'nodes' as const, label: say`Nodes in AWS`, details: [cloudName(it)] }] : []),
    ...(it.flag('gateway') ? [{ id: 'gateway', of: 'gateway' as const, label: say`Hybrid Nodes gateway`, details: ['2 ×', ...it.list('routeTableIDs').slice(0, 2)] }] : []),
  ];
}

function cloudName(it: Given): string {
  return it.is('cloudNodes', 'auto') ? 'EKS Auto Mode' : it.is('cloudNodes', 'karpenter') ? 'Karpenter' : '2 × m7i.large';
}

function siteZones(it: Given): readonly Zone[] {
  const names = it.list('siteNames');
  const ranges = [...it.list('nodeCidrs').slice(0, 2), ...it.list('podCidrs').slice(0, 2)];
  const machines = (id: string, count: number): Box => ({ id, of: 'nodes', label: say`Your machines`, details: [`${count} × ${it.text('nodeOs')}`, `Cilium ${it.text('ciliumVersion')}`, ...ranges] });
  if (names.length > mostSites) return [{ id: 'sites', of: 'site', label: say`${names.length} sites`, boxes: [machines('machines', machinesOf(it))] }];
  return names.map((name, index) => ({ id: `site-${index}`, of: 'site', label: say`Site ${name}`, boxes: [machines(`machines-${index}`, it.number('machinesPerSite'))] }));
}

function linesOf(it: Given, machines: string): readonly Line[] {
  const loose = it.is('connectivity', 'reliable') ? {} : { dashed: true as const };
  return [
    { from: machines, to: 'control-plane', label: say`443, and back 10250`, ...loose },
    { from: machines, to: 'identity', label: usesSsm(it) ? say`credentials for an hour` : say`certificate for credentials`, ...loose },
    ...(it.flag('gateway') ? [{ from: machines, to: 'gateway', label: say`VXLAN, UDP 8472`, ...loose }] : []),
  ];
}
