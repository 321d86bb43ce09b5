import { say } from '../../../../engine/kit.js';
import type { Given, Instruction } from '../../../../engine/advisor/model.js';
import { command, quoted } from '../../shell.js';
import { settingsPath } from './bottlerocket.js';
import { hasCloudNodes, hasProxy, karpenterVersion, roleStack, usesNodeadm, usesSsm, withoutProxy } from './given.js';
import { nodeConfigPath } from './nodeConfig.js';

/** In order; the cluster is first, because the access entry needs it. */
export function install(it: Given): readonly Instruction[] {
  return [...reach(it), createCluster(it), ...deployRole(it), ...cloud(it), ...joinMachines(it), cilium(it), ...optional(it), checkAll(it)];
}

const at = (it: Given): string => quoted(it.text('region'));

function reach(it: Given): readonly Instruction[] {
  if (!it.is('endpoint', 'private')) return [];
  return [{ title: say`Work from where the VPC is reached`, note: say`The endpoint of the cluster is private: kubectl, helm and parts of eksctl find it from the VPC or from your site only.` }];
}

function createCluster(it: Given): Instruction {
  const existing = it.is('vpc', 'existing');
  return {
    title: say`Make the cluster`,
    note: existing
      ? say`Ids of the VPC and its subnets stand in cluster.yaml: see that they are yours, and that their route tables lead ${[...it.list('nodeCidrs'), ...it.list('podCidrs')].join(', ')} to your site. On site, let the addresses of the subnets in on TCP 10250.`
      : it.is('siteGateway', 'none')
        ? say`No gateway to your site is named: make the routes to ${[...it.list('nodeCidrs'), ...it.list('podCidrs')].join(', ')} in the VPC yourself. On site, route ${it.text('vpcCidr')} to AWS and let it in on TCP 10250.`
        : say`The id of the gateway stands in cluster.yaml: see that it is yours. On site, route ${it.text('vpcCidr')} to AWS and let it in on TCP 10250.`,
    commands: ['eksctl create cluster --config-file cluster.yaml', `aws eks update-kubeconfig --region ${at(it)} --name ${quoted(it.text('name'))}`],
  };
}

function deployRole(it: Given): readonly Instruction[] {
  const ssm = usesSsm(it);
  const deploy = (...rest: readonly string[]) => command(`aws cloudformation deploy --region ${at(it)} --stack-name ${quoted(roleStack(it))}`, '--template-file hybrid-role.yaml --capabilities CAPABILITY_IAM', ...rest);
  if (ssm) {
    return [
      { title: say`Make the role of the machines and let it into the cluster`, commands: [deploy()] },
      { title: say`Make the activation`, note: say`It writes join.env with a secret code, good for ${it.text('activationDays')} days and ${it.text('registrationLimit')} machines. Keep it out of the repository.`, commands: ['bash activate.sh'] },
    ];
  }
  return [
    {
      title: say`Make keys and certificates`,
      note: it.text('caBundle') === '' ? say`ca.key can make certificates for any machine: keep it offline and out of the repository, like everything in certs. Certificates last a year; run it again after deleting the key of a machine.` : say`Have each request in certs signed by your authority, with keyUsage digitalSignature, and put the certificate beside it. Keep certs out of the repository.`,
      commands: ['bash certificates.sh'],
    },
    { title: say`Make the trust, the role of the machines and its access entry`, commands: [deploy('--parameter-overrides "CaBundle=$(cat ca.crt)"'), 'bash outputs.sh'] },
  ];
}

function cloud(it: Given): readonly Instruction[] {
  if (!it.is('cloudNodes', 'auto', 'karpenter')) return [];
  return [
    ...(it.is('cloudNodes', 'karpenter') ? [interruptions(it)] : []),
    { title: say`Say what may be brought in AWS`, note: say`Pods that run anywhere may then land in AWS or on site; ask for eks.amazonaws.com/compute-type: hybrid where it matters.`, commands: ['kubectl apply --filename burst-nodepool.yaml'] },
  ];
}

/** eksctl writes interruptionQueueName, which Karpenter's chart has not read since 0.33: https://github.com/eksctl-io/eksctl/issues/7697 */
function interruptions(it: Given): Instruction {
  return {
    title: say`Tell Karpenter its queue`,
    note: say`eksctl makes the queue, but hands it over under a name that Karpenter no longer reads (seen in eksctl 0.230). Without it nodes go without being drained.`,
    commands: [command('helm upgrade karpenter oci://public.ecr.aws/karpenter/karpenter', `--version ${karpenterVersion(it)} --namespace karpenter`, `--reuse-values --set settings.interruptionQueue=${quoted(it.text('name'))} --wait`)],
  };
}

