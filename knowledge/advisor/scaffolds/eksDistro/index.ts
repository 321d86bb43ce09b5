import { say } from '../../../../engine/kit.js';
import type { AddressRange, Draft, Drawing, Field, Given, Instruction, Scaffold } from '../../../../engine/advisor/model.js';
import { address, apart, privateRange } from '../../checks.js';
import { nameField, versionField } from '../../fields/cluster.js';
import { countField } from '../../fields/nodes.js';
import { quoted, script } from '../../shell.js';
import { kubeadm } from './kubeadm.js';
import { imageOf, manifestOf, releaseOf } from './releases.js';

/**
 * EKS Distro with kubeadm: the next step, not a product. The steps follow
 * https://distro.eks.amazonaws.com/users/install/kubeadm-onsite/, which was written for 1.19; what has changed since is
 * taken from kubeadm's own documentation and is not verified against each release.
 */
export const eksDistro: Scaffold = {
  options: ['eks-distro'],
  fields: [
    { ...nameField, check: (value) => (/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value) ? undefined : say`${value} is no name here: at most 63 small letters, digits and -`), help: say`Small letters, digits and -.`, wrong: ['-plant', 'My_cluster', 'ümlaut', 'a'.repeat(64)] },
    { ...versionField, help: say`Those that EKS has in standard support; EKS Distro follows it.` },
    controlPlaneAddress(),
    ranges('podCidr', '10.244.0.0/16'),
    ranges('serviceCidr', '10.96.0.0/16'),
    countField({ id: 'nodes', ask: say`Machines that run workloads`, help: say`Each joins with one command.`, usual: '3' }, 1, 1000),
    { id: 'arch', group: 'machines', ask: say`Processors`, type: 'choice', choices: () => [{ id: 'amd64', label: say`x86` }, { id: 'arm64', label: say`ARM` }], usual: () => 'amd64' },
  ],
  files, install, teardown, drawing,
  ranges: (it): readonly AddressRange[] => [{ of: 'pod', label: say`Pods`, cidr: it.text('podCidr') }, { of: 'service', label: say`Services`, cidr: it.text('serviceCidr') }],
};

function controlPlaneAddress(): Field {
  return {
    id: 'controlPlaneAddress', group: 'network', ask: say`Address of the control plane`, help: say`Of a load balancer or a virtual address, so that more control plane machines can join later; of the first machine when it stays alone.`, type: 'text',
    usual: () => '10.80.0.10', check: address, examples: ['192.168.10.5'], wrong: ['plant', '10.80.0', '10.80.0.10:6443'],
  };
}

function ranges(id: 'podCidr' | 'serviceCidr', usual: string): Field {
  const pods = id === 'podCidr';
  return {
    id, group: 'network', ask: pods ? say`Address range of Pods` : say`Address range of Services`, help: say`A private range that is used nowhere else you route to.`, type: 'text', usual: () => usual,
    check: (value, it) => privateRange(value, 8, 24) ?? apart([value], pods ? { serviceCidr: say`the services` } : { podCidr: say`the Pods` }, it) ?? apart([value, `${it.text('controlPlaneAddress')}/32`], {}, it),
    examples: [pods ? '10.245.0.0/16' : '172.20.0.0/16'], wrong: [pods ? '10.96.0.0/12' : '10.244.1.0/24', '8.8.0.0/16', '10.0.0.1/16'],
  };
}

function files(it: Given): readonly Draft[] {
  return [
    { path: 'kubeadm.yaml', language: 'yaml', because: say`What kubeadm makes the control plane of: images and addresses`, parts: [{ base: kubeadm, decisions: [
      { of: 'ClusterConfiguration', path: ['clusterName'], set: it.text('name') },
      { of: 'ClusterConfiguration', path: ['kubernetesVersion'], set: `${releaseOf(it).kubernetes}-${releaseOf(it).tag}`, because: say`Release ${releaseOf(it).tag} of EKS Distro; images carry it in their tags` },
      { of: 'ClusterConfiguration', path: ['controlPlaneEndpoint'], set: `${it.text('controlPlaneAddress')}:6443` },
      { of: 'ClusterConfiguration', path: ['networking', 'podSubnet'], set: it.text('podCidr') },
      { of: 'ClusterConfiguration', path: ['networking', 'serviceSubnet'], set: it.text('serviceCidr') },
      { of: 'ClusterConfiguration', path: ['etcd', 'local', 'imageTag'], set: imageOf(it, 'etcd').split(':')[1] },
      { of: 'ClusterConfiguration', path: ['dns', 'imageTag'], set: imageOf(it, 'coredns').split(':')[1] },
    ] }] },
    { path: 'prepare.sh', language: 'shellscript', because: say`Run on each machine: kernel settings, binaries of EKS Distro and the pause image`, text: () => prepare(it) },
    { path: 'images.txt', language: 'plaintext', because: say`All images of the release, for a mirror or a carrier into a closed network`, text: () => `${images(it).join('\n')}\n` },
  ];
}

function images(it: Given): readonly string[] {
  return ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kube-proxy', 'pause', 'etcd', 'coredns'].map((name) => imageOf(it, name));
}

