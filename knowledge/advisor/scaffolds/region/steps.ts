import { say } from '../../../../engine/kit.js';
import type { Message } from '../../../../engine/model.js';
import type { Given, Instruction } from '../../../../engine/advisor/model.js';
import { command, quoted } from '../../shell.js';
import { isWindows, usesIpv6 } from './answers.js';
import { storageDrafts } from './storage.js';
import { karpenterVersion } from './values.js';

/**
 * Commands: https://docs.aws.amazon.com/eks/latest/eksctl/auto-mode.html,
 * https://karpenter.sh/docs/getting-started/getting-started-with-karpenter/,
 * https://docs.aws.amazon.com/eks/latest/userguide/lbc-helm.html
 */
export function install(it: Given): readonly Instruction[] {
  const [name, at] = [quoted(it.text('name')), quoted(it.text('region'))];
  return [
    ...(it.flag('ontap') ? [{ title: say`Subscribe to NetApp Trident in the AWS Marketplace`, note: say`Without it the add-on, and with it the cluster, is not made. Find NetApp Trident in the console, under AWS Marketplace.` }] : []),
    ...(it.is('compute', 'node-groups') ? [] : [before(it)]),
    { title: say`Create the cluster`, ...createNote(it), commands: ['eksctl create cluster -f cluster.yaml', `aws eks update-kubeconfig --region ${at} --name ${name}`, 'kubectl get nodes'] },
    ...(it.is('compute', 'karpenter') ? [controller()] : []),
    ...(it.is('compute', 'node-groups') ? [] : [{ title: say`Say which nodes may be launched`, commands: ['kubectl apply -f nodeclass.yaml', 'kubectl apply -f nodepools.yaml', 'kubectl get nodepools,nodeclaims'] }]),
    ...(it.is('compute', 'karpenter') && it.flag('gpu') && !it.is('os', 'bottlerocket') ? [devicePlugin] : []),
    ...(it.flag('ingress') && !it.is('compute', 'auto-mode') ? [loadBalancers(it)] : []),
    ...(it.flag('ingress') ? [{ title: say`Make the class of Ingresses`, note: say`An Ingress with ingressClassName alb gets a load balancer.`, commands: ['kubectl apply -f ingressclass.yaml'] }] : []),
    ...storage(it),
  ];
}

function before(it: Given): Instruction {
  const template = it.is('compute', 'auto-mode') ? 'auto-mode-role.yaml' : 'karpenter-iam.json';
  return {
    title: it.is('compute', 'auto-mode') ? say`Make the role of the nodes` : say`Make the roles, the policies and the queue of Karpenter`,
    note: say`ARNs in the files have the account ${it.text('account')}: see that it is yours.`,
    commands: [
      command('aws cloudformation deploy', `--region ${quoted(it.text('region'))}`, `--stack-name ${stack(it)}`, `--template-file ${template}`, '--capabilities CAPABILITY_NAMED_IAM'),
      ...(it.is('compute', 'karpenter') && it.flag('spot') ? ['aws iam create-service-linked-role --aws-service-name spot.amazonaws.com || true'] : []),
    ],
  };
}

/** A stack's name starts with a letter and has no _. */
function stack(it: Given): string {
  return quoted(`${it.is('compute', 'auto-mode') ? 'auto-mode-role' : 'karpenter'}-${it.text('name')}`);
}

function createNote(it: Given): Pick<Instruction, 'note'> {
  if (it.is('ipv6', 'yes') && isWindows(it)) return { note: say`The cluster is IPv4: Windows nodes cannot be in a cluster of the IPv6 family.` };
  if (usesIpv6(it)) return { note: say`Takes about 20 minutes. Pods have IPv6 addresses only; they reach IPv4 through the nodes.` };
  if (it.is('os', 'rhel')) return { note: say`Takes about 20 minutes. The AMI ${it.text('ami')} has to be there, with nodeadm in it.` };
  if (it.is('compute', 'node-groups')) return { note: say`Takes about 20 minutes. Groups keep their size until you or Cluster Autoscaler, which is not installed here, change it.` };
  return { note: say`Takes about 20 minutes.` };
}

function controller(): Instruction {
  return {
    title: say`Install Karpenter`,
    commands: [command('helm upgrade --install karpenter oci://public.ecr.aws/karpenter/karpenter', `--version ${karpenterVersion}`, '--namespace kube-system', '--values karpenter-values.yaml', '--wait')],
  };
}