function joinMachines(it: Given): readonly Instruction[] {
  if (!usesNodeadm(it)) return bottlerocket(it);
  const ssm = usesSsm(it);
  const proxy: readonly Instruction[] = hasProxy(it) && it.is('endpoint', 'public')
    ? [{ title: say`Lead kube-proxy through the proxy`, note: say`An update of the add-on takes it away again.`, commands: [`kubectl --namespace kube-system set env daemonset/kube-proxy HTTP_PROXY=${quoted(it.text('proxyUrl'))} HTTPS_PROXY=${quoted(it.text('proxyUrl'))} NO_PROXY=${quoted(withoutProxy(it))}`] }]
    : [];
  return [...proxy, {
    title: say`Join each machine`,
    note: ssm
      ? say`Copy join-node.sh, join.env and the NodeConfig of the site to the machine, with proxy.sh where there is one, and run this there as root. The same for every site and its file. Nodes stay NotReady until Cilium runs.`
      : say`Copy join-node.sh, join.env, the NodeConfig of the site and key and certificate of this machine (in certs) to it, with proxy.sh where there is one, and run this there as root, with its name. The same for every site and its file. Nodes stay NotReady until Cilium runs.`,
    commands: it.list('siteNames').map((one) => `bash join-node.sh ${nodeConfigPath(one)}${ssm ? '' : ` ${one}-1`}`),
  }];
}

/**
 * As on https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-bottlerocket.html, but with what govc has: its vm.create
 * knows neither templates nor settings (cli/vm/create.go, clone.go and change.go of https://github.com/vmware/govmomi).
 */
function bottlerocket(it: Given): readonly Instruction[] {
  const [site = 'site'] = it.list('siteNames');
  return [
    { title: say`Fill the settings of each machine`, note: say`From ${it.list('siteNames').map(settingsPath).join(', ')} it writes a file for each machine into machines. They hold secrets: keep them out of the repository.`, commands: ['bash settings.sh'] },
    {
      title: say`Start each virtual machine with its settings`,
      note: say`Template, network and sizes are examples; govc reads GOVC_URL, GOVC_USERNAME and GOVC_PASSWORD. The template is a VMware variant of Bottlerocket 1.37 or later for Kubernetes ${it.text('version')}. Settings count at the first start only.`,
      commands: [
        command('govc vm.clone -vm bottlerocket-template -on=false', `-c=4 -m=8192 -net='VM Network' -net.adapter=vmxnet3 ${site}-1`),
        command(`govc vm.change -vm ${site}-1`, '-e guestinfo.userdata.encoding=base64', `-e guestinfo.userdata="$(base64 < machines/${site}-1.toml | tr -d '\\n')"`),
        `govc vm.power -on ${site}-1`,
      ],
    },
  ];
}

function cilium(it: Given): Instruction {
  return {
    title: say`Install Cilium on the machines`,
    note: say`On site, machines reach each other on UDP 8472. Nodes become Ready within minutes.`,
    commands: [
      command('helm upgrade --install cilium oci://public.ecr.aws/eks/cilium/cilium', `--version ${it.text('ciliumVersion')} --namespace kube-system --values cilium-values.yaml`),
      ...(it.flag('bgp') ? ['kubectl apply --filename cilium-bgp.yaml'] : []),
    ],
  };
}

function optional(it: Given): readonly Instruction[] {
  return [
    ...(it.flag('gateway') ? [{ title: say`Install the gateway`, note: say`First replace the ids of route tables in gateway-values.yaml by those of your VPC: the command lists them. On site, let UDP 8472 through from and to ${it.text('vpcCidr')}.`, commands: [routeTables(it), 'bash install-gateway.sh'] }] : []),
    ...(it.flag('gpu') ? [{ title: say`Offer GPUs to Pods`, commands: ['helm repo add nvdp https://nvidia.github.io/k8s-device-plugin', command('helm upgrade --install nvidia-device-plugin nvdp/nvidia-device-plugin', '--version 0.18.2 --namespace nvidia-device-plugin --create-namespace --values gpu-values.yaml')] }] : []),
  ];
}

function routeTables(it: Given): string {
  const vpc = it.is('vpc', 'existing') ? quoted(it.text('vpcId')) : `"$(aws eks describe-cluster --region ${at(it)} --name ${quoted(it.text('name'))} --query cluster.resourcesVpcConfig.vpcId --output text)"`;
  return `aws ec2 describe-route-tables --region ${at(it)} --filters Name=vpc-id,Values=${vpc} --query 'RouteTables[].[RouteTableId,Associations[].SubnetId]' --output json`;
}

function checkAll(it: Given): Instruction {
  return {
    title: say`See that all is well`,
    ...(it.asks('tolerateMinutes') && { note: say`workload-example.yaml shows what keeps Pods in place while the line is down.` }),
    commands: ['bash check.sh', ...(hasCloudNodes(it) ? ["kubectl get nodes --selector 'eks.amazonaws.com/compute-type!=hybrid'"] : [])],
  };
}
