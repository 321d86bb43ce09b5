import type { Docs } from '../../../../engine/model.js';
import { section, type Table } from './write.js';

const nodegroups = 'https://eksctl.io/usage/nodegroups/';
const managed = 'https://eksctl.io/usage/eks-managed-nodes/';
const spot = 'https://eksctl.io/usage/spot-instances/';
const selector = 'https://eksctl.io/usage/instance-selector/';
const repair = 'https://docs.aws.amazon.com/eks/latest/userguide/node-health.html';
const reservation = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-reservations-using.html';
const images = 'https://eksctl.io/usage/custom-ami-support/';

const volume: Table = {
  volumeSize: { does: 'Size in GiB.', absent: '80' },
  volumeType: { does: 'Type of EBS volume.', absent: '`gp3`' },
  volumeIOPS: { does: 'Operations a second: 3000 to 16000 for gp3, 100 to 64000 for io1, 100 to 256000 for io2.', absent: '3000 with gp3.' },
  volumeThroughput: { does: 'MiB a second, for gp3 only: 125 to 1000.', absent: '125' },
  volumeEncrypted: 'Whether it is encrypted.',
  volumeKmsKeyID: { does: 'The key of KMS.', trap: 'Needs `volumeEncrypted: true`.' },
  volumeName: 'The device, such as `/dev/xvda`.',
};

const iam: Table = {
  iam: 'The role of the nodes.',
  'iam.instanceRoleARN': { does: 'A role that exists.', absent: 'eksctl makes one.', trap: 'Excludes whatever describes a role to make.' },
  'iam.instanceProfileARN': 'An instance profile that exists; for `nodeGroups` only.',
  'iam.instanceRoleName': 'Name of the role that eksctl makes.',
  'iam.instanceRolePermissionsBoundary': 'ARN of the most that the role may ever do.',
  'iam.attachPolicy': 'A policy document for the role.',
  'iam.attachPolicyARNs': { does: 'Managed policies for the role.', trap: 'They take the place of the default ones: list `AmazonEKSWorkerNodePolicy` and the rest again.' },
  'iam.withAddonPolicies': 'Rights that controllers on these nodes take from the nodes. Pod identities of their own are safer.',
  'iam.withAddonPolicies.albIngress': 'The former name of `awsLoadBalancerController`.',
  'iam.withAddonPolicies.appMesh': 'App Mesh.',
  'iam.withAddonPolicies.appMeshPreview': 'The preview of App Mesh.',
  'iam.withAddonPolicies.autoScaler': 'Cluster Autoscaler.',
  'iam.withAddonPolicies.awsLoadBalancerController': 'AWS Load Balancer Controller.',
  'iam.withAddonPolicies.certManager': 'cert-manager, with Route 53.',
  'iam.withAddonPolicies.cloudWatch': 'The agent of CloudWatch.',
  'iam.withAddonPolicies.ebs': 'The CSI driver of EBS.',
  'iam.withAddonPolicies.efs': 'The CSI driver of EFS.',
  'iam.withAddonPolicies.externalDNS': 'external-dns, with Route 53.',
  'iam.withAddonPolicies.fsx': 'The CSI driver of FSx.',
  'iam.withAddonPolicies.imageBuilder': 'Full rights to ECR.',
  'iam.withAddonPolicies.xRay': 'X-Ray.',
};

const access: Table = {
  ssh: 'Signing in to nodes over SSH.',
  'ssh.allow': { does: 'Opens port 22.', absent: 'false, or true where a key is named.' },
  'ssh.publicKey': 'The key itself.',
  'ssh.publicKeyName': 'A key pair of EC2.',
  'ssh.publicKeyPath': { does: 'A file with the key.', absent: '`~/.ssh/id_rsa.pub`' },
  'ssh.sourceSecurityGroupIds': 'Security groups from which alone port 22 can be reached.',
  'ssh.enableSsm': { does: 'Sessions of Systems Manager. They always work now.', trap: '`false` is refused.' },
  securityGroups: 'Security groups of the nodes.',
  'securityGroups.attachIDs': 'Groups that exist.',
  'securityGroups.withShared': { does: 'The group that all nodes of the cluster share.', absent: 'true' },
  'securityGroups.withLocal': { does: 'A group of its own.', absent: 'true' },
};

