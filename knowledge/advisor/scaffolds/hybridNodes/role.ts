import { say } from '../../../../engine/kit.js';
import type { Decision, Draft, Given } from '../../../../engine/advisor/model.js';
import { usesSsm } from './given.js';

/**
 * The role of the machines and its access entry, for CloudFormation. What it needs:
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-creds.html and
 * internal/node/hybrid/hybrid_role_validator.go of https://github.com/aws/eks-hybrid, which lists access entries.
 */
export function roleDraft(it: Given): Draft {
  return {
    path: 'hybrid-role.yaml',
    language: 'yaml',
    because: usesSsm(it) ? say`The role that Systems Manager hands to machines, and its access entry, for CloudFormation` : say`Trust in your certificates, the role of the machines and its access entry, for CloudFormation`,
    parts: [{ base: usesSsm(it) ? ssmTemplate : anywhereTemplate, decisions: [{ path: ['Parameters', 'ClusterName', 'Default'], set: it.text('name') }, ...podIdentity(it)] }],
  };
}

/** The agent of Pod Identity asks for credentials as the machine: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-add-ons.html */
function podIdentity(it: Given): readonly Decision[] {
  if (!it.flag('podIdentity')) return [];
  return [{ path: ['Resources', 'Role', 'Properties', 'Policies', 0, 'PolicyDocument', 'Statement', 0, 'Action', 2], set: 'eks-auth:AssumeRoleForPodIdentity', because: say`For the agent of EKS Pod Identity` }];
}

const clusterPolicy = `
        - PolicyName: Cluster
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action:
                  - eks:DescribeCluster
                  # nodeadm looks for its own access entry before it joins.
                  - eks:ListAccessEntries
                Resource:
                  Fn::Sub: arn:\${AWS::Partition}:eks:\${AWS::Region}:\${AWS::AccountId}:cluster/\${ClusterName}`;

const accessEntry = `
  # Lets what has the role join the cluster as a node.
  AccessEntry:
    Type: AWS::EKS::AccessEntry
    Properties:
      ClusterName:
        Ref: ClusterName
      PrincipalArn:
        Fn::GetAtt: [Role, Arn]
      Type: HYBRID_LINUX`;

const ssmTemplate = `AWSTemplateFormatVersion: "2010-09-09"
Description: Role of machines that join an EKS cluster as hybrid nodes, through Systems Manager
Parameters:
  ClusterName:
    Type: String
    Default: plant
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: ssm.amazonaws.com
            Action: sts:AssumeRole
            # Only for machines of this account and Region.
            Condition:
              StringEquals:
                aws:SourceAccount:
                  Ref: AWS::AccountId
              ArnEquals:
                aws:SourceArn:
                  Fn::Sub: arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:*
      ManagedPolicyArns:
        - Fn::Sub: arn:\${AWS::Partition}:iam::aws:policy/AmazonSSMManagedInstanceCore
        - Fn::Sub: arn:\${AWS::Partition}:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly
      Policies:${clusterPolicy}
        # nodeadm uninstall takes the machine out of Systems Manager; the tag comes from activate.sh.
        - PolicyName: Machine
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: ssm:DescribeInstanceInformation
                Resource: "*"
              - Effect: Allow
                Action: ssm:DeregisterManagedInstance
                Resource:
                  Fn::Sub: arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:managed-instance/*
                Condition:
                  StringEquals:
                    ssm:resourceTag/EKSClusterARN:
                      Fn::Sub: arn:\${AWS::Partition}:eks:\${AWS::Region}:\${AWS::AccountId}:cluster/\${ClusterName}${accessEntry}
Outputs:
  RoleName:
    Value:
      Ref: Role
  RoleArn:
    Value:
      Fn::GetAtt: [Role, Arn]
`;

const anywhereTemplate = `AWSTemplateFormatVersion: "2010-09-09"
Description: Role of machines that join an EKS cluster as hybrid nodes, through IAM Roles Anywhere
Parameters:
  ClusterName:
    Type: String
    Default: plant
  CaBundle:
    Type: String
    Description: Certificates of the authority in PEM form
Resources:
  TrustAnchor:
    Type: AWS::RolesAnywhere::TrustAnchor
    Properties:
      Name:
        Fn::Sub: \${AWS::StackName}-authority
      Enabled: true
      Source:
        SourceType: CERTIFICATE_BUNDLE
        SourceData:
          X509CertificateData:
            Ref: CaBundle
  Profile:
    Type: AWS::RolesAnywhere::Profile
    Properties:
      Name:
        Fn::Sub: \${AWS::StackName}-machines
      Enabled: true
      # The session is named after the machine, and the role insists on it.
      AcceptRoleSessionName: true
      DurationSeconds: 3600
      RoleArns:
        - Fn::GetAtt: [Role, Arn]
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: rolesanywhere.amazonaws.com
            Action:
              - sts:TagSession
              - sts:SetSourceIdentity
            Condition:
              ArnEquals:
                aws:SourceArn:
                  Fn::GetAtt: [TrustAnchor, TrustAnchorArn]
          # A machine gets in under the name in its certificate (CN), and under no other.
          - Effect: Allow
            Principal:
              Service: rolesanywhere.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                sts:RoleSessionName: \${aws:PrincipalTag/x509Subject/CN}
              ArnEquals:
                aws:SourceArn:
                  Fn::GetAtt: [TrustAnchor, TrustAnchorArn]
      ManagedPolicyArns:
        - Fn::Sub: arn:\${AWS::Partition}:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly
      Policies:${clusterPolicy}${accessEntry}
Outputs:
  RoleArn:
    Value:
      Fn::GetAtt: [Role, Arn]
  ProfileArn:
    Value:
      Fn::GetAtt: [Profile, ProfileArn]
  TrustAnchorArn:
    Value:
      Fn::GetAtt: [TrustAnchor, TrustAnchorArn]
`;
