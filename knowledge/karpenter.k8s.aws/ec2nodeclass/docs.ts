/**
 * What the fields of an EC2NodeClass mean.
 *
 * Facts were read in the page below, in Karpenter's CRD and code up to v1.14.1 (github.com/aws/karpenter-provider-aws),
 * and in the issues of that repository; figures of EBS and IMDS in the EC2 User Guide.
 */
import type { Docs } from '../../../engine/model.js';
import { kubeletDocs } from '../../shared/kubeletDocs.js';

const page = 'https://karpenter.sh/docs/concepts/nodeclasses/';
const ec2 = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/';
const troubleshooting = 'https://karpenter.sh/docs/troubleshooting/';
const volumeTypes = 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html';

export const docs: Docs = {
  spec: {
    does: 'How the EC2 instances of every NodePool that references this class are built: image, network, identity, disks and kubelet.',
    absent: 'The API server admits a class without `spec`, but Karpenter can launch nothing with it.',
    trap: 'Almost every change here drifts the existing nodes: Karpenter replaces the fleet at the pace that the disruption budgets of the NodePools allow.',
    link: page,
  },

  // ── Image ─────────────────────────────────────────────────────────────────
  'spec.amiFamily': {
    does: 'Which operating system Karpenter writes user data for, and which default volumes it attaches. It never chooses the AMI.',
    absent: 'Taken from the alias in `amiSelectorTerms`; without an alias the API server refuses the class.',
    trap: 'Beside an alias only the alias’ own family or `Custom` is admitted. With hand-picked AMIs nothing checks the match: an AL2 image under `AL2023` boots, cannot read its NodeConfig and never joins.',
    link: `${page}#specamifamily`,
    values: {
      AL2: 'Amazon Linux 2, joined by `/etc/eks/bootstrap.sh`. EKS publishes no AL2 AMIs for Kubernetes 1.33 and later, so an `al2` alias is reported as `UnsupportedAlias` there.',
      AL2023: 'Amazon Linux 2023, joined by `nodeadm` from a NodeConfig document. The default choice for Linux nodes.',
      Bottlerocket: 'Container-only Linux configured in TOML: SELinux enforcing, read-only root, two volumes (`/dev/xvda` system, `/dev/xvdb` images and pods).',
      Custom: 'Your own bootstrap: user data is passed on verbatim, no default volumes, and labels, taints and kubelet settings are not rendered. The node must register with the taint `karpenter.sh/unregistered:NoExecute` or it is terminated after 15 minutes.',
      Windows2019: 'Windows Server 2019, amd64 only, root volume `/dev/sda1` of 50Gi, PowerShell user data.',
      Windows2022: 'Windows Server 2022, amd64 only, root volume `/dev/sda1` of 50Gi, PowerShell user data.',
      Windows2025: 'Windows Server 2025 (Karpenter 1.9 and later); its AMIs exist for Kubernetes 1.35 and later.',
    },
  },
  'spec.amiSelectorTerms': {
    does: 'Finds the AMIs that nodes start from: up to 30 terms, **OR** between terms, **AND** inside a term. The newest match that fits the instance type’s architecture is launched.',
    absent: 'Required: the API server refuses the class.',
    trap: 'Whatever is not pinned (`@latest`, a name with `*`, tags, an SSM parameter) can resolve to a newer AMI tomorrow, and every node on the older one then counts as drifted.',
    link: `${page}#specamiselectorterms`,
  },
  'spec.amiSelectorTerms[]': {
    does: 'One way to find AMIs. Give it one of `alias`, `id`, `name`, `tags` or `ssmParameter`; `owner` only narrows `name` and `tags`.',
    trap: 'AMIs chosen without an alias are told apart by architecture alone. Karpenter does not know that one of them has GPU drivers: use a class of its own for accelerated nodes.',
    link: `${page}#specamiselectorterms`,
  },
  'spec.amiSelectorTerms[].alias': {
    does: 'Selects the EKS-optimized AMI of a family and release, `family@version`: `al2023@v20240807`, `bottlerocket@v1.20.4`. Architecture and accelerator variants are picked per instance type.',
    trap: '`@latest` replaces the whole fleet when AWS releases an AMI: pin a version in production. Windows families know only `@latest`. A pinned alias still moves with the control plane, as the AMI is looked up per Kubernetes version. It must be the only field of the only term, at most 30 characters, family in lower case.',
    link: `${page}#specamiselectorterms`,
  },
  'spec.amiSelectorTerms[].id': {
    does: 'Exactly this AMI, for example `ami-0123456789abcdef0`. AMI ids differ per Region and architecture.',
    trap: 'Excludes every other field of the term. A deregistered AMI leaves the class with `AMIsReady` False.',
    link: `${page}#specamiselectorterms`,
  },
  'spec.amiSelectorTerms[].name': {
    does: 'Matches the AMI **name** in EC2 (not its `Name` tag); `*` is a wildcard. Among several matches the newest wins.',
    absent: 'Not used for the search.',
    trap: 'A wide pattern picks up whatever image was built last, including half-tested ones. Without `owner` only AMIs of your account and of Amazon are searched.',
    link: `${page}#specamiselectorterms`,
  },
  'spec.amiSelectorTerms[].owner': {
    does: 'Whose AMIs are searched: an account id, `self`, `amazon` or `aws-marketplace`.',
    absent: 'With `name`: `self` and `amazon`. Tags need no owner, as you see only the tags of your own account.',
    trap: 'Selects nothing alone: beside it the term needs `name` or `tags`. Quote account ids, or YAML reads them as numbers.',
    link: `${page}#specamiselectorterms`,
  },
  'spec.amiSelectorTerms[].ssmParameter': {
    does: 'Name or ARN of an SSM parameter whose value is an AMI id: the image pipeline decides, the manifest stays. Karpenter 1.4 and later.',
    trap: 'The default controller policy may read only AWS’ public parameters: add `ssm:GetParameter` for yours. A new value in the parameter drifts the nodes.',
    link: `${page}#specamiselectorterms`,
  },
  'spec.amiSelectorTerms[].tags': {
    does: 'AMIs that carry **all** of these tags (at most 20). `"*"` as value means that the key only has to exist.',
    absent: 'Tags play no part in the search.',
    trap: 'An empty map `{}` is admitted and filters nothing: every AMI visible to the account matches.',
    link: `${page}#specamiselectorterms`,
  },
  'spec.amiSelectorTerms[].tags.*': {
    does: 'The tag’s value; `*` works as a wildcard.',
    trap: 'Never empty. Quote numbers and booleans (`"1"`, `"true"`): EC2 tags are strings.',
    link: `${page}#specamiselectorterms`,
  },

  // ── Network ───────────────────────────────────────────────────────────────
  'spec.subnetSelectorTerms': {
    does: 'Finds the subnets that nodes may be launched into: up to 30 terms, **OR** between terms, **AND** inside a term. Per zone the subnet with the most free addresses is taken.',
    absent: 'Required: the API server refuses the class, and an empty list too.',
    trap: 'Their zones are the only zones your NodePools can use: a zone without a matching subnet makes pods with volumes there stay Pending. A node whose subnet stops matching drifts.',
    link: `${page}#specsubnetselectorterms`,
  },
  'spec.subnetSelectorTerms[]': {
    does: 'One way to find subnets: either an `id` or `tags`.',
    trap: 'Two terms with one tag each mean “either tag”. To demand both, write both tags in one term.',
    link: `${page}#specsubnetselectorterms`,
  },
  'spec.subnetSelectorTerms[].id': {
    does: 'Exactly this subnet, for example `subnet-09fa4a0a8f233a921`.',
    trap: 'Excludes `tags`. The API server notices only when every term of the list mixes the two; otherwise the id wins and the tags are ignored. An id that does not exist is dropped silently as long as another one is found.',
    link: `${page}#specsubnetselectorterms`,
  },
  'spec.subnetSelectorTerms[].tags': {
    does: 'Subnets that carry **all** of these tags (at most 20), commonly `karpenter.sh/discovery: <cluster>`. `"*"` as value means that the key only has to exist.',
    absent: 'The term needs an `id` then.',
    trap: 'An empty map `{}` is admitted and filters nothing: every subnet of the account and Region matches, those of other VPCs included.',
    link: `${page}#specsubnetselectorterms`,
  },
  'spec.subnetSelectorTerms[].tags.*': {
    does: 'The tag’s value; `*` works as a wildcard.',
    trap: 'Never empty, always a string. Commas do not separate values: one value per term.',
    link: `${page}#specsubnetselectorterms`,
  },
  'spec.securityGroupSelectorTerms': {
    does: 'Finds the security groups of the nodes. **All** groups that match any term are attached to every instance.',
    absent: 'Required: the API server refuses the class, and an empty list too.',
    trap: 'Include a group that lets nodes and control plane reach each other (usually the cluster security group), or nodes launch and never register. EC2 attaches five groups per interface by default.',
    link: `${page}#specsecuritygroupselectorterms`,
  },
  'spec.securityGroupSelectorTerms[]': {
    does: 'One way to find security groups: an `id`, a `name` or `tags`.',
    trap: 'Selecting by `kubernetes.io/cluster/<name>` can attach several groups with that tag; the AWS Load Balancer Controller tolerates only one of them per node.',
    link: `${page}#specsecuritygroupselectorterms`,
  },
  'spec.securityGroupSelectorTerms[].id': {
    does: 'Exactly this group, for example `sg-063d7acfb4b06c82c`.',
    trap: 'Excludes `name` and `tags`. The API server notices only when every term mixes them; otherwise the id wins. An id that does not exist is dropped silently as long as another group is found.',
    link: `${page}#specsecuritygroupselectorterms`,
  },
  'spec.securityGroupSelectorTerms[].name': {
    does: 'Matches the security group’s **name** in EC2 (not its `Name` tag); `*` is a wildcard.',
    trap: 'Excludes `id` and `tags`; where the API server lets the mix pass, the name wins and the tags are ignored.',
    link: `${page}#specsecuritygroupselectorterms`,
  },
  'spec.securityGroupSelectorTerms[].tags': {
    does: 'Groups that carry **all** of these tags (at most 20), commonly `karpenter.sh/discovery: <cluster>`. `"*"` as value means that the key only has to exist.',
    absent: 'The term needs an `id` or a `name` then.',
    trap: 'An empty map `{}` is admitted and filters nothing: every security group of the account and Region matches.',
    link: `${page}#specsecuritygroupselectorterms`,
  },
  'spec.securityGroupSelectorTerms[].tags.*': {
    does: 'The tag’s value; `*` works as a wildcard.',
    trap: 'Never empty, always a string.',
    link: `${page}#specsecuritygroupselectorterms`,
  },
  'spec.associatePublicIPAddress': {
    does: 'Whether instances get a public IPv4 address, whatever the subnet’s own setting says.',
    absent: 'The subnet’s `MapPublicIpOnLaunch` decides.',
    trap: '`true` makes EC2 refuse every launch with more than one network interface, so it excludes EFA and several `networkInterfaces`. In accounts whose policy forbids public addresses set `false` explicitly.',
    link: `${page}#specassociatepublicipaddress`,
  },
  'spec.ipPrefixCount': {
    does: 'How many address prefixes are put on the primary interface at launch: /28 prefixes (16 addresses) in an IPv4 cluster, /80 in an IPv6 cluster. Karpenter 1.8 and later.',
    absent: 'No prefixes at launch; the VPC CNI assigns addresses afterwards.',
    trap: 'A prefix needs a free, aligned block: in a fragmented subnet the launch fails although single addresses are left.',
    link: `${page}#specipprefixcount`,
  },
  'spec.networkInterfaces': {
    does: 'The network interfaces that the instance is launched with, up to 150: for EFA and multi-card instance types. Karpenter 1.11 and later.',
    absent: 'One primary interface; EFA interfaces are added only when pods request `vpc.amazonaws.com/efa`.',
    trap: 'A non-empty list must hold the primary one (card 0, device 0, `interface`). Instance types with fewer cards or device slots cannot launch, so pin the NodePool to types that fit.',
    link: `${page}#specnetworkinterfaces`,
  },
  'spec.networkInterfaces[]': {
    does: 'One interface at one place of one network card.',
    trap: 'Each pair of card and device once; at most one `efa-only` per card.',
    link: `${page}#specnetworkinterfaces`,
  },
  'spec.networkInterfaces[].networkCardIndex': {
    does: 'The network card, counted from 0. Large GPU types have several (32 on p5.48xlarge).',
    absent: 'Required.',
    link: `${ec2}using-eni.html#network-cards`,
  },
  'spec.networkInterfaces[].deviceIndex': {
    does: 'The slot on that card, counted from 0. The primary interface is device 0 on card 0.',
    absent: 'Required.',
    link: `${ec2}using-eni.html#network-cards`,
  },
  'spec.networkInterfaces[].interfaceType': {
    does: 'What the interface carries.',
    absent: 'Required.',
    trap: '`efa-only` interfaces have no address, so pods cannot use them for IP traffic.',
    link: `${page}#interface-types`,
    values: {
      interface: 'An ordinary ENA interface with IP addresses.',
      'efa-only': 'An Elastic Fabric Adapter for RDMA without an IP address.',
    },
  },
  'spec.connectionTracking': {
    does: 'Idle timeouts after which security groups forget a connection, on the interfaces that Karpenter creates. Karpenter 1.13 and later.',
    absent: 'EC2’s defaults.',
    trap: 'At least one timeout must be set. Non-Nitro instance types are excluded as soon as the field is present. Interfaces that the CNI attaches later do not inherit it.',
    link: `${page}#specconnectiontracking`,
  },
  'spec.connectionTracking.tcpEstablishedTimeout': {
    does: 'Seconds until an idle established TCP connection is forgotten: 60–432000 (5 days).',
    absent: '350 s on Nitro v6 instance types (except P6e-GB200), 432000 s on all others.',
    trap: 'On Nitro v6 types idle database and gRPC connections break after 350 s unless they send keepalives: a surprise when a pool moves to a new generation.',
    link: `${page}#tcp-established-timeout`,
  },
  'spec.connectionTracking.udpStreamTimeout': {
    does: 'Seconds until an idle UDP flow with more than one request and response is forgotten: 60–180.',
    absent: '180 s.',
    link: `${page}#udp-stream-timeout`,
  },
  'spec.connectionTracking.udpTimeout': {
    does: 'Seconds until a UDP flow with traffic in one direction or a single exchange is forgotten: 30–60.',
    absent: '30 s.',
    link: `${page}#udp-timeout`,
  },

  // ── Identity ──────────────────────────────────────────────────────────────
  'spec.role': {
    does: 'Name of the IAM role that the nodes run as. Karpenter creates and cleans up the instance profile for it.',
    absent: 'Then `instanceProfile` must be set: exactly one of the two.',
    trap: 'A **name**, not an ARN and without a path: the full string never equals the attached role’s name, so instance profiles are made anew again and again. The role also needs an EKS access entry (or aws-auth line), and the controller `iam:PassRole` on it. IAM allows 64 characters.',
    link: `${page}#specrole`,
  },
  'spec.instanceProfile': {
    does: 'Name of an instance profile that you made yourself. Needed where Karpenter cannot reach the IAM API, as in a private cluster without internet access.',
    absent: 'Then `role` must be set: exactly one of the two.',
    trap: 'A **name**: an ARN is admitted and even reported as ready, then every launch fails. The profile must already hold its role, and the controller needs `iam:PassRole` on that role.',
    link: `${page}#specinstanceprofile`,
  },

  // ── Capacity ──────────────────────────────────────────────────────────────
  'spec.capacityReservationSelectorTerms': {
    does: 'Finds the On-Demand Capacity Reservations and Capacity Blocks that nodes may use, before on-demand and spot: **OR** between terms. Karpenter 1.3 and later.',
    absent: 'Reservations are not used, not even `open` ones.',
    trap: 'Without `reserved` among the NodePool’s `karpenter.sh/capacity-type` values the reservation stays empty while you pay for it. An empty list is refused: remove the key. The controller needs `ec2:DescribeCapacityReservations`.',
    link: `${page}#speccapacityreservationselectorterms`,
  },
  'spec.capacityReservationSelectorTerms[]': {
    does: 'One way to find reservations: an `id`, or `tags` and `instanceMatchCriteria`, which `ownerID` can narrow.',
    link: `${page}#speccapacityreservationselectorterms`,
  },
  'spec.capacityReservationSelectorTerms[].id': {
    does: 'Exactly this reservation or Capacity Block, for example `cr-56fac701cc1951b03`.',
    trap: 'Excludes the other fields of the term. A Capacity Block ends: EC2 terminates its instances 30 minutes before the end time (60 for UltraServers), and Karpenter drains 10 minutes earlier.',
    link: `${page}#speccapacityreservationselectorterms`,
  },
  'spec.capacityReservationSelectorTerms[].instanceMatchCriteria': {
    does: 'Reservations by how they accept instances. Karpenter 1.8 and later.',
    absent: 'Both kinds are found.',
    link: `${page}#speccapacityreservationselectorterms`,
    values: {
      open: 'Reservations that any matching instance would use.',
      targeted: 'Reservations that an instance has to name.',
    },
  },
  'spec.capacityReservationSelectorTerms[].ownerID': {
    does: 'The account that owns the reservation, 12 digits: for reservations shared with yours.',
    absent: 'Reservations of every owner visible to the account.',
    trap: 'Selects nothing alone: add `tags` or `instanceMatchCriteria`. Quote it, or YAML reads a number and drops a leading zero.',
    link: `${page}#speccapacityreservationselectorterms`,
  },
  'spec.capacityReservationSelectorTerms[].tags': {
    does: 'Reservations that carry **all** of these tags (at most 20). `"*"` as value means that the key only has to exist.',
    absent: 'Tags play no part in the search.',
    trap: 'An empty map `{}` is admitted and selects nothing: Karpenter does not look for any reservation then. Beside an `id` tags do not narrow, they select further reservations.',
    link: `${page}#speccapacityreservationselectorterms`,
  },
  'spec.capacityReservationSelectorTerms[].tags.*': {
    does: 'The tag’s value; never empty, always a string.',
    link: `${page}#speccapacityreservationselectorterms`,
  },
  'spec.placementGroupSelector': {
    does: 'The one placement group that all instances of this class are launched into. Karpenter 1.11 and later.',
    absent: 'No placement group; EC2 spreads instances as it likes.',
    trap: 'Exactly one of `name` and `id`. A *cluster* group ties the pool to one zone, a *spread* group holds 7 instances per zone: beyond that pods stay Pending. The group has to exist already.',
    link: `${page}#specplacementgroupselector`,
  },
  'spec.placementGroupSelector.id': {
    does: 'The group’s id, for example `pg-0123456789abcdef0`.',
    trap: 'Not together with `name`.',
    link: `${page}#specplacementgroupselector`,
  },
  'spec.placementGroupSelector.name': {
    does: 'The group’s name, unique in the account and Region.',
    trap: 'Not together with `id`.',
    link: `${page}#specplacementgroupselector`,
  },
  'spec.cpuOptions': {
    does: 'Processor features of the instance. Karpenter 1.13 and later.',
    absent: 'The instance type’s defaults.',
    link: `${ec2}instance-optimize-cpu.html`,
  },
  'spec.cpuOptions.nestedVirtualization': {
    does: 'Whether virtual machines (KubeVirt, Kata Containers, Firecracker) can run on instances that are not bare metal.',
    absent: 'Off, and no instance type is filtered out.',
    trap: '`enabled` leaves only types that report nested virtualization, in 2026 the 8th-generation Intel families (c8i, m8i, r8i and their flex variants): a NodePool that excludes them launches nothing.',
    link: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CpuOptionsRequest.html',
    values: {
      enabled: 'Turn it on and use only instance types that support it.',
      disabled: 'Turn it off.',
    },
  },
  'spec.context': {
    does: 'A reserved field of EC2’s CreateFleet request, passed on as it is. Use it only when AWS gave you a value.',
    absent: 'Nothing is sent.',
    link: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFleet.html',
  },

  // ── Disks ─────────────────────────────────────────────────────────────────
  'spec.blockDeviceMappings': {
    does: 'The EBS volumes of each node, at most 50.',
    absent: 'AL2 and AL2023: `/dev/xvda` 20Gi. Bottlerocket: `/dev/xvda` 4Gi and `/dev/xvdb` 20Gi. Windows: `/dev/sda1` 50Gi. All gp3 and encrypted. Custom: what the AMI says.',
    trap: 'Your list **replaces** the defaults, encryption included. On Bottlerocket images and pods live on `/dev/xvdb`: enlarging only `/dev/xvda` gains nothing, and listing only `/dev/xvdb` leaves the root to the AMI (2 GiB gp2).',
    link: `${page}#specblockdevicemappings`,
  },
  'spec.blockDeviceMappings[]': {
    does: 'One volume under one device name.',
    trap: 'A mapping without `ebs` is admitted, then the controller fails on it and the class never becomes Ready.',
    link: `${page}#specblockdevicemappings`,
  },
  'spec.blockDeviceMappings[].deviceName': {
    does: 'Device name as the AMI expects it: `/dev/xvda` (AL2, AL2023, Bottlerocket system), `/dev/xvdb` (Bottlerocket data), `/dev/sda1` (Windows, Ubuntu).',
    absent: 'Admitted, but the controller or EC2 then fails: always write it.',
    trap: 'A name that is not the AMI’s root device adds an extra, unformatted volume and leaves the root at its default size.',
    link: `${ec2}device_naming.html`,
  },
  'spec.blockDeviceMappings[].rootVolume': {
    does: 'Marks the volume on which the kubelet keeps pods and images, so that the scheduler computes ephemeral storage from its size. At most one.',
    absent: 'The family’s usual device counts: `/dev/xvda`, on Bottlerocket `/dev/xvdb`, on Windows `/dev/sda1`; for Custom the last mapping. When nothing matches, 20Gi is assumed.',
    trap: 'Tells the scheduler only; it neither attaches nor formats anything.',
    link: `${page}#specblockdevicemappings`,
  },
  'spec.blockDeviceMappings[].ebs': {
    does: 'Size, type, speed and encryption of the EBS volume.',
    absent: 'Admitted, but the controller fails on it: always write it.',
    trap: 'Needs `volumeSize` or `snapshotID`.',
    link: `${page}#specblockdevicemappings`,
  },
  'spec.blockDeviceMappings[].ebs.volumeSize': {
    does: 'Size as a quantity in `Gi`, `G`, `Ti` or `T`, whole numbers. EBS: gp2, gp3 1–16384 GiB, io1, io2 4–16384, st1, sc1 125–16384, standard 1–1024 (later EBS releases go higher).',
    absent: 'The snapshot’s size; without a snapshot the API server refuses the volume.',
    trap: '`100GB`, `100Mi` and a bare `100` are refused. Smaller than the AMI’s snapshot (20 GiB on AL2023, 50 GiB on Windows) makes every launch fail.',
    link: `${page}#specblockdevicemappings`,
  },
  'spec.blockDeviceMappings[].ebs.volumeType': {
    does: 'EBS volume type.',
    absent: 'The AMI’s or EC2’s default, often gp2: the gp3 of Karpenter’s own mappings is gone once you write yours.',
    link: volumeTypes,
    values: {
      gp3: 'SSD with 3000 IOPS and 125 MiB/s included at any size; the right choice for nodes.',
      gp2: 'Older SSD: 3 IOPS per GiB with burst credits, so a small volume stalls while it pulls images.',
      io1: 'Provisioned-IOPS SSD; set `iops`.',
      io2: 'Provisioned-IOPS SSD with higher durability; set `iops`.',
      st1: 'Throughput hard disk from 125 GiB; cannot be a root volume.',
      sc1: 'Cold hard disk from 125 GiB; cannot be a root volume.',
      standard: 'Magnetic, previous generation.',
    },
  },
  'spec.blockDeviceMappings[].ebs.iops': {
    does: 'Provisioned I/O operations per second: gp3 from 3000, io1 and io2 from 100. Upper limits grow with EBS releases and with size.',
    absent: 'gp3: 3000. io1 and io2 need a value.',
    trap: 'Not checked on admission: beside gp2, st1, sc1 or standard, or out of range, EC2 refuses the launch and nodes just do not come.',
    link: volumeTypes,
  },
  'spec.blockDeviceMappings[].ebs.throughput': {
    does: 'MiB/s of a gp3 volume, from 125.',
    absent: '125 MiB/s, which large image pulls saturate.',
    trap: 'gp3 only, and at most 0.25 MiB/s per provisioned IOPS: 1000 MiB/s needs `iops: 4000`. Not checked on admission.',
    link: volumeTypes,
  },
  'spec.blockDeviceMappings[].ebs.encrypted': {
    does: 'Whether the volume is encrypted.',
    absent: 'Only encrypted when the account encrypts by default or the snapshot is encrypted: Karpenter’s own default of `true` is lost with your mapping.',
    trap: 'Write `true` in every mapping of your own.',
    link: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  },
  'spec.blockDeviceMappings[].ebs.kmsKeyID': {
    does: 'Customer-managed KMS key: key id, key ARN, alias (`alias/nodes`) or alias ARN.',
    absent: 'The account’s default EBS key, when the volume is encrypted.',
    trap: 'Needs `encrypted: true`. The key policy must let the Karpenter controller’s role use the key and create grants, or instances start and terminate at once with `Client.InternalError`.',
    link: `${troubleshooting}#node-terminates-before-ready-on-failed-encrypted-ebs-volume`,
  },
  'spec.blockDeviceMappings[].ebs.deleteOnTermination': {
    does: 'Whether the volume goes away with the instance.',
    absent: 'What the AMI says for the volumes it brings (usually `true`); what EC2 does with an extra volume is worth not guessing.',
    trap: '`false` leaves one orphaned, billed volume behind for every node that Karpenter ever replaces. Write `true`.',
    link: `${ec2}preserving-volumes-on-termination.html`,
  },
  'spec.blockDeviceMappings[].ebs.snapshotID': {
    does: 'Snapshot that the volume starts from, for example to ship container images with the node.',
    absent: 'An empty volume, or for the root device the AMI’s snapshot.',
    trap: 'Blocks are fetched from S3 on first read: a cold snapshot can be slower than pulling images. See `volumeInitializationRate`.',
    link: 'https://docs.aws.amazon.com/ebs/latest/userguide/initalize-volume.html',
  },
  'spec.blockDeviceMappings[].ebs.volumeInitializationRate': {
    does: 'MiB/s at which the snapshot is loaded into the new volume ahead of use: 100–300, billed per GiB. Karpenter 1.5 and later.',
    absent: 'Blocks are loaded on first read, at no guaranteed speed.',
    trap: 'Needs `snapshotID`.',
    link: 'https://docs.aws.amazon.com/ebs/latest/userguide/initalize-volume.html',
  },
  'spec.instanceStorePolicy': {
    does: 'What happens to local NVMe disks. `RAID0` turns them into the node’s ephemeral storage for pods, images and logs.',
    absent: 'Local disks stay unformatted and unused, and the scheduler counts only the EBS volume.',
    trap: 'Set up on AL2, AL2023 and Bottlerocket 1.22 and later only. On Custom and Windows it merely makes the scheduler count disks that you must mount yourself. No effect on types without instance store.',
    link: `${page}#specinstancestorepolicy`,
    values: {
      RAID0: 'Stripe all instance-store disks into one volume and keep the kubelet’s and containerd’s data on it.',
    },
  },

  // ── Instance ──────────────────────────────────────────────────────────────
  'spec.userData': {
    does: 'Your own boot configuration, merged with Karpenter’s: AL2023 a NodeConfig, a shell script or MIME; AL2 shell or MIME; Bottlerocket TOML; Windows PowerShell; Custom verbatim.',
    absent: 'Only Karpenter’s own part runs; for Custom nothing, so the node never joins.',
    trap: 'Karpenter’s part wins: cluster name, endpoint, labels, taints and everything in `spec.kubelet` cannot be changed here. Bottlerocket text that is not TOML stops all launches; AL2023 has no `/etc/eks/bootstrap.sh`; leave out `<powershell>` tags. Limit: 16 KiB after merging.',
    link: `${page}#specuserdata`,
  },
  'spec.detailedMonitoring': {
    does: '`true` sends the EC2 metrics of each instance every minute instead of every five minutes.',
    absent: 'Basic monitoring, every five minutes, free of charge.',
    trap: 'Billed per metric and instance.',
    link: `${page}#specdetailedmonitoring`,
  },
  'spec.metadataOptions': {
    does: 'Who can reach the instance metadata service (IMDS), from which SDKs read credentials and Region.',
    absent: 'Endpoint on, tokens required (IMDSv2), hop limit 1, IPv6 endpoint off.',
    trap: 'With hop limit 1 pods without `hostNetwork` cannot reach IMDS. That is the safe default, but controllers that ask IMDS for their Region or VPC hang until you pass these as flags.',
    link: `${page}#specmetadataoptions`,
  },
  'spec.metadataOptions.httpEndpoint': {
    does: 'Whether the metadata service answers at all.',
    absent: '`enabled`.',
    trap: '`disabled` also cuts off node agents: the VPC CNI, EBS CSI node driver and SSM agent read their identity there.',
    link: `${ec2}configuring-instance-metadata-options.html`,
    values: {
      enabled: 'Metadata is served at 169.254.169.254.',
      disabled: 'No metadata, for pods and for node agents alike.',
    },
  },
  'spec.metadataOptions.httpProtocolIPv6': {
    does: 'Whether metadata is also served over IPv6, at `fd00:ec2::254`.',
    absent: '`disabled`.',
    link: `${ec2}configuring-instance-metadata-options.html`,
    values: {
      enabled: 'Serve over IPv6 too: needed by IPv6-only software in IPv6 clusters.',
      disabled: 'IPv4 only.',
    },
  },
  'spec.metadataOptions.httpPutResponseHopLimit': {
    does: 'How many network hops the answer to an IMDSv2 token request may travel: 1–64. A pod is one hop further away than the host.',
    absent: '1 (it was 2 in v1beta1): pods without `hostNetwork` time out on IMDS.',
    trap: '2 and more gives every pod the node role’s credentials. Prefer EKS Pod Identity or IRSA and keep 1.',
    link: `${ec2}configuring-instance-metadata-options.html`,
  },
  'spec.metadataOptions.httpTokens': {
    does: 'Whether a session token (IMDSv2) is needed to read metadata.',
    absent: '`required`.',
    link: `${ec2}configuring-instance-metadata-options.html`,
    values: {
      required: 'IMDSv2 only.',
      optional: 'IMDSv1 works too: any server-side request forgery in a pod can then read the node role’s credentials.',
    },
  },
  'spec.tags': {
    does: 'Tags for everything that Karpenter creates with this class: instances, volumes, network interfaces, launch templates. They join Karpenter’s own; `Name` may be overridden.',
    absent: 'Only Karpenter’s own tags.',
    trap: 'Reserved keys are refused: `kubernetes.io/cluster…`, `karpenter.sh/nodepool`, `karpenter.sh/nodeclaim`, `karpenter.k8s.aws/ec2nodeclass`, `eks:eks-cluster-name`. A change of tags replaces nodes. IAM policies that restrict tags must allow the new keys.',
    link: `${page}#spectags`,
  },
  'spec.tags.*': {
    does: 'The tag’s value: a string, up to 256 characters, may be empty.',
    trap: 'Quote numbers and booleans (`"1234"`), or the API server refuses the class.',
    link: `${page}#spectags`,
  },

  ...kubeletDocs('spec.kubelet'),

  // ── Status ────────────────────────────────────────────────────────────────
  status: {
    does: 'What Karpenter found for the selectors. Written by the controller; leave it out of manifests.',
    link: `${page}#statusconditions`,
  },
  'status.amis': {
    does: 'The AMIs that the selector terms resolve to now. Nodes on any other AMI are drifted.',
    link: `${page}#statusamis`,
  },
  'status.amis[]': { does: 'One resolved AMI.', link: `${page}#statusamis` },
  'status.amis[].id': { does: 'AMI id.', link: `${page}#statusamis` },
  'status.amis[].name': { does: 'AMI name in EC2.', link: `${page}#statusamis` },
  'status.amis[].deprecated': {
    does: 'Whether EC2 marks the AMI as deprecated: still launchable, but due for replacement.',
    link: `${page}#statusamis`,
  },
  'status.amis[].requirements': {
    does: 'Which instance types the AMI is used for, such as architecture or GPU.',
    link: `${page}#statusamis`,
  },
  'status.amis[].requirements[]': { does: 'One condition on the instance type.', link: `${page}#statusamis` },
  'status.amis[].requirements[].key': { does: 'Label key.', link: `${page}#statusamis` },
  'status.amis[].requirements[].operator': {
    does: 'Operator, such as `In` or `DoesNotExist`.',
    link: `${page}#statusamis`,
  },
  'status.amis[].requirements[].values': { does: 'Label values.', link: `${page}#statusamis` },
  'status.amis[].requirements[].values[]': { does: 'One label value.', link: `${page}#statusamis` },
  'status.capacityReservations': {
    does: 'The capacity reservations that the terms resolve to now.',
    link: `${page}#statuscapacityreservations`,
  },
  'status.capacityReservations[]': { does: 'One resolved reservation.', link: `${page}#statuscapacityreservations` },
  'status.capacityReservations[].availabilityZone': {
    does: 'The only zone in which it can be used.',
    link: `${page}#statuscapacityreservations`,
  },
  'status.capacityReservations[].endTime': {
    does: 'When the reservation ends; absent when it has no end.',
    link: `${page}#statuscapacityreservations`,
  },
  'status.capacityReservations[].id': { does: 'Reservation id.', link: `${page}#statuscapacityreservations` },
  'status.capacityReservations[].instanceMatchCriteria': {
    does: 'How the reservation accepts instances.',
    link: `${page}#statuscapacityreservations`,
    values: { open: 'Any matching instance uses it.', targeted: 'An instance has to name it.' },
  },
  'status.capacityReservations[].instanceType': {
    does: 'The instance type that is reserved.',
    link: `${page}#statuscapacityreservations`,
  },
  'status.capacityReservations[].interruptible': {
    does: 'Whether its owner can take the capacity back with two minutes’ notice.',
    link: `${page}#statuscapacityreservations`,
  },
  'status.capacityReservations[].ownerID': {
    does: 'Account that owns the reservation.',
    link: `${page}#statuscapacityreservations`,
  },
  'status.capacityReservations[].reservationType': {
    does: 'Kind of reservation.',
    link: `${page}#statuscapacityreservations`,
    values: {
      default: 'An On-Demand Capacity Reservation.',
      'capacity-block': 'A Capacity Block for ML, with a fixed end.',
    },
  },
  'status.capacityReservations[].state': {
    does: 'Whether it can still be used.',
    link: `${page}#statuscapacityreservations`,
    values: {
      active: 'In use or usable.',
      expiring: 'A Capacity Block within its reclamation window: its nodes are drained.',
    },
  },
  'status.conditions': {
    does: 'Readiness of the class. While `Ready` is not True, NodePools that use it launch nothing.',
    link: `${page}#statusconditions`,
  },
  'status.conditions[]': { does: 'One aspect of readiness.', link: `${page}#statusconditions` },
  'status.conditions[].lastTransitionTime': {
    does: 'When the status last changed.',
    link: `${page}#statusconditions`,
  },
  'status.conditions[].message': {
    does: 'What is wrong, in words: the first thing to read when no node comes.',
    link: `${page}#statusconditions`,
  },
  'status.conditions[].observedGeneration': {
    does: 'The `metadata.generation` that was judged; older than the current one means not looked at yet.',
    link: `${page}#statusconditions`,
  },
  'status.conditions[].reason': {
    does: 'The cause as one word, such as `AMINotFound`, `SubnetsNotFound`, `UnsupportedAlias`, `TagValidationFailed`.',
    link: `${page}#statusconditions`,
  },
  'status.conditions[].status': {
    does: 'Outcome.',
    link: `${page}#statusconditions`,
    values: { True: 'Fulfilled.', False: 'Failed: see reason and message.', Unknown: 'Not decided yet.' },
  },
  'status.conditions[].type': {
    does: 'The aspect: `AMIsReady`, `SubnetsReady`, `SecurityGroupsReady`, `InstanceProfileReady`, `ValidationSucceeded`, `PlacementGroupReady`, `CapacityReservationsReady`, `Ready`.',
    link: `${page}#statusconditions`,
  },
  'status.instanceProfile': {
    does: 'The instance profile in use; with `role` the one that Karpenter made.',
    link: `${page}#statusinstanceprofile`,
  },
  'status.securityGroups': {
    does: 'The security groups that are attached to new nodes.',
    link: `${page}#statussecuritygroups`,
  },
  'status.securityGroups[]': { does: 'One security group.', link: `${page}#statussecuritygroups` },
  'status.securityGroups[].id': { does: 'Security group id.', link: `${page}#statussecuritygroups` },
  'status.securityGroups[].name': { does: 'Security group name.', link: `${page}#statussecuritygroups` },
  'status.subnets': {
    does: 'The subnets that nodes can be launched into, those with the most free addresses first.',
    link: `${page}#statussubnets`,
  },
  'status.subnets[]': { does: 'One subnet.', link: `${page}#statussubnets` },
  'status.subnets[].id': { does: 'Subnet id.', link: `${page}#statussubnets` },
  'status.subnets[].zone': { does: 'Availability Zone, such as `us-west-2a`.', link: `${page}#statussubnets` },
  'status.subnets[].zoneID': {
    does: 'Zone id, such as `usw2-az1`: the same physical zone in every account, unlike the name.',
    link: `${page}#statussubnets`,
  },
};
