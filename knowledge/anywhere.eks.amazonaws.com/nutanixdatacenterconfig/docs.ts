import type { Docs } from '../../../engine/model.js';
import { identifierDocs } from '../shared/pieces.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = {
  ...table(pages.nutanix, 'spec', {
    '': 'The Prism Central that makes the machines.',
    endpoint: ['Address of Prism Central, without scheme and port.', 'Refused.'],
    port: ['Port of Prism Central, usually 9440.', 'Refused.'],
    insecure: ['Skips the check of its certificate.', '`false`.', 'Set `additionalTrustBundle` instead.'],
    additionalTrustBundle: ['Certificates of its authority, in PEM.', 'It has to be signed by a known authority.'],
    credentialRef: ['The Secret with the login to Prism Central.', 'Refused before the cluster is made.', '`eksctl anywhere` makes it from `EKSA_NUTANIX_USERNAME` and `EKSA_NUTANIX_PASSWORD`.'],
    'credentialRef.kind': '`Secret`.',
    'credentialRef.name': 'Name of the Secret.',
    ccmExcludeNodeIPs: 'Addresses, networks or ranges (`10.0.0.5-10.0.0.9`) that are not addresses of a node although its machine has them.',
  }),
  ...table(pages.nutanixDomains, 'spec.failureDomains', {
    '': ['Prism Elements that the machines are spread over.', 'All stand where their machine config says.'],
    '[].name': 'Name of the failure domain: lower-case letters, digits and `-`, at most 64.',
    '[].subnets': 'Its subnets.',
    '[].workerMachineGroups': ['Groups of workers that run here.', 'None.', 'Two parts of EKS Anywhere look the name up differently: give the group of the Cluster and its machine config one name.'],
  }),
  ...identifierDocs(pages.nutanixDomains, 'spec.failureDomains[].cluster', 'The Prism Element of this failure domain.'),
  ...without(identifierDocs(pages.nutanixDomains, 'spec.failureDomains[].subnets[]', ''), 'spec.failureDomains[].subnets[]'),
};

function without(all: Docs, path: string): Docs {
  return Object.fromEntries(Object.entries(all).filter(([it]) => it !== path));
}