const capacity: Table = {
  capacityReservation: { does: 'Which capacity reservations instances use.', link: reservation },
  'capacityReservation.capacityReservationPreference': { does: 'Without a target: any that fits, or none.', link: reservation, values: { open: 'Any open reservation that fits.', none: 'No reservation.' } },
  'capacityReservation.capacityReservationTarget': { does: 'A certain reservation: either its id or a group.', link: reservation },
  'capacityReservation.capacityReservationTarget.capacityReservationID': { does: 'The reservation, `cr-…`.', link: reservation },
  'capacityReservation.capacityReservationTarget.capacityReservationResourceGroupARN': { does: 'A resource group of reservations.', link: reservation },
  instanceMarketOptions: { does: 'For Capacity Blocks; needs `capacityReservation`.', link: 'https://docs.aws.amazon.com/eks/latest/userguide/capacity-blocks.html' },
  'instanceMarketOptions.marketType': { does: 'Always `capacity-block`.', link: 'https://docs.aws.amazon.com/eks/latest/userguide/capacity-blocks.html' },
  instanceSelector: { does: 'Instance types found by what they have, instead of by name.', link: selector },
  'instanceSelector.vCPUs': { does: 'Number of vCPUs.', link: selector },
  'instanceSelector.memory': { does: 'Memory as a text: `"4"` and `4GiB` mean the same.', trap: 'A bare number is refused.', link: selector },
  'instanceSelector.gpus': { does: 'Number of GPUs.', link: selector },
  'instanceSelector.neuron_devices': { does: 'Number of Inferentia or Trainium devices.', link: selector },
  'instanceSelector.cpuArchitecture': { does: 'Architecture of the CPU.', absent: '`x86_64`', link: selector },
  'instanceSelector.allow': { does: 'A regular expression of types that may be taken.', link: selector },
  'instanceSelector.deny': { does: 'A regular expression of types that may not.', link: selector },
  placement: 'A placement group.',
  'placement.groupName': 'Its name.',
  'placement.spreadLevel': 'For Outposts: `host` or `rack`.',
};

const common: Table = {
  name: 'Its name, unique among all nodegroups of both sorts.',
  ami: { does: 'An image: `ami-…`.', absent: 'The newest of `amiFamily`.', trap: 'Needs `amiFamily`, and for most families `overrideBootstrapCommand`.', link: images },
  amiFamily: { does: 'The operating system, in any case of letters.', absent: '`AmazonLinux2023`', trap: '`AmazonLinux2` ends with Kubernetes 1.32.', link: images },
  instanceType: { does: 'The instance type.', absent: '`m5.large`' },
  instanceName: 'Name of the instances, instead of one made of cluster and nodegroup.',
  instancePrefix: 'Stands before the name of instances.',
  desiredCapacity: { does: 'Nodes to begin with.', absent: '`minSize`, else 2.' },
  minSize: { does: 'The fewest nodes.', absent: '`desiredCapacity`, else 2.' },
  maxSize: { does: 'The most nodes.', absent: '`desiredCapacity`, else `minSize`, else 2.' },
  availabilityZones: 'Zones to run in, instead of all of the cluster.',
  subnets: 'Subnets to run in, by id or by their name in `vpc.subnets`.',
  privateNetworking: { does: 'Runs nodes in private subnets.', absent: 'false' },
  labels: 'Labels of the Kubernetes nodes.',
  taints: 'Taints of the Kubernetes nodes.',
  'taints[].key': 'Its key.',
  'taints[].value': 'Its value.',
  'taints[].effect': 'What it does to pods that do not tolerate it.',
  tags: 'Tags of the instances and what belongs to them.',
  propagateASGTags: { does: 'Writes labels and taints as tags of the Auto Scaling group, so that Cluster Autoscaler can scale up from nothing.', absent: 'false' },
  ...volume,
  additionalVolumes: 'More EBS volumes.',
  'additionalVolumes[].snapshotID': 'The snapshot that it starts from.',
  ...Object.fromEntries(Object.entries(volume).map(([name, words]) => [`additionalVolumes[].${name}`, words])),
  ebsOptimized: 'Bandwidth of its own for EBS.',
  maxPodsPerNode: { does: 'The most pods of a node.', absent: 'What the network interfaces of the type allow.' },
  preBootstrapCommands: 'Commands that run before the node joins.',
  overrideBootstrapCommand: { does: 'A script, or a NodeConfig, that takes the place of how eksctl lets nodes join.', link: images },
  bottlerocket: { does: 'Settings of Bottlerocket.', link: 'https://eksctl.io/usage/bottlerocket-nodes/' },
  'bottlerocket.enableAdminContainer': { does: 'Starts the container for administrators.', link: 'https://eksctl.io/usage/bottlerocket-nodes/' },
  'bottlerocket.settings': { does: 'Settings as Bottlerocket has them, without the outer `settings`.', link: 'https://eksctl.io/usage/bottlerocket-nodes/' },
  disableIMDSv1: { does: 'Only IMDSv2 answers.', absent: 'true' },
  disablePodIMDS: { does: 'Pods without the network of the host cannot reach IMDS.', absent: 'false', trap: 'Excludes `iam.withAddonPolicies`.' },
  enableDetailedMonitoring: 'Metrics of EC2 every minute, for a fee.',
  efaEnabled: { does: 'Elastic Fabric Adapters; one zone or subnet only.', absent: 'false' },
  asgSuspendProcesses: 'Processes of the Auto Scaling group that rest.',
  outpostARN: { does: 'The Outpost on which nodes run; for `nodeGroups` only.', link: 'https://eksctl.io/usage/outposts/' },
  updateConfig: 'How many nodes may be missing while EKS updates the group: one of the two.',
  'updateConfig.maxUnavailable': 'As a number, at most `maxSize`.',
  'updateConfig.maxUnavailablePercentage': 'As a percentage.',
  ...iam,
  ...access,
  ...capacity,
};