function prepare(it: Given): string {
  const { kubernetes, branch, number } = releaseOf(it);
  const from = `https://distro.eks.amazonaws.com/kubernetes-${branch}/releases/${number}/artifacts/kubernetes/${kubernetes}/bin/linux/${it.text('arch')}`;
  return script(
    '# Wants containerd with SystemdCgroup, crictl, conntrack, socat and iproute, and no swap.',
    'sudo swapoff -a',
    "printf 'overlay\\nbr_netfilter\\n' | sudo tee /etc/modules-load.d/kubernetes.conf",
    'sudo modprobe overlay',
    'sudo modprobe br_netfilter',
    "printf 'net.bridge.bridge-nf-call-iptables = 1\\nnet.ipv4.ip_forward = 1\\n' | sudo tee /etc/sysctl.d/99-kubernetes.conf",
    'sudo sysctl --system',
    '',
    '# Check the files against the SHA-256 sums in the release manifest before you trust them.',
    'for name in kubeadm kubelet kubectl; do',
    `  curl --proto '=https' --fail --location --remote-name "${from}/$name"`,
    '  sudo install -m 0755 "$name" "/usr/local/bin/$name"',
    'done',
    '',
    "sudo tee /etc/systemd/system/kubelet.service > /dev/null <<'UNIT'",
    '[Unit]',
    'Description=kubelet of EKS Distro',
    'After=containerd.service',
    '[Service]',
    'EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env',
    'ExecStart=/usr/local/bin/kubelet --bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf --config=/var/lib/kubelet/config.yaml $KUBELET_KUBEADM_ARGS',
    'Restart=always',
    'RestartSec=10',
    '[Install]',
    'WantedBy=multi-user.target',
    'UNIT',
    'sudo systemctl daemon-reload',
    'sudo systemctl enable kubelet',
    '',
    '# kubeadm asks for a pause image by the tag of upstream, which EKS Distro may not have: the own one gets that name.',
    'wanted="$(kubeadm config images list --config kubeadm.yaml | grep /pause:)"',
    `sudo ctr --namespace k8s.io images pull ${quoted(imageOf(it, 'pause'))}`,
    `sudo ctr --namespace k8s.io images tag --force ${quoted(imageOf(it, 'pause'))} "$wanted"`,
  );
}

function install(it: Given): readonly Instruction[] {
  return [
    { title: say`Know what this is`, note: say`Binaries and images that EKS runs, without an installer and without AWS Support. These steps start a cluster with kubeadm; nobody has verified them for each release and system. EKS Anywhere is the supported way to run the same builds.` },
    { title: say`Look at the release`, note: say`The files were written for ${releaseOf(it).tag}, read on ${releaseOf(it).read}. For a newer one, take versions and tags from its manifest.`, commands: [`curl --proto '=https' --fail ${manifestOf(it)}`] },
    { title: say`Prepare each machine`, note: say`Copy kubeadm.yaml and prepare.sh to it. containerd has to be there, with SystemdCgroup = true.`, commands: ['bash prepare.sh'] },
    { title: say`Start the control plane on the first machine`, commands: ['sudo kubeadm init --config kubeadm.yaml --upload-certs', 'mkdir -p "$HOME/.kube"', 'sudo install -o "$(id -u)" -g "$(id -g)" -m 0600 /etc/kubernetes/admin.conf "$HOME/.kube/config"'] },
    { title: say`Install a network for Pods`, note: say`EKS Distro brings none. Cilium is one; it takes the ranges of Pods from the nodes.`, commands: ['helm repo add cilium https://helm.cilium.io', 'helm upgrade --install cilium cilium/cilium --namespace kube-system --set ipam.mode=kubernetes'] },
    { title: say`Let the other machines join`, note: say`The first command prints the second one with its token, to be run with sudo on each of the ${it.text('nodes')} machines. Two more control plane machines join with what kubeadm init printed.`, commands: ['kubeadm token create --print-join-command', 'kubectl get nodes'] },
    { title: say`Keep it patched`, note: say`Releases are told by the SNS topic arn:aws:sns:us-east-1:379412251201:eks-distro-updates; versions live as long as in EKS. Upgrade with kubeadm upgrade, one minor version at a time, and back etcd up before.`, commands: ['sudo kubeadm upgrade plan'] },
  ];
}

function teardown(it: Given): readonly Instruction[] {
  return [
    { title: say`Empty and reset each machine`, note: say`For each node, those with workloads first; NODE is its name.`, commands: ['kubectl drain NODE --ignore-daemonsets --delete-emptydir-data', 'kubectl delete node NODE', 'sudo kubeadm reset'] },
    { title: say`What stays behind`, note: say`Binaries in /usr/local/bin, images in containerd, rules of iptables, and backups of etcd of ${it.text('name')}.`, commands: ['sudo systemctl disable --now kubelet'] },
  ];
}

function drawing(it: Given): Drawing {
  return {
    title: say`EKS Distro with kubeadm`,
    zones: [
      {
        id: 'site', of: 'site', label: say`Your site`,
        boxes: [
          { id: 'control-plane', of: 'control-plane', label: say`Control plane and etcd`, details: [it.text('name'), `${it.text('controlPlaneAddress')}:6443`, releaseOf(it).tag] },
          { id: 'nodes', of: 'nodes', label: say`Your machines`, details: [`${it.text('nodes')} × ${it.text('arch')}`] },
          { id: 'network', of: 'network', label: say`Pods and Services`, details: [it.text('podCidr'), it.text('serviceCidr')] },
        ],
      },
      { id: 'region', of: 'region', label: say`AWS`, boxes: [{ id: 'registry', of: 'registry', label: say`Images and binaries`, details: ['public.ecr.aws/eks-distro'] }] },
    ],
    lines: [
      { from: 'nodes', to: 'control-plane', label: say`6443` },
      { from: 'nodes', to: 'registry', label: say`downloads, or a mirror of yours`, dashed: true },
    ],
  };
}