const devicePlugin: Instruction = {
  title: say`Install the NVIDIA device plugin`,
  note: say`The AMI brings driver and toolkit; the plugin offers nvidia.com/gpu to Pods.`,
  commands: [
    'helm repo add nvdp https://nvidia.github.io/k8s-device-plugin',
    command('helm upgrade --install nvidia-device-plugin nvdp/nvidia-device-plugin', '--namespace nvidia-device-plugin --create-namespace', '--set gfd.enabled=true'),
  ],
};

/** Also for clusters whose nodes stand on an Outpost or in a Local Zone. */
export function loadBalancers(it: Given): Instruction {
  const [name, at] = [quoted(it.text('name')), quoted(it.text('region'))];
  return {
    title: say`Install the AWS Load Balancer Controller`,
    commands: [
      'helm repo add eks https://aws.github.io/eks-charts',
      command(
        'helm upgrade --install aws-load-balancer-controller eks/aws-load-balancer-controller',
        '--namespace kube-system',
        `--set clusterName=${name}`,
        `--set region=${at}`,
        `--set vpcId="$(aws eks describe-cluster --region ${at} --name ${name} --query cluster.resourcesVpcConfig.vpcId --output text)"`,
        '--set serviceAccount.create=false --set serviceAccount.name=aws-load-balancer-controller',
        '--set createIngressClassResource=false',
        // The chart asks for no system, and its image is for Linux only.
        ...(isWindows(it) ? ["--set 'nodeSelector.kubernetes\\.io/os=linux'"] : []),
      ),
    ],
  };
}

function storageNote(it: Given): Message {
  if (it.flag('lustre') && it.is('compute', 'auto-mode')) return say`File systems, subnets and security groups in these files have to be there, and reachable from the nodes. AWS describes Lustre for Amazon Linux 2023; try a claim on a node of Auto Mode before you rely on it.`;
  return say`File systems, subnets and security groups in these files have to be there, and reachable from the nodes.`;
}

function storage(it: Given): readonly Instruction[] {
  const paths = storageDrafts(it).map((draft) => draft.path);
  if (paths.length === 0) return [];
  return [
    ...(it.flag('ontap') ? [{
      title: say`Give Trident the password of the storage virtual machine`,
      note: say`The user vsadmin needs a password; put it into ONTAP_PASSWORD.`,
      commands: [command('kubectl create secret generic fsx-ontap-svm --namespace trident', '--from-literal=username=vsadmin', '--from-literal=password="$ONTAP_PASSWORD"')],
    }] : []),
    {
      title: say`Make the storage classes`,
      note: storageNote(it),
      commands: paths.map((path) => `kubectl apply -f ${path}`),
    },
  ];
}

export function teardown(it: Given): readonly Instruction[] {
  const managed = it.is('compute', 'node-groups');
  return [
    { title: say`Remove what AWS made for your workloads`, note: say`Load balancers of Ingresses and Services, and volumes of claims, outlive the cluster otherwise, and cost money.`, commands: ['kubectl delete ingress --all --all-namespaces', 'kubectl get services --all-namespaces', 'kubectl get persistentvolumeclaims --all-namespaces'] },
    ...(managed ? [] : [{ title: say`Drain and end the nodes`, commands: ['kubectl delete -f nodepools.yaml --cascade=foreground', 'kubectl delete -f nodeclass.yaml'] }]),
    ...(it.is('compute', 'karpenter') ? [{ title: say`Remove Karpenter`, commands: ['helm uninstall karpenter --namespace kube-system'] }] : []),
    { title: say`Delete the cluster`, commands: ['eksctl delete cluster -f cluster.yaml --wait'] },
    ...(managed ? [] : [{ title: say`Delete the roles`, commands: [`aws cloudformation delete-stack --region ${quoted(it.text('region'))} --stack-name ${stack(it)}`] }]),
    { title: say`What stays behind`, note: say`Log groups in CloudWatch, snapshots, file systems that you made, and the KMS key.`, commands: [`aws logs describe-log-groups --region ${quoted(it.text('region'))} --log-group-name-prefix ${quoted(`/aws/eks/${it.text('name')}/`)}`] },
  ];
}
