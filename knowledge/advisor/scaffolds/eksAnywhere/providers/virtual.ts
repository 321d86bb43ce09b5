/** Documents of vSphere, Nutanix and Snow, whose machines are made and not found. */
import { say } from '../../../../../engine/kit.js';
import type { Decision, Given, Part } from '../../../../../engine/advisor/model.js';
import { machinesOf, sampleOf } from '../cluster.js';
import { hasExternalEtcd, hasExtraGroup, isPooled } from '../facts.js';
import { poolRange } from '../fields/snow.js';
import { part, remove, set } from '../samples.js';
import { timeServers, users } from './bareMetal.js';

type Group = Parameters<typeof machinesOf>[1];

/** Groups that need machines, each with whose sizes it has: etcd is as large as the control plane. */
function groupsOf(it: Given): readonly { readonly group: Group; readonly size: 'controlPlane' | 'worker' }[] {
  return [
    { group: 'control-plane', size: 'controlPlane' },
    ...(hasExternalEtcd(it) ? [{ group: 'etcd', size: 'controlPlane' } as const] : []),
    { group: 'workers', size: 'worker' },
    ...(hasExtraGroup(it) ? [{ group: 'extra', size: 'worker' } as const] : []),
  ];
}

/** https://anywhere.eks.amazonaws.com/docs/getting-started/vsphere/vsphere-spec/ */
export function vsphereParts(it: Given): readonly Part[] {
  const insecure = it.is('vsphereTrust', 'unchecked');
  return [
    part(sampleOf(it), [
      set('spec.server', it.text('vsphereServer')),
      set('spec.datacenter', it.text('vsphereDatacenter')),
      set('spec.network', it.text('vsphereNetwork')),
      set('spec.thumbprint', it.is('vsphereTrust', 'thumbprint') ? it.text('thumbprint') : ''),
      set('spec.insecure', insecure, insecure ? say`Anybody between the admin machine and the vCenter can read the password` : undefined),
      set('metadata.name', it.text('name')),
    ], 'VSphereDatacenterConfig'),
    ...groupsOf(it).map(({ group, size }) => part('eks-anywhere-vsphere-machines', [
      set('spec.osFamily', it.text('osFamily')),
      it.asks('vsphereTemplate') ? set('spec.template', it.text('vsphereTemplate')) : remove('spec.template'),
      set('spec.datastore', it.text('vsphereDatastore')),
      set('spec.folder', it.text('vsphereFolder')),
      set('spec.resourcePool', it.text('vspherePool')),
      set('spec.numCPUs', it.number(`${size}Cpus`)),
      set('spec.memoryMiB', it.number(`${size}Memory`) * 1024),
      set('spec.diskGiB', it.number(`${size}Disk`)),
      ...users(it, it.is('osFamily', 'bottlerocket') ? 'ec2-user' : 'capv'),
      ...timeServers(it),
      set('metadata.name', machinesOf(it, group)),
    ])),
  ];
}

/** https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/nutanix-spec/ */
export function nutanixParts(it: Given): readonly Part[] {
  const insecure = it.is('prismTrust', 'unchecked');
  return [
    part(sampleOf(it), [
      set('spec.endpoint', it.text('prismEndpoint')),
      set('spec.port', it.number('prismPort')),
      ...(insecure ? [set('spec.insecure', true, say`Anybody between the machines and Prism Central can read the password`)] : []),
      set('spec.credentialRef.name', `${it.text('name')}-nutanix`),
      set('metadata.name', it.text('name')),
    ], 'NutanixDatacenterConfig'),
    ...groupsOf(it).map(({ group, size }) => part('eks-anywhere-nutanix-machines', [
      set('spec.osFamily', it.text('osFamily')),
      set('spec.vcpuSockets', it.number(`${size}Cpus`)),
      set('spec.memorySize', `${it.number(`${size}Memory`)}Gi`),
      set('spec.systemDiskSize', `${it.number(`${size}Disk`)}Gi`),
      set('spec.cluster.name', it.text('prismCluster')),
      set('spec.subnet.name', it.text('prismSubnet')),
      set('spec.image.name', it.text('nodeImage')),
      ...(group === 'extra' && it.flag('nodeGpu') ? [set('spec.gpus', [{ type: 'name', name: it.text('gpuName') }])] : []),
      ...users(it, 'eksa'),
      set('metadata.name', machinesOf(it, group)),
    ])),
  ];
}

/** https://anywhere.eks.amazonaws.com/docs/getting-started/snow/snow-spec/ */
export function snowParts(it: Given): readonly Part[] {
  const name = it.text('name');
  return [
    part(sampleOf(it), [set('metadata.name', name)], 'SnowDatacenterConfig'),
    ...groupsOf(it).map(({ group, size }) => part('eks-anywhere-snow-machines', [
      set('spec.instanceType', it.text(`${size}Size`)),
      set('spec.devices', it.list('snowDevices')),
      set('spec.physicalNetworkConnector', it.text('snowConnector')),
      set('spec.containersVolume', { size: it.number('containersVolume') }),
      ...(isPooled(it) ? pooled(name) : []),
      ...(it.text('snowKeyName') === '' ? [] : [set('spec.sshKeyName', it.text('snowKeyName'))]),
      set('metadata.name', machinesOf(it, group)),
    ])),
    ...(isPooled(it) ? [part('eks-anywhere-snow-addresses', [
      set('spec.pools', [{ ipStart: it.text('poolStart'), ipEnd: it.text('poolEnd'), subnet: poolRange(it) ?? '', gateway: it.text('gatewayAddress') }]),
      set('metadata.name', name),
    ])] : []),
  ];
}

function pooled(name: string): readonly Decision[] {
  return [set('spec.network.directNetworkInterfaces', [{ index: 1, primary: true, ipPoolRef: { kind: 'SnowIPPool', name } }])];
}
