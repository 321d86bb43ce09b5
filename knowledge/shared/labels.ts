import { derive, lookUp } from '../../engine/kit.js';
import { autoModeTypes } from './autoMode.js';
import { instanceTypes, type InstanceType } from './instanceTypes.js';
import { awsLabelFacts, coreLabelFacts, eksLabelFacts, instanceLabelFacts, oldLabelKeys, type LabelFact } from './labels.data.js';
import { regions } from './regions.js';

/** Who sets a label: Kubernetes and Karpenter's core, Karpenter's AWS provider, or EKS (Auto Mode and its siblings). */
export type LabelFlavour = 'core' | 'aws' | 'eks';
/** Whose nodes a NodePool asks for: self-managed Karpenter or EKS Auto Mode. */
export type Provider = 'karpenter' | 'autoMode';
export type LabelUser = 'nodePool' | 'nodeClaim' | 'nodeOverlay' | 'pod';

/** A well-known label key. */
export interface Label extends LabelFact {
  readonly key: string;
  readonly flavour: LabelFlavour;
  readonly numeric?: true;
  /** Where it may stand in a requirement without being refused at admission or by the controller. */
  readonly allowed: readonly LabelUser[];
  /** False for keys that EKS Auto Mode has without documenting them. */
  readonly documented: boolean;
  readonly link: string;
}

/** A value a label can have, and how many instance types have it (absent when it does not describe types). */
export interface LabelValue {
  readonly value: string;
  readonly means?: string;
  readonly types?: number;
}

/** Every well-known key: core, then `karpenter.k8s.aws/…`, then `eks.amazonaws.com/…`. */
export function labels(): readonly Label[] {
  return catalogue(coreLabelFacts).all;
}

/** What is known of a key; old keys are looked up under the key they are rewritten to. */
export function label(key: string): Label | undefined {
  return catalogue(coreLabelFacts).byKey.get(normalKey(key));
}

/** What is known of a key of Karpenter's AWS provider, written as it is. */
export function karpenterLabel(key: string): Label | undefined {
  const one = catalogue(coreLabelFacts).byKey.get(key);
  return one?.flavour === 'aws' ? one : undefined;
}

/** The key that Karpenter turns an old key into; every other key is itself. */
export function normalKey(key: string): string {
  return lookUp(oldLabelKeys, key) ?? key;
}

/** Old keys and what they become. */
export const oldKeys: Readonly<Record<string, string>> = oldLabelKeys;

/** Whether a requirement with this key describes the instance type, so that its values can be looked up. */
export function describesType(key: string): boolean {
  return valueOf(key) !== undefined;
}

/** What is known of a key, where it describes the instance type and is no old one. */
export function typeLabel(key: string): Label | undefined {
  const one = label(key);
  return one?.key === key && describesType(key) ? one : undefined;
}

/**
 * The value that nodes of this type carry; undefined when they carry no such label. '' is a value: bare metal's hypervisor.
 * Keys of both flavours are understood: `karpenter.k8s.aws/instance-cpu`, `eks.amazonaws.com/instance-cpu`.
 */
export function labelOfType(key: string, type: InstanceType): string | undefined {
  return labelReader(key)(type);
}

/** The same for many types. */
export function labelReader(key: string): (type: InstanceType) => string | undefined {
  const of = valueOf(key);
  return (type) => {
    const value = of?.(type);
    return value === undefined ? undefined : String(value);
  };
}

/**
 * Every value a key can have; undefined when the values are endless or unknown (names, ids).
 * For Auto Mode only the instance types count that it launches.
 */
export function labelValues(key: string, provider: Provider = 'karpenter'): readonly LabelValue[] | undefined {
  const known = label(key);
  const values = known && (provider === 'autoMode' ? autoModeValues : karpenterValues)(known);
  return values && values.length > 0 ? values : undefined;
}

/** The key that says the same on the other side: `karpenter.k8s.aws/instance-cpu` ↔ `eks.amazonaws.com/instance-cpu`. */
export function twinKey(key: string): string | undefined {
  const name = key.slice(key.indexOf('/') + 1);
  if (key === `${aws}ec2nodeclass`) return undefined;
  const shared = Object.hasOwn(instanceLabelFacts, name) || (Object.hasOwn(awsLabelFacts, name) && Object.hasOwn(eksLabelFacts, name));
  if (!shared) return undefined;
  if (key.startsWith(aws)) return `${eks}${name}`;
  return key.startsWith(eks) ? `${aws}${name}` : undefined;
}

