import { say } from '../../../../engine/kit.js';
import type { Draft, Given } from '../../../../engine/advisor/model.js';
import { command, quoted, script } from '../../shell.js';
import { hasProxy, hybridSelector, roleStack, usesNodeadm, usesSsm } from './given.js';
import { bundleOf } from './clusterFields.js';

/**
 * Commands are those of https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-creds.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-join.html and
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-nodeadm.html; what certificates have to be like:
 * https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html
 */
export function accessDrafts(it: Given): readonly Draft[] {
  if (usesSsm(it)) return [{ path: 'activate.sh', language: 'shellscript', because: say`Makes the activation that machines register with, and writes it into join.env`, text: () => activate(it) }];
  return [
    ...(it.text('caBundle') === '' ? [] : [{ path: 'ca.crt', language: 'plaintext' as const, because: say`The authority that IAM Roles Anywhere trusts`, text: () => bundleOf(it) }]),
    { path: 'certificates.sh', language: 'shellscript', because: it.text('caBundle') === '' ? say`Makes an authority, and a key and certificate for each machine` : say`Makes a key for each machine, and what your authority has to sign`, text: () => certificates(it) },
    { path: 'outputs.sh', language: 'shellscript', because: say`Writes what machines have to know of the role into join.env`, text: () => outputs(it) },
  ];
}

/** What prepares and joins a machine with nodeadm, and what looks whether all is well. */
export function nodeDrafts(it: Given): readonly Draft[] {
  return [
    ...(usesNodeadm(it) ? [{ path: 'join-node.sh', language: 'shellscript' as const, because: say`Run on each machine: installs nodeadm and what it needs, checks the configuration and joins`, text: () => join(it) }] : []),
    { path: 'check.sh', language: 'shellscript', because: say`Looks whether machines, network and certificates are as they should be`, text: () => check(it) },
  ];
}

function output(it: Given, key: string): string {
  return `aws cloudformation describe-stacks --region ${quoted(it.text('region'))} --stack-name ${quoted(roleStack(it))} --query "Stacks[0].Outputs[?OutputKey=='${key}'].OutputValue" --output text`;
}

function activate(it: Given): string {
  const [name, at, days] = [quoted(it.text('name')), quoted(it.text('region')), it.number('activationDays')];
  return script(
    `role=$(${output(it, 'RoleName')})`,
    `cluster=$(aws eks describe-cluster --region ${at} --name ${name} --query cluster.arn --output text)`,
    '# GNU and BSD write dates differently.',
    `expires=$(date -u -d '+${days} days' +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -v+${days}d +%Y-%m-%dT%H:%M:%SZ)`,
    '# The role may only take machines with this tag out of Systems Manager again.',
    command(`activation=$(aws ssm create-activation --region ${at} --iam-role "$role"`, `--registration-limit ${it.number('registrationLimit')} --expiration-date "$expires"`, '--tags "Key=EKSClusterARN,Value=$cluster"', "--query '[ActivationId,ActivationCode]' --output text)"),
    'read -r id code <<<"$activation"',
    '',
    '# Whoever has the code can register a machine: keep the file out of the repository.',
    'umask 077',
    "printf 'ACTIVATION_ID=%q\\nACTIVATION_CODE=%q\\n' \"$id\" \"$code\" > join.env",
    'echo "join.env is good until $expires"',
  );
}

function outputs(it: Given): string {
  return script(
    'umask 077',
    '{',
    ...[['ROLE_ARN', 'RoleArn'], ['PROFILE_ARN', 'ProfileArn'], ['TRUST_ANCHOR_ARN', 'TrustAnchorArn']].map(([name, key]) => `  printf '${name}=%q\\n' "$(${output(it, key!)})"`),
    '} > join.env',
  );
}

function certificates(it: Given): string {
  const own = it.text('caBundle') === '';
  return script(
    'umask 077',
    'mkdir -p certs',
    ...(own ? [
      'if [ ! -f ca.key ]; then',
      '  openssl ecparam -name prime256v1 -genkey -noout -out ca.key',
      `  openssl req -x509 -new -sha256 -days 3650 -key ca.key -out ca.crt -subj ${quoted(`/CN=${it.text('name')} hybrid nodes`)} -addext 'basicConstraints=critical,CA:true' -addext 'keyUsage=critical,keyCertSign,cRLSign'`,
      'fi',
      "printf '%s\\n' 'basicConstraints=critical,CA:false' 'keyUsage=critical,digitalSignature' 'extendedKeyUsage=clientAuth' > certs/extensions.cnf",
      '',
    ] : []),
    '# The CN is the name of the node: the role insists on it.',
    `for site in ${it.list('siteNames').map(quoted).join(' ')}; do`,
    `  for number in $(seq 1 ${it.number('machinesPerSite')}); do`,
    '    node="$site-$number"',
    '    [ -f "certs/$node.key" ] && continue',
    '    openssl ecparam -name prime256v1 -genkey -noout -out "certs/$node.key"',
    '    openssl req -new -sha256 -key "certs/$node.key" -subj "/CN=$node" -out "certs/$node.csr"',
    ...(own ? ['    openssl x509 -req -sha256 -days 365 -in "certs/$node.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -extfile certs/extensions.cnf -out "certs/$node.crt"'] : ['    echo "Have certs/$node.csr signed, and put the certificate into certs/$node.crt"']),
    '  done',
    'done',
  );
}

