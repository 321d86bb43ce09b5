import type { Decision, Given } from '../../../../engine/advisor/model.js';
import { nthAddress } from '../../addresses.js';
import { labelsOf, taintsInToml, taintsOf } from '../../fields/nodes.js';
import { isWindows } from '../region/answers.js';

/**
 * Subnet, carrier gateway and self-managed nodes in a Wavelength Zone. Nodes get a carrier address, because the only way
 * out of the zone is the carrier gateway:
 * https://docs.aws.amazon.com/wavelength/latest/developerguide/how-wavelengths-work.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/launch-workers.html
 */
export const wavelengthTemplate = `AWSTemplateFormatVersion: "2010-09-09"
Description: Nodes of an EKS cluster in a Wavelength Zone
Parameters:
  ClusterName:
    Type: String
    Default: my-cluster
  VpcId:
    Type: AWS::EC2::VPC::Id
  ClusterSecurityGroup:
    Type: AWS::EC2::SecurityGroup::Id
  ApiServerEndpoint:
    Type: String
  CertificateAuthority:
    Type: String
  ServiceCidr:
    Type: String
  NodeImage:
    Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
    Default: /aws/service/eks/optimized-ami/1.34/amazon-linux-2023/x86_64/standard/recommended/image_id
Resources:
  CarrierGateway:
    Type: AWS::EC2::CarrierGateway
    Properties:
      VpcId: !Ref VpcId
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref VpcId
      AvailabilityZone: ap-northeast-2-wl1-sel-wlz-1
      CidrBlock: 10.0.240.0/20
  RouteTable:
    Type: AWS::EC2::RouteTable
    Properties:
      VpcId: !Ref VpcId
  CarrierRoute:
    Type: AWS::EC2::Route
    Properties:
      RouteTableId: !Ref RouteTable
      DestinationCidrBlock: 0.0.0.0/0
      CarrierGatewayId: !Ref CarrierGateway
  SubnetRouteTable:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      SubnetId: !Ref Subnet
      RouteTableId: !Ref RouteTable
  NodeRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: ec2.amazonaws.com
            Action: sts:AssumeRole
      ManagedPolicyArns:
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/AmazonEKSWorkerNodePolicy
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/AmazonEKS_CNI_Policy
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/AmazonSSMManagedInstanceCore
  InstanceProfile:
    Type: AWS::IAM::InstanceProfile
    Properties:
      Roles:
        - !Ref NodeRole
  # Lets the nodes join.
  AccessEntry:
    Type: AWS::EKS::AccessEntry
    Properties:
      ClusterName: !Ref ClusterName
      PrincipalArn: !GetAtt NodeRole.Arn
      Type: EC2_LINUX
  LaunchTemplate:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        ImageId: !Ref NodeImage
        InstanceType: t3.xlarge
        IamInstanceProfile:
          Arn: !GetAtt InstanceProfile.Arn
        NetworkInterfaces:
          - DeviceIndex: 0
            # Without it nodes reach neither images nor the carrier's devices.
            AssociateCarrierIpAddress: true
            Groups:
              - !Ref ClusterSecurityGroup
        BlockDeviceMappings:
          - DeviceName: /dev/xvda
            Ebs:
              # The only type of volume in Wavelength Zones.
              VolumeType: gp2
              VolumeSize: 80
              Encrypted: true
        MetadataOptions:
          HttpTokens: required
          HttpPutResponseHopLimit: 2
        UserData: ""
  Nodes:
    Type: AWS::AutoScaling::AutoScalingGroup
    DependsOn:
      - AccessEntry
      - CarrierRoute
      - SubnetRouteTable
    Properties:
      MinSize: "2"
      DesiredCapacity: "2"
      MaxSize: "4"
      VPCZoneIdentifier:
        - !Ref Subnet
      LaunchTemplate:
        LaunchTemplateId: !Ref LaunchTemplate
        Version: !GetAtt LaunchTemplate.LatestVersionNumber
      Tags:
        - Key: !Sub kubernetes.io/cluster/\${ClusterName}
          Value: owned
          PropagateAtLaunch: true
        - Key: Name
          Value: !Sub \${ClusterName}-wavelength
          PropagateAtLaunch: true
Outputs:
  SubnetId:
    Value: !Ref Subnet
`;

/** What the answers make of the template. */
export function templateDecisions(it: Given): readonly Decision[] {
  const launch = ['Resources', 'LaunchTemplate', 'Properties', 'LaunchTemplateData'];
  const nodes = it.number('nodes');
  return [
    { path: ['Parameters', 'ClusterName', 'Default'], set: it.text('name') },
    { path: ['Resources', 'Subnet', 'Properties', 'AvailabilityZone'], set: it.text('wavelengthZone') },
    { path: ['Resources', 'Subnet', 'Properties', 'CidrBlock'], set: it.text('wavelengthCidr') },
    { path: ['Resources', 'AccessEntry', 'Properties', 'Type'], set: isWindows(it) ? 'EC2_WINDOWS' : 'EC2_LINUX' },
    { path: ['Parameters', 'NodeImage'], set: image(it) },
    ...(usesServiceCidr(it) ? [] : [{ path: ['Parameters', 'ServiceCidr'], remove: true as const }]),
    { path: [...launch, 'InstanceType'], set: it.text('instanceType') },
    { path: [...launch, 'BlockDeviceMappings', 0, 'DeviceName'], set: device(it) },
    ...(isWindows(it) ? [{ path: [...launch, 'BlockDeviceMappings', 0, 'Ebs', 'VolumeSize'], set: 100 }] : []),
    { path: [...launch, 'UserData'], set: { 'Fn::Base64': { 'Fn::Sub': userData(it) } } },
    { path: ['Resources', 'Nodes', 'Properties', 'MinSize'], set: String(nodes) },
    { path: ['Resources', 'Nodes', 'Properties', 'DesiredCapacity'], set: String(nodes) },
    { path: ['Resources', 'Nodes', 'Properties', 'MaxSize'], set: String(nodes * 2) },
  ];
}

