import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = {
  ...table(pages.bareMetal, 'spec', {
    '': 'How bare-metal machines are started and what is written to their disks.',
    tinkerbellIP: ['A free address in the machines\' network, outside DHCP, for the services of Tinkerbell.', 'Refused.', 'It has to differ from the endpoint of the control plane, and a workload cluster takes that of its management cluster.'],
    osImageURL: ['Where the machines fetch the image of their operating system.', 'Each machine config names its own; without any, Bottlerocket is taken.', 'The file name has to carry the Kubernetes version (`1.35`, `1-35`, `1_35` or `135`). Either here or on machine configs, not both.'],
    hookImagesURLPath: ['Where the machines fetch HookOS, the system that installs the other.', 'A public address.', 'Needed with a proxy, and where machines have no way out.'],
    loadBalancerInterface: ['Network interface on which the services of Tinkerbell announce their address.', 'It is found by itself.'],
    skipLoadBalancerDeployment: ['Leaves out the load balancer for the services of Tinkerbell.', '`false`.'],
  }),
  ...table(pages.bootModes, 'spec', {
    isoBoot: ['Starts machines from an ISO over their BMC instead of PXE, so that no layer 2 network or DHCP is needed.', '`false`.'],
    hookIsoURL: ['Where that ISO is fetched.', 'A public address.', 'Needs `isoBoot: true`, and has to end in `.iso`.'],
  }),
};
