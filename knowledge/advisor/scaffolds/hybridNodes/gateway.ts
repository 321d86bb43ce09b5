import { say } from '../../../../engine/kit.js';
import type { Draft, Given } from '../../../../engine/advisor/model.js';
import { samples as nodeClasses } from '../../../eks.amazonaws.com/nodeclass/samples.js';
import { samples as nodePools } from '../../../karpenter.sh/nodepool/samples.js';
import { sampleText } from '../../base.js';
import { command, quoted, script } from '../../shell.js';
import { gatewayOnNodeGroup } from './given.js';

/**
 * The EKS Hybrid Nodes gateway: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-getting-started.html,
 * https://github.com/aws/eks-hybrid-nodes-gateway (its chart, and what it may do to routes)
 */
export function gatewayDrafts(it: Given): readonly Draft[] {
  if (!it.flag('gateway')) return [];
  return [
    { path: 'gateway-values.yaml', language: 'yaml', because: say`The gateway between the VPC and Pods on site, for helm`, parts: [{ base: values, decisions: valueDecisions(it) }] },
    ...(gatewayOnNodeGroup(it) ? [] : [nodesDraft(it)]),
    { path: 'install-gateway.sh', language: 'shellscript', because: say`Opens the port of VXLAN and installs the gateway`, text: () => install(it) },
  ];
}

/** Its namespace, and the service account of the chart. */
export const gatewayNamespace = 'eks-hybrid-nodes-gateway';

const values = `# Values of oci://public.ecr.aws/eks/eks-hybrid-nodes-gateway
vpcCIDR: 10.0.0.0/16
podCIDRs: 10.85.0.0/16
routeTableIDs: rtb-0123456789abcdef0
replicas: 2
autoMode:
  enabled: true
`;

function valueDecisions(it: Given) {
  return [
    { path: ['vpcCIDR'], set: it.text('vpcCidr') },
    { path: ['podCIDRs'], set: it.list('podCidrs').join(',') },
    { path: ['routeTableIDs'], set: it.list('routeTableIDs').join(','), because: say`The gateway writes a route for each range of Pods into each of them` },
    { path: ['autoMode', 'enabled'], set: !gatewayOnNodeGroup(it) },
  ];
}

function nodesDraft(it: Given): Draft {
  return {
    path: 'gateway-nodes.yaml',
    language: 'yaml',
    because: say`The two nodes of the gateway, for EKS Auto Mode`,
    parts: [
      {
        base: sampleText(nodeClasses, 'nodeclass-hybrid-gateway'),
        decisions: [
          { path: ['spec', 'role'], set: '${NODE_ROLE}', because: say`install-gateway.sh fills in the role that Auto Mode has already` },
          { path: ['spec', 'securityGroupSelectorTerms'], set: [{ tags: { 'aws:eks:cluster-name': it.text('name') } }] },
          ...(it.is('vpc', 'existing') ? [{ path: ['spec', 'subnetSelectorTerms'], set: it.list('subnets').map((id) => ({ id })) }] : []),
        ],
      },
      { base: sampleText(nodePools, 'nodepool-hybrid-gateway'), decisions: [] },
    ],
  };
}

/** Where there is no Auto Mode: a managed node group that switches the source and destination check off as it starts. */
export function gatewayNodeGroup(it: Given): readonly Readonly<Record<string, unknown>>[] {
  if (!gatewayOnNodeGroup(it)) return [];
  return [{
    name: 'hybrid-gateway',
    amiFamily: 'AmazonLinux2023',
    instanceType: 'm7i.large',
    minSize: 2,
    desiredCapacity: 2,
    maxSize: 2,
    privateNetworking: true,
    labels: { 'hybrid-gateway-node': 'true' },
    taints: [{ key: 'hybrid-gateway-node', value: 'true', effect: 'NoSchedule' }],
    iam: { attachPolicy: allow('ec2:ModifyNetworkInterfaceAttribute') },
    preBootstrapCommands: [sourceCheckOff],
  }];
}

const sourceCheckOff = [
  'token=$(curl -sf -X PUT http://169.254.169.254/latest/api/token -H "X-aws-ec2-metadata-token-ttl-seconds: 300")',
  'get() { curl -sf -H "X-aws-ec2-metadata-token: $token" "http://169.254.169.254/latest/meta-data/$1"; }',
  'interface=$(get "network/interfaces/macs/$(get mac)/interface-id")',
  'aws ec2 modify-network-interface-attribute --region "$(get placement/region)" --network-interface-id "$interface" --no-source-dest-check',
  '',
].join('\n');

/** What the gateway may do: its pods get it through Pod Identity, and no other pod does. */
export function gatewayPermissions(it: Given): Readonly<Record<string, unknown>> {
  if (!it.flag('gateway')) return {};
  return {
    podIdentityAssociations: [{
      namespace: gatewayNamespace,
      serviceAccountName: gatewayNamespace,
      permissionPolicy: allow('ec2:DescribeRouteTables', 'ec2:CreateRoute', 'ec2:ReplaceRoute', 'ec2:DescribeInstances'),
    }],
  };
}

function allow(...actions: readonly string[]) {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] };
}

function install(it: Given): string {
  const [name, at] = [quoted(it.text('name')), quoted(it.text('region'))];
  const describe = (query: string) => `aws eks describe-cluster --region ${at} --name ${name} --query ${query} --output text`;
  return script(
    '# VXLAN from and to machines on site; the firewall there has to let UDP 8472 through as well.',
    `group=$(${describe('cluster.resourcesVpcConfig.clusterSecurityGroupId')})`,
    ...it.list('nodeCidrs').map((cidr) => command(`aws ec2 authorize-security-group-ingress --region ${at} --group-id "$group"`, `--protocol udp --port 8472 --cidr ${quoted(cidr)}`)),
    '',
    ...(gatewayOnNodeGroup(it) ? [] : [
      "# The role that Auto Mode's own nodes have, so that it has its access entry already.",
      `role=$(${describe('cluster.computeConfig.nodeRoleArn')})`,
      'sed "s|\\${NODE_ROLE}|${role##*/}|" gateway-nodes.yaml | kubectl apply -f -',
      '',
    ]),
    command('helm upgrade --install eks-hybrid-nodes-gateway oci://public.ecr.aws/eks/eks-hybrid-nodes-gateway', `--namespace ${gatewayNamespace} --create-namespace`, '--version 1.0.0 --values gateway-values.yaml'),
    `kubectl --namespace ${gatewayNamespace} rollout status deployment/eks-hybrid-nodes-gateway --timeout 10m`,
  );
}
