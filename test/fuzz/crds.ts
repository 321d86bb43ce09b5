import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Kind, Schema } from '../../engine/model.js';
import { toSchema, type JsonSchema } from '../../engine/schema/fromCrd.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { parse } from '../../engine/yaml/parse.js';
import { catalog } from '../../knowledge/catalog.js';
import { boundsOf, seconds } from './bounds.js';

/** Upstream's CRDs are not part of the repository; tests that need them say when they are not there. */
export const crdFolder = join(process.env['NODEWISE_CRDS'] ?? join(process.env['NODEWISE_SHARED'] ?? '../shared', 'facts/crds/karpenter-1.14'));
export const hasCrds = existsSync(crdFolder);

export { seconds };
export const bounds = boundsOf(200);

export interface UpstreamCrd {
  readonly file: string;
  readonly text: string;
  /** The kind as we know it, and as the CRD teaches it. */
  readonly ours: Kind;
  readonly theirs: Kind;
  readonly rules: readonly PlacedRule[];
  readonly words: readonly string[];
}

export function upstreamCrds(): readonly UpstreamCrd[] {
  return readdirSync(crdFolder).filter((it) => it.endsWith('.yaml')).flatMap((file): UpstreamCrd[] => {
    const text = readFileSync(join(crdFolder, file), 'utf8');
    const workspace = createWorkspace(catalog);
    workspace.apply({ put: [{ uri: `file:///crds/${file}`, text }] });
    const { kinds, learned } = workspace.snapshot();
    const rules = versionsOf(text).flatMap(rulesIn);
    return learned.flatMap(({ group, version, kind }): UpstreamCrd[] => {
      const same = (it: Kind) => it.group === group && it.version === version && it.name === kind;
      const [ours, theirs] = [catalog.find(same), kinds.find(same)];
      return ours && theirs ? [{ file, text, ours, theirs, rules, words: wordsOf(rules) }] : [];
    });
  });
}

function versionsOf(text: string): readonly JsonSchema[] {
  const { spec } = parse({ uri: 'crd.yaml', text }).root!.value as { readonly spec: { readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: JsonSchema } }[] } };
  return spec.versions.map((it) => it.schema.openAPIV3Schema);
}

/** A rule and the schema of what it stands on. */
export interface PlacedRule {
  readonly rule: string;
  readonly schema: Schema;
}

function rulesIn(json: JsonSchema): readonly PlacedRule[] {
  const validations = (json['x-kubernetes-validations'] ?? []) as readonly { readonly rule: string }[];
  const own = validations.map(({ rule }) => ({ rule, schema: toSchema(json, { tolerant: true }) }));
  const below = [...Object.values((json['properties'] ?? {}) as JsonSchema), json['items'], json['additionalProperties']];
  return [...own, ...below.filter((it) => typeof it === 'object').flatMap((it) => rulesIn(it as JsonSchema))];
}

/** The words in quotes of all rules: what they look for is what objects should hold now and then. */
function wordsOf(rules: readonly PlacedRule[]): readonly string[] {
  const quoted = rules.flatMap(({ rule }) => [...rule.matchAll(/'([^']*)'|"([^"]*)"/g)].map((found) => found[1] ?? found[2]!));
  const words = quoted.filter((it) => !/[\^$\\]/.test(it) && !unreleased.includes(it));
  return [...new Set([...common, ...words])];
}

/** Labels that upstream's main branch allows already, and no release that we know. */
const unreleased: readonly string[] = ['karpenter.k8s.aws/nitro-sandbox'];

/** Words that no rule quotes, but that mean something to Karpenter. */
const common: readonly string[] = [
  '', 'a', '1', '0', '-1', '100%', '0%', '50', '1h', '30m', '10s', 'Never', '2Gi', '1', '500m', 'cpu', 'memory', 'pods', '@daily', '0 9 * * mon-fri', '* * * * *',
  'example.com/team', 'kubernetes.io/arch', 'karpenter.sh/nodepool', 'karpenter.sh/capacity-type', 'karpenter.k8s.aws/instance-cpu', 'karpenter.k8s.aws/instance-famly',
  'node.kubernetes.io/instance-type', 'kubernetes.io/hostname', 'topology.kubernetes.io/zone', 'amd64', 'spot', 'ami-0123456789abcdef0', 'al2023@latest', 'al2023@v20250101',
  'bottlerocket@latest', 'windows2022@latest', 'al2@latest', 'al3@latest', 'subnet-0123456789abcdef0', 'sg-0123456789abcdef0', 'karpenter.k8s.aws', 'EC2NodeClass', 'eks.amazonaws.com',
  'NodeClass', 'default', 'Name', 'kubernetes.io/cluster/x', 'karpenter.sh/nodeclaim', 'nodefs.available', 'memory.available', '+10%', '-5%', '0.05',
];
