import { say } from '../../engine/kit.js';
import type { Constraint } from '../../engine/advisor/model.js';

const eksAnywhere = Object.freeze(['eksa-baremetal', 'eksa-vsphere', 'eksa-nutanix', 'eksa-snow']);
const outposts = Object.freeze(['outposts-extended', 'outposts-local']);
const guide = 'https://docs.aws.amazon.com/eks/latest/userguide';
const anywhere = 'https://anywhere.eks.amazonaws.com/docs';
const ecs = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide';

/** What AWS does not support or what cannot work. An option with one of these against it is never recommended. */
export const constraints: readonly Constraint[] = [
  {
    id: 'H01', when: { connectivity: ['airgapped'] },
    excludes: ['hybrid-nodes', ...outposts, 'local-zones', 'wavelength', 'ecs-anywhere', 'eks-cloud'],
    reason: say`It needs a link to an AWS Region; without any, only EKS Anywhere and EKS Distro run`,
    sources: [`${anywhere}/concepts/eksafeatures/`, `${guide}/hybrid-nodes-overview.html`],
  },
  {
    id: 'H02', when: { connectivity: ['ddil'] },
    excludes: ['hybrid-nodes', ...outposts, 'local-zones', 'wavelength', 'eks-cloud'],
    reason: say`It is not made for links that are away for days or are thin; an Outpost too remains a connected service`,
    sources: [`${guide}/hybrid-nodes-overview.html`, `${guide}/eks-outposts-network-disconnects.html`],
  },
  {
    id: 'H03', when: { disconnect: ['full-operations'] },
    excludes: ['hybrid-nodes', 'outposts-extended', 'local-zones', 'wavelength', 'ecs-anywhere'],
    reason: say`Its control plane is in the Region: no kubectl, scheduling and scaling while the link is down`,
    sources: [`${guide}/hybrid-nodes-best-practices.html`, `${guide}/eks-outposts.html`],
  },
  {
    id: 'H04', when: { residency: ['data-and-control-plane'] },
    excludes: ['hybrid-nodes', 'outposts-extended', 'local-zones', 'wavelength', 'ecs-anywhere', 'eks-cloud'],
    reason: say`Its control plane, with every manifest and Secret, lies in the Region`,
    sources: [`${guide}/hybrid-nodes-overview.html`, `${guide}/eks-outposts.html`],
  },
  {
    id: 'H05', when: { hardware: ['own-existing', 'snow-owned'] },
    excludes: outposts,
    reason: say`Outposts are racks that AWS brings; if one may come, answer that new hardware is due`,
    sources: [`${guide}/eks-outposts.html`],
  },
  {
    id: 'H06', when: { hardware: ['outposts-owned'] },
    excludes: eksAnywhere,
    reason: say`EKS Anywhere is not supported on AWS infrastructure, Outposts included`,
    sources: ['https://aws.amazon.com/eks/eks-anywhere/faqs/'],
  },
  {
    id: 'H07', when: { hardware: ['outposts-owned'] },
    excludes: ['hybrid-nodes', 'ecs-anywhere'],
    reason: say`It is for machines of your own, and the capacity of an Outpost is AWS's; EKS and ECS run there directly`,
    sources: [`${guide}/hybrid-nodes-overview.html`, `${ecs}/ecs-anywhere.html`],
  },
  {
    id: 'H08', when: { substrate: ['vsphere', 'nutanix', 'cloudstack', 'other-vm'], hardware: ['own-existing', 'outposts-owned', 'no-hardware', 'snow-owned'] },
    excludes: ['eksa-baremetal'],
    reason: say`It installs servers without a hypervisor; new hardware could bring some`,
    sources: [`${anywhere}/getting-started/baremetal/bare-prereq/`],
  },
  {
    id: 'H09', when: { substrate: ['bare-metal', 'nutanix', 'cloudstack', 'other-vm', 'n/a'] },
    excludes: ['eksa-vsphere'],
    reason: say`It needs VMware vSphere 7 or 8`,
    sources: [`${anywhere}/getting-started/vsphere/vsphere-prereq/`],
  },
  {
    id: 'H10', when: { substrate: ['bare-metal', 'vsphere', 'cloudstack', 'other-vm', 'n/a'] },
    excludes: ['eksa-nutanix'],
    reason: say`It needs Nutanix AHV with Prism Central`,
    sources: [`${anywhere}/getting-started/nutanix/nutanix-prereq/`],
  },
  {
    id: 'H11', when: { hardware: ['own-existing', 'outposts-owned', 'refresh-to-aws', 'no-hardware'] },
    excludes: ['eksa-snow'],
    reason: say`Snowball Edge takes no new customers; only devices in use can run it`,
    sources: ['https://docs.aws.amazon.com/snowball/latest/developer-guide/snowball-edge-availability-change.html', `${anywhere}/getting-started/snow/`],
  },
  {
    id: 'H12', when: { os: ['windows'] },
    excludes: ['hybrid-nodes', ...outposts, ...eksAnywhere, 'eks-distro'],
    reason: say`It has no Windows nodes`,
    sources: [`${guide}/hybrid-nodes-os.html`, `${guide}/eks-outposts.html`, `${anywhere}/osmgmt/`],
  },
  {
    id: 'H13', when: { os: ['al2023'] },
    excludes: eksAnywhere,
    reason: say`EKS Anywhere has nodes of Ubuntu, RHEL and Bottlerocket, not of Amazon Linux`,
    sources: [`${anywhere}/osmgmt/`],
  },
  {
    id: 'H14', when: { os: ['al2023'], substrate: ['bare-metal'] },
    excludes: ['hybrid-nodes'],
    reason: say`Outside AWS, Amazon Linux 2023 runs as a virtual machine only`,
    sources: [`${guide}/hybrid-nodes-os.html`],
  },
  {
    id: 'H15', when: { os: ['bottlerocket'], substrate: ['bare-metal', 'nutanix', 'cloudstack', 'other-vm'] },
    excludes: ['hybrid-nodes', ...eksAnywhere],
    reason: say`Hybrid nodes and EKS Anywhere have Bottlerocket on vSphere only`,
    sources: [`${guide}/hybrid-nodes-bottlerocket.html`, `${anywhere}/osmgmt/`],
  },
  {
    id: 'H16', when: { orchestrator: ['kubernetes'] },
    excludes: ['ecs-anywhere'],
    reason: say`It is not Kubernetes`,
    sources: [`${ecs}/ecs-anywhere.html`],
  },
  {
    id: 'H17', when: { orchestrator: ['ecs'] },
    excludes: ['hybrid-nodes', ...outposts, ...eksAnywhere, 'eks-distro', 'local-zones', 'wavelength', 'eks-cloud'],
    reason: say`It is Kubernetes, and ECS is wanted`,
    sources: [`${ecs}/ecs-anywhere.html`],
  },
  {
    id: 'H18', when: { location: ['datacenter', 'edge-site', 'mobile-field', 'metro', 'cloud'] },
    excludes: ['wavelength'],
    reason: say`Wavelength Zones are inside the networks of 5G carriers`,
    sources: ['https://docs.aws.amazon.com/wavelength/latest/developerguide/what-is-wavelength.html'],
  },
  {
    id: 'H19', when: { location: ['datacenter', 'edge-site', 'mobile-field', 'telco-5g', 'cloud'] },
    excludes: ['local-zones'],
    reason: say`A Local Zone serves the city it is in`,
    sources: [`${guide}/local-zones.html`],
  },
  {
    id: 'H20', when: { location: ['datacenter', 'edge-site', 'mobile-field', 'telco-5g', 'metro'] },
    excludes: ['eks-cloud'],
    reason: say`The workload has to run elsewhere than in a Region`,
    sources: [`${guide}/eks-deployment-options.html`],
  },
  {
    id: 'H21', when: { ipv6: ['yes'] },
    excludes: ['hybrid-nodes', ...outposts, ...eksAnywhere],
    reason: say`It has IPv4 only`,
    sources: [`${guide}/hybrid-nodes-networking.html`, `${guide}/eks-outposts.html`, 'https://github.com/aws/eks-anywhere/issues/6946'],
  },
  {
    id: 'H22', when: { controlPlane: ['aws-managed-required'] },
    excludes: [...eksAnywhere, 'eks-distro'],
    reason: say`You run its control plane yourselves`,
    sources: [`${anywhere}/concepts/eksafeatures/`],
  },
  {
    id: 'H23', when: { controlPlane: ['self-managed-required'] },
    excludes: ['hybrid-nodes', ...outposts, 'local-zones', 'wavelength', 'eks-cloud', 'ecs-anywhere'],
    reason: say`AWS runs its control plane`,
    sources: [`${guide}/eks-deployment-options.html`],
  },
  {
    id: 'H24', when: { hardware: ['no-hardware'] },
    excludes: ['hybrid-nodes', 'ecs-anywhere', 'eks-distro', ...eksAnywhere],
    reason: say`It needs machines of your own`,
    sources: [`${guide}/eks-deployment-options.html`],
  },
  {
    id: 'H25', when: { support: ['aws-support'] },
    excludes: ['eks-distro'],
    reason: say`AWS Support does not cover EKS Distro`,
    sources: ['https://distro.eks.amazonaws.com/community/faq/'],
  },
  {
    id: 'H26', when: { location: ['cloud'] },
    excludes: ['hybrid-nodes', 'ecs-anywhere', 'eks-distro', ...eksAnywhere, ...outposts],
    reason: say`On AWS infrastructure it is not supported or has no point; with ECS, use plain Amazon ECS`,
    sources: [`${guide}/hybrid-nodes-overview.html`, 'https://aws.amazon.com/eks/eks-anywhere/faqs/'],
  },
  {
    id: 'H27', when: { location: ['mobile-field'] },
    excludes: outposts,
    reason: say`Racks stand in data centres; they do not travel`,
    sources: ['https://docs.aws.amazon.com/outposts/latest/userguide/outposts-requirements.html'],
  },
  {
    id: 'H28', when: { os: ['ubuntu', 'rhel', 'bottlerocket'] },
    excludes: ['outposts-local'],
    reason: say`Local clusters take nodes of Amazon Linux only`,
    sources: [`${guide}/eks-outposts-self-managed-nodes.html`],
  },
  {
    id: 'H29', when: { hardware: ['snow-owned'], substrate: ['n/a'] },
    excludes: ['hybrid-nodes', 'eksa-baremetal', 'eks-distro'],
    reason: say`There are no machines besides the Snow devices`,
    sources: [`${anywhere}/getting-started/snow/`],
  },
  {
    id: 'H30', when: { os: ['rhel', 'bottlerocket'] },
    excludes: ['eksa-snow'],
    reason: say`EKS Anywhere on Snow has nodes of Ubuntu only`,
    sources: [`${anywhere}/getting-started/snow/`],
  },
];