/** nodeadm and Windows work the address of DNS out themselves; Ubuntu is given it, and Bottlerocket asks EKS. */
export function usesServiceCidr(it: Given): boolean {
  return !it.is('os', 'bottlerocket', 'ubuntu');
}

/** Where AWS and Canonical publish their AMIs: https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html */
function image(it: Given): Readonly<Record<string, string>> {
  const version = it.text('version');
  if (it.is('os', 'rhel')) return { Type: 'AWS::EC2::Image::Id', Default: it.text('ami') };
  const parameter = it.is('os', 'bottlerocket') ? `/aws/service/bottlerocket/aws-k8s-${version}/x86_64/latest/image_id`
    : it.is('os', 'ubuntu') ? `/aws/service/canonical/ubuntu/eks/24.04/${version}/stable/current/amd64/hvm/ebs-gp3/ami-id`
      : isWindows(it) ? `/aws/service/ami-windows-latest/Windows_Server-${it.text('windowsVersion')}-English-Full-EKS_Optimized-${version}/image_id`
        : `/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/x86_64/standard/recommended/image_id`;
  return { Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: parameter };
}

/** The disk that is made larger: of Bottlerocket the one with images, else the only one. */
function device(it: Given): string {
  if (it.is('os', 'bottlerocket')) return '/dev/xvdb';
  return it.is('os', 'ubuntu', 'windows') ? '/dev/sda1' : '/dev/xvda';
}

/**
 * How a node of each system joins, as eksctl does it: pkg/nodebootstrap of https://github.com/eksctl-io/eksctl.
 * Labels and taints have passed their checks, so nothing in them needs quotes.
 */
function userData(it: Given): string {
  const labels = Object.entries(labelsOf(it)).map(([key, value]) => `${key}=${value}`).join(',');
  const taints = taintsOf(it).map(({ key, value = '', effect }) => `${key}=${value}:${effect}`).join(',');
  const flags = [...(labels === '' ? [] : [`--node-labels=${labels}`]), ...(taints === '' ? [] : [`--register-with-taints=${taints}`])];
  if (it.is('os', 'bottlerocket')) return toml(it);
  if (it.is('os', 'ubuntu')) return ['#!/bin/bash', 'set -euo pipefail', `/etc/eks/bootstrap.sh \${ClusterName} --apiserver-endpoint \${ApiServerEndpoint} --b64-cluster-ca \${CertificateAuthority} --dns-cluster-ip ${nthAddress(it.text('serviceCidr'), 10) ?? ''}${flags.length > 0 ? ` --kubelet-extra-args '${flags.join(' ')}'` : ''}`, ''].join('\n');
  if (isWindows(it)) return ['<powershell>', `& "$env:ProgramFiles\\Amazon\\EKS\\Start-EKSBootstrap.ps1" -EKSClusterName \${ClusterName} -APIServerEndpoint \${ApiServerEndpoint} -Base64ClusterCA \${CertificateAuthority} -ServiceCIDR \${ServiceCidr}${flags.length > 0 ? ` -KubeletExtraArgs '${flags.join(' ')}'` : ''}`, '</powershell>', ''].join('\n');
  return nodeConfig(flags);
}

function nodeConfig(flags: readonly string[]): string {
  return [
    'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="//"', '', '--//', 'Content-Type: application/node.eks.aws', '',
    'apiVersion: node.eks.aws/v1alpha1', 'kind: NodeConfig', 'spec:', '  cluster:', '    name: ${ClusterName}', '    apiServerEndpoint: ${ApiServerEndpoint}', '    certificateAuthority: ${CertificateAuthority}', '    cidr: ${ServiceCidr}',
    ...(flags.length > 0 ? ['  kubelet:', '    flags:', ...flags.map((flag) => `      - ${flag}`)] : []),
    '', '--//--', '',
  ].join('\n');
}

/** https://bottlerocket.dev/en/os/latest/#/api/settings/kubernetes/ */
function toml(it: Given): string {
  const labels = Object.entries(labelsOf(it)).map(([key, value]) => `"${key}" = "${value}"`);
  const taints = taintsInToml(it);
  return [
    '[settings.kubernetes]', 'cluster-name = "${ClusterName}"', 'api-server = "${ApiServerEndpoint}"', 'cluster-certificate = "${CertificateAuthority}"',
    ...(labels.length > 0 ? ['', '[settings.kubernetes.node-labels]', ...labels] : []),
    ...(taints.length > 0 ? ['', '[settings.kubernetes.node-taints]', ...taints] : []),
    '',
  ].join('\n');
}