const aws = 'karpenter.k8s.aws/';
const eks = 'eks.amazonaws.com/';
const everywhere: readonly LabelUser[] = Object.freeze(['nodePool', 'nodeClaim', 'nodeOverlay', 'pod'] as const);
const notOverlay: readonly LabelUser[] = Object.freeze(['nodePool', 'nodeClaim', 'pod'] as const);
const podOnly: readonly LabelUser[] = Object.freeze(['pod'] as const);
const schedulingPage = 'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels';
const autoModePage = 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html';
// One key at a time: nobody waits for the values of keys that nobody asked for.
const karpenterValues = derive((one: Label) => valuesOfLabel(one, instanceTypes()));
const autoModeValues = derive((one: Label) => valuesOfLabel(one, autoModeTypes()));

const catalogue = derive((core: typeof coreLabelFacts) => {
  const all = [...coreLabels(core), ...awsLabels(), ...eksLabels()];
  return { all, byKey: new Map(all.map((one) => [one.key, one])) };
});

function coreLabels(facts: typeof coreLabelFacts): Label[] {
  return Object.entries(facts).map(([key, fact]) => ({
    ...fact, key, flavour: 'core', allowed: allowedCore(key), documented: true, link: schedulingPage,
  }));
}

function allowedCore(key: string): readonly LabelUser[] {
  if (key === 'kubernetes.io/hostname') return podOnly;
  return key === 'karpenter.sh/nodepool' ? ['nodeClaim', 'nodeOverlay', 'pod'] : everywhere;
}

function awsLabels(): Label[] {
  const instance = Object.entries(instanceLabelFacts).map(([name, fact]) => awsLabel(name, fact, everywhere));
  const other = Object.entries(awsLabelFacts).map(([name, fact]) => awsLabel(name, fact, allowedAws(name)));
  return [...instance, ...other];
}

function awsLabel(name: string, fact: LabelFact, allowed: readonly LabelUser[]): Label {
  return { ...fact, key: `${aws}${name}`, flavour: 'aws', allowed, documented: true, link: schedulingPage };
}

function allowedAws(name: string): readonly LabelUser[] {
  if (name === 'ec2nodeclass') return podOnly;
  return name === 'nitro-sandbox' ? everywhere : notOverlay;
}

/** Releases of Karpenter say nothing about Auto Mode, so `since` is left out there. */
function eksLabels(): Label[] {
  const instance = Object.entries(instanceLabelFacts).map(([name, { since: _, ...fact }]): Label => ({
    ...fact, key: `${eks}${name}`, flavour: 'eks', allowed: notOverlay, documented: fact.autoMode === 'documented', link: autoModePage,
  }));
  const other = Object.entries(eksLabelFacts).map(([name, fact]): Label => ({
    ...fact, key: `${eks}${name}`, flavour: 'eks', allowed: twinKey(`${eks}${name}`) ? notOverlay : podOnly, documented: true, link: autoModePage,
  }));
  return [...instance, ...other];
}

function valueOf(key: string): LabelFact['of'] {
  const normal = normalKey(key);
  // The table lists both architectures with words; which one a type has is a fact of the type.
  if (normal === 'kubernetes.io/arch') return (type) => type.arch;
  return label(normal)?.of;
}

function valuesOfLabel(one: Label, types: readonly InstanceType[]): readonly LabelValue[] {
  if (one.key === 'topology.kubernetes.io/region') return regions.map(({ code, name }) => ({ value: code, means: name }));
  if (one.values && one.key !== 'kubernetes.io/arch') return Object.entries(one.values).map(([value, means]) => ({ value, means }));
  const counts = new Map<string, number>();
  const valueFor = labelReader(one.key);
  for (const type of types) {
    const value = valueFor(type);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const listed = [...counts].map(([value, count]): LabelValue => ({ value, types: count, ...(one.values?.[value] ? { means: one.values[value] } : {}) }));
  // The catalogue lists types from small to large, which no order of names does.
  if (one.key === 'node.kubernetes.io/instance-type') return listed;
  if (one.numeric) return listed.toSorted((a, b) => Number(a.value) - Number(b.value));
  return listed.map((it) => ({ it, order: naturalOrder(it.value) })).sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ it }) => it);
}

/** `2xlarge` before `10xlarge`, `m5` before `m10`. Every value is lower-case ASCII; a collator for all languages takes long to make. */
function naturalOrder(value: string): string {
  return value.replace(/\d+/g, (it) => it.padStart(9, '0'));
}
