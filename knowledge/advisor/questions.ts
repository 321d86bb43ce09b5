import { say } from '../../engine/kit.js';
import type { Condition, Question } from '../../engine/advisor/model.js';

/** What runs in a Region stands on AWS hardware and needs no link of its own: nothing to ask about site and machines. */
const inRegion: Condition = Object.freeze({ location: ['cloud'] });

/**
 * The questions in their order. Where figures stand they are documented:
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-prereqs.html (100 Mbps, 200 ms),
 * https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-local-cluster-overview.html,
 * https://anywhere.eks.amazonaws.com/docs/concepts/ and
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 */
export const questions: readonly Question[] = [
  {
    id: 'orchestrator',
    ask: say`What do you run containers with?`,
    help: say`Kubernetes APIs and tools, or Amazon ECS with tasks and services.`,
    about: 'preference',
    usual: 'kubernetes',
    choices: [
      { id: 'kubernetes', label: say`Kubernetes`, help: say`Manifests, Helm charts and operators have to work.`, costs: say`Teams need to know Kubernetes` },
      { id: 'ecs', label: say`Amazon ECS`, help: say`Task definitions; no Kubernetes to learn or upgrade.`, costs: say`Manifests, charts and operators have to become ECS tasks and services` },
      { id: 'either', label: say`Either is fine`, help: say`Nothing exists yet that only runs on one of them.`, costs: say`What you have for Kubernetes may have to become ECS tasks` },
    ],
  },
  {
    id: 'location',
    ask: say`Where does it have to run?`,
    help: say`Where the machines stand that the containers run on.`,
    about: 'fact',
    usual: 'datacenter',
    choices: [
      { id: 'datacenter', label: say`Our data centre`, help: say`Racks, power and people on site.`, costs: say`Space, power and people in a data centre` },
      { id: 'edge-site', label: say`Edge sites`, help: say`Factories, shops, branches: a few machines each, nobody for IT.`, costs: say`Machines at places without people for IT` },
      { id: 'mobile-field', label: say`Moving or in the field`, help: say`Ships, vehicles, camps.`, costs: say`Machines that travel` },
      { id: 'metro', label: say`A city with an AWS Local Zone`, help: say`Near users or offices of one metropolitan area; no machines of yours.`, costs: say`The workload moves into a Local Zone, with fewer instance types and higher prices` },
      { id: 'telco-5g', label: say`A 5G network`, help: say`AWS Wavelength: inside the network of a mobile carrier.`, costs: say`The workload moves into a carrier's zone, reachable from its network` },
      { id: 'cloud', label: say`An AWS Region`, help: say`No reason to be anywhere else.`, costs: say`The workload and its data move into a Region` },
    ],
  },
  {
    id: 'connectivity',
    ask: say`How good is the link to an AWS Region?`,
    help: say`Direct Connect, VPN or internet. Think of the worst month, not the best.`,
    about: 'fact',
    usual: 'reliable',
    unless: inRegion,
    choices: [
      { id: 'reliable', label: say`Reliable`, help: say`At least 100 Mbps, at most 200 ms there and back, and redundant.`, costs: say`A redundant line with 100 Mbps and 200 ms has to be bought` },
      { id: 'intermittent', label: say`Lost now and then`, help: say`Minutes to hours without it.`, costs: say`A link that is there most of the time` },
      { id: 'ddil', label: say`Rarely there or thin`, help: say`Days or weeks without it, or a thin satellite line.`, costs: say`Planning for weeks without a Region` },
      { id: 'airgapped', label: say`Never there`, help: say`Nothing is connected; a download may be carried in once.`, costs: say`A registry, mirrors and updates that are carried in` },
    ],
  },
  {
    id: 'disconnect',
    ask: say`What has to work while the link is down?`,
    help: say`Pods that run already go on running almost everywhere. Starting new ones needs a control plane that can be reached.`,
    about: 'preference',
    usual: 'none',
    unless: inRegion,
    choices: [
      { id: 'none', label: say`Nothing in particular`, help: say`An outage of the link may be an outage of changes.`, costs: say`No changes, and perhaps no restarts, while the link is down` },
      { id: 'pods-keep-running', label: say`What runs keeps running`, help: say`No new Pods, no kubectl; but what serves goes on serving.`, costs: say`kubectl, scheduling and scaling stand still while the link is down` },
      { id: 'full-operations', label: say`Everything`, help: say`kubectl, scheduling and scaling as always.`, costs: say`A control plane on site` },
    ],
  },
  {
    id: 'hardware',
    ask: say`Whose machines are they?`,
    help: say`What is there already, or what you would buy.`,
    about: 'fact',
    usual: 'own-existing',
    unless: inRegion,
    choices: [
      { id: 'own-existing', label: say`Our own servers`, help: say`They are there and stay.`, costs: say`Servers of your own, to run and to replace` },
      { id: 'outposts-owned', label: say`An AWS Outposts rack`, help: say`It is there already.`, costs: say`An Outposts rack, ordered from AWS with a term of years` },
      { id: 'refresh-to-aws', label: say`New ones are due, AWS may bring them`, help: say`A refresh of the hardware is due and a rack that AWS runs would be welcome.`, costs: say`A rack that AWS owns and runs takes the place of your servers` },
      { id: 'no-hardware', label: say`None`, help: say`And none shall be bought.`, costs: say`No machines of your own` },
      { id: 'snow-owned', label: say`AWS Snowball Edge devices`, help: say`In use already; they are closed to new customers.`, costs: say`Devices that new customers cannot order any more` },
    ],
  },
  {
    id: 'substrate',
    ask: say`What runs on the machines?`,
    help: say`What the nodes are made of: the metal itself, or virtual machines.`,
    about: 'fact',
    usual: 'bare-metal',
    unless: inRegion,
    choices: [
      { id: 'bare-metal', label: say`Nothing: bare metal`, help: say`An operating system is installed on each server.`, costs: say`Servers without a hypervisor, installed over the network` },
      { id: 'vsphere', label: say`VMware vSphere`, help: say`vSphere 7 or 8.`, costs: say`vSphere 7 or 8 with its licences` },
      { id: 'nutanix', label: say`Nutanix AHV`, help: say`AOS 5.20.4 or later with Prism Central 2022.1 or later.`, costs: say`Nutanix AHV with Prism Central` },
      { id: 'cloudstack', label: say`Apache CloudStack`, help: say`EKS Anywhere has left it with release 0.26.`, costs: say`A platform that EKS Anywhere does not support any more` },
      { id: 'other-vm', label: say`Another hypervisor`, help: say`KVM, Proxmox, Hyper-V, OpenStack …`, costs: say`Virtual machines that you make yourself` },
      { id: 'n/a', label: say`Does not apply`, help: say`AWS brings the hardware, or there is none.`, costs: say`No machines of your own` },
    ],
  },
  {
    id: 'controlPlane',
    ask: say`Who runs the control plane?`,
    help: say`The API server and etcd: backups, upgrades, certificates, at three in the morning.`,
    about: 'preference',
    usual: 'aws-managed-preferred',
    choices: [
      { id: 'aws-managed-required', label: say`AWS, that is a must`, help: say`There is nobody for it.`, costs: say`The control plane is AWS's, and mostly in a Region` },
      { id: 'aws-managed-preferred', label: say`Rather AWS`, help: say`But not at any price.`, costs: say`AWS may run the control plane` },
      { id: 'self-managed-ok', label: say`We can do it`, help: say`People and procedures exist.`, costs: say`You run etcd, upgrades and backups yourselves` },
      { id: 'self-managed-required', label: say`We, that is a must`, help: say`Nobody else may.`, costs: say`You run etcd, upgrades and backups yourselves, always` },
    ],
  },
  {
    id: 'residency',
    ask: say`What has to stay on site?`,
    help: say`By law, contract or an auditor. The control plane's etcd holds every manifest and Secret.`,
    about: 'preference',
    usual: 'none',
    choices: [
      { id: 'none', label: say`Nothing`, costs: say`Data and control plane may be in a Region` },
      { id: 'data-only', label: say`The data`, help: say`Volumes and databases; manifests and Secrets may be in a Region.`, costs: say`Manifests and Secrets lie in a Region` },
      { id: 'data-and-control-plane', label: say`The data and the control plane`, help: say`etcd too.`, costs: say`etcd has to be on site` },
    ],
  },
  {
    id: 'latency',
    ask: say`Who has to be near?`,
    help: say`A few milliseconds to what?`,
    about: 'fact',
    usual: 'none',
    choices: [
      { id: 'none', label: say`Nobody`, costs: say`A longer way to whoever uses it` },
      { id: 'onprem-systems', label: say`Machines or systems on site`, help: say`Production lines, databases, medical devices.`, costs: say`It has to run beside them` },
      { id: 'metro-users', label: say`Users in one city`, help: say`Artists, traders, players.`, costs: say`It has to run in their city` },
      { id: '5g-users', label: say`Devices in a 5G network`, costs: say`It has to run inside the carrier's network` },
    ],
  },
  {
    id: 'os',
    ask: say`Which operating system must the nodes have?`,
    help: say`Because of support contracts, agents or hardening.`,
    about: 'preference',
    usual: 'any',
    choices: [
      { id: 'any', label: say`Any that works`, costs: say`Nodes run whatever the option supports best` },
      { id: 'ubuntu', label: say`Ubuntu`, costs: say`Nodes run Ubuntu` },
      { id: 'rhel', label: say`Red Hat Enterprise Linux`, costs: say`Nodes run RHEL, with its subscriptions` },
      { id: 'al2023', label: say`Amazon Linux 2023`, help: say`Outside AWS only as a virtual machine.`, costs: say`Nodes run Amazon Linux 2023` },
      { id: 'bottlerocket', label: say`Bottlerocket`, help: say`Outside AWS only on vSphere.`, costs: say`Nodes run Bottlerocket` },
      { id: 'windows', label: say`Windows`, costs: say`Containers run on Windows nodes` },
    ],
  },
  {
    id: 'ipv6',
    ask: say`Do Pods or nodes need IPv6?`,
    help: say`As their own addresses, not only at a load balancer.`,
    about: 'preference',
    usual: 'no',
    choices: [
      { id: 'no', label: say`No`, costs: say`Pods and nodes have IPv4 addresses` },
      { id: 'yes', label: say`Yes`, costs: say`Every range, rule and tool has to know IPv6` },
    ],
  },
  {
    id: 'sites',
    ask: say`At how many sites?`,
    help: say`What has to be installed and upgraded at each of them counts as often.`,
    about: 'fact',
    usual: 'one',
    choices: [
      { id: 'one', label: say`One`, costs: say`One site` },
      { id: 'few', label: say`A few`, help: say`Two to ten.`, costs: say`A few sites` },
      { id: 'many', label: say`Many`, help: say`More than ten.`, costs: say`Many sites` },
    ],
  },
  {
    id: 'support',
    ask: say`Who helps when it breaks?`,
    help: say`EKS Anywhere is free of charge; support, curated packages and old Kubernetes versions come with a subscription for each cluster.`,
    about: 'preference',
    usual: 'aws-support',
    choices: [
      { id: 'aws-support', label: say`AWS Support`, costs: say`A support plan, and for EKS Anywhere a subscription for each cluster` },
      { id: 'community-ok', label: say`Ourselves and the community`, costs: say`Nobody to call` },
      { id: 'diy-distro', label: say`We only want the binaries`, help: say`The same builds that EKS runs, with installers of our own.`, costs: say`No AWS Support, and an installer of your own` },
    ],
  },
  {
    id: 'burst',
    ask: say`Shall it grow into the cloud?`,
    help: say`More nodes in a Region for peaks, in the same cluster.`,
    about: 'preference',
    usual: 'no',
    choices: [
      { id: 'no', label: say`No`, costs: say`Peaks have to fit on what is there` },
      { id: 'yes', label: say`Yes`, costs: say`Networks on site and in the cloud have to fit together` },
    ],
  },
];
