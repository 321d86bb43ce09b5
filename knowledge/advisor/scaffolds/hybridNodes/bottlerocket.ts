import { say } from '../../../../engine/kit.js';
import type { Draft, Given } from '../../../../engine/advisor/model.js';
import { quoted, script } from '../../shell.js';
import { taintsInToml } from '../../fields/nodes.js';
import { dnsAddress, hasProxy, nodeLabels, usesNodeadm, usesSsm, withoutProxy } from './given.js';

/**
 * Bottlerocket reads settings at its first start and runs no nodeadm:
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-bottlerocket.html,
 * https://bottlerocket.dev/en/os/latest/api/settings-index/
 */
export function bottlerocketDrafts(it: Given): readonly Draft[] {
  if (usesNodeadm(it)) return [];
  return [
    ...it.list('siteNames').map((site): Draft => ({ path: settingsPath(site), language: 'plaintext', because: say`Settings of the machines of ${site}, with gaps that settings.sh fills`, text: () => settings(it, site) })),
    { path: 'settings.sh', language: 'shellscript', because: say`Fills the settings of each machine with what the cluster and its access are`, text: () => fill(it) },
  ];
}

export function settingsPath(site: string): string {
  return `settings-${site}.toml`;
}

function settings(it: Given, site: string): string {
  const ssm = usesSsm(it);
  const labels = { 'eks.amazonaws.com/compute-type': 'hybrid', 'eks.amazonaws.com/hybrid-credential-provider': ssm ? 'ssm' : 'iam-ra', ...nodeLabels(it, site) };
  const taints = taintsInToml(it);
  return [
    '# settings.sh fills the gaps; the result is user data of the virtual machine.',
    '[settings.kubernetes]',
    `cluster-name = ${text(it.text('name'))}`,
    'api-server = "${API_SERVER}"',
    'cluster-certificate = "${CLUSTER_CERTIFICATE}"',
    `cluster-dns-ip = ${text(dnsAddress(it))}`,
    'hostname-override = "${NODE_NAME}"',
    `provider-id = ${text(`eks-hybrid:///${it.text('region')}/${it.text('name')}/\${NODE_NAME}`)}`,
    'authentication-mode = "aws"',
    'cloud-provider = ""',
    'server-tls-bootstrap = true',
    `# Cilium gives each machine a block of /${it.text('podMask')}.`,
    `max-pods = ${it.number('maxPods')}`,
    '',
    '[settings.kubernetes.node-labels]',
    ...Object.entries(labels).map(([key, value]) => `${text(key)} = ${text(value)}`),
    ...(taints.length > 0 ? ['', '[settings.kubernetes.node-taints]', ...taints] : []),
    '',
    '[settings.kubernetes.credential-providers.ecr-credential-provider]',
    'enabled = true',
    'cache-duration = "12h"',
    'image-patterns = ["*.dkr.ecr.*.amazonaws.com", "*.dkr.ecr.*.amazonaws.com.cn", "public.ecr.aws"]',
    '',
    '[settings.network]',
    'hostname = "${NODE_NAME}"',
    ...(hasProxy(it) ? [`https-proxy = ${text(it.text('proxyUrl'))}`, `no-proxy = [${withoutProxy(it).split(',').map(text).join(', ')}]`] : []),
    '',
    '[settings.aws]',
    `region = ${text(it.text('region'))}`,
    ...(ssm ? [] : ['config = "${AWS_CONFIG}"']),
    '',
    '[settings.bootstrap-containers.eks-hybrid-setup]',
    'mode = "always"',
    'user-data = "${SETUP}"',
    ...(ssm ? ['', '[settings.host-containers.control]', 'enabled = true'] : []),
    '',
  ].join('\n');
}

/** A basic string of TOML, which are those of JSON. */
function text(value: string): string {
  return JSON.stringify(value);
}

function fill(it: Given): string {
  const [name, at] = [quoted(it.text('name')), quoted(it.text('region'))];
  const describe = (query: string) => `$(aws eks describe-cluster --region ${at} --name ${name} --query ${query} --output text)`;
  return script(
    '. ./join.env',
    'umask 077',
    'mkdir -p machines',
    `API_SERVER=${describe('cluster.endpoint')}`,
    `CLUSTER_CERTIFICATE=${describe('cluster.certificateAuthority.data')}`,
    `for site in ${it.list('siteNames').map(quoted).join(' ')}; do`,
    `  for number in $(seq 1 ${it.number('machinesPerSite')}); do`,
    '    NODE_NAME="$site-$number"',
    ...setup(it),
    '    filled=$(<"settings-$site.toml")',
    `    for key in API_SERVER CLUSTER_CERTIFICATE NODE_NAME SETUP${usesSsm(it) ? '' : ' AWS_CONFIG'}; do`,
    '      placeholder="\\${$key}"',
    '      filled=${filled//"$placeholder"/"${!key}"}',
    '    done',
    "    printf '%s\\n' \"$filled\" > \"machines/$NODE_NAME.toml\"",
    '  done',
    'done',
  );
}

function setup(it: Given): readonly string[] {
  if (usesSsm(it)) return [`    SETUP=$(printf '%s' "eks-hybrid-ssm-setup --activation-id=$ACTIVATION_ID --activation-code=$ACTIVATION_CODE --region=${it.text('region')}" | base64 | tr -d '\\n')`];
  return [
    "    SETUP=$(printf \"eks-hybrid-iam-ra-setup --certificate='%s' --key='%s'\" \"$(<\"certs/$NODE_NAME.crt\")\" \"$(<\"certs/$NODE_NAME.key\")\" | base64 | tr -d '\\n')",
    "    AWS_CONFIG=$(printf '[default]\\ncredential_process = aws_signing_helper credential-process --certificate /root/.aws/node.crt --private-key /root/.aws/node.key --profile-arn %s --role-arn %s --trust-anchor-arn %s --role-session-name %s\\n' \"$PROFILE_ARN\" \"$ROLE_ARN\" \"$TRUST_ANCHOR_ARN\" \"$NODE_NAME\" | base64 | tr -d '\\n')",
  ];
}
