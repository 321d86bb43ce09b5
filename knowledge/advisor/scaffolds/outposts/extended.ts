import { say } from '../../../../engine/kit.js';
import type { Message } from '../../../../engine/model.js';
import type { Draft, Drawing, Given, Instruction, Scaffold } from '../../../../engine/advisor/model.js';
import { samples } from '../../../eksctl.io/clusterconfig/samples.js';
import { sampleText } from '../../base.js';
import { clusterRanges } from '../../fields/network.js';
import { command, quoted } from '../../shell.js';
import { clusterDecisions } from '../region/cluster.js';
import { control, network } from '../region/drawing.js';
import { loadBalancers } from '../region/steps.js';
import { extendedFields } from './fields.js';
import { outpostGroups } from './nodes.js';
import { ingressDraft, storageDraft } from './shared.js';

/**
 * A cluster in a Region with nodes on an Outpost. eksctl makes the VPC, the subnets on the Outpost with the first group
 * there, and takes no such group together with the cluster:
 * https://docs.aws.amazon.com/eks/latest/eksctl/outposts.html
 */
export const outpostsExtended: Scaffold = { options: ['outposts-extended'], fields: extendedFields, files, install, teardown, ranges: clusterRanges, drawing };

function files(it: Given): readonly Draft[] {
  return [
    {
      path: 'cluster.yaml', language: 'yaml', because: say`The cluster in the Region, with a small group of nodes there for CoreDNS and controllers`,
      parts: [{
        base: sampleText(samples, 'eksctl-managed-nodes'),
        decisions: [
          ...clusterDecisions(it),
          { path: ['iam', 'podIdentityAssociations'], set: [{ namespace: 'kube-system', serviceAccountName: 'aws-load-balancer-controller', createServiceAccount: true, wellKnownPolicies: { awsLoadBalancerController: true } }] },
          { path: ['managedNodeGroups', 0, 'name'], set: 'region' },
          { path: ['managedNodeGroups', 0, 'maxSize'], set: 3 },
        ],
      }],
    },
    {
      path: 'nodegroup-outpost.yaml', language: 'yaml', because: say`The nodes on the Outpost, made after the cluster`,
      parts: [{
        base: sampleText(samples, 'eksctl-outpost-nodes'),
        decisions: [
          { path: ['metadata', 'name'], set: it.text('name') },
          { path: ['metadata', 'region'], set: it.text('region') },
          { path: ['nodeGroups'], set: outpostGroups(it, place(it)) },
        ],
      }],
    },
    storageDraft(),
    ingressDraft(it),
  ];
}

function place(it: Given): Readonly<Record<string, unknown>> {
  const subnets = it.list('outpostSubnets');
  return { outpostARN: it.text('outpostArn'), ...(subnets.length > 0 && { subnets }) };
}

function install(it: Given): readonly Instruction[] {
  const [name, at, outpost] = [quoted(it.text('name')), quoted(it.text('region')), quoted(it.text('outpostArn'))];
  return [
    { title: say`See that the Outpost is there and has room`, commands: [`aws outposts list-outposts --region ${at}`, `aws outposts get-outpost-instance-types --region ${at} --outpost-id ${outpost}`] },
    { title: say`Create the cluster in the Region`, note: say`Takes about 20 minutes.`, commands: ['eksctl create cluster -f cluster.yaml', `aws eks update-kubeconfig --region ${at} --name ${name}`] },
    { title: say`Create the nodes on the Outpost`, note: subnetsNote(it), commands: ['eksctl create nodegroup -f nodegroup-outpost.yaml', 'kubectl get nodes --label-columns topology.kubernetes.io/zone'] },
    loadBalancers(it),
    ...(it.list('outpostSubnets').length > 0 ? [] : [{
      title: say`Name the subnet of load balancers`,
      note: say`Put the id of a subnet on the Outpost into ingress-alb.yaml, in the place of the example.`,
      commands: [command(`aws ec2 describe-subnets --region ${at}`, `--filters Name=outpost-arn,Values=${outpost}`, '--query "Subnets[].SubnetId"')],
    }]),
    { title: say`Make the classes of volumes and Ingresses`, commands: ['kubectl apply -f storageclass-gp2.yaml', 'kubectl apply -f ingress-alb.yaml'] },
  ];
}

function subnetsNote(it: Given): Message {
  const subnets = it.list('outpostSubnets');
  return subnets.length === 0
    ? say`The service link has to be up. The first group on the Outpost also makes subnets there.`
    : say`The service link has to be up. Make ${subnets.join(', ')} on the Outpost before, in the VPC that eksctl has just made.`;
}

function teardown(it: Given): readonly Instruction[] {
  return [
    { title: say`Remove load balancers and volumes`, note: say`What stays occupies the rack.`, commands: ['kubectl delete -f ingress-alb.yaml', 'kubectl get persistentvolumeclaims --all-namespaces'] },
    { title: say`Delete the nodes on the Outpost, then the cluster`, commands: ['eksctl delete nodegroup -f nodegroup-outpost.yaml --approve --wait', 'eksctl delete cluster -f cluster.yaml --wait'] },
    { title: say`What stays behind`, note: say`The Outpost and its term; subnets on it that you made yourself keep the VPC from being deleted.`, commands: [`aws ec2 describe-subnets --region ${quoted(it.text('region'))} --filters Name=outpost-arn,Values=${quoted(it.text('outpostArn'))}`] },
  ];
}

function drawing(it: Given): Drawing {
  return {
    title: say`EKS with nodes on an Outpost`,
    zones: [
      { id: 'region', of: 'region', label: say`AWS Region ${it.text('region')}`, boxes: [control(it), network(it), { id: 'region-nodes', of: 'nodes', label: say`Nodes in the Region`, details: ['2 × m7i.large'] }] },
      {
        id: 'outpost', of: 'outpost', label: say`Outpost ${it.text('outpostArn').split('/').at(-1)!}`,
        boxes: [
          { id: 'nodes', of: 'nodes', label: say`Self-managed nodes`, details: [`${it.text('nodes')} × ${it.text('instanceType')}`, ...(it.flag('gpu') ? ['1 × g4dn.xlarge'] : [])] },
          { id: 'load-balancer', of: 'load-balancer', label: say`Application Load Balancer`, details: it.text('coipPool') === '' ? [] : [it.text('coipPool')] },
          { id: 'storage', of: 'storage', label: say`EBS on the Outpost`, details: ['gp2'] },
        ],
      },
    ],
    lines: [
      { from: 'nodes', to: 'control-plane', label: say`service link, has to be reliable` },
      { from: 'load-balancer', to: 'nodes', label: say`requests from your network` },
      { from: 'nodes', to: 'storage', label: say`volumes` },
    ],
  };
}
