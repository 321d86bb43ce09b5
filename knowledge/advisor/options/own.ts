import { say } from '../../../engine/kit.js';
import type { Option } from '../../../engine/advisor/model.js';
import type { Profile } from './rows.js';

const anywhere = 'https://anywhere.eks.amazonaws.com/docs';

/**
 * Options whose control plane you run. Facts: the pages linked with each and
 * https://anywhere.eks.amazonaws.com/docs/concepts/support-versions/ (release 0.26, read 2026-11-20).
 */
const shared = {
  controlPlane: say`On site, run by you`,
  connectivity: say`None needed; with one, or a mirror, it is easier`,
  patches: say`You, with eksctl anywhere upgrade`,
  cost: say`Free of charge; support, packages and old versions by a subscription for each cluster`,
};
const operating = [
  say`You run etcd, upgrades, backups and certificates`,
  say`Support, curated packages and Kubernetes versions in extended support need an EKS Anywhere subscription for each cluster`,
  say`It is not supported on AWS or in other clouds`,
];

export const eksaBareMetal: Option & { readonly profile: Profile } = {
  id: 'eksa-baremetal',
  title: say`EKS Anywhere on bare metal`,
  summary: say`Clusters that run on their own on servers without a hypervisor, installed over the network.`,
  choose: say`Servers without a hypervisor have to run Kubernetes without depending on a Region.`,
  caveats: [
    ...operating,
    say`Servers start over the network: one layer 2 with DHCP, or an ISO image through the BMC; without a BMC there are no upgrades`,
    say`Two addresses have to be kept out of DHCP, for the control plane and for Tinkerbell`,
    say`An upgrade needs a spare server, or is done in place`,
    say`Machine images of Ubuntu or RHEL are built with image-builder`,
  ],
  profile: {
    ...shared,
    dataPlane: say`Your servers`,
    os: say`Ubuntu, RHEL`,
    limits: say`IPv4; PXE or ISO; spare machine for upgrades`,
  },
  links: [{ title: say`EKS Anywhere on bare metal`, url: `${anywhere}/getting-started/baremetal/` }],
  base: 40,
};

export const eksaVsphere: Option & { readonly profile: Profile } = {
  id: 'eksa-vsphere',
  title: say`EKS Anywhere on vSphere`,
  summary: say`Clusters that run on their own as virtual machines of vSphere.`,
  choose: say`vSphere has to run Kubernetes without depending on a Region.`,
  caveats: [
    ...operating,
    say`vSphere 7 or 8 with DHCP, capacity for six to ten machines, and a user with certain rights`,
    say`Templates of Ubuntu and RHEL are built with image-builder and carry tags; Bottlerocket's is imported`,
  ],
  profile: {
    ...shared,
    dataPlane: say`Virtual machines on your vSphere`,
    os: say`Bottlerocket, Ubuntu, RHEL`,
    limits: say`IPv4; vSphere 7 or 8; DHCP`,
  },
  links: [{ title: say`EKS Anywhere on vSphere`, url: `${anywhere}/getting-started/vsphere/` }],
  base: 40,
};

export const eksaNutanix: Option & { readonly profile: Profile } = {
  id: 'eksa-nutanix',
  title: say`EKS Anywhere on Nutanix`,
  summary: say`Clusters that run on their own as virtual machines of Nutanix AHV.`,
  choose: say`Nutanix has to run Kubernetes without depending on a Region.`,
  caveats: [
    ...operating,
    say`AOS 5.20.4 or later and Prism Central 2022.1 or later`,
    say`The name of an image has to contain the Kubernetes version`,
    say`The upgrade strategy cannot be chosen`,
  ],
  profile: {
    ...shared,
    dataPlane: say`Virtual machines on your Nutanix`,
    os: say`Ubuntu, RHEL`,
    limits: say`IPv4; Prism Central; no upgrade strategy`,
  },
  links: [{ title: say`EKS Anywhere on Nutanix`, url: `${anywhere}/getting-started/nutanix/` }],
  base: 40,
};

export const eksaSnow: Option & { readonly profile: Profile } = {
  id: 'eksa-snow',
  title: say`EKS Anywhere on Snow`,
  summary: say`Clusters on AWS Snowball Edge devices, for those who have them.`,
  choose: say`Snowball Edge devices are in use and have to run Kubernetes in the field.`,
  caveats: [
    ...operating,
    say`Snowball Edge takes no new customers: plan where to go from here`,
    say`Nodes run Ubuntu only`,
  ],
  profile: {
    ...shared,
    dataPlane: say`Instances on Snowball Edge`,
    os: say`Ubuntu`,
    limits: say`Devices in use only; IPv4`,
    cost: say`The devices by the day, and a subscription for each cluster`,
  },
  links: [{ title: say`EKS Anywhere on Snow`, url: `${anywhere}/getting-started/snow/` }],
  base: 34,
};

export const eksDistro: Option & { readonly profile: Profile } = {
  id: 'eks-distro',
  title: say`EKS Distro`,
  summary: say`The builds of Kubernetes that EKS runs, for installers of your own.`,
  choose: say`You install and run Kubernetes with tools of your own and want the binaries of EKS.`,
  caveats: [
    say`AWS Support does not cover it`,
    say`Installer, upgrades, CNI, storage and load balancers are yours`,
  ],
  profile: {
    controlPlane: say`Anywhere, run by you`,
    dataPlane: say`Whatever you bring`,
    connectivity: say`None needed`,
    patches: say`You`,
    os: say`Any that your installer supports`,
    limits: say`No installer, no support`,
    cost: say`Free of charge`,
  },
  links: [{ title: say`EKS Distro`, url: 'https://distro.eks.amazonaws.com/' }],
  base: 15,
};
