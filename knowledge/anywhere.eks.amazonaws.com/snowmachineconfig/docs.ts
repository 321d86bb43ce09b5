import type { Docs } from '../../../engine/model.js';
import { hostOsDocs } from '../shared/pieces.js';
import { pages, table } from '../shared/tables.js';

function volumeDocs(prefix: string, does: string): Docs {
  return table(pages.snow, prefix, {
    '': does,
    deviceName: 'Device under which the machine sees it, such as `/dev/sdc`; not `/dev/sda`, which is the root volume.',
    size: 'Size in GiB; at least 8.',
    type: ['`sbp1` (disk) or `sbg1` (SSD).', '`sbp1`.'],
  });
}

export const docs: Docs = {
  ...table(pages.snow, 'spec', {
    '': 'What an instance on a Snow device is made of. New customers cannot order Snow devices any more.',
    amiID: ['The AMI on the device.', 'The one for the Kubernetes version is looked up on the devices.'],
    instanceType: ['Instance type, such as `sbe-c.large`.', '`sbe-c.large`.'],
    osFamily: '`ubuntu` or `bottlerocket`.',
    physicalNetworkConnector: ['The device\'s network port: `SFP_PLUS`, `QSFP` or `RJ45`.', '`SFP_PLUS`.'],
    sshKeyName: ['Name of a key pair on the device.', 'One is made.'],
    devices: 'Addresses of the devices; at least one.',
    network: 'The machine\'s networks.',
    'network.directNetworkInterfaces': 'Direct network interfaces, 1 to 8; exactly one is primary.',
    'network.directNetworkInterfaces[].index': 'Place in the order, from 1.',
    'network.directNetworkInterfaces[].vlanID': 'VLAN of the interface.',
    'network.directNetworkInterfaces[].dhcp': 'Whether its address comes from DHCP.',
    'network.directNetworkInterfaces[].primary': 'Whether it is the primary interface.',
    'network.directNetworkInterfaces[].ipPoolRef': ['The SnowIPPool that its address is taken from.', 'DHCP.', 'etcd on machines of its own needs fixed addresses.'],
    'network.directNetworkInterfaces[].ipPoolRef.kind': '`SnowIPPool`.',
    'network.directNetworkInterfaces[].ipPoolRef.name': '`metadata.name` of the pool.',
  }),
  ...volumeDocs('spec.containersVolume', 'Volume for images and containers. Bottlerocket needs one of at least 25 GiB.'),
  ...table(pages.snow, 'spec', { nonRootVolumes: 'Further volumes.' }),
  ...Object.fromEntries(Object.entries(volumeDocs('spec.nonRootVolumes[]', '')).filter(([path]) => path !== 'spec.nonRootVolumes[]')),
  ...hostOsDocs,
};
