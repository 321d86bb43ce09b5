import { say } from '../../../../engine/kit.js';
import type { Draft, Drawing, Field, Given, Instruction, Scaffold } from '../../../../engine/advisor/model.js';
import { samples } from '../../../eksctl.io/clusterconfig/samples.js';
import { samples as storageClasses } from '../../../storage.k8s.io/storageclass/samples.js';
import { sampleText } from '../../base.js';
import { each } from '../../checks.js';
import { versionField } from '../../fields/cluster.js';
import { clusterRanges, serviceCidrField, vpcCidrField } from '../../fields/network.js';
import { countField, eksctlNameField, kmsKeyField, labelsField, rhelAmiField, taintsField, typeField, windowsField } from '../../fields/nodes.js';
import { albClass } from '../../manifests.js';
import { quoted } from '../../shell.js';
import { addons } from '../region/addons.js';
import { isWindows } from '../region/answers.js';
import { clusterDecisions } from '../region/cluster.js';
import { control, network } from '../region/drawing.js';
import { loadBalancers } from '../region/steps.js';
import { selfManagedGroup } from './nodes.js';
import { edgeRegionField, zoneProblem, zonesOf } from './zones.js';

/**
 * Nodes in a Local Zone. eksctl makes subnets there and never gives them to the control plane:
 * https://docs.aws.amazon.com/eks/latest/userguide/local-zones.html, examples/33-local-zones.yaml of
 * https://github.com/eksctl-io/eksctl
 */
export const localZones: Scaffold = {
  options: ['local-zones'],
  fields: [
    eksctlNameField,
    edgeRegionField('local', 'us-west-2', ['us-east-1', 'eu-central-1']),
    versionField,
    zonesField(),
    vpcCidrField,
    serviceCidrField,
    typeField({ id: 'instanceType', ask: say`Instance type in the Local Zone`, help: say`Local Zones have few types; aws ec2 describe-instance-type-offerings tells them.`, usual: () => 'c5.2xlarge' }, ['c5.2xlarge', 't3.medium', 'm6i.xlarge', 'g4dn.2xlarge'], 'amd64'),
    countField({ id: 'nodes', ask: say`Nodes in the Local Zone`, usual: '2' }, 1, 450),
    rhelAmiField,
    windowsField,
    labelsField,
    taintsField,
    kmsKeyField,
  ],
  files, install, teardown, ranges: clusterRanges, drawing,
};

function zonesField(): Field {
  return {
    id: 'localZones', group: 'network', ask: say`Local Zones`, help: say`One, or two of the same city; each has to be enabled for the account first.`, type: 'list',
    suggestions: (it) => zonesOf('local', it.text('region')),
    usual: (it) => zonesOf('local', it.text('region'))[0] ?? '',
    check: (_, it) => each(it.list('localZones'), (one) => zoneProblem('local', one, it), 4),
    examples: ['us-west-2-lax-1a, us-west-2-lax-1b'],
    wrong: ['us-west-2a', 'us-east-1-bos-1a', 'us-west-2-wl1-sfo-wlz-1', 'lax'],
  };
}

function files(it: Given): readonly Draft[] {
  const zones = it.list('localZones');
  return [
    {
      path: 'cluster.yaml', language: 'yaml', because: say`The cluster in the Region, and its nodes there and in the Local Zone`,
      parts: [{
        base: sampleText(samples, 'eksctl-local-zones'),
        decisions: [
          ...clusterDecisions(it),
          { path: ['localZones'], set: zones, because: say`Subnets for nodes only: the control plane stays in zones of the Region` },
          { path: ['iam', 'podIdentityAssociations'], set: [{ namespace: 'kube-system', serviceAccountName: 'aws-load-balancer-controller', createServiceAccount: true, wellKnownPolicies: { awsLoadBalancerController: true } }] },
          { path: ['addons'], set: [...addons(it), { name: 'aws-ebs-csi-driver', useDefaultPodIdentityAssociations: true }] },
          { path: ['nodeGroups'], set: [selfManagedGroup(it, { name: 'local', localZones: zones })] },
        ],
      }],
    },
    { path: 'storageclass-gp2.yaml', language: 'yaml', because: say`Volumes in the Local Zone: gp2, because many have no gp3`, parts: [{ base: sampleText(storageClasses, 'storageclass-outposts-gp2'), decisions: [] }] },
    {
      path: 'ingressclass.yaml', language: 'yaml', because: say`Application Load Balancers in the Local Zone, near to their users`,
      parts: [{
        base: albClass,
        decisions: [
          { of: 'IngressClassParams', path: ['spec', 'scheme'], set: 'internet-facing' },
          { of: 'IngressClassParams', path: ['spec', 'subnets', 'ids'], set: ['subnet-0123456789abcdef0'], because: say`An example: put the id of the public subnet in the Local Zone here` },
        ],
      }],
    },
  ];
}

