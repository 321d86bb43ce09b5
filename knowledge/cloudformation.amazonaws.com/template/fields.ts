/** What the properties of EKS resources mean, by type: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EKS.html */
export const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.freeze({
  'AWS::EKS::Cluster': {
    AccessConfig: 'Who may use the Kubernetes API. Without `AuthenticationMode` the cluster is made with `CONFIG_MAP`; EKS Auto Mode, hybrid nodes and access entries need `API` or `API_AND_CONFIG_MAP`.',
    BootstrapSelfManagedAddons: 'Whether the cluster starts with self-managed VPC CNI, kube-proxy and CoreDNS. With EKS Auto Mode it is `false`. It cannot be changed later.',
    ComputeConfig: 'The compute part of EKS Auto Mode. It is on together with `StorageConfig.BlockStorage` and `KubernetesNetworkConfig.ElasticLoadBalancing`, or off together with them. `NodePools` (`general-purpose`, `system`) and `NodeRoleArn` go together too. In eksctl: `autoModeConfig`.',
    ControlPlaneScalingConfig: 'How much the control plane carries without growing first: the `Tier` is `standard` or a provisioned one such as `tier-xl`.',
    DeletionProtection: 'EKS deletes the cluster only after this is off again.',
    EncryptionConfig: 'Your key for envelope encryption of `secrets`. It cannot be taken back.',
    KubernetesNetworkConfig: 'Addresses of services, which cannot be changed later (`IpFamily` is `ipv4` or `ipv6`, in small letters), and the load balancing of EKS Auto Mode.',
    'KubernetesNetworkConfig.ServiceIpv4Cidr': 'The range of services: /12 to /24, private, apart from the VPC. Not with `ipv6`. It cannot be changed later.',
    OutpostConfig: 'Makes a local cluster, whose control plane runs on an AWS Outpost. It cannot be changed later. In eksctl: `outpost`.',
    RemoteNetworkConfig: 'The networks of hybrid nodes and of their pods, one entry each: private ranges apart from the VPC and from services. In eksctl: `remoteNetworkConfig`.',
    ResourcesVpcConfig: 'Subnets and security groups of the control plane, and from where its API is reached.',
    RoleArn: 'The role of the cluster. EKS Auto Mode needs five managed policies on it, and `sts:TagSession` in its trust. It cannot be changed later.',
    StorageConfig: 'The block storage part of EKS Auto Mode, on or off together with `ComputeConfig` and `KubernetesNetworkConfig.ElasticLoadBalancing`.',
    UpgradePolicy: 'What happens when standard support of the Kubernetes version ends: the `SupportType` `STANDARD` upgrades the cluster, `EXTENDED` keeps the version for a price.',
    Version: 'The version of Kubernetes, in quotes: `"1.33"`. EKS Auto Mode needs 1.29 or later.',
    ZonalShiftConfig: 'Whether traffic may be led away from a zone in trouble.',
  },
  'AWS::EKS::Nodegroup': {
    CapacityType: '`ON_DEMAND`, `SPOT` or `CAPACITY_BLOCK`.',
    DiskSize: 'The size of the root volume in GiB. Not with a launch template, which says it itself.',
    LaunchTemplate: 'A launch template of your own, by `Id` or by `Name`. Disk size and access by SSH stand in it then.',
    NodeRepairConfig: 'Whether EKS replaces or restarts nodes that are not healthy, and how many at once.',
    RemoteAccess: 'Access by SSH. Not with a launch template.',
    ScalingConfig: 'The least, the most and the wanted number of nodes.',
    UpdateConfig: 'How many nodes an update may take at once: `MaxUnavailable`, at most `ScalingConfig.MaxSize`, or `MaxUnavailablePercentage`.',
  },
  'AWS::EKS::AccessEntry': {
    AccessPolicies: 'Policies of EKS and where they hold. Nodes of EKS Auto Mode with a role of your own need `AmazonEKSAutoNodePolicy`.',
    KubernetesGroups: 'Groups that RBAC knows. Entries of nodes take none.',
    PrincipalArn: 'The IAM role or user.',
    Type: '`STANDARD` for people and programs, `EC2` for nodes of EKS Auto Mode, `EC2_LINUX`, `EC2_WINDOWS`, `FARGATE_LINUX`, `HYBRID_LINUX` and `HYPERPOD_LINUX` for other nodes.',
    Username: 'The user that RBAC knows. Entries of nodes take none.',
  },
  'AWS::EKS::PodIdentityAssociation': {
    DisableSessionTags: 'Leaves out the tags that tell the cluster, the namespace and the service account. `Policy` needs it to be `true`.',
    Policy: 'Narrows what the role allows, for this association. It needs `DisableSessionTags: true`.',
    TargetRoleArn: 'A second role, often of another account, that the first one takes on.',
  },
});

/** Closed lists of values, by type. */
export const values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = Object.freeze({
  'AWS::EKS::Nodegroup': { CapacityType: ['ON_DEMAND', 'SPOT', 'CAPACITY_BLOCK'] },
  'AWS::EKS::AccessEntry': { Type: ['STANDARD', 'EC2', 'EC2_LINUX', 'EC2_WINDOWS', 'FARGATE_LINUX', 'HYBRID_LINUX', 'HYPERPOD_LINUX'] },
});
