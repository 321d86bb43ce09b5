import type { Docs } from '../../../engine/model.js';
import { hostOsDocs, userDocs } from '../shared/pieces.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = {
  ...table(pages.vsphere, 'spec', {
    '': 'What a virtual machine is made of, and where it stands.',
    osFamily: ['`bottlerocket`, `ubuntu` or `redhat`. All machines of a cluster share one.', '`bottlerocket`.'],
    template: ['The VM template that machines are cloned from, as path or name.', 'With Bottlerocket `eksctl anywhere` imports one; with Ubuntu and Red Hat it is refused.', 'Its tags in vCenter have to carry the operating system and the Kubernetes version: `os:ubuntu`, `eksdRelease:kubernetes-1-35-eks-1`.'],
    cloneMode: ['`fullClone` copies the template\'s disk, `linkedClone` shares it and is faster.', '`linkedClone` where the template has a snapshot.', '`linkedClone` cannot enlarge the disk.'],
    datastore: ['Path of the datastore for the machines\' disks.', 'Refused.'],
    folder: ['Path of the VM folder.', 'The root folder.'],
    resourcePool: ['Path of the resource pool.', 'Refused.'],
    storagePolicyName: ['Storage policy of the disks.', 'That of the datastore.'],
    numCPUs: ['Virtual CPUs.', '2.'],
    memoryMiB: ['Memory in MiB; at least 2048.', '8192.'],
    diskGiB: ['Disk in GiB; it cannot be smaller than the template\'s.', '25.'],
    networks: ['Networks of the machine, at most 2, in place of the datacenter\'s.', 'The network of the datacenter config.', 'For workers only: refused on machines of the control plane and of etcd.'],
    tags: 'vSphere tags of the machines, by URN. They have to exist.',
  }),
  ...userDocs(pages.vsphere),
  ...hostOsDocs,
};
