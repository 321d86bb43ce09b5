/**
 * What the fields of an Auto Mode NodeClass mean.
 *
 * Facts were read in the pages below, in the change log of EKS Auto Mode up to October 2026
 * (https://docs.aws.amazon.com/eks/latest/userguide/auto-change.html) and in the CRD that EKS served in December 2024
 * (github.com/datreeio/CRDs-catalog, eks.amazonaws.com/nodeclass_v1.json). AWS publishes no newer CRD.
 */
import type { Docs } from '../../../engine/model.js';

const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/';
const page = `${guide}create-node-class.html`;
const spec = `${page}#auto-node-class-spec`;
const access = `${page}#auto-node-access-entry`;
const interfaces = `${page}#static-network-interfaces`;
const networking = `${guide}auto-networking.html`;
const policies = `${guide}auto-net-pol.html`;
const permissions = `${guide}auto-learn-iam.html`;
const reservations = `${guide}auto-odcr.html`;
const security = `${guide}auto-advanced-security.html`;
const instances = `${guide}automode-learn-instances.html`;

export const docs: Docs = {
  spec: {
    does: 'What EKS Auto Mode needs to launch instances: identity, subnets, security groups, ephemeral disk, pod network. Image, kubelet and metadata service are AWS’ business and cannot be set.',
    trap: 'Nodes run Bottlerocket with SELinux enforcing and a read-only root; no SSH, no SSM, no user data: customise with DaemonSets. IMDS is fixed to IMDSv2 with hop limit 1, and a node takes at most 110 pods. Never call your class `default`: that is the built-in one.',
    link: spec,
  },

  // ── Identity ──────────────────────────────────────────────────────────────
  'spec.role': {
    does: 'Name of the IAM role of the nodes, up to 64 characters. It cannot be changed later: make a new class.',
    absent: 'Then `instanceProfile` is expected. The CRD that was published requires `role`; AWS samples omit it.',
    trap: 'A **name**, not an ARN. A role of your own needs an EKS access entry of type `EC2` with the access policy `AmazonEKSAutoNodePolicy`, scope cluster: without it instances launch and never join.',
    link: access,
  },
  'spec.instanceProfile': {
    does: 'Name of an instance profile of your own, in place of `role`. Since September 2025.',
    absent: 'EKS makes a profile for `role`.',
    trap: 'Not together with `role`. Its role needs the access entry of type `EC2` all the same. The guide used to demand a name that starts with `eks`.',
    link: spec,
  },

  // ── Where nodes live ──────────────────────────────────────────────────────
  'spec.subnetSelectorTerms': {
    does: 'Finds the subnets of the nodes: 1–30 terms, **OR** between terms, **AND** inside a term.',
    absent: 'The published CRD requires it.',
    trap: 'Only the zones of these subnets are available to your NodePools. Local Zone subnets work since October 2025.',
    link: spec,
  },
  'spec.subnetSelectorTerms[]': {
    does: 'One way to find subnets: either an `id` or `tags`.',
    trap: 'Two terms with one tag each mean “either tag”. To demand both, write both tags in one term.',
    link: spec,
  },
  'spec.subnetSelectorTerms[].id': {
    does: 'Exactly this subnet, for example `subnet-0123456789abcdef0`.',
    trap: 'Excludes `tags`; the API server notices only when every term of the list mixes the two.',
    link: spec,
  },
  'spec.subnetSelectorTerms[].tags': {
    does: 'Subnets that carry **all** of these tags (at most 20), commonly `kubernetes.io/role/internal-elb: "1"` for private ones. `"*"` as value means that the key only has to exist.',
    absent: 'The term needs an `id` then.',
    trap: 'The role tags stand on the subnets of every cluster in the VPC: add a tag that names yours. An empty map `{}` names no tag at all; in Karpenter that matches every subnet of the Region.',
    link: spec,
  },
  'spec.subnetSelectorTerms[].tags.*': {
    does: 'The tag’s value.',
    trap: 'Never empty; quote numbers (`"1"`).',
    link: spec,
  },
  'spec.securityGroupSelectorTerms': {
    does: 'Finds the security groups of the nodes: 1–30 terms, **OR** between terms. All groups found are attached.',
    absent: 'The published CRD requires it.',
    trap: 'Include the cluster security group (`eks-cluster-sg-…`), or nodes cannot reach the API server and are terminated again. With other groups alone the cluster role also needs more permissions before load balancers can open ports to the nodes.',
    link: spec,
  },
  'spec.securityGroupSelectorTerms[]': {
    does: 'One way to find security groups: an `id`, a `name` or `tags`.',
    link: spec,
  },
  'spec.securityGroupSelectorTerms[].id': {
    does: 'Exactly this group, for example `sg-0123456789abcdef0`.',
    trap: 'Excludes `name` and `tags`; the API server notices only when every term of the list mixes them.',
    link: spec,
  },
  'spec.securityGroupSelectorTerms[].name': {
    does: 'Matches the group’s **name** in EC2, not its `Name` tag.',
    trap: 'Excludes `id` and `tags`.',
    link: spec,
  },
  'spec.securityGroupSelectorTerms[].tags': {
    does: 'Groups that carry **all** of these tags (at most 20), for example `aws:eks:cluster-name: my-cluster` for the cluster security group. `"*"` as value means that the key only has to exist.',
    absent: 'The term needs an `id` or a `name` then.',
    trap: 'The cluster security group’s `Name` tag ends in a random suffix: match the cluster’s name by another tag, or use the id.',
    link: spec,
  },
  'spec.securityGroupSelectorTerms[].tags.*': {
    does: 'The tag’s value.',
    trap: 'Never empty; quote numbers and booleans.',
    link: spec,
  },

  // ── Pod network ───────────────────────────────────────────────────────────
  'spec.podSubnetSelectorTerms': {
    does: 'Subnets for pod addresses, apart from those of the nodes: the answer to exhausted node subnets and to separate routing. Since June 2025.',
    absent: 'Pods take addresses from the node’s subnet.',
    trap: 'Needs `podSecurityGroupSelectorTerms` beside it and a pod subnet in every zone of the node subnets. The primary interface then carries no pods, so fewer fit on a node. It holds for all pods of the class; `ENIConfig` is not supported.',
    link: page,
  },
  'spec.podSubnetSelectorTerms[]': { does: 'One way to find pod subnets: either an `id` or `tags`.', link: page },
  'spec.podSubnetSelectorTerms[].id': {
    does: 'Exactly this subnet.',
    trap: 'Excludes `tags`.',
    link: page,
  },
  'spec.podSubnetSelectorTerms[].tags': {
    does: 'Subnets that carry **all** of these tags.',
    absent: 'The term needs an `id` then.',
    link: page,
  },
  'spec.podSubnetSelectorTerms[].tags.*': { does: 'The tag’s value; never empty.', link: page },
  'spec.podSecurityGroupSelectorTerms': {
    does: 'Security groups of the pod interfaces, for every pod on nodes of this class. Since June 2025.',
    absent: 'Pods share the security groups of the node.',
    trap: 'Needs `podSubnetSelectorTerms` beside it. Allow DNS and the traffic between pods and nodes. It is no replacement for security groups per pod (`SecurityGroupPolicy`), which Auto Mode lacks.',
    link: page,
  },
  'spec.podSecurityGroupSelectorTerms[]': {
    does: 'One way to find the security groups of pods: an `id`, a `name` or `tags`.',
    link: page,
  },
  'spec.podSecurityGroupSelectorTerms[].id': {
    does: 'Exactly this group.',
    trap: 'Excludes the other fields of the term.',
    link: page,
  },
  'spec.podSecurityGroupSelectorTerms[].name': {
    does: 'Matches the group’s name in EC2, not its `Name` tag.',
    trap: 'Excludes the other fields of the term.',
    link: page,
  },
  'spec.podSecurityGroupSelectorTerms[].tags': {
    does: 'Groups that carry **all** of these tags.',
    absent: 'The term needs an `id` or a `name` then.',
    link: page,
  },
  'spec.podSecurityGroupSelectorTerms[].tags.*': { does: 'The tag’s value; never empty.', link: page },
  'spec.snatPolicy': {
    does: 'Whether pod addresses are replaced by the node’s address when traffic leaves the VPC.',
    absent: '`Random`.',
    trap: 'With `Disabled` pods in public subnets lose the internet: they have no public address, so a NAT gateway must stand in the way out.',
    link: networking,
    values: {
      Random: 'Replace the source by the node’s address and a random port.',
      Disabled: 'Keep the pod’s address, for networks reached by peering, VPN or Direct Connect that want to see and reach pods.',
    },
  },
  'spec.networkPolicy': {
    does: 'What a pod may do between its start and the moment its network policies are in force.',
    absent: '`DefaultAllow`.',
    trap: 'Policies are enforced at all only after the ConfigMap `amazon-vpc-cni` in `kube-system` says `enable-network-policy-controller: "true"`.',
    link: policies,
    values: {
      DefaultAllow: 'All traffic passes until the policies are in place.',
      DefaultDeny: 'Nothing passes until a policy selects the pod, so **every** pod needs one, system pods included; only host-network pods are exempt.',
    },
  },
  'spec.networkPolicyEventLogs': {
    does: 'Whether the node logs every allow and deny of network policies, in a file on the node.',
    absent: '`Disabled`.',
    trap: 'Auto Mode does not ship these logs to CloudWatch; fetch them with a NodeDiagnostic.',
    link: policies,
    values: { Enabled: 'Log decisions on the node.', Disabled: 'No log.' },
  },
  'spec.advancedNetworking': {
    does: 'Proxy, public addresses, address assignment and static interfaces of the nodes. Its first fields came in April 2025.',
    absent: 'No proxy, the subnet’s rule for public addresses, /28 prefixes for pods.',
    link: spec,
  },
  'spec.advancedNetworking.associatePublicIPAddress': {
    does: 'Whether nodes get a public IPv4 address, whatever the subnet says. Since August 2025.',
    absent: 'The subnet’s `MapPublicIpOnLaunch` decides.',
    trap: '`true` fails together with more than one entry in `networkInterfaces`. Where a service control policy forbids public addresses, `false` is required for any launch.',
    link: spec,
  },
  'spec.advancedNetworking.httpsProxy': {
    does: 'Proxy that the node’s system software uses for HTTPS, `http://proxy.example.com:3128`: at most 255 characters. Since April 2025.',
    absent: 'Direct connections.',
    trap: 'It does not reach your pods. Give `noProxy` the metadata address, `.internal` and `.eks.amazonaws.com`, or nodes never join; a proxy that inspects TLS also needs its CA in `certificateBundles`.',
    link: spec,
  },
  'spec.advancedNetworking.noProxy': {
    does: 'Where the node goes without the proxy: at most 50 entries.',
    absent: 'Everything goes through the proxy, the metadata service and the API server included.',
    trap: 'Keep `169.254.169.254`, `.internal` and `.eks.amazonaws.com` in it.',
    link: spec,
  },
  'spec.advancedNetworking.noProxy[]': {
    does: 'A host name, a domain that starts with a dot, an IP address or a CIDR; at most 255 characters.',
    link: spec,
  },
  'spec.advancedNetworking.ipv4PrefixSize': {
    does: 'How nodes reserve pod addresses in IPv4 clusters. Since December 2025.',
    absent: '`Auto`.',
    trap: 'A string: write `"32"` with quotes.',
    link: `${page}#secondary-IP-mode`,
    values: {
      Auto: '/28 prefixes, 16 addresses at a time; single addresses when the subnet is too fragmented.',
      '32': 'One address per pod and one in reserve: saves addresses where few pods run per node, at the price of slower pod starts.',
    },
  },
  'spec.advancedNetworking.enableV4Egress': {
    does: 'Whether pods of an IPv6 cluster may reach IPv4 destinations through the node. Since February 2026.',
    absent: 'They may.',
    trap: 'Means nothing in IPv4 clusters. With `false` every AWS endpoint that a pod calls must be dual-stack.',
    link: `${page}#enableV4Egress`,
  },
  'spec.advancedNetworking.sourceDestCheck': {
    does: 'Whether EC2 drops packets that are not addressed to the node. Nodes that forward traffic, such as those of the EKS Hybrid Nodes gateway, need it off. Since April 2026.',
    absent: 'The check is on.',
    link: 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-getting-started.html',
    values: {
      DisabledPrimaryENI: 'Off on the primary network interface of each node.',
    },
  },
  'spec.advancedNetworking.networkInterfaces': {
    does: 'The exact network interfaces of each instance, for EFA and high pod density on chosen hardware. Since July 2026.',
    absent: 'Interfaces and addresses come and go with the pods.',
    trap: 'With a list **nothing is added after launch**: give the primary interface `secondaryIPv4Count` or `secondaryIPv4PrefixCount`, or pods get no address. Not for IPv6 clusters. Pin the NodePool to instance types with these cards.',
    link: interfaces,
  },
  'spec.advancedNetworking.networkInterfaces[]': {
    does: 'One interface at one place of one network card.',
    trap: 'The entry for card 0, device 0 must be of type `interface`.',
    link: interfaces,
  },
  'spec.advancedNetworking.networkInterfaces[].networkCardIndex': {
    does: 'The network card, counted from 0.',
    link: interfaces,
  },
  'spec.advancedNetworking.networkInterfaces[].deviceIndex': {
    does: 'The slot on that card, counted from 0.',
    link: interfaces,
  },
  'spec.advancedNetworking.networkInterfaces[].interfaceType': {
    does: 'What the interface carries.',
    link: interfaces,
    values: {
      interface: 'An ordinary ENA interface with IP addresses.',
      'efa-only': 'An Elastic Fabric Adapter for RDMA without an IP address.',
    },
  },
  'spec.advancedNetworking.networkInterfaces[].secondaryIPv4Count': {
    does: 'Pod addresses on this interface, one each, fixed at launch.',
    absent: 'None, unless `secondaryIPv4PrefixCount` is set.',
    trap: 'Not together with `secondaryIPv4PrefixCount`; network card 0 only, never on `efa-only`.',
    link: interfaces,
  },
  'spec.advancedNetworking.networkInterfaces[].secondaryIPv4PrefixCount': {
    does: '/28 prefixes on this interface, 16 pod addresses each, fixed at launch.',
    absent: 'None, unless `secondaryIPv4Count` is set.',
    trap: 'Not together with `secondaryIPv4Count`; network card 0 only, never on `efa-only`.',
    link: interfaces,
  },

  // ── Disk ──────────────────────────────────────────────────────────────────
  'spec.ephemeralStorage': {
    does: 'The encrypted gp3 volume that holds images, logs and `emptyDir` volumes of each node.',
    absent: '80Gi, 3000 IOPS, 125 MiB/s.',
    trap: 'Local NVMe disks larger than `size` are used instead of it, striped as RAID 0, beside a 20 GiB root. When `size` is at least as large, the disks are left raw.',
    link: spec,
  },
  'spec.ephemeralStorage.size': {
    does: 'Size in whole numbers: 1–59000`Gi`, 1–64000`G`, 1–58`Ti` or 1–64`T`.',
    absent: '80Gi.',
    trap: '`Mi`, decimals and bare numbers are refused. The published pattern also refuses 18, 19, 28, 29, 38, 39, 48 and 49 `Ti`: write 18Ti as `18432Gi`.',
    link: spec,
  },
  'spec.ephemeralStorage.iops': {
    does: 'Provisioned I/O operations per second: 3000–16000.',
    absent: '3000.',
    link: spec,
  },
  'spec.ephemeralStorage.throughput': {
    does: 'Throughput in MiB/s: 125–1000.',
    absent: '125, which large image pulls saturate.',
    trap: 'gp3 allows 0.25 MiB/s per IOPS: 1000 MiB/s needs `iops: 4000`.',
    link: spec,
  },
  'spec.ephemeralStorage.kmsKeyID': {
    does: 'Customer-managed KMS key for the volume: key id, key ARN, alias or alias ARN. Since April 2025; the root volume uses it too since June 2025.',
    absent: 'Encrypted with the key that AWS manages.',
    trap: 'The key policy must let the **cluster** role use the key and create grants, or no instance comes up.',
    link: spec,
  },

  // ── Capacity ──────────────────────────────────────────────────────────────
  'spec.capacityReservationSelectorTerms': {
    does: 'On-Demand Capacity Reservations and Capacity Blocks that nodes may use: **OR** between terms. Nodes get `karpenter.sh/capacity-type: reserved`. Since June 2025.',
    absent: 'An instance that happens to match an open reservation uses it, labelled `on-demand`, as long as no NodeClass of the cluster has this field. Capacity Blocks are never used.',
    trap: 'As soon as **one** NodeClass has it, open reservations are no longer used automatically anywhere in the cluster: list all of them. The NodePool must allow the capacity type `reserved`.',
    link: reservations,
  },
  'spec.capacityReservationSelectorTerms[]': {
    does: 'One way to find reservations: an `id`, or `tags` with an optional `owner`.',
    link: reservations,
  },
  'spec.capacityReservationSelectorTerms[].id': {
    does: 'Exactly this reservation, for example `cr-0123456789abcdef0`.',
    link: reservations,
  },
  'spec.capacityReservationSelectorTerms[].owner': {
    does: 'Account that owns the reservation, 12 digits, when it is shared with yours.',
    absent: 'Any owner.',
    trap: 'Quote it, or YAML reads a number. EC2NodeClass calls the field `ownerID`.',
    link: reservations,
  },
  'spec.capacityReservationSelectorTerms[].tags': {
    does: 'Reservations that carry **all** of these tags.',
    absent: 'The term needs an `id` then.',
    link: reservations,
  },
  'spec.capacityReservationSelectorTerms[].tags.*': { does: 'The tag’s value.', link: reservations },
  'spec.placementGroupSelector': {
    does: 'The placement group of all instances of this class; nodes get the label `eks.amazonaws.com/placement-group-id`. Since May 2026.',
    absent: 'No placement group.',
    trap: 'One of `name` and `id`. A *cluster* group ties the pool to one zone, a *spread* group holds 7 instances per zone.',
    link: spec,
  },
  'spec.placementGroupSelector.id': {
    does: 'The group’s id, for example `pg-0123456789abcdef0`.',
    trap: 'Not together with `name`.',
    link: spec,
  },
  'spec.placementGroupSelector.name': {
    does: 'The group’s name.',
    trap: 'Not together with `id`.',
    link: spec,
  },

  // ── Trust and tags ────────────────────────────────────────────────────────
  'spec.certificateBundles': {
    does: 'Certificate authorities that the node’s system software trusts beside the public ones: private registries, proxies that inspect TLS. Since April 2025.',
    absent: 'Public authorities only.',
    trap: 'They do not reach the trust stores inside your containers.',
    link: spec,
  },
  'spec.certificateBundles[]': { does: 'One bundle.', link: spec },
  'spec.certificateBundles[].name': { does: 'A name of your choice for the bundle.', link: spec },
  'spec.certificateBundles[].data': {
    does: 'The certificates in PEM, encoded in base64: `base64 -w0 ca.pem`.',
    trap: 'Pasting the PEM text itself is the usual mistake.',
    link: spec,
  },
  'spec.advancedSecurity': {
    does: 'Hardening of the node’s system.',
    absent: 'The AMI without FIPS modules.',
    link: security,
  },
  'spec.advancedSecurity.fips': {
    does: '`true` starts nodes from the AMI with FIPS 140 validated cryptographic modules. Since October 2025.',
    absent: '`false`.',
    trap: 'These AMIs exist in US East and West, GovCloud (US) and the Canada Regions only.',
    link: security,
  },
  'spec.advancedSecurity.kernelLockdown': {
    does: 'The lockdown mode of the Linux kernel.',
    absent: 'AWS’ default; the guide names none.',
    link: security,
    values: {
      none: 'No lockdown.',
      integrity: 'Running kernel code cannot be changed and unsigned modules cannot be loaded: breaks agents that bring their own module.',
    },
  },
  'spec.tags': {
    does: 'Tags for the EC2 resources of the nodes, beside those of EKS.',
    absent: 'Only the tags of EKS.',
    trap: 'The **cluster** role needs extra permissions for tags of your own, or no node launches (“Error getting launch template configs”). Refused keys: `kubernetes.io/cluster…`, `karpenter.sh/nodepool`, `karpenter.sh/nodeclaim`, `karpenter.sh/managed-by`, `karpenter.sh/provisioner-name`, `eks.amazonaws.com/nodeclass`.',
    link: `${permissions}#tag-prop`,
  },
  'spec.tags.*': {
    does: 'The tag’s value, a string of up to 256 characters.',
    trap: 'Quote numbers and booleans, or the API server refuses the class.',
    link: `${permissions}#tag-prop`,
  },

  // ── Status ────────────────────────────────────────────────────────────────
  status: { does: 'What EKS found for the selectors. Written by EKS; leave it out of manifests.', link: page },
  'status.conditions': {
    does: 'Readiness of the class. While `Ready` is not True, NodePools that use it launch nothing.',
    link: `${guide}auto-troubleshoot.html`,
  },
  'status.conditions[]': { does: 'One aspect of readiness.', link: `${guide}auto-troubleshoot.html` },
  'status.conditions[].lastTransitionTime': {
    does: 'When the status last changed.',
    link: `${guide}auto-troubleshoot.html`,
  },
  'status.conditions[].message': {
    does: 'What is wrong, in words: the first thing to read when no node comes.',
    link: `${guide}auto-troubleshoot.html`,
  },
  'status.conditions[].observedGeneration': {
    does: 'The `metadata.generation` that was judged; older than the current one means not looked at yet.',
    link: `${guide}auto-troubleshoot.html`,
  },
  'status.conditions[].reason': { does: 'The cause as one word.', link: `${guide}auto-troubleshoot.html` },
  'status.conditions[].status': {
    does: 'Outcome.',
    link: `${guide}auto-troubleshoot.html`,
    values: { True: 'Fulfilled.', False: 'Failed: see reason and message.', Unknown: 'Not decided yet.' },
  },
  'status.conditions[].type': {
    does: 'The aspect, such as `SubnetsReady`, `SecurityGroupsReady`, `InstanceProfileReady` or `Ready`.',
    link: `${guide}auto-troubleshoot.html`,
  },
  'status.instanceProfile': { does: 'The instance profile in use.', link: instances },
  'status.securityGroups': { does: 'The security groups that are attached to new nodes.', link: instances },
  'status.securityGroups[]': { does: 'One security group.', link: instances },
  'status.securityGroups[].id': { does: 'Security group id.', link: instances },
  'status.securityGroups[].name': { does: 'Security group name.', link: instances },
  'status.subnets': { does: 'The subnets that nodes can be launched into.', link: instances },
  'status.subnets[]': { does: 'One subnet.', link: instances },
  'status.subnets[].id': { does: 'Subnet id.', link: instances },
  'status.subnets[].zone': { does: 'Availability Zone, such as `us-west-2a`.', link: instances },
  'status.subnets[].zoneID': {
    does: 'Zone id, such as `usw2-az1`: the same physical zone in every account, unlike the name.',
    link: instances,
  },
};
