import type { Resource } from '../../engine/model.js';
import { derive, deriveBriefly, lookUp, textMemory } from '../../engine/kit.js';
import { autoModeTypes } from './autoMode.js';
import { instanceTypes, type InstanceType } from './instanceTypes.js';
import { describesType, labelOfType, labelReader, labelValues, typeLabel, type Label, type Provider } from './labels.js';
import { otherInstanceTypes, type NamedType } from './otherInstanceTypes.js';
import { providerOf } from './provider.js';
import { allowsAbsence, has, intersection, requirement, type Requirement } from './requirementSet.js';
import { writtenIn, type WrittenLabel, type WrittenTerm } from './writtenRequirements.js';

/** What the nodes of a resource may have under a key. */
interface Limit {
  readonly key: string;
  readonly allows: Requirement;
}

/** One thing that narrows a pool's instance types: a requirement or a template label. */
export interface Narrowing extends Limit {
  readonly from: { readonly term: WrittenTerm } | { readonly label: WrittenLabel };
}

/** What a pool's requirements and labels leave of the instance types. */
export interface Choice {
  readonly provider: Provider;
  /** The known types that meet everything that is known. */
  readonly types: readonly InstanceType[];
  /** How many types of which only the name is known may meet it too. Macs are none of Karpenter's. */
  readonly others: number;
  /** False when a value lies outside our data, so that fewer types are counted than there may be. */
  readonly certain: boolean;
  /** What was applied, in the order of labels and requirements, before those of the same key are intersected. */
  readonly narrowings: readonly Narrowing[];
  /** The first narrowing that left nothing, how many types there were before it, and whether it needs no other to do so. */
  readonly killer: { readonly narrowing: Narrowing; readonly before: number; readonly alone: boolean } | undefined;
}

/**
 * The instance types that a NodePool or NodeClaim can launch; undefined when it is neither Karpenter's nor Auto Mode's.
 * Entries that are unknown or wrong narrow nothing, so the true choice is never larger than this one.
 */
export const matchingTypes: (resource: Resource) => Choice | undefined = derive((resource: Resource): Choice | undefined => {
  const provider = providerOf(resource);
  return provider && choose(catalogues[provider], narrowingsOf(resource));
});

/** The distinct values of a key among some types. */
export function valuesAmong(key: string, types: readonly InstanceType[]): ReadonlySet<string> {
  return new Set(types.map((type) => labelOfType(key, type)).filter((value) => value !== undefined));
}

/** What narrows the nodes of a resource: its template labels, then its requirements, as far as they are valid. */
export function narrowingsOf(resource: Resource): readonly Narrowing[] {
  const { terms, labels: given } = writtenIn(resource);
  return [
    ...given.flatMap((label): Narrowing[] => (label.value === undefined ? [] : [{ key: label.normal, allows: requirement({ operator: 'In', values: [label.value] }), from: { label } }])),
    ...terms.flatMap((term): Narrowing[] => (term.normal !== undefined && term.allows ? [{ key: term.normal, allows: term.allows, from: { term } }] : [])),
  ];
}

/** Where a narrowing stands: a requirement's key, a label's key. */
export function placeOf({ from }: Narrowing): { readonly start: number; readonly end: number } {
  return 'term' in from ? from.term.key!.node.span : from.label.entry.key;
}

interface Catalogue {
  readonly provider: Provider;
}
const catalogues: Readonly<Record<Provider, Catalogue>> = Object.freeze({
  karpenter: Object.freeze({ provider: 'karpenter' as const }),
  autoMode: Object.freeze({ provider: 'autoMode' as const }),
});

/** Which types have which value of a key, by their position in the catalogue. */
interface Column {
  readonly having: ReadonlyMap<string, readonly number[]>;
  readonly lacking: readonly number[];
}

/** The types of a catalogue, and its columns, each made when it is first asked for. */
interface Table {
  readonly types: readonly InstanceType[];
  column(key: string): Column | undefined;
}

