import { say } from '../../../engine/kit.js';
import type { Option } from '../../../engine/advisor/model.js';
import type { Profile } from './rows.js';

const guide = 'https://docs.aws.amazon.com/eks/latest/userguide';
const ecs = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide';

/**
 * Options whose control plane AWS runs. Facts: the pages linked with each, prices' structure from
 * https://aws.amazon.com/eks/pricing/ (read 2026-11-20); amounts change and are left to that page.
 */
export const hybridNodes: Option & { readonly profile: Profile } = {
  id: 'hybrid-nodes',
  title: say`EKS Hybrid Nodes`,
  summary: say`An EKS cluster in a Region whose nodes are your own machines.`,
  choose: say`Machines of your own shall run Kubernetes, the link to a Region is reliable, and AWS shall run the control plane.`,
  caveats: [
    say`It needs a private, redundant link: at least 100 Mbps and at most 200 ms there and back are recommended`,
    say`Nodes on site are IPv4 only, and the ranges of VPC, Services, machines and Pods have to be apart from each other`,
    say`The CNI on site is Cilium in the build of AWS; the VPC CNI does not run there`,
    say`No EBS volumes on site; load balancers of AWS reach Pods there only by address (target type ip)`,
    say`Operating system and kubelet on site are yours to patch and to upgrade`,
    say`It is not supported on cloud infrastructure: not in Regions, Local Zones, Outposts or other clouds`,
  ],
  profile: {
    controlPlane: say`In a Region, run by AWS`,
    dataPlane: say`Your machines or VMs; nodes in the Region may join too`,
    connectivity: say`Private and reliable, 100 Mbps, 200 ms`,
    patches: say`AWS the control plane, you the nodes`,
    os: say`Ubuntu, RHEL, Amazon Linux 2023 (virtual), Bottlerocket (vSphere)`,
    limits: say`IPv4; 15 ranges each for nodes and Pods; no Windows`,
    cost: say`The cluster by the hour, each vCPU on site by the hour, the line`,
  },
  links: [
    { title: say`EKS Hybrid Nodes`, url: `${guide}/hybrid-nodes-overview.html` },
    { title: say`Networking`, url: `${guide}/hybrid-nodes-networking.html` },
  ],
  base: 50,
};

export const outpostsExtended: Option & { readonly profile: Profile } = {
  id: 'outposts-extended',
  title: say`EKS on Outposts, extended cluster`,
  summary: say`An EKS cluster in a Region with nodes on an Outposts rack.`,
  choose: say`A rack is there or may come, its service link is reliable, and its capacity shall go to workloads alone.`,
  caveats: [
    say`Without the service link there is no API, and nodes may be replaced when it comes back`,
    say`Nodes on the Outpost are self-managed node groups; managed node groups do not run there`,
    say`Volumes are gp2, and of the load balancers only the ALB runs on the Outpost`,
    say`Racks only, no Outposts servers`,
  ],
  profile: {
    controlPlane: say`In a Region, run by AWS`,
    dataPlane: say`EC2 instances on a rack of AWS in your data centre`,
    connectivity: say`Service link, reliable`,
    patches: say`AWS the hardware and the control plane, you the nodes`,
    os: say`Amazon Linux 2023, Bottlerocket, images of your own`,
    limits: say`Self-managed nodes; gp2; ALB; IPv4`,
    cost: say`The rack by a term of years, the cluster by the hour`,
  },
  links: [{ title: say`EKS on Outposts`, url: `${guide}/eks-outposts.html` }],
  base: 45,
};

export const outpostsLocal: Option & { readonly profile: Profile } = {
  id: 'outposts-local',
  title: say`EKS on Outposts, local cluster`,
  summary: say`An EKS cluster whose control plane runs on the Outposts rack too.`,
  choose: say`A rack is there or may come, and the cluster has to be managed while the service link is down.`,
  caveats: [
    say`The control plane takes three instances of the rack for good, or six where it has EC2 instance store`,
    say`New Kubernetes versions come later than in the Region`,
    say`Add-ons are yours to install; no EKS add-ons, Fargate, Auto Mode or managed node groups`,
    say`Nodes run Amazon Linux only`,
    say`IAM does not answer while the link is down: have a client certificate for kubectl beforehand`,
  ],
  profile: {
    controlPlane: say`On the rack, run by AWS`,
    dataPlane: say`EC2 instances on the same rack`,
    connectivity: say`Service link that may be away for a while`,
    patches: say`AWS the hardware and the control plane, you the nodes`,
    os: say`Amazon Linux 2023`,
    limits: say`3 or 6 instances for the control plane; private endpoint; IPv4; no EKS add-ons`,
    cost: say`The rack by a term of years with the control plane's instances, the cluster by the hour`,
  },
  links: [
    { title: say`Local clusters`, url: `${guide}/eks-outposts-local-cluster-overview.html` },
    { title: say`When the link is down`, url: `${guide}/eks-outposts-network-disconnects.html` },
  ],
  base: 42,
};

