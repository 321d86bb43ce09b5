import { isSet, mayHaveMore, say } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { isAutoMode, on, partRule, partsOf, plainItems, referenceOf, settingAt, textOf, type Part } from '../resources.js';

export const autoModeRoleLacksRights: Rule = partRule('AWS::EKS::Cluster', {
  id: 'auto-mode-role-lacks-rights',
  severity: 'warning',
  summary: 'The role of a cluster with EKS Auto Mode lacks rights that it needs.',
  why: 'EKS Auto Mode starts instances, makes volumes and load balancers with the role of the cluster. It needs five managed policies, and `sts:TagSession` beside `sts:AssumeRole` in its trust.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/automode-get-started-cli.html', 'https://docs.aws.amazon.com/eks/latest/userguide/auto-cluster-iam-role.html'],
  covers: ['CF21'],
  examples: [
    {
      title: 'The role of a cluster without Auto Mode',
      yaml: `

        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig: { Enabled: true }
              RoleArn: !GetAtt Role.Arn
      #       ^^^^^^^ EKS Auto Mode needs AmazonEKSComputePolicy, AmazonEKSBlockStoragePolicy, AmazonEKSLoadBalancingPolicy and AmazonEKSNetworkingPolicy on the role Role
      #       ^^^^^^^ EKS Auto Mode needs sts:TagSession in the trust of the role Role
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Principal: { Service: eks.amazonaws.com }, Action: sts:AssumeRole }
              ManagedPolicyArns:
                - !Sub "arn:\${AWS::Partition}:iam::aws:policy/AmazonEKSClusterPolicy"`,
    },
    {
      title: 'With all rights',
      yaml: `

        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig: { Enabled: true }
              RoleArn: !GetAtt Role.Arn
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Principal: { Service: eks.amazonaws.com }, Action: [sts:AssumeRole, sts:TagSession] }
              ManagedPolicyArns:
                - arn:aws:iam::aws:policy/AmazonEKSClusterPolicy
                - arn:aws:iam::aws:policy/AmazonEKSComputePolicy
                - arn:aws:iam::aws:policy/AmazonEKSBlockStoragePolicy
                - arn:aws:iam::aws:policy/AmazonEKSLoadBalancingPolicy
                - arn:aws:iam::aws:policy/AmazonEKSNetworkingPolicy`,
    },
    {
      title: 'Rights of its own making',
      yaml: `

        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ComputeConfig: { Enabled: true }
              RoleArn: !GetAtt Role.Arn
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument: !Ref Trust
              ManagedPolicyArns: [!Ref Policy]`,
    },
  ],
}, function* (part) {
  const arn = part.properties.get('RoleArn');
  const role = partsOf(part.resource, 'AWS::IAM::Role').find((it) => it.id === referenceOf(arn));
  if (!arn || !role || !isAutoMode(part)) return;
  const absent = lackingPolicies(role);
  if (absent.length > 0) yield on(arn, say`EKS Auto Mode needs ${inWords(absent)} on the role ${role.id}`, { missing: true });
  if (lacksTagSession(role)) yield on(arn, say`EKS Auto Mode needs sts:TagSession in the trust of the role ${role.id}`, { missing: true });
});

const needed: readonly string[] = Object.freeze(['AmazonEKSClusterPolicy', 'AmazonEKSComputePolicy', 'AmazonEKSBlockStoragePolicy', 'AmazonEKSLoadBalancingPolicy', 'AmazonEKSNetworkingPolicy']);
const attachments: readonly string[] = Object.freeze(['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy']);

/** Of the managed policies those that are missing; none where rights may come from elsewhere. */
function lackingPolicies(role: Part): readonly string[] {
  const { node } = settingAt(role, 'ManagedPolicyArns');
  const hasOthers = isSet(role.properties.get('Policies')) || attachments.some((it) => partsOf(role.resource, it).length > 0);
  if (node?.type !== 'list' || node.tag !== undefined || hasOthers || mayHaveMore(role.resource, node)) return [];
  const names = node.items().map(policyOf);
  return names.includes(undefined) ? [] : needed.filter((it) => !names.includes(it));
}

/** The name of a managed policy, also behind a partition that a variable names; undefined for a policy of one’s own. */
function policyOf(arn: Node): string | undefined {
  const sub = arn.get('Fn::Sub');
  const text = arn.tag === '!Sub' ? arn.text : sub ? sub.text : textOf(arn);
  return /^arn:[^:]+(?:::Partition\})?:iam::aws:policy\/(?:service-role\/)?([A-Za-z0-9]+)$/.exec(text ?? '')?.[1];
}

function lacksTagSession(role: Part): boolean {
  const statements = plainItems(role, settingAt(role, 'AssumeRolePolicyDocument.Statement'));
  const actions = statements?.flatMap((it) => {
    const setting = settingAt(role, 'Action', it);
    return setting.node?.type === 'list' ? plainItems(role, setting)?.map(textOf) ?? [undefined] : [textOf(setting.node)];
  });
  return actions !== undefined && actions.length > 0 && !actions.some((it) => it === undefined || it === '*' || /^sts:(?:TagSession|Tag\*|\*)$/i.test(it));
}

function inWords(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}
