import type { Docs } from '../../../engine/model.js';
import { identifierDocs, userDocs } from '../shared/pieces.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = {
  ...table(pages.nutanix, 'spec', {
    '': 'What a virtual machine is made of, and where it stands.',
    osFamily: ['`ubuntu` or `redhat`.', '`ubuntu`.'],
    vcpuSockets: ['Sockets; at least 2.', '2.'],
    vcpusPerSocket: ['Virtual CPUs per socket; at least 1.', '1.'],
    memorySize: ['Memory such as `8Gi`; at least `4Gi`.', '`4Gi`.'],
    systemDiskSize: ['Disk such as `40Gi`; at least `40Gi`.', '`40Gi`.'],
    bootType: ['`legacy` or `uefi`.', '`legacy`.', 'The image decides which one it can.'],
    additionalCategories: 'Categories of Prism Central for the machines. They have to exist.',
    'additionalCategories[].key': 'Key of the category.',
    'additionalCategories[].value': 'Value of the category.',
    gpus: ['GPUs that each machine gets.', 'None.', 'For workers only.'],
    'gpus[].type': 'Whether `deviceID` or `name` says which model.',
    'gpus[].deviceID': 'Number of the model, with `type: deviceID`.',
    'gpus[].name': 'Name of the model, with `type: name`.',
  }),
  ...identifierDocs(pages.nutanix, 'spec.cluster', 'The Prism Element that runs the machine.'),
  ...identifierDocs(pages.nutanix, 'spec.image', 'The image of the operating system. Its name has to contain the Kubernetes version.'),
  ...identifierDocs(pages.nutanix, 'spec.subnet', 'The subnet of the machine, with DHCP.'),
  ...identifierDocs(pages.nutanix, 'spec.project', 'The project that the machine counts towards.'),
  ...userDocs(pages.nutanix),
};