function install(it: Given): readonly Instruction[] {
  const [name, at] = [quoted(it.text('name')), quoted(it.text('region'))];
  const zones = it.list('localZones');
  const groups = [...new Set(zones.map((zone) => zone.slice(0, -1)))];
  return [
    { title: say`Enable the Local Zones for your account`, note: say`Leaving one again takes a case with AWS Support.`, commands: groups.map((group) => `aws ec2 modify-availability-zone-group --region ${at} --group-name ${quoted(group)} --opt-in-status opted-in`) },
    { title: say`See that the instance type is there`, commands: zones.map((zone) => `aws ec2 describe-instance-type-offerings --region ${at} --location-type availability-zone --filters Name=location,Values=${quoted(zone)} Name=instance-type,Values=${quoted(it.text('instanceType'))}`) },
    { title: say`Create the cluster`, ...note(it), commands: ['eksctl create cluster -f cluster.yaml', `aws eks update-kubeconfig --region ${at} --name ${name}`, 'kubectl get nodes --label-columns topology.kubernetes.io/zone'] },
    loadBalancers(it),
    {
      title: say`Name the subnet of load balancers`,
      note: say`Load balancers in a Local Zone are ALBs, in one subnet that has to be named: put the id of a public one there into ingressclass.yaml.`,
      commands: [
        `aws ec2 describe-subnets --region ${at} --filters Name=availability-zone,Values=${zones.map(quoted).join(',')} Name=map-public-ip-on-launch,Values=true --query "Subnets[].SubnetId"`,
      ],
    },
    { title: say`Make the classes of volumes and Ingresses`, commands: ['kubectl apply -f storageclass-gp2.yaml', 'kubectl apply -f ingressclass.yaml'] },
  ];
}

function note(it: Given): Pick<Instruction, 'note'> {
  if (it.is('ipv6', 'yes')) return { note: say`The cluster is IPv4: eksctl makes no Local Zones in a cluster of the IPv6 family. Ask whether your zone has IPv6 before you build one by other means.` };
  return { note: say`Takes about 20 minutes.` };
}

function teardown(it: Given): readonly Instruction[] {
  return [
    { title: say`Remove load balancers and volumes`, commands: ['kubectl delete ingress --all --all-namespaces', 'kubectl get persistentvolumeclaims --all-namespaces'] },
    { title: say`Delete the cluster`, commands: ['eksctl delete cluster -f cluster.yaml --wait'] },
    { title: say`What stays behind`, note: say`Snapshots and log groups. The Local Zone stays enabled, which costs nothing.`, commands: [`aws logs describe-log-groups --region ${quoted(it.text('region'))} --log-group-name-prefix ${quoted(`/aws/eks/${it.text('name')}/`)}`] },
  ];
}

function drawing(it: Given): Drawing {
  return {
    title: say`EKS with nodes in a Local Zone`,
    zones: [
      { id: 'region', of: 'region', label: say`AWS Region ${it.text('region')}`, boxes: [control(it), network(it), { id: 'region-nodes', of: 'nodes', label: say`Nodes in the Region`, details: ['2 × m7i.large'] }] },
      {
        id: 'local-zone', of: 'local-zone', label: say`Local Zone ${it.text('localZones')}`,
        boxes: [
          { id: 'nodes', of: 'nodes', label: say`Self-managed nodes`, details: [`${it.text('nodes')} × ${it.text('instanceType')}`, ...(isWindows(it) ? [`Windows Server ${it.text('windowsVersion')}`] : [])] },
          { id: 'load-balancer', of: 'load-balancer', label: say`Application Load Balancer`, details: [] },
          { id: 'storage', of: 'storage', label: say`EBS in the Local Zone`, details: ['gp2'] },
        ],
      },
    ],
    lines: [
      { from: 'nodes', to: 'control-plane', label: say`AWS's own network` },
      { from: 'load-balancer', to: 'nodes', label: say`requests from the city` },
      { from: 'nodes', to: 'storage', label: say`volumes` },
    ],
  };
}
