/** What the subnets of a private local cluster need: https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-vpc-subnet-requirements.html */
const services = Object.freeze({
  Ssm: 'ssm', SsmMessages: 'ssmmessages', Ec2Messages: 'ec2messages', Ec2: 'ec2', SecretsManager: 'secretsmanager', Logs: 'logs', Sts: 'sts', EcrApi: 'ecr.api', EcrDkr: 'ecr.dkr',
});

const head = `AWSTemplateFormatVersion: "2010-09-09"
Description: How a local EKS cluster on an Outpost reaches AWS
Parameters:
  VpcId:
    Type: AWS::EC2::VPC::Id
    Default: vpc-0123456789abcdef0
  SubnetId:
    # Private, in the Region, in the Availability Zone of the Outpost.
    Type: AWS::EC2::Subnet::Id
    Default: subnet-0123456789abcdef0
  RouteTableId:
    Type: String
    Default: rtb-0123456789abcdef0
  OutpostCidr:
    Type: String
    Default: 10.0.128.0/20
Resources:
  SecurityGroup:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: HTTPS from the Outpost to VPC endpoints
      VpcId: !Ref VpcId
      SecurityGroupIngress:
        - IpProtocol: tcp
          FromPort: 443
          ToPort: 443
          CidrIp: !Ref OutpostCidr
  S3:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Gateway
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
      VpcId: !Ref VpcId
      RouteTableIds:
        - !Ref RouteTableId
`;

/** A CloudFormation template with an endpoint for each service, and a gateway to S3, where images lie. */
export const endpointsTemplate: string = head + Object.entries(services).map(([id, service]) => `  ${id}:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcEndpointType: Interface
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.${service}
      VpcId: !Ref VpcId
      SubnetIds:
        - !Ref SubnetId
      SecurityGroupIds:
        - !Ref SecurityGroup
      PrivateDnsEnabled: true
`).join('');