const tableOf = derive(({ provider }: Catalogue): Table => {
  const types = provider === 'autoMode' ? autoModeTypes() : instanceTypes();
  const stranger = provider === 'autoMode' ? 'aws' : 'eks';
  const columnOf = deriveBriefly((one: Label) => column(one.key, types));
  return {
    types,
    column(key) {
      const one = typeLabel(key);
      return one && one.flavour !== stranger ? columnOf(one) : undefined;
    },
  };
});

function column(key: string, types: readonly InstanceType[]): Column {
  const having = new Map<string, number[]>();
  const lacking: number[] = [];
  const valueOf = labelReader(key);
  types.forEach((type, index) => {
    const value = valueOf(type);
    if (value === undefined) return void lacking.push(index);
    const others = having.get(value);
    if (others) others.push(index);
    else having.set(value, [index]);
  });
  return { having, lacking };
}

function choose(catalogue: Catalogue, narrowings: readonly Narrowing[]): Choice {
  const merged = together(narrowings);
  const left = whatIsLeft(catalogue)(merged.map(signatureOf).join('\n'), () => strike(catalogue, merged.map(({ key, allows }) => ({ key, allows }))));
  const { killer } = left;
  const certain = narrowings.every((it) => isWithinData(it, catalogue.provider));
  return new Chosen(left, catalogue.provider, certain, narrowings, killer && { narrowing: merged[killer.place]!, before: killer.before, alone: killer.alone });
}

/** A class, because every pool has one, and getters in a literal are made anew with each. */
class Chosen implements Choice {
  readonly #left: Left;

  constructor(left: Left, readonly provider: Provider, readonly certain: boolean, readonly narrowings: readonly Narrowing[], readonly killer: Choice['killer']) {
    this.#left = left;
  }

  get types(): readonly InstanceType[] {
    return this.#left.types;
  }

  get others(): number {
    return this.#left.others;
  }
}

/** What some narrowings leave, wherever they are written; the killer is one of them, by its place. */
interface Left extends Pick<Choice, 'types' | 'others'> {
  readonly killer?: { readonly place: number; readonly before: number; readonly alone: boolean };
}

/** The pools of a file often ask for the same. What is kept knows nothing of where it was first written, or that file would be kept as well. */
const whatIsLeft = derive((_: Catalogue) => textMemory<Left>(200));

function signatureOf({ key, allows: { complement, values, gte, lte } }: Narrowing): string {
  return JSON.stringify([key, complement, [...values], String(gte), String(lte)]);
}

function strike(catalogue: Catalogue, narrowings: readonly Limit[]): Left {
  const table = tableOf(catalogue);
  const { types } = table;
  const left = new Uint8Array(types.length).fill(1);
  let [count, killer]: [number, Left['killer']] = [types.length, undefined];
  for (const [place, narrowing] of narrowings.entries()) {
    const before = count;
    count = narrow(left, narrowing, table);
    if (count === 0 && before > 0) killer = { place, before, alone: narrow(new Uint8Array(types.length).fill(1), narrowing, table) === 0 };
  }
  let [known, others]: [readonly InstanceType[] | undefined, number | undefined] = [undefined, undefined];
  return {
    // Both walk over all types and are asked for by few rules.
    get types() {
      return (known ??= types.filter((_, index) => left[index] === 1));
    },
    get others() {
      return (others ??= catalogue.provider === 'autoMode' ? 0 : otherInstanceTypes().filter((type) => type.category !== 'mac' && narrowings.every((it) => mayMeet(type, it))).length);
    },
    ...(killer ? { killer } : {}),
  };
}

/** What each key comes to, under the last entry that speaks of it: Karpenter looks at the intersection only. */
function together(narrowings: readonly Narrowing[]): readonly Narrowing[] {
  const byKey = new Map<string, Narrowing>();
  for (const one of narrowings) {
    const before = byKey.get(one.key);
    byKey.delete(one.key);
    byKey.set(one.key, before ? { ...one, allows: intersection(before.allows, one.allows) } : one);
  }
  return [...byKey.values()];
}

