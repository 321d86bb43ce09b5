import type { Given } from '../../../../engine/advisor/model.js';
import { named } from '../../aws.js';
import { isWindows } from './answers.js';

/**
 * Roles, policies and the interruption queue of Karpenter as a CloudFormation template. What the controller may do and
 * why each condition is there: https://karpenter.sh/docs/reference/cloudformation/ (1.14). The template is JSON because
 * conditions have the cluster's name in their keys, which no function of CloudFormation can write.
 */
export function karpenterTemplate(it: Given): object {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `What Karpenter needs of AWS in ${it.text('name')}`,
    Resources: {
      NodeRole: role(nodeRole(it)),
      ...(isWindows(it) && { WindowsNodeRole: role(windowsNodeRole(it)) }),
      ...Object.fromEntries(Object.entries(policies(it)).map(([part, statements]) => [`${part}Policy`, policy(it, part, statements)])),
      InterruptionQueue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: queue(it), MessageRetentionPeriod: 300, SqsManagedSseEnabled: true } },
      InterruptionQueuePolicy: queuePolicy,
      ...Object.fromEntries(Object.entries(events).map(([id, [source, detail]]) => [id, rule(source, detail)])),
    },
  };
}

export function nodeRole(it: Given): string {
  return named('KarpenterNodeRole', it);
}

/** Access entries know one type for a role, and Windows nodes have their own type. */
export function windowsNodeRole(it: Given): string {
  return named('KarpenterWindowsNodeRole', it);
}

export function queue(it: Given): string {
  return named('karpenter', it, 80);
}

/** The names of the controller's policies. */
export function controllerPolicies(it: Given): readonly string[] {
  return Object.keys(policies(it)).map((part) => policyName(it, part));
}

function policyName(it: Given, part: string): string {
  return named(`KarpenterController${part}Policy`, it, 128);
}

const sub = (text: string) => ({ 'Fn::Sub': text });
const ec2 = (...kinds: readonly string[]) => kinds.map((kind) => sub(`arn:\${AWS::Partition}:ec2:\${AWS::Region}:*:${kind}/*`));

function role(name: string): object {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: name,
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: sub('ec2.${AWS::URLSuffix}') }, Action: 'sts:AssumeRole' }] },
      ManagedPolicyArns: ['AmazonEKS_CNI_Policy', 'AmazonEKSWorkerNodePolicy', 'AmazonEC2ContainerRegistryPullOnly', 'AmazonSSMManagedInstanceCore'].map((one) => sub(`arn:\${AWS::Partition}:iam::aws:policy/${one}`)),
    },
  };
}

function policy(it: Given, part: string, statements: readonly object[]): object {
  return { Type: 'AWS::IAM::ManagedPolicy', Properties: { ManagedPolicyName: policyName(it, part), PolicyDocument: { Version: '2012-10-17', Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) } } };
}

function policies(it: Given): Readonly<Record<string, readonly object[]>> {
  const name = it.text('name');
  const cluster = sub(`arn:\${AWS::Partition}:eks:\${AWS::Region}:\${AWS::AccountId}:cluster/${name}`);
  return {
    NodeLifecycle: nodeLifecycle(name),
    IAMIntegration: instanceProfiles(name, isWindows(it)),
    EKSIntegration: [{ Action: 'eks:DescribeCluster', Resource: cluster }],
    Interruption: [{ Action: ['sqs:DeleteMessage', 'sqs:GetQueueUrl', 'sqs:ReceiveMessage'], Resource: { 'Fn::GetAtt': ['InterruptionQueue', 'Arn'] } }],
    ZonalShift: [{ Action: 'arc-zonal-shift:GetManagedResource', Resource: '*', Condition: { StringEquals: { 'arc-zonal-shift:ResourceIdentifier': cluster } } }],
    ResourceDiscovery: discovery,
  };
}

/** Launching, tagging and ending: only of what carries the cluster's tags. */
function nodeLifecycle(name: string): readonly object[] {
  const launched = ['fleet', 'instance', 'volume', 'network-interface', 'launch-template', 'spot-instances-request'];
  const ofCluster = { [`aws:ResourceTag/kubernetes.io/cluster/${name}`]: 'owned' };
  const forCluster = { [`aws:RequestTag/kubernetes.io/cluster/${name}`]: 'owned', 'aws:RequestTag/eks:eks-cluster-name': name };
  const [ofPool, forPool] = [{ 'aws:ResourceTag/karpenter.sh/nodepool': '*' }, { 'aws:RequestTag/karpenter.sh/nodepool': '*' }];
  const run = ['ec2:RunInstances', 'ec2:CreateFleet'];
  return [
    { Action: run, Resource: [...['image', 'snapshot'].map((kind) => sub(`arn:\${AWS::Partition}:ec2:\${AWS::Region}::${kind}/*`)), ...ec2('security-group', 'subnet', 'capacity-reservation', 'placement-group')] },
    { Action: run, Resource: ec2('launch-template'), Condition: { StringEquals: ofCluster, StringLike: ofPool } },
    { Action: [...run, 'ec2:CreateLaunchTemplate'], Resource: ec2(...launched), Condition: { StringEquals: forCluster, StringLike: forPool } },
    { Action: 'ec2:CreateTags', Resource: ec2(...launched), Condition: { StringEquals: { ...forCluster, 'ec2:CreateAction': ['RunInstances', 'CreateFleet', 'CreateLaunchTemplate'] }, StringLike: forPool } },
    {
      Action: 'ec2:CreateTags', Resource: ec2('instance'),
      Condition: { StringEquals: ofCluster, StringLike: ofPool, StringEqualsIfExists: { 'aws:RequestTag/eks:eks-cluster-name': name }, 'ForAllValues:StringEquals': { 'aws:TagKeys': ['eks:eks-cluster-name', 'karpenter.sh/nodeclaim', 'Name'] } },
    },
    { Action: ['ec2:TerminateInstances', 'ec2:DeleteLaunchTemplate'], Resource: ec2('instance', 'launch-template'), Condition: { StringEquals: ofCluster, StringLike: ofPool } },
  ];
}

