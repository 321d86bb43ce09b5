import { say } from '../../../../engine/kit.js';
import type { Given, Instruction } from '../../../../engine/advisor/model.js';
import { quoted } from '../../shell.js';
import { gatewayNamespace } from './gateway.js';
import { hybridSelector, roleStack, usesNodeadm, usesSsm } from './given.js';

/** https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-remove.html */
export function teardown(it: Given): readonly Instruction[] {
  return [...gateway(it), ...machines(it), network(it), ...access(it), cluster(it)];
}

const at = (it: Given): string => quoted(it.text('region'));

function gateway(it: Given): readonly Instruction[] {
  if (!it.flag('gateway')) return [];
  const routes = it.list('routeTableIDs').flatMap((table) => it.list('podCidrs').map((cidr) => `aws ec2 delete-route --region ${at(it)} --route-table-id ${quoted(table)} --destination-cidr-block ${quoted(cidr)}`));
  return [
    { title: say`Remove the gateway`, commands: [`helm uninstall eks-hybrid-nodes-gateway --namespace ${gatewayNamespace}`, ...(it.is('cloudNodes', 'auto') ? ['kubectl delete nodepool,nodeclass.eks.amazonaws.com hybrid-gateway'] : [])] },
    { title: say`Remove its routes`, note: say`The gateway leaves them behind; they lead nowhere now.`, commands: routes },
  ];
}

function machines(it: Given): readonly Instruction[] {
  const leave: Instruction = usesNodeadm(it)
    ? { title: say`On each machine, as root`, note: usesSsm(it) ? say`It also takes the machine out of Systems Manager.` : say`Key and certificate stay in /etc/iam/pki: delete them.`, commands: ['nodeadm uninstall'] }
    : { title: say`Switch the virtual machines off and delete them` };
  return [
    { title: say`Move Pods away from the machines`, note: say`For each node that the first command lists.`, commands: [`kubectl get nodes --selector ${hybridSelector}`, 'kubectl drain NODE --ignore-daemonsets --delete-emptydir-data'] },
    leave,
    { title: say`Remove the nodes from the cluster`, note: say`Charges for them end here.`, commands: [`kubectl delete nodes --selector ${hybridSelector}`] },
  ];
}

function network(it: Given): Instruction {
  return {
    title: it.flag('gpu') ? say`Remove Cilium and the device plugin` : say`Remove Cilium`,
    note: say`Interfaces and files of Cilium stay on machines that are used further; a reinstallation or a reboot and removing /etc/cni/net.d and /var/run/cilium cleans them.`,
    commands: [...(it.flag('bgp') ? ['kubectl delete --filename cilium-bgp.yaml'] : []), 'helm uninstall cilium --namespace kube-system', ...(it.flag('gpu') ? ['helm uninstall nvidia-device-plugin --namespace nvidia-device-plugin'] : [])],
  };
}

function access(it: Given): readonly Instruction[] {
  const activations = `aws ssm describe-activations --region ${at(it)}`;
  return [
    ...(usesSsm(it) ? [{
      title: say`Remove activations, and machines that are still registered`,
      note: say`The first two commands list them: ids of activations, and of machines (mi-…).`,
      commands: [activations, `aws ssm describe-instance-information --region ${at(it)} --filters Key=ResourceType,Values=ManagedInstance`, `aws ssm delete-activation --region ${at(it)} --activation-id ACTIVATION_ID`, `aws ssm deregister-managed-instance --region ${at(it)} --instance-id mi-0123456789abcdef0`],
    }] : []),
    { title: say`Remove the role and its access entry`, commands: [`aws cloudformation delete-stack --region ${at(it)} --stack-name ${quoted(roleStack(it))}`, `aws cloudformation wait stack-delete-complete --region ${at(it)} --stack-name ${quoted(roleStack(it))}`] },
  ];
}

function cluster(it: Given): Instruction {
  const pool = it.is('cloudNodes', 'auto', 'karpenter') ? ['kubectl delete --filename burst-nodepool.yaml'] : [];
  return {
    title: say`Delete the cluster`,
    note: it.is('vpc', 'existing')
      ? say`The VPC, its routes and the line to your site stay, and cost what they cost. Volumes and load balancers that workloads made stay as well: look for them first.`
      : say`The VPC goes with it; the gateway and the line to your site stay, and cost what they cost. Volumes and load balancers that workloads made keep the VPC from going: delete them first.`,
    commands: [...pool, 'eksctl delete cluster --config-file cluster.yaml --disable-nodegroup-eviction --wait'],
  };
}
