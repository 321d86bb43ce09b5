import { say } from '../../../../engine/kit.js';
import type { AddressRange, Box, Drawing, Given, Line, Zone } from '../../../../engine/advisor/model.js';
import { hasExternalEtcd, hasExtraGroup, hasMirror, hasWorkers, isCutOff, isScaled, isWorkload, managerOf, providerOf } from './facts.js';
import { chosenPackages, packageNames } from './fields/access.js';

const titles = Object.freeze({
  Tinkerbell: say`EKS Anywhere on bare metal`, VSphere: say`EKS Anywhere on vSphere`, Nutanix: say`EKS Anywhere on Nutanix`, Snow: say`EKS Anywhere on Snowball Edge`,
});

/** The site with its cluster, and AWS beyond the link where there is one. */
export function drawingFor(it: Given): Drawing {
  return { title: titles[providerOf(it)], zones: [site(it), ...(isCutOff(it) ? [] : [region(it)])], lines: lines(it) };
}

function site(it: Given): Zone {
  const of = providerOf(it) === 'Snow' ? 'device' : 'site';
  return { id: 'site', of, label: of === 'device' ? say`Your devices` : say`Your site`, boxes: [admin(it), controlPlane(it), ...etcd(it), ...workers(it), ...surroundings(it)] };
}

function admin(it: Given): Box {
  return { id: 'admin', of: 'gateway', label: isWorkload(it) ? say`Management cluster` : say`Admin machine`, details: isWorkload(it) ? [managerOf(it)] : ['eksctl anywhere', 'cluster.yaml'] };
}

function controlPlane(it: Given): Box {
  return { id: 'control-plane', of: 'control-plane', label: say`Control plane`, details: [it.text('name'), `Kubernetes ${it.text('version')}`, `${it.text('controlPlaneNodes')} × ${size(it, 'controlPlane')}`, it.text('endpointHost')] };
}

function size(it: Given, role: 'controlPlane' | 'worker'): string {
  switch (providerOf(it)) {
    case 'Tinkerbell': return it.text('osFamily');
    case 'Snow': return it.text(`${role}Size`);
    default: return `${it.text(`${role}Cpus`)} CPU, ${it.text(`${role}Memory`)} GiB`;
  }
}

function etcd(it: Given): readonly Box[] {
  return hasExternalEtcd(it) ? [{ id: 'etcd', of: 'storage', label: say`etcd`, details: [`${it.text('etcdNodes')} × ${size(it, 'controlPlane')}`] }] : [];
}

function workers(it: Given): readonly Box[] {
  if (!hasWorkers(it)) return [];
  const count = isScaled(it) ? `${it.text('minWorkers')}–${it.text('maxWorkers')}` : it.text('workers');
  return [
    { id: 'workers', of: 'nodes', label: say`Workers`, details: ['md-0', `${count} × ${size(it, 'worker')}`] },
    ...(hasExtraGroup(it) ? [{ id: 'extra', of: 'nodes', label: say`Second group`, details: [it.text('extraName'), `${it.text('extraNodes')} × ${size(it, 'worker')}`, ...it.list('extraTaints').slice(0, 2)] } as const] : []),
  ];
}

function surroundings(it: Given): readonly Box[] {
  const packages = chosenPackages(it).map((id) => packageNames[id]!);
  return [
    provider(it),
    ...(hasMirror(it) ? [{ id: 'registry', of: 'registry', label: say`Registry`, details: [`${it.text('mirrorEndpoint')}:${it.text('mirrorPort')}`] } as const] : []),
    ...(packages.length > 0 ? [{ id: 'packages', of: 'load-balancer', label: say`Curated packages`, details: packages } as const] : []),
  ];
}

function provider(it: Given): Box {
  switch (providerOf(it)) {
    case 'Tinkerbell': return { id: 'provider', of: 'network', label: say`Tinkerbell`, details: [it.text('tinkerbellIP'), it.text('imageServer')] };
    case 'VSphere': return { id: 'provider', of: 'network', label: say`vCenter`, details: [it.text('vsphereServer'), it.text('vsphereDatacenter')] };
    case 'Nutanix': return { id: 'provider', of: 'network', label: say`Prism Central`, details: [it.text('prismEndpoint'), it.text('prismCluster')] };
    case 'Snow': return { id: 'provider', of: 'network', label: say`Snowball Edge`, details: it.list('snowDevices').slice(0, 4) };
  }
}

function region(it: Given): Zone {
  const sources: Box = { id: 'aws', of: 'registry', label: say`Amazon ECR`, details: ['public.ecr.aws', ...(chosenPackages(it).length > 0 ? [it.text('region')] : [])] };
  const login: readonly Box[] = it.is('authenticator', 'iam') ? [{ id: 'iam', of: 'identity', label: say`AWS IAM`, details: [it.text('adminRole')] }] : [];
  return { id: 'region', of: 'region', label: say`AWS`, boxes: [sources, ...login] };
}

function lines(it: Given): readonly Line[] {
  const fetches = hasMirror(it) ? 'registry' : 'control-plane';
  return [
    { from: 'admin', to: 'control-plane', label: say`creates and upgrades` },
    { from: 'control-plane', to: 'provider', label: providerOf(it) === 'Tinkerbell' ? say`installs servers` : say`makes machines` },
    ...(hasExternalEtcd(it) ? [{ from: 'control-plane', to: 'etcd', label: say`keeps its state` }] : []),
    ...(hasWorkers(it) ? [{ from: 'workers', to: 'control-plane', label: say`6443` }] : []),
    ...(hasExtraGroup(it) ? [{ from: 'extra', to: 'control-plane', label: say`6443` }] : []),
    ...(hasMirror(it) ? [{ from: 'control-plane', to: 'registry', label: say`images` }] : []),
    ...(isCutOff(it) ? [] : [{ from: fetches, to: 'aws', label: say`images, outbound 443`, dashed: true } as const]),
    ...(!isCutOff(it) && it.is('authenticator', 'iam') ? [{ from: 'control-plane', to: 'iam', label: say`who logs in, outbound 443`, dashed: true } as const] : []),
  ];
}

/** Every range of the plan. */
export function rangesFor(it: Given): readonly AddressRange[] {
  return [
    ...it.list('nodeCidrs').map((cidr): AddressRange => ({ of: 'node', label: say`Machines on site`, cidr })),
    { of: 'pod', label: say`Pods`, cidr: it.text('podCidrs') },
    { of: 'service', label: say`Services`, cidr: it.text('serviceCidr') },
  ];
}