/** Strikes the types out that do not meet it; how many are left. This runs at each key press, hence the plain loops. */
function narrow(left: Uint8Array, { key, allows }: Limit, { types, column: columnOf }: Table): number {
  const column = columnOf(key);
  const keeps = new Uint8Array(left.length);
  if (column) mark(keeps, column, allows);
  // Windows runs on x86 only: getOS in pkg/providers/instancetype/types.go of aws/karpenter-provider-aws.
  else if (key === 'kubernetes.io/os' && has(allows, 'windows') && !has(allows, 'linux')) types.forEach((type, index) => { keeps[index] = type.arch === 'amd64' ? 1 : 0; });
  else keeps.fill(1);
  let count = 0;
  for (let index = 0; index < left.length; index++) count += left[index] = left[index]! & keeps[index]!;
  return count;
}

/** Sets 1 for each type that meets it. A type that lacks the label says "DoesNotExist" for it. */
function mark(keeps: Uint8Array, { having, lacking }: Column, allows: Requirement): void {
  const set = (indices: readonly number[] | undefined, kept: 0 | 1) => indices?.forEach((index) => { keeps[index] = kept; });
  if (allows.complement && allows.gte === undefined && allows.lte === undefined) {
    keeps.fill(1);
    for (const value of allows.values) set(having.get(value), 0);
  } else if (allows.complement) {
    for (const [value, indices] of having) if (has(allows, value)) set(indices, 1);
  } else {
    for (const value of allows.values) set(having.get(value), 1);
  }
  set(lacking, allowsAbsence(allows) ? 1 : 0);
}

/** Whether a type may meet it as far as its name tells. */
function mayMeet(type: NamedType, { key, allows }: Limit): boolean {
  const fact = factOf(type, key);
  if (fact === 'open') return true;
  return fact === 'absent' ? allowsAbsence(allows) : has(allows, fact.value);
}

/** What a type's name tells of a label: its value, that it has none, or nothing. */
function factOf(type: NamedType, key: string): { readonly value: string } | 'absent' | 'open' {
  const own = lookUp(valuesOfName, key)?.(type);
  if (own !== undefined) return { value: own };
  if (key.startsWith('karpenter.k8s.aws/instance-gpu-')) return /^[gp]$/.test(type.category) ? 'open' : 'absent';
  if (key.startsWith('karpenter.k8s.aws/instance-accelerator-')) return /^(trn|dl|inf)$/.test(type.category) ? 'open' : 'absent';
  return 'open';
}

const valuesOfName: Readonly<Record<string, (type: NamedType) => string | undefined>> = Object.freeze({
  'node.kubernetes.io/instance-type': (type: NamedType) => type.name,
  'kubernetes.io/arch': (type: NamedType) => (/^[a-z]+\d+g/.test(type.family) ? 'arm64' : 'amd64'),
  'karpenter.k8s.aws/instance-category': (type: NamedType) => type.category,
  'karpenter.k8s.aws/instance-family': (type: NamedType) => type.family,
  'karpenter.k8s.aws/instance-generation': (type: NamedType) => type.generation,
  'karpenter.k8s.aws/instance-size': (type: NamedType) => type.size,
});

/** A value that no known type has may belong to a type that we do not know. */
function isWithinData({ key, allows }: Narrowing, provider: Provider): boolean {
  if (allows.complement || !describesType(key)) return true;
  const one = typeLabel(key);
  const known = one && valuesKnown(catalogues[provider])(one);
  return known === undefined || [...allows.values].every((value) => known.has(value));
}

const valuesKnown = derive(({ provider }: Catalogue) => deriveBriefly((one: Label): ReadonlySet<string> => new Set(labelValues(one.key, provider)?.map(({ value }) => value))));
