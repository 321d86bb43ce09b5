import { derive, isSet, mayHaveMore, say, stringOf } from '../../../../engine/kit.js';
import type { Constraint, Example, Finding, Message, Node, Resource, Rule, RuleText, Severity } from '../../../../engine/model.js';

/** One nodegroup of either list. */
export interface Group {
  readonly node: Node;
  readonly managed: boolean;
}

/** A ClusterConfig as the conditions look at it. */
export interface Config {
  readonly resource: Resource;
  readonly root: Node;
  readonly groups: readonly Group[];
  at(path: string): Node | undefined;
  /** Nothing but what we see stands in this object. */
  isWhole(map: Node | undefined): boolean;
}

/** One row of a section's table: what is refused, and a cluster that shows it and one that does not. */
export interface Row {
  readonly id: string;
  readonly covers: readonly string[];
  /** error when absent. */
  readonly severity?: Severity;
  readonly summary: string;
  readonly why: string;
  readonly upstream?: readonly string[];
  /** Beside eksctl's own code. */
  readonly source?: string;
  readonly constraint?: Constraint;
  /** Sections of a ClusterConfig, below its metadata. */
  readonly fires: string;
  readonly fixed?: string;
  readonly passes: string;
}

const code = 'https://github.com/eksctl-io/eksctl/blob/main/pkg/apis/eksctl.io/v1alpha5/validation.go';

/** The rule of a row, whose examples are whole files. */
export function condition(row: Row, check: (config: Config) => Iterable<Finding>): Rule {
  const { fires, fixed, passes, source, severity = 'error', ...text } = row;
  const refused: Example = { title: 'Refused', yaml: inCluster(fires), ...(fixed === undefined ? {} : { fixed: inCluster(fixed) }) };
  const rule: RuleText = {
    ...text,
    severity,
    sources: source === undefined ? [code] : [code, source],
    examples: [severity === 'error' ? refused : { ...refused, title: 'Found' }, { title: 'Fine', yaml: inCluster(passes) }],
  };
  return { ...rule, ...(row.constraint ? { constraint: row.constraint } : {}), check: (resource) => check(configOf(resource)) };
}

/** Made once for all conditions: there are a hundred of them, and a cluster may have many nodegroups. */
const configOf = derive((resource: Resource): Config => {
  const { root } = resource;
  const list = (name: string, managed: boolean) => (root.get(name)?.items() ?? []).filter((it) => it.type === 'map').map((node) => ({ node, managed }));
  return {
    resource,
    root,
    groups: [...list('nodeGroups', false), ...list('managedNodeGroups', true)],
    at: (path) => root.at(path),
    isWhole: (map) => map !== undefined && map.type === 'map' && !mayHaveMore(resource, map),
  };
});

