import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

function zoneDocs(prefix: string, itself: string | undefined): Docs {
  const all = table(pages.cloudStack, prefix, {
    '': itself ?? '',
    id: 'Its id; or `name`.',
    name: 'Its name; or `id`.',
    network: 'The network of the machines.',
    'network.id': 'Its id; or `name`.',
    'network.name': 'Its name; or `id`.',
  });
  return itself === undefined ? Object.fromEntries(Object.entries(all).filter(([path]) => path !== prefix)) : all;
}

export const docs: Docs = {
  ...table(pages.cloudStack, 'spec', {
    '': 'Where the machines run on CloudStack. EKS Anywhere 0.26 has no CloudStack any more.',
    account: 'Account that owns the machines.',
    domain: 'Domain of the account.',
    managementApiEndpoint: 'Address of the management API; superseded by `availabilityZones`.',
    zones: 'Zones of one management API; superseded by `availabilityZones`.',
    availabilityZones: 'Zones that the machines are spread over.',
    'availabilityZones[].name': 'Name of the availability zone, unique.',
    'availabilityZones[].account': 'Account that owns the machines.',
    'availabilityZones[].domain': 'Domain of the account.',
    'availabilityZones[].credentialsRef': 'Secret with the credentials.',
    'availabilityZones[].managementApiEndpoint': 'Address of the management API.',
  }),
  ...zoneDocs('spec.availabilityZones[].zone', 'The zone of CloudStack.'),
  ...zoneDocs('spec.zones[]', undefined),
};