const selfManaged: Table = {
  clusterDNS: 'Address of the DNS server that pods ask.',
  containerRuntime: { does: '`containerd`, from Kubernetes 1.24 on the only one.', absent: '`containerd`' },
  cpuCredits: '`standard` or `unlimited`, for instance types that begin with t.',
  enclaveEnabled: 'AWS Nitro Enclaves.',
  kubeletExtraConfig: { does: 'Settings of the kubelet; not for Bottlerocket and Windows.', link: 'https://eksctl.io/usage/customizing-the-kubelet/' },
  localZones: 'Local Zones to run in.',
  maxInstanceLifetime: 'Seconds after which an instance is replaced: a day (86400) at least.',
  classicLoadBalancerNames: 'Classic load balancers that the nodes are registered with.',
  targetGroupARNs: 'Target groups that the nodes are registered with.',
  asgMetricsCollection: 'Metrics of the Auto Scaling group.',
  'asgMetricsCollection[].granularity': 'Always `1Minute`.',
  'asgMetricsCollection[].metrics': { does: 'Which metrics.', absent: 'All.' },
  instancesDistribution: { does: 'Several instance types, On-Demand and Spot mixed.', link: spot },
  'instancesDistribution.instanceTypes': { does: 'At most 20 types.', link: spot },
  'instancesDistribution.maxPrice': { does: 'The most that a Spot instance may cost an hour, in dollars.', absent: 'The On-Demand price.', link: spot },
  'instancesDistribution.onDemandBaseCapacity': { does: 'So many On-Demand instances first.', absent: '0', link: spot },
  'instancesDistribution.onDemandPercentageAboveBaseCapacity': { does: 'Of the rest, so many percent On-Demand.', absent: '100: no Spot at all.', link: spot },
  'instancesDistribution.spotAllocationStrategy': { does: 'How Spot pools are chosen.', absent: '`lowest-price`', link: spot },
  'instancesDistribution.spotInstancePools': { does: 'Pools to spread over, from 1 to 20; with `lowest-price` only.', absent: '2', link: spot },
  'instancesDistribution.capacityRebalance': { does: 'Replaces Spot instances before they are interrupted.', absent: 'false', link: spot },
};

const managedOnly: Table = {
  instanceTypes: { does: 'Several types, above all for Spot.', trap: 'Excludes `instanceType`.' },
  spot: { does: 'Spot instances.', absent: 'false: On-Demand.', link: spot },
  releaseVersion: 'Release of the image of EKS, such as `1.34.1-20251016`.',
  launchTemplate: { does: 'A launch template of yours.', trap: 'Excludes every field that eksctl would write into its own template.', link: 'https://eksctl.io/usage/launch-template-support/' },
  'launchTemplate.id': { does: 'Its id, `lt-…`.', link: 'https://eksctl.io/usage/launch-template-support/' },
  'launchTemplate.version': { does: 'A number, as a text: `"2"`.', absent: 'The default version.', link: 'https://eksctl.io/usage/launch-template-support/' },
  nodeRepairConfig: { does: 'EKS replaces or restarts nodes that are not healthy.', link: repair },
  'nodeRepairConfig.enabled': { does: 'Turns it on.', absent: 'false', link: repair },
  'nodeRepairConfig.maxParallelNodesRepairedCount': { does: 'Repaired at once, as a number.', link: repair },
  'nodeRepairConfig.maxParallelNodesRepairedPercentage': { does: 'Repaired at once, as a percentage of the unhealthy nodes.', link: repair },
  'nodeRepairConfig.maxUnhealthyNodeThresholdCount': { does: 'With more unhealthy nodes than this nothing is repaired.', link: repair },
  'nodeRepairConfig.maxUnhealthyNodeThresholdPercentage': { does: 'The same as a percentage of the group.', link: repair },
  'nodeRepairConfig.nodeRepairConfigOverrides': { does: 'Other actions for certain conditions; all four fields are needed.', link: repair },
  'nodeRepairConfig.nodeRepairConfigOverrides[].nodeMonitoringCondition': { does: 'The condition, such as `AcceleratedHardwareReady`.', link: repair },
  'nodeRepairConfig.nodeRepairConfigOverrides[].nodeUnhealthyReason': { does: 'The reason, such as `NvidiaXID64Error`.', link: repair },
  'nodeRepairConfig.nodeRepairConfigOverrides[].minRepairWaitTimeMins': { does: 'Minutes to wait before.', link: repair },
  'nodeRepairConfig.nodeRepairConfigOverrides[].repairAction': { does: '`Replace`, `Reboot` or `NoAction`.', link: repair },
};

export const nodeDocs: Docs = {
  ...section('nodeGroups', nodegroups, { '': 'Nodegroups that eksctl runs itself, as Auto Scaling groups.', '[]': 'One nodegroup.' }),
  ...section('nodeGroups[]', nodegroups, { ...common, ...selfManaged }),
  ...section('managedNodeGroups', managed, { '': 'Nodegroups that EKS runs.', '[]': 'One nodegroup.' }),
  ...section('managedNodeGroups[]', managed, { ...common, ...managedOnly }),
};
