import type { Docs } from '../../../engine/model.js';
import { userDocs } from '../shared/pieces.js';
import { pages, table } from '../shared/tables.js';

function resourceDocs(prefix: string, does: string): Docs {
  return table(pages.cloudStack, prefix, { '': does, id: 'Its id; or `name`.', name: 'Its name; or `id`.' });
}

export const docs: Docs = {
  ...table(pages.cloudStack, 'spec', {
    '': 'What a machine on CloudStack is made of. EKS Anywhere 0.26 has no CloudStack any more.',
    affinity: ['Whether machines of a group stand together (`pro`) or apart (`anti`).', '`no`.', 'Not together with `affinityGroupIds`.'],
    affinityGroupIds: 'Affinity groups that exist already.',
    symlinks: 'Links from a path of the machine to another.',
    userCustomDetails: 'Further settings for CloudStack, by name.',
    'diskOffering.device': 'Device under which the machine sees the disk.',
    'diskOffering.filesystem': 'File system that is made on it.',
    'diskOffering.label': 'Label of the file system.',
    'diskOffering.mountPath': 'Where it is mounted.',
    'diskOffering.customSizeInGB': 'Size, for an offering without one.',
  }),
  ...resourceDocs('spec.computeOffering', 'Size of the machine.'),
  ...resourceDocs('spec.template', 'Template of the machine.'),
  ...resourceDocs('spec.diskOffering', 'A further disk.'),
  ...userDocs(pages.cloudStack),
};
