import { say } from '../../../../engine/kit.js';
import type { AddressRange, Drawing, Given, Instruction, Scaffold } from '../../../../engine/advisor/model.js';
import { command, quoted } from '../../shell.js';
import { localFields } from './fields.js';
import { files } from './localFiles.js';

/**
 * A cluster whose control plane stands on the Outpost. Commands:
 * https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-local-cluster-create.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-self-managed-nodes.html,
 * https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/install.md
 */
export const outpostsLocal: Scaffold = { options: ['outposts-local'], fields: localFields, files, install, teardown, ranges, drawing };

function ranges(it: Given): readonly AddressRange[] {
  return it.flag('endpoints') ? [{ of: 'node', label: say`Subnets on the Outpost`, cidr: it.text('outpostCidr') }] : [];
}

function install(it: Given): readonly Instruction[] {
  const [name, at, outpost] = [quoted(it.text('name')), quoted(it.text('region')), quoted(it.text('outpostArn'))];
  return [
    { title: say`See that the Outpost has room`, note: room(it), commands: [`aws outposts get-outpost-instance-types --region ${at} --outpost-id ${outpost}`, `aws ec2 describe-subnets --region ${at} --subnet-ids ${it.list('outpostSubnets').map(quoted).join(' ')}`] },
    ...(it.flag('endpoints') ? [{ title: say`Make the VPC endpoints`, note: say`They have to be there before the cluster.`, commands: [command('aws cloudformation deploy', `--region ${at}`, `--stack-name ${quoted(`vpc-endpoints-${it.text('name')}`)}`, '--template-file vpc-endpoints.yaml')] }] : []),
    { title: say`Create the control plane`, note: say`Without nodes, because eksctl has to reach the private API for them. Whoever runs this stays administrator of the cluster for good.`, commands: ['eksctl create cluster -f cluster.yaml --without-nodegroup'] },
    { title: say`Create the nodes`, note: say`From a machine in the VPC or behind the local gateway: the API has a private address only.`, commands: [`aws eks update-kubeconfig --region ${at} --name ${name}`, 'kubectl get --raw /readyz', 'eksctl create nodegroup -f cluster.yaml', 'kubectl get nodes'] },
    { title: say`Prepare for the time without a Region`, note: say`Then cut the service link in a test and see that the new kubeconfig works. Write the addresses of the API into local DNS or /etc/hosts; Route 53 may be away too.`, commands: ['bash x509.sh'] },
    ...(it.is('outpostStorage', 'ebs') ? [volumes] : [{ title: say`Storage for Pods`, note: say`What Pods can claim on a rack with instance store is not verified here: ask your account team, and bring a driver for storage of your own.` }]),
    balancers(it),
  ];
}

function room(it: Given) {
  return it.is('outpostStorage', 'ebs')
    ? say`Three slots of ${it.text('controlPlaneType')} have to stay free for the control plane, and 246 GB of EBS for etcd, for as long as the cluster lives.`
    : say`Three slots of ${it.text('controlPlaneType')} and three of ${it.text('etcdType')} have to stay free, for as long as the cluster lives. Versions, Regions and add-ons for racks with instance store are not verified here; ask your account team.`;
}

const volumes: Instruction = {
  title: say`Install the EBS CSI driver`,
  note: say`Local clusters have no managed add-ons; the driver uses the role of the nodes. While the link is away, no volume is made or attached.`,
  commands: [
    'helm repo add aws-ebs-csi-driver https://kubernetes-sigs.github.io/aws-ebs-csi-driver',
    command('helm upgrade --install aws-ebs-csi-driver aws-ebs-csi-driver/aws-ebs-csi-driver', '--namespace kube-system'),
    'kubectl apply -f storageclass-gp2.yaml',
  ],
};

function balancers(it: Given): Instruction {
  return {
    title: say`Install the AWS Load Balancer Controller`,
    note: say`Application Load Balancers only. New Pods get no requests while the link is away, so keep enough replicas.`,
    commands: [
      'helm repo add eks https://aws.github.io/eks-charts',
      command('helm upgrade --install aws-load-balancer-controller eks/aws-load-balancer-controller', '--namespace kube-system', `--set clusterName=${quoted(it.text('name'))}`, `--set region=${quoted(it.text('region'))}`, `--set vpcId=${it.text('vpcId')}`, '--set createIngressClassResource=false'),
      'kubectl apply -f ingress-alb.yaml',
    ],
  };
}

function teardown(it: Given): readonly Instruction[] {
  const at = quoted(it.text('region'));
  return [
    { title: say`Remove load balancers and volumes`, note: say`While the link is there.`, commands: ['kubectl delete -f ingress-alb.yaml', 'kubectl get persistentvolumeclaims --all-namespaces'] },
    { title: say`Delete the nodes, then the cluster`, commands: ['eksctl delete nodegroup -f cluster.yaml --approve --wait', 'eksctl delete cluster -f cluster.yaml --wait'] },
    ...(it.flag('endpoints') ? [{ title: say`Delete the VPC endpoints`, commands: [`aws cloudformation delete-stack --region ${at} --stack-name ${quoted(`vpc-endpoints-${it.text('name')}`)}`] }] : []),
    { title: say`What stays behind`, note: say`The Outpost with its term, the VPC, and the key and kubeconfig of ${it.text('x509User')}, which open nothing any more.` },
  ];
}

function drawing(it: Given): Drawing {
  const stored = it.is('outpostStorage', 'instance-store');
  return {
    title: say`A local EKS cluster on an Outpost`,
    zones: [
      { id: 'region', of: 'region', label: say`AWS Region ${it.text('region')}`, boxes: [{ id: 'eks', of: 'identity', label: say`EKS API, IAM, ECR`, details: [] }] },
      {
        id: 'outpost', of: 'outpost', label: say`Outpost ${it.text('outpostArn').split('/').at(-1)!}`,
        boxes: [
          { id: 'control-plane', of: 'control-plane', label: say`Control plane`, details: [it.text('name'), `Kubernetes ${it.text('version')}`, `3 × ${it.text('controlPlaneType')}`, ...(stored ? [`etcd 3 × ${it.text('etcdType')}`] : [])] },
          { id: 'nodes', of: 'nodes', label: say`Self-managed nodes`, details: [`${it.text('nodes')} × ${it.text('instanceType')}`, ...(it.flag('gpu') ? ['1 × g4dn.xlarge'] : [])] },
          { id: 'load-balancer', of: 'load-balancer', label: say`Application Load Balancer`, details: it.text('coipPool') === '' ? [] : [it.text('coipPool')] },
          ...(stored ? [] : [{ id: 'storage', of: 'storage', label: say`EBS on the Outpost`, details: ['gp2'] } as const]),
        ],
      },
      { id: 'site', of: 'site', label: say`Your network`, boxes: [{ id: 'users', of: 'users', label: say`kubectl with a certificate`, details: [it.text('x509User')] }] },
    ],
    lines: [
      { from: 'control-plane', to: 'eks', label: say`service link`, dashed: true },
      { from: 'nodes', to: 'control-plane', label: say`on the rack` },
      { from: 'users', to: 'control-plane', label: say`local gateway` },
      { from: 'load-balancer', to: 'nodes', label: say`requests` },
    ],
  };
}
