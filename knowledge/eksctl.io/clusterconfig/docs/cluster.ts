import type { Docs } from '../../../../engine/model.js';
import { section } from './write.js';

const schema = 'https://schema.eksctl.io';
const outposts = 'https://eksctl.io/usage/outposts/';

export const clusterDocs: Docs = {
  ...section('', schema, {
    apiVersion: 'Always `eksctl.io/v1alpha5`.',
    kind: 'Always `ClusterConfig`.',
    metadata: 'Which cluster this is.',
  }),
  ...section('metadata', schema, {
    name: 'Name of the cluster: letters, digits and `-`. NodeConfigs of its nodes repeat it in `spec.cluster.name`.',
    region: 'The Region of AWS, such as `eu-central-1`.',
    version: { does: 'The version of Kubernetes, in quotes: `"1.34"`.', absent: '1.34 in eksctl 0.231.', trap: 'Without quotes it is a number, and eksctl refuses the file.' },
    tags: 'Tags of everything that eksctl makes.',
    annotations: 'Notes for other tools.',
    forceUpdateVersion: { does: 'Upgrades although EKS finds something that speaks against it.', link: 'https://eksctl.io/usage/cluster-upgrade/' },
    rollbackConfig: { does: 'How long an upgrade may take before it is undone.', link: 'https://eksctl.io/usage/cluster-upgrade/' },
    'rollbackConfig.timeoutMinutes': { does: 'Minutes, from 120 to 10080.', link: 'https://eksctl.io/usage/cluster-upgrade/' },
  }),
  ...section('autoModeConfig', 'https://eksctl.io/usage/auto-mode/', {
    '': { does: 'EKS Auto Mode: EKS launches nodes itself, and runs storage, load balancing and networking.', absent: 'Off; a later eksctl is announced to turn it on.' },
    enabled: { does: 'Turns it on.', absent: 'false' },
    nodePools: { does: 'The built-in pools.', absent: 'Both. `[]` makes none, and then no node role either.', values: { 'general-purpose': 'For your pods.', system: 'For critical add-ons.' } },
    nodeRoleARN: { does: 'A role for nodes that exists.', absent: 'eksctl makes one.' },
    permissionsBoundaryARN: { does: 'The most that the node role which eksctl makes may ever do.', trap: 'Excludes `nodeRoleARN`.' },
  }),
  ...section('upgradePolicy', 'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html', {
    '': 'What happens at the end of standard support.',
    supportType: {
      does: 'Whether the cluster goes on to extended support, which costs more.',
      absent: '`EXTENDED`',
      values: { EXTENDED: 'Stays on its version, and pays for it.', STANDARD: 'EKS upgrades the cluster when standard support ends.' },
    },
  }),
  ...section('zonalShiftConfig', 'https://eksctl.io/usage/zonal-shift/', { '': 'Moving traffic away from a zone that fails.', enabled: 'AWS may shift the traffic of the cluster.' }),
  ...section('secretsEncryption', 'https://eksctl.io/usage/kms-encryption/', { '': 'Envelope encryption of Secrets.', keyARN: { does: 'The key of KMS.', trap: 'Cannot be taken back.' } }),
  ...section('cloudWatch', 'https://eksctl.io/usage/cloudwatch-cluster-logging/', {
    '': 'What is sent to CloudWatch.',
    clusterLogging: 'Logs of the control plane.',
    'clusterLogging.enableTypes': { does: 'Which logs: `api`, `audit`, `authenticator`, `controllerManager`, `scheduler`; `*` and `all` mean every one.', absent: 'None.' },
    'clusterLogging.logRetentionInDays': { does: 'Days after which they are deleted.', absent: 'Never.' },
  }),
  ...section('gitops', 'https://eksctl.io/usage/gitops-v2/', {
    '': 'Flux, installed by eksctl.',
    flux: 'How Flux is set up.',
    'flux.gitProvider': 'Where the repository is: `github`, `gitlab` or `git`.',
    'flux.flags': 'Flags of `flux bootstrap`, all of them texts.',
  }),
  ...section('karpenter', 'https://eksctl.io/usage/eksctl-karpenter/', {
    '': { does: 'Karpenter, installed by eksctl.', trap: 'Needs `iam.withOIDC: true`. Beside EKS Auto Mode two programs launch nodes.' },
    version: 'The release, such as `1.8.1`.',
    createServiceAccount: { does: 'The chart of Karpenter makes the service account, and eksctl only its role.', absent: '`false`: eksctl makes both.' },
    defaultInstanceProfile: { does: 'An instance profile that exists.', absent: 'eksctl makes one.' },
    withSpotInterruptionQueue: { does: 'Makes the queue that tells Karpenter of interruptions.', absent: 'false', trap: 'eksctl 0.230 hands its name over as `interruptionQueueName`, which Karpenter 0.33 and later do not read: set `settings.interruptionQueue` with helm afterwards.' },
  }),
  fargateProfiles: { does: 'Which pods run on Fargate.', link: 'https://eksctl.io/usage/fargate-support/' },
  ...section('fargateProfiles[]', 'https://eksctl.io/usage/fargate-support/', {
    name: { does: 'Its name.', trap: 'EKS keeps names that start with `eks-` to itself.' },
    selectors: 'Pods that match one of these run on Fargate.',
    'selectors[].namespace': 'Their namespace.',
    'selectors[].labels': 'Labels that they all have.',
    podExecutionRoleARN: { does: 'The role with which images are pulled.', absent: 'That of `iam.fargatePodExecutionRoleARN`, or one that eksctl makes.' },
    subnets: { does: 'Private subnets to run in.', absent: 'All private subnets of the cluster.' },
    tags: 'Tags in AWS.',
    status: 'What EKS says of it. Nobody writes it.',
  }),
  ...section('outpost', outposts, {
    '': 'A local cluster: its control plane runs on an AWS Outpost.',
    controlPlaneOutpostARN: 'The Outpost.',
    controlPlaneInstanceType: { does: 'Instance type of the control plane.', absent: 'The smallest that the Outpost has.' },
    controlPlanePlacement: 'On which hosts the control plane runs.',
    'controlPlanePlacement.groupName': 'A placement group.',
    'controlPlanePlacement.spreadLevel': 'Instances are kept apart by `host` or `rack`; only with `etcdInstanceType`.',
    etcdInstanceType: 'Instance type of etcd on machines of its own: the newer sort of local cluster, which knows access entries and hybrid nodes.',
    etcdPlacement: 'On which hosts etcd runs; only with `etcdInstanceType`.',
    'etcdPlacement.groupName': 'A placement group.',
    'etcdPlacement.spreadLevel': 'Instances are kept apart by `host` or `rack`.',
  }),
  ...section('controlPlaneScalingConfig', 'https://docs.aws.amazon.com/eks/latest/userguide/eks-provisioned-control-plane.html', {
    '': 'A control plane of a fixed size.',
    tier: { does: '`standard`, `tier-xl`, `tier-2xl`, `tier-4xl` or `tier-8xl`.', absent: '`standard`: EKS follows the load.' },
  }),
  ...section('kubeAPIServerConfig', schema, {
    '': 'Settings of the API server.',
    eventTTL: 'How long events are kept, such as `1h`.',
    serviceNodePortRange: 'Ports for Services of type NodePort.',
    'serviceNodePortRange.minPort': 'The first.',
    'serviceNodePortRange.maxPort': 'The last.',
  }),
  ...section('kubeControllerManagerConfig', schema, {
    '': 'Settings of the controller manager.',
    horizontalPodAutoscalerControllerConfig: 'Settings of the horizontal autoscaler.',
    'horizontalPodAutoscalerControllerConfig.horizontalPodAutoscalerSyncPeriod': 'How often it looks, such as `15s`.',
  }),
  ...section('kubeSchedulerConfig', schema, {
    '': 'Settings of the scheduler.',
    nodeResourcesFit: 'How nodes are weighed by their free resources.',
    'nodeResourcesFit.scoringStrategy': 'The way of scoring.',
    'nodeResourcesFit.scoringStrategy.type': 'Such as `LeastAllocated` or `MostAllocated`.',
    'nodeResourcesFit.scoringStrategy.resources': 'What is weighed.',
    'nodeResourcesFit.scoringStrategy.resources[].name': 'The resource, such as `cpu`.',
    'nodeResourcesFit.scoringStrategy.resources[].weight': 'Its weight.',
  }),
};