export const localZones: Option & { readonly profile: Profile } = {
  id: 'local-zones',
  title: say`EKS with nodes in a Local Zone`,
  summary: say`An EKS cluster in a Region with nodes in a Local Zone of the users' city.`,
  choose: say`Users of one city need single-digit milliseconds and nobody wants machines.`,
  caveats: [
    say`A Local Zone has fewer instance types, and each zone others`,
    say`Never give subnets of a Local Zone to the cluster itself; only node groups use them`,
    say`No Fargate there`,
    say`eksctl refuses Local Zones in a cluster with IPv6`,
  ],
  profile: {
    controlPlane: say`In the Region, run by AWS`,
    dataPlane: say`EC2 instances in the city`,
    connectivity: say`That of AWS`,
    patches: say`AWS the control plane, you or managed node groups the nodes`,
    os: say`Those of EKS`,
    limits: say`Cities with a Local Zone; fewer instance types; no Fargate`,
    cost: say`Instances at the zone's prices, the cluster by the hour`,
  },
  links: [{ title: say`EKS in Local Zones`, url: `${guide}/local-zones.html` }],
  base: 45,
};

export const wavelength: Option & { readonly profile: Profile } = {
  id: 'wavelength',
  title: say`EKS with nodes in a Wavelength Zone`,
  summary: say`An EKS cluster in a Region with nodes inside a carrier's 5G network.`,
  choose: say`Devices in a 5G network are the users, and their traffic shall stay inside it.`,
  caveats: [
    say`Nodes are self-managed node groups`,
    say`Traffic of the devices comes through a carrier gateway, with addresses of the carrier`,
    say`A few instance types and volume types only; ask the carrier for zones in your country`,
  ],
  profile: {
    controlPlane: say`In the Region, run by AWS`,
    dataPlane: say`EC2 instances in the carrier's zone`,
    connectivity: say`That of AWS and the carrier`,
    patches: say`AWS the control plane, you the nodes`,
    os: say`Images of EKS or your own`,
    limits: say`Self-managed nodes; carrier gateway; few instance types`,
    cost: say`Instances at the zone's prices, traffic of the carrier, the cluster by the hour`,
  },
  links: [{ title: say`AWS Wavelength`, url: 'https://docs.aws.amazon.com/wavelength/latest/developerguide/what-is-wavelength.html' }],
  base: 45,
};

export const eksCloud: Option & { readonly profile: Profile } = {
  id: 'eks-cloud',
  title: say`EKS in a Region`,
  summary: say`An EKS cluster whose nodes EKS Auto Mode, Karpenter or managed node groups bring.`,
  choose: say`Nothing has to be on site.`,
  caveats: [
    say`Auto Mode keeps the nodes for you and takes a fee for each; Karpenter is yours to run and costs nothing by itself`,
    say`A Kubernetes version has 14 months of standard support; after that the cluster costs more or is upgraded`,
  ],
  profile: {
    controlPlane: say`In the Region, run by AWS`,
    dataPlane: say`EC2 instances, with Auto Mode run by AWS`,
    connectivity: say`That of AWS`,
    patches: say`AWS the control plane, and with Auto Mode the nodes`,
    os: say`Amazon Linux 2023, Bottlerocket, Windows; with Auto Mode Bottlerocket`,
    limits: say`Latency and residency of the Region`,
    cost: say`Instances, the cluster by the hour, with Auto Mode a fee for each instance`,
  },
  links: [
    { title: say`EKS Auto Mode`, url: `${guide}/automode.html` },
    { title: say`Karpenter`, url: 'https://karpenter.sh/docs/' },
  ],
  base: 45,
};

export const ecsAnywhere: Option & { readonly profile: Profile } = {
  id: 'ecs-anywhere',
  title: say`Amazon ECS Anywhere`,
  summary: say`Amazon ECS in a Region with tasks on your own machines.`,
  choose: say`Containers shall run on machines of your own without Kubernetes, or on Windows there.`,
  caveats: [
    say`No load balancer of AWS in front of the tasks: best for work that is fetched, not for traffic that comes in`,
    say`Tasks keep running without the Region; starting, stopping and new credentials need it`,
    say`No awsvpc network mode, no service discovery by Cloud Map`,
  ],
  profile: {
    controlPlane: say`In a Region, run by AWS`,
    dataPlane: say`Your machines or VMs`,
    connectivity: say`Outbound 443`,
    patches: say`You the machines and the agents`,
    os: say`Amazon Linux 2023, Ubuntu, RHEL, Debian and others; Windows Server`,
    limits: say`No Kubernetes; no ELB; no awsvpc`,
    cost: say`Each registered machine by the hour`,
  },
  links: [{ title: say`ECS Anywhere`, url: `${ecs}/ecs-anywhere.html` }],
  base: 40,
};