/** A body that names its own metadata is a whole file already. */
function inCluster(body: string): string {
  const indent = ' '.repeat(Math.min(...body.split('\n').filter((it) => it.trim() !== '' && !/^ *# *\^/.test(it)).map((it) => it.search(/\S/))));
  const head = /^ *metadata:/m.test(body.split('\n').filter((it) => it.startsWith(`${indent}metadata`)).join('\n')) ? [] : ['metadata: { name: shop, region: eu-central-1 }'];
  return ['', ...['apiVersion: eksctl.io/v1alpha5', 'kind: ClusterConfig', ...head].map((it) => indent + it)].join('\n') + (body.startsWith('\n') ? body : `\n${body}`);
}

/** Set for certain, and to more than Go's empty value. */
export function isFilled(node: Node | undefined): node is Node {
  if (!isSet(node) || node.type === 'unknown') return false;
  if (node.type === 'list') return node.items().length > 0;
  return node.type !== 'string' || node.unknown || node.value !== '';
}

/** Absent for certain, or Go's empty value. */
export function isEmpty(node: Node | undefined): boolean {
  if (!isSet(node)) return true;
  if (node.type === 'list') return node.items().length === 0;
  return node.type === 'string' && node.value === '';
}

export function isTrue(node: Node | undefined): node is Node {
  return node?.value === true;
}

/** Fields of one object beside another that excludes them, each on its key. */
export function* excluded({ isWhole }: Config, map: Node, first: string, others: readonly string[]): Iterable<Finding> {
  const [field, key] = [map.get(first), map.get(first)?.key];
  if (!isFilled(field) || !isWhole(map)) return;
  for (const name of others) {
    const other = map.get(name);
    if (isFilled(other)) yield on(other, say`${name} cannot be set together with ${first}`, key ? { related: [{ span: key, message: say`${first} stands here` }] } : {});
  }
}

/** A finding on a field's key, else on the value. */
export function on(node: Node, message: Message, more: Partial<Finding> = {}): Finding {
  return { span: node.key ?? node.entries()[0]?.key ?? node.span, message, ...more };
}

/** A finding on a value: on the key of a map or list. */
export function onValue(node: Node, message: Message, more: Partial<Finding> = {}): Finding {
  const span = node.type === 'map' || node.type === 'list' || node.span.end === node.span.start ? node.key ?? node.span : node.span;
  return { span, message, ...more };
}

/** Whether EKS Auto Mode is on; undefined when that cannot be known. */
export function isAutoMode({ root, isWhole, at }: Config): boolean | undefined {
  const [section, enabled] = [root.get('autoModeConfig'), at('autoModeConfig.enabled')];
  if (typeof enabled?.value === 'boolean') return enabled.value;
  if (!isSet(section)) return isWhole(root) ? false : undefined;
  return isWhole(section) && !isSet(enabled) ? false : undefined;
}

/** An add-on by its name in small letters. */
export function addon({ root }: Config, name: string): Node | undefined {
  return root.get('addons')?.items().find((it) => stringOf(it.get('name'))?.toLowerCase() === name);
}

/** Whether some add-on may stand in the list that we cannot see. */
export function mayHaveAddons({ root, isWhole, resource }: Config): boolean {
  const list = root.get('addons');
  return !isWhole(root) || (isSet(list) && (list.type !== 'list' || mayHaveMore(resource, list) || list.items().some((it) => it.type !== 'map' || it.get('name')?.unknown)));
}

/** The version of Kubernetes as numbers; undefined when absent or no version. */
export function versionOf({ at }: Config): number | undefined {
  const [, minor] = /^1\.(\d+)$/.exec(stringOf(at('metadata.version')) ?? '') ?? [];
  return minor === undefined ? undefined : Number(minor);
}

/** The operating system of a nodegroup in small letters; undefined when it cannot be known. */
export function familyOf({ isWhole }: Config, { node }: Group): string | undefined {
  const family = node.get('amiFamily');
  if (isEmpty(family)) return isWhole(node) ? 'amazonlinux2023' : undefined;
  return stringOf(family)?.toLowerCase();
}

/** The family of addresses in small letters, `ipv4` when absent; undefined when it cannot be known. */
export function ipFamilyOf(config: Config): string | undefined {
  const [section, family] = [config.root.get('kubernetesNetworkConfig'), config.at('kubernetesNetworkConfig.ipFamily')];
  if (!isEmpty(family)) return stringOf(family)?.toLowerCase();
  return config.isWhole(config.root) && (!isSet(section) || config.isWhole(section)) ? 'ipv4' : undefined;
}

/** Some well-known policy is asked for. */
export function hasWellKnown(node: Node | undefined): boolean {
  return node?.entries().some((it) => it.node.value === true) ?? false;
}

/** Whether a source of rights is given: a map of well-known policies counts when one of them is on. */
export function isGiven(map: Node, name: string): boolean {
  return name === 'wellKnownPolicies' ? hasWellKnown(map.get(name)) : isFilled(map.get(name));
}