/** Karpenter makes an instance profile for each role of its node classes. */
function instanceProfiles(name: string, windows: boolean): readonly object[] {
  const Resource = sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:instance-profile/*');
  const tags = (sort: 'Resource' | 'Request') => ({ [`aws:${sort}Tag/kubernetes.io/cluster/${name}`]: 'owned', [`aws:${sort}Tag/topology.kubernetes.io/region`]: { Ref: 'AWS::Region' } });
  const asked = { ...tags('Request'), 'aws:RequestTag/eks:eks-cluster-name': name };
  const [ofClass, forClass] = [{ 'aws:ResourceTag/karpenter.k8s.aws/ec2nodeclass': '*' }, { 'aws:RequestTag/karpenter.k8s.aws/ec2nodeclass': '*' }];
  return [
    { Action: 'iam:PassRole', Resource: ['NodeRole', ...(windows ? ['WindowsNodeRole'] : [])].map((id) => ({ 'Fn::GetAtt': [id, 'Arn'] })), Condition: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'] } } },
    { Action: 'iam:CreateInstanceProfile', Resource, Condition: { StringEquals: asked, StringLike: forClass } },
    { Action: 'iam:TagInstanceProfile', Resource, Condition: { StringEquals: { ...tags('Resource'), ...asked }, StringLike: { ...ofClass, ...forClass } } },
    { Action: ['iam:AddRoleToInstanceProfile', 'iam:RemoveRoleFromInstanceProfile', 'iam:DeleteInstanceProfile'], Resource, Condition: { StringEquals: tags('Resource'), StringLike: ofClass } },
  ];
}

const discovery = [
  {
    Action: ['CapacityReservations', 'Images', 'Instances', 'InstanceStatus', 'InstanceTypeOfferings', 'InstanceTypes', 'LaunchTemplates', 'PlacementGroups', 'SecurityGroups', 'SpotPriceHistory', 'Subnets'].map((what) => `ec2:Describe${what}`),
    Resource: '*',
    Condition: { StringEquals: { 'aws:RequestedRegion': { Ref: 'AWS::Region' } } },
  },
  { Action: 'ssm:GetParameter', Resource: sub('arn:${AWS::Partition}:ssm:${AWS::Region}::parameter/aws/service/*') },
  { Action: ['pricing:GetProducts', 'iam:ListInstanceProfiles'], Resource: '*' },
  { Action: 'iam:GetInstanceProfile', Resource: sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:instance-profile/*') },
];

const queueArn = { 'Fn::GetAtt': ['InterruptionQueue', 'Arn'] };

const queuePolicy = {
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    Queues: [{ Ref: 'InterruptionQueue' }],
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: ['events.amazonaws.com', 'sqs.amazonaws.com'] }, Action: 'sqs:SendMessage', Resource: queueArn },
        { Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: queueArn, Condition: { Bool: { 'aws:SecureTransport': false } } },
      ],
    },
  },
};

/** What Karpenter listens to: https://karpenter.sh/docs/concepts/disruption/#interruption */
const events: Readonly<Record<string, readonly [source: string, detail: string]>> = Object.freeze({
  ScheduledChange: ['aws.health', 'AWS Health Event'],
  SpotInterruption: ['aws.ec2', 'EC2 Spot Instance Interruption Warning'],
  Rebalance: ['aws.ec2', 'EC2 Instance Rebalance Recommendation'],
  InstanceStateChange: ['aws.ec2', 'EC2 Instance State-change Notification'],
  CapacityReservationInterruption: ['aws.ec2', 'EC2 Capacity Reservation Instance Interruption Warning'],
});

function rule(source: string, detail: string): object {
  return { Type: 'AWS::Events::Rule', Properties: { EventPattern: { source: [source], 'detail-type': [detail] }, Targets: [{ Id: 'Karpenter', Arn: queueArn }] } };
}
