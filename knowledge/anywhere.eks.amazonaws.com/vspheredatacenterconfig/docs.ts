import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = {
  ...table(pages.vsphere, 'spec', {
    '': 'The vCenter and the place in it.',
    server: ['Name or address of the vCenter, without scheme.', 'Refused.', 'User and password come from `EKSA_VSPHERE_USERNAME` and `EKSA_VSPHERE_PASSWORD` of the shell, not from a file.'],
    datacenter: ['Name of the vSphere datacenter.', 'Refused.'],
    network: ['Network of the machines, with DHCP: its name, or its path `/datacenter/network/name`.', 'Refused.', 'A full path has to lie in the datacenter named here.'],
    insecure: ['Skips the check of the vCenter\'s certificate.', '`false`.', 'Whoever stands in between can read the password. Set `thumbprint` instead.'],
    thumbprint: ['SHA-1 fingerprint of the vCenter\'s certificate, for one that is signed by itself.', 'The certificate has to be signed by a known authority.'],
  }),
  ...table(pages.vsphereDomains, 'spec.failureDomains', {
    '': ['Places that groups of workers can be spread over. Each needs all six fields.', 'All machines stand where their machine config says.'],
    '[].name': 'Name by which `workerNodeGroupConfigurations[].failureDomains` of the Cluster takes it.',
    '[].computeCluster': 'Path of the compute cluster.',
    '[].datastore': 'Path of the datastore.',
    '[].folder': 'Path of the VM folder.',
    '[].network': ['Full path of the network, `/datacenter/network/name`.', 'Refused.', 'Unlike `spec.network`, a bare name is not completed here.'],
    '[].resourcePool': 'Path of the resource pool.',
  }),
};