function join(it: Given): string {
  const ssm = usesSsm(it);
  const site = quoted(it.list('siteNames')[0] ?? 'site');
  const secrets = ssm ? ['ACTIVATION_ID', 'ACTIVATION_CODE'] : ['NODE_NAME', 'ROLE_ARN', 'PROFILE_ARN', 'TRUST_ANCHOR_ARN'];
  return script(
    `# As root: bash join-node.sh nodeconfig-${site}.yaml${ssm ? '' : ` ${site}-1`}`,
    'config=${1:?the NodeConfig of the site}',
    ...(ssm ? [] : ['NODE_NAME=${2:?the name of this machine, as in its certificate}']),
    '. ./join.env',
    ...(hasProxy(it) ? ['. ./proxy.sh'] : []),
    '',
    `curl --proto '=https' -fsSLo /usr/local/bin/nodeadm https://hybrid-assets.eks.amazonaws.com/releases/latest/bin/linux/${it.text('arch')}/nodeadm`,
    'chmod 755 /usr/local/bin/nodeadm',
    ...prepare(it),
    `nodeadm install ${quoted(it.text('version'))} --credential-provider ${it.text('credentials')} --region ${quoted(it.text('region'))}${it.is('nodeOs', 'rhel-8', 'rhel-9') ? ' --containerd-source docker' : ''}`,
    ...(ssm ? [] : ['', 'install -d -m 700 /etc/iam/pki', 'install -m 644 "certs/$NODE_NAME.crt" /etc/iam/pki/server.pem', 'install -m 600 "certs/$NODE_NAME.key" /etc/iam/pki/server.key']),
    '',
    '# Puts the values of join.env into the configuration, on this machine only.',
    'filled=$(<"$config")',
    `for name in ${secrets.join(' ')}; do`,
    '  placeholder="\\${$name}"',
    '  filled=${filled//"$placeholder"/"${!name}"}',
    'done',
    'install -d -m 700 /etc/nodeadm',
    "(umask 077 && printf '%s\\n' \"$filled\" > /etc/nodeadm/nodeconfig.yaml)",
    '',
    'nodeadm config check --config-source file:///etc/nodeadm/nodeconfig.yaml',
    'nodeadm init --config-source file:///etc/nodeadm/nodeconfig.yaml',
    ...gpuRuntime(it),
    '# Tells what is wrong with the way to the cluster, if anything.',
    'nodeadm debug --config-source file:///etc/nodeadm/nodeconfig.yaml',
  );
}

/** Ports of the kubelet, of Services and of VXLAN, where the system brings a firewall. */
function prepare(it: Given): readonly string[] {
  if (!it.is('nodeOs', 'rhel-8', 'rhel-9')) return [];
  return [
    'if systemctl is-active --quiet firewalld; then',
    '  firewall-cmd --permanent --add-port 10250/tcp --add-port 10256/tcp --add-port 30000-32767/tcp --add-port 8472/udp',
    '  firewall-cmd --reload',
    'fi',
  ];
}

/** After init, which writes the configuration of containerd anew. */
function gpuRuntime(it: Given): readonly string[] {
  if (!it.flag('gpu')) return [];
  return ['# Driver and NVIDIA Container Toolkit have to be installed already.', 'nvidia-ctk runtime configure --runtime=containerd --set-as-default', 'systemctl restart containerd kubelet'];
}

function check(it: Given): string {
  return script(
    '# All machines of the plan, and ready; without a network plugin they never are.',
    `kubectl get nodes --selector ${hybridSelector} --label-columns topology.kubernetes.io/zone --output wide`,
    `kubectl wait --for condition=Ready node --selector ${hybridSelector} --timeout 10m`,
    '',
    'kubectl --namespace kube-system rollout status daemonset/cilium --timeout 5m',
    'kubectl --namespace kube-system rollout status deployment/cilium-operator --timeout 5m',
    'kubectl --namespace kube-system exec daemonset/cilium --container cilium-agent -- cilium-dbg status --brief',
    ...(it.flag('bgp') ? ['kubectl --namespace kube-system exec daemonset/cilium --container cilium-agent -- cilium-dbg bgp peers'] : []),
    '',
    '# Certificates of kubelets are approved when the address of the machine lies in the remote node networks.',
    "pending=$(kubectl get certificatesigningrequests --no-headers | awk '$NF == \"Pending\" { print $1 }')",
    'if [ -n "$pending" ]; then echo "Not approved: $pending" >&2; exit 1; fi',
    '',
    '# The control plane reaches the kubelet of each machine (port 10250), as logs and exec need.',
    `for node in $(kubectl get nodes --selector ${hybridSelector} --output name); do`,
    '  kubectl get --raw "/api/v1/nodes/${node#node/}/proxy/healthz" > /dev/null',
    '  echo "${node#node/} answers"',
    'done',
    '',
    '# At least one replica of CoreDNS on each side.',
    'kubectl --namespace kube-system get pods --selector k8s-app=kube-dns --output wide',
    ...(it.flag('gpu') ? ['', "kubectl get nodes --selector nvidia.com/gpu.present=true --output custom-columns='NAME:.metadata.name,GPUS:.status.allocatable.nvidia\\.com/gpu'"] : []),
    ...(it.flag('gateway') ? ['', '# Routes to Pods on site lead to the gateway that leads.', 'kubectl --namespace eks-hybrid-nodes-gateway get pods,leases', 'kubectl get ciliumvtepconfigs'] : []),
  );
}
