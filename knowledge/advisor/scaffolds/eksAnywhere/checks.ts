/** What is wrong with an answer about EKS Anywhere, in one sentence; general ones are in ../../checks.ts. */
import { contains, lookUp, parseCidr, say } from '../../../../engine/kit.js';
import type { Message } from '../../../../engine/model.js';
import type { Given } from '../../../../engine/advisor/model.js';
import { isLabelValue, isQualifiedName } from '../../../shared/names.js';
import { address } from '../../checks.js';

/** https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go: at most 35, and the API server wants lower case. */
export function anywhereName(value: string): Message | undefined {
  if (value.length > 35) return say`A cluster of EKS Anywhere has at most 35 characters in its name; this one has ${value.length}`;
  return /^[a-z][a-z0-9-]*[a-z0-9]$/.test(value) ? undefined : say`${value} is no name for a cluster of EKS Anywhere: lower-case letters, digits and -, a letter first, at least two characters`;
}

/** The name of a group of machines. */
export function groupName(value: string): Message | undefined {
  return /^[a-z][a-z0-9-]{0,18}[a-z0-9]$/.test(value) ? undefined : say`${value} is no name for a group: 2 to 20 lower-case letters, digits and -, a letter first`;
}

/** A host: a DNS name or an IPv4 address, without a scheme and a port. */
export function host(value: string): Message | undefined {
  const looksLikeAddress = /^[\d.]+$/.test(value);
  const isName = value.length <= 253 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(value);
  return isName && !(looksLikeAddress && address(value)) ? undefined : say`${value} is no host name or address such as registry.example.com; write it without https:// and without a port`;
}

/** A proxy as the CLI reads it: https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go */
export function hostAndPort(value: string): Message | undefined {
  const [, name = '', port = ''] = /^([^:]+):(\d+)$/.exec(value) ?? [];
  return name !== '' && !host(name) && Number(port) >= 1 && Number(port) <= 65535 ? undefined : say`${value} is no host with a port such as proxy.example.com:3128`;
}

/** A name of another product: anything readable that cannot be mistaken for a variable, a quote or markup. */
export function plainName(value: string): Message | undefined {
  return /^[^\u0000-\u001f\u007f"'`$<>{}\\]{1,200}$/.test(value) ? undefined : say`${value} is no name here: 1 to 200 characters without quotes, braces, $, < and >`;
}

/** A path of the file system of the machine that the commands run on. */
export function filePath(value: string): Message | undefined {
  return /^[\w./-]{1,200}$/.test(value) ? undefined : say`${value} is no path here; use letters, digits, . _ - and /`;
}

/** An address of a web server, without a path at its end. */
export function webAddress(value: string): Message | undefined {
  const [, name = ''] = /^https?:\/\/([^/:]+)(?::\d{1,5})?(?:\/[\w.-]+)*$/.exec(value) ?? [];
  return name !== '' && !host(name) ? undefined : say`${value} is no address of a web server such as http://images.example.com`;
}

/** Several items of `key=value`, as labels are. */
export function labels(items: readonly string[]): Message | undefined {
  const wrong = items.find((it) => !/^[^=]+=[^=]*$/.test(it) || !isQualifiedName(it.split('=')[0]!) || !isLabelValue(it.split('=')[1]!));
  return wrong === undefined ? undefined : say`${wrong} is no label such as example.com/line=north`;
}

/** Several items of `key=value:Effect`, as taints are. */
export function taints(items: readonly string[]): Message | undefined {
  const wrong = items.find((it) => !/^[^=:]+(=[^=:]*)?:(NoSchedule|PreferNoSchedule|NoExecute)$/.test(it) || labels([`${it.split(/[=:]/)[0]}=${/=([^:]*)/.exec(it)?.[1] ?? ''}`]) !== undefined);
  return wrong === undefined ? undefined : say`${wrong} is no taint such as dedicated=plc:NoSchedule; the effect is NoSchedule, PreferNoSchedule or NoExecute`;
}

/** An address in the network of the machines, and apart from Pods, Services and the other addresses that are spoken for. */
export function inNodeNetwork(value: string, it: Given, others: readonly string[]): Message | undefined {
  const wrong = address(value);
  if (wrong) return wrong;
  for (const [id, name] of [['podCidrs', say`the Pods`], ['serviceCidr', say`the services`]] as const) {
    const holder = it.list(id).find((range) => holds(range, value));
    if (holder) return say`${value} lies in ${holder} of ${name}; take an address of the machines' network`;
  }
  if (!it.list('nodeCidrs').some((range) => holds(range, value))) return say`${value} lies in none of the ranges of the machines, ${it.text('nodeCidrs')}`;
  const taken = others.find((id) => it.list(id).includes(value));
  return taken === undefined ? undefined : say`${value} is taken by another field already; each needs an address of its own`;
}

function holds(range: string, single: string): boolean {
  const [outer, inner] = [parseCidr(range), parseCidr(`${single}/32`)];
  return outer !== undefined && inner !== undefined && contains(outer, inner);
}

/**
 * The public half of an SSH key. The first bytes of its second part repeat the type, so a key that was cut or mixed up
 * is noticed: https://www.rfc-editor.org/rfc/rfc4253#section-6.6
 */
export function publicKey(value: string): Message | undefined {
  if (value === '') return undefined;
  if (/PRIVATE KEY/.test(value)) return say`This is a private key, which stays with you; paste the line of the .pub file`;
  const [type = '', blob = ''] = value.split(/\s+/);
  const start = lookUp(keyStarts, type);
  const isWhole = start !== undefined && blob.startsWith(start) && blob.length >= 68 && blob.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(blob);
  return isWhole && !/["'`$\\\n]/.test(value) ? undefined : say`This is no public SSH key; paste the whole line of the .pub file, which begins with ssh-ed25519, ssh-rsa or ecdsa-sha2-`;
}

const keyStarts: Readonly<Record<string, string>> = Object.freeze({
  'ssh-ed25519': 'AAAAC3NzaC1lZDI1NTE5AAAAI',
  'ssh-rsa': 'AAAAB3NzaC1yc2E',
  'ecdsa-sha2-nistp256': 'AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBB',
  'ecdsa-sha2-nistp384': 'AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhB',
  'ecdsa-sha2-nistp521': 'AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFB',
});

/** The token of a licence has the three parts of a JWT: https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/validations/extendedversion.go */
export function licenseToken(value: string): Message | undefined {
  return /^eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}$/.test(value) ? undefined : say`This is no licence token: three parts with dots between, the first beginning with eyJ`;
}

/** Whether a name carries a Kubernetes version as EKS Anywhere looks for it: 1.35, 1-35, 1_35 or 135. */
export function carriesVersion(value: string, version: string): Message | undefined {
  return ['.', '-', '_', ''].some((it) => value.includes(version.replace('.', it))) ? undefined : say`${value} has to carry the Kubernetes version ${version}, for example as ${version.replace('.', '-')}`;
}
