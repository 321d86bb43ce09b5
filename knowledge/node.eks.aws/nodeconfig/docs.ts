import type { Docs } from '../../../engine/model.js';
import { kubeletDocs } from './kubelet.js';

/**
 * Facts: internal/api/types.go and internal/node/hybrid of https://github.com/aws/eks-hybrid (e5f42ca), and
 * nodeadm/api/v1alpha1 and nodeadm/internal of https://github.com/awslabs/amazon-eks-ami (81fec2e). `hybrid` and `AMI`
 * name the two programs.
 */
const api = 'https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/';
const examples = 'https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/examples/';
const hybridGuide = 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-nodeadm.html';
const credentialsGuide = 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-creds.html';

export const docs: Docs = {
  spec: { does: 'How the machine joins its cluster and how its kubelet and containerd run. Both dialects know it.', link: `${api}#nodeconfigspec` },

  'spec.cluster': {
    does: 'Which cluster the node joins. Both dialects know it.',
    absent: 'Refused by the hybrid `nodeadm`. For the AMI one it has to come from another source: EKS adds it for managed node groups without an AMI id, Karpenter always does.',
    link: `${api}#clusterdetails`,
  },
  'spec.cluster.name': { does: 'Name of the EKS cluster. Both dialects know it.', absent: 'Refused, unless another source brings it (AMI).', link: `${api}#clusterdetails` },
  'spec.cluster.region': {
    does: 'AWS Region of the cluster. Only the hybrid `nodeadm` knows it and needs it.',
    absent: 'Refused by the hybrid `nodeadm`.',
    trap: 'The AMI dialect ignores it without a word: it takes the Region from the instance.',
    link: hybridGuide,
  },
  'spec.cluster.apiServerEndpoint': {
    does: "URL of the cluster's API server: `https://….eks.amazonaws.com`. Both dialects know it.",
    absent: 'The hybrid `nodeadm` asks EKS (`eks:DescribeCluster`). On EC2 it is required once all sources are merged.',
    link: `${api}#clusterdetails`,
  },
  'spec.cluster.certificateAuthority': {
    does: "The cluster's certificate authority: base64 of the PEM text, as `aws eks describe-cluster` prints it. Both dialects know it.",
    absent: 'As `apiServerEndpoint`.',
    trap: 'The PEM text itself (`-----BEGIN CERTIFICATE-----`) is refused: encode it.',
    link: `${api}#clusterdetails`,
  },
  'spec.cluster.cidr': {
    does: "The cluster's **service** CIDR. The address of the cluster's DNS follows from it: network + 10 for IPv4, `…::a` for IPv6. Both dialects know it.",
    absent: 'As `apiServerEndpoint`.',
    trap: 'Not the CIDR of the VPC or of the pods: with it, names do not resolve in pods.',
    link: `${api}#clusterdetails`,
  },
  'spec.cluster.enableOutpost': { does: 'Whether the cluster is a local one on an AWS Outpost. Both dialects know it.', absent: 'false.', trap: 'true needs `id` beside it.', link: `${api}#clusterdetails` },
  'spec.cluster.id': { does: 'Id of the local cluster on an Outpost; the node then presents it instead of the name. Both dialects know it.', absent: 'Right for every cluster in a Region.', link: `${api}#clusterdetails` },

  'spec.hybrid': {
    does: 'Makes the machine a hybrid node, with exactly one source of AWS credentials. Only the hybrid `nodeadm` knows it.',
    absent: 'The machine is taken for an EC2 instance.',
    trap: 'The AMI dialect ignores it without a word.',
    link: hybridGuide,
  },
  'spec.hybrid.enableCredentialsFile': {
    does: 'Keeps AWS credentials in a file under `/eks-hybrid/.aws/credentials`, which the EKS Pod Identity Agent needs on hybrid nodes. Hybrid only.',
    absent: 'false: no such file.',
    link: 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-add-ons.html',
  },
  'spec.hybrid.ssm': { does: 'AWS credentials through an AWS Systems Manager hybrid activation. Hybrid only; excludes `iamRolesAnywhere`.', link: credentialsGuide },
  'spec.hybrid.ssm.activationCode': {
    does: 'The code of the activation, 20 to 250 characters. Hybrid only.',
    absent: 'Refused.',
    trap: 'It is a secret that registers machines, and expires after 24 hours by default: do not commit it.',
    link: credentialsGuide,
  },
  'spec.hybrid.ssm.activationId': { does: 'The id of the activation: a UUID in lower case. Hybrid only.', absent: 'Refused.', link: credentialsGuide },
  'spec.hybrid.iamRolesAnywhere': { does: 'AWS credentials through IAM Roles Anywhere and a certificate of your own. Hybrid only; excludes `ssm`.', link: credentialsGuide },
  'spec.hybrid.iamRolesAnywhere.nodeName': {
    does: 'Name of the node, at most 64 bytes. Hybrid only.',
    absent: 'Refused.',
    trap: "It has to equal the certificate's CN, otherwise the node cannot authenticate.",
    link: credentialsGuide,
  },
  'spec.hybrid.iamRolesAnywhere.trustAnchorArn': { does: 'ARN of the trust anchor, which holds the certificate authority. Hybrid only.', absent: 'Refused.', link: credentialsGuide },
  'spec.hybrid.iamRolesAnywhere.profileArn': { does: 'ARN of the IAM Roles Anywhere profile that allows the role. Hybrid only.', absent: 'Refused.', trap: 'Not an EC2 instance profile.', link: credentialsGuide },
  'spec.hybrid.iamRolesAnywhere.roleArn': { does: 'ARN of the Hybrid Nodes IAM role. Hybrid only.', absent: 'Refused.', link: credentialsGuide },
  'spec.hybrid.iamRolesAnywhere.certificatePath': { does: 'Where the certificate lies on the machine. Hybrid only.', absent: '`nodeadm init` takes `/etc/iam/pki/server.pem`.', link: credentialsGuide },
  'spec.hybrid.iamRolesAnywhere.privateKeyPath': { does: "Where the certificate's private key lies on the machine. Hybrid only.", absent: '`nodeadm init` takes `/etc/iam/pki/server.key`.', link: credentialsGuide },
  'spec.hybrid.iamRolesAnywhere.awsConfigPath': { does: 'Where `nodeadm init` writes the AWS configuration. Hybrid only.', absent: '`/etc/aws/hybrid/config`.', link: hybridGuide },

  'spec.kubelet': { does: 'Settings of the kubelet, merged with what `nodeadm` sets. Both dialects know it.', link: `${api}#kubeletoptions` },
  'spec.kubelet.config': {
    does: 'A fragment of KubeletConfiguration (`kubelet.config.k8s.io/v1beta1`), merged deeply with the defaults; later sources win. Both dialects know it.',
    absent: 'The defaults of `nodeadm`.',
    trap: 'A misspelt key inside passes `nodeadm`; the kubelet may refuse it. Under Karpenter, its own values (maxPods, clusterDNS, taints) come last and win.',
    link: 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/',
  },
  ...kubeletDocs,
  'spec.kubelet.flags': {
    does: 'Command-line flags of the kubelet, added behind those of `nodeadm`. Both dialects know it.',
    trap: 'Each entry is one argument, `--key=value`: with a space instead of `=` the value is lost. `--hostname-override` is refused on hybrid nodes.',
    link: 'https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/',
  },
  'spec.kubelet.flags[]': { does: 'One flag: `--node-labels=team=a,tier=b`.', link: 'https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/' },
  'spec.kubelet.maxPodsExpression': {
    does: 'A CEL expression for the most pods of the node, from `default_enis`, `ips_per_eni` and `max_pods`. Only the AMI `nodeadm` knows it.',
    absent: 'The number that follows from the network interfaces of the instance type.',
    trap: '`config.maxPods` wins over it. When it fails, the default is taken and only a log line says so.',
    link: `${examples}#defining-a-max-pods-expression`,
  },

  'spec.containerd': { does: 'Settings of containerd. Both dialects know it.', link: `${api}#containerdoptions` },
  'spec.containerd.config': {
    does: 'Settings of containerd as TOML text. Both dialects know it: the AMI `nodeadm` merges it deeply, the hybrid one writes it into a file that containerd imports.',
    absent: 'The defaults of `nodeadm`.',
    trap: 'The names of plugins differ between containerd 1 (`io.containerd.grpc.v1.cri`) and 2 (`io.containerd.cri.v1.*`): sections of the wrong one do nothing.',
    link: `${examples}#configuring-containerd`,
  },
  'spec.containerd.baseRuntimeSpec': {
    does: 'A fragment of the OCI runtime specification that every container starts from, for instance its limits on open files. Only the AMI `nodeadm` knows it.',
    absent: 'The default of containerd.',
    link: `${examples}#modifying-container-rlimits`,
  },
  'spec.containerd.baseRuntimeSpec.*': { does: 'A field of the OCI runtime specification.', link: 'https://github.com/opencontainers/runtime-spec/blob/main/config.md' },

  'spec.featureGates': { does: 'Switches of `nodeadm` itself, not of Kubernetes. Only the AMI `nodeadm` knows it.', absent: 'All are off.', link: `${api}#feature` },
  'spec.featureGates.*': { does: 'true or false, without quotes.', trap: 'Feature gates of Kubernetes belong under `kubelet.config.featureGates`.', link: `${api}#feature` },

  'spec.instance': { does: 'How the operating system and the disks are set up. Both dialects know it.', link: `${api}#instanceoptions` },
  'spec.instance.localStorage': {
    does: 'What becomes of the local instance-store disks. Both dialects know it, and only EC2 instances act on it.',
    absent: 'The disks stay as they are.',
    link: `${api}#localstorageoptions`,
  },
  'spec.instance.localStorage.strategy': {
    does: 'How the local disks are used. RAID10 and the case of letters are a matter of the AMI `nodeadm`; hybrid nodes never read it.',
    absent: 'The disks stay as they are.',
    values: {
      RAID0: 'All disks become one volume, which holds the kubelet, containerd and pod logs.',
      RAID10: 'As RAID0, and mirrored: it survives a broken disk and needs at least four. Only the AMI `nodeadm` knows it.',
      Mount: 'Every disk gets a file system of its own, for local persistent volumes.',
    },
    link: `${api}#localstoragestrategy`,
  },
  'spec.instance.localStorage.mountPath': { does: 'Where the file systems are mounted. Only the AMI `nodeadm` knows it.', absent: '`/mnt/k8s-disks/`.', link: `${api}#localstorageoptions` },
  'spec.instance.localStorage.disabledMounts': {
    does: 'Directories that stay on the root volume although the local disks are one RAID. Only the AMI `nodeadm` knows it.',
    absent: 'All of them move to the local disks.',
    trap: 'An unknown name is skipped without a word.',
    link: `${api}#disabledmount`,
  },
  'spec.instance.localStorage.disabledMounts[]': {
    does: 'One directory by its name.',
    values: { Containerd: '`/var/lib/containerd`: images and containers', PodLogs: '`/var/log/pods`', SOCI: '`/var/lib/soci-snapshotter-grpc`' },
    link: `${api}#disabledmount`,
  },
  'spec.instance.environment': {
    does: 'Environment variables of systemd services: the name of a service, then its variables. `default` stands for all services. Only the AMI `nodeadm` knows it.',
    absent: 'No further variables.',
    link: `${api}#environmentoptions`,
  },
  'spec.instance.environment.*': { does: 'The variables of one service, or of all under `default`.', link: `${api}#environmentoptions` },
  'spec.instance.environment.*.*': { does: 'One variable.', trap: 'Numbers and booleans need quotes: without them the file is refused.', link: `${api}#environmentoptions` },
  'spec.instance.network': { does: "How the machine resolves names. Only the AMI `nodeadm` knows it.", absent: 'What DHCP of the VPC says.', link: `${api}#networkoptions` },
  'spec.instance.network.nameservers': { does: 'Addresses of name servers, IPv4 or IPv6. Only the AMI `nodeadm` knows it.', link: 'https://www.freedesktop.org/software/systemd/man/latest/resolved.conf.html#DNS=' },
  'spec.instance.network.nameservers[]': { does: 'One address.', link: 'https://www.freedesktop.org/software/systemd/man/latest/resolved.conf.html#DNS=' },
  'spec.instance.network.domains': { does: 'Domains that short names are looked up in. Only the AMI `nodeadm` knows it.', link: 'https://www.freedesktop.org/software/systemd/man/latest/resolved.conf.html#Domains=' },
  'spec.instance.network.domains[]': { does: 'One domain.', link: 'https://www.freedesktop.org/software/systemd/man/latest/resolved.conf.html#Domains=' },
};
