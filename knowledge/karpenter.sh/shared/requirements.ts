import type { Domain, Moment, Offer, Resource, World } from '../../../engine/model.js';
import { label, labels, labelValues, normalKey, type Label, type LabelUser, type Provider } from '../../shared/labels.js';
import { labelInShort, labelInWords, valueInShort, valueInWords } from '../../shared/labelWords.js';
import { nodeAt, takenBeside, textAt } from '../../shared/offers.js';
import { providerOf } from '../../shared/provider.js';
import { regions } from '../../shared/regions.js';
import { karpenterOf, reaches } from '../../shared/versions.js';
import { writtenIn } from '../../shared/writtenRequirements.js';

/**
 * What completion and hover know of the requirements at `path` (`spec.template.spec.requirements`): the keys that fit
 * the resource's provider, the operators that fit the key, the values that the key can have.
 */
export function requirementDomains(path: string, user: LabelUser): readonly Domain[] {
  return [
    {
      path: `${path}[].key`,
      of: 'value',
      offers: (at) => keys(at, user),
      explain: (value, at) => labelInWords(value, providerOf(at.resource)),
    },
    { path: `${path}[].operator`, of: 'value', offers: operators },
    {
      path: `${path}[].values[]`,
      of: 'value',
      offers: values,
      explain: (value, at) => {
        const { key, operator } = requirementAt(at);
        const provider = providerOf(at.resource);
        return key === undefined ? undefined : valueInWords(key, value, { ...(operator ? { operator } : {}), ...(provider ? { provider } : {}) });
      },
    },
  ];
}

/** The keys that may stand in requirements of this resource, as far as the target release knows them. */
export function allowedLabels({ resource, world }: Moment, user: LabelUser): readonly Label[] {
  const provider = providerOf(resource);
  const karpenter = karpenterOf(resource, world);
  return labels().filter((one) => one.allowed.includes(user) && fits(one, provider) && (provider === 'autoMode' || reaches(karpenter ?? newest, one.since)));
}

/** The newest release whose labels are offered when no target is set. */
const newest = '1.14';

function fits({ flavour, key }: Label, provider: Provider | undefined): boolean {
  if (flavour === 'core') return provider !== 'autoMode' || !linuxOnly.includes(key);
  return provider === undefined || (flavour === 'aws') === (provider === 'karpenter');
}

/** Auto Mode runs Linux only, and asks not to be told so. */
const linuxOnly: readonly string[] = Object.freeze(['kubernetes.io/os', 'node.kubernetes.io/windows-build']);

function* keys(at: Moment, user: LabelUser): Iterable<Offer> {
  const used = usedKeys(at);
  const provider = providerOf(at.resource);
  const known = allowedLabels(at, user);
  for (const [index, one] of known.entries()) {
    const rank = used.has(one.key) ? 900 : one.documented ? rankOf(one, index) : 300 + index;
    yield { value: one.key, detail: labelInShort(one), rank, doc: () => labelInWords(one.key, provider) ?? '' };
  }
  for (const key of ownKeysElsewhere(at)) yield { value: key, detail: 'used in this workspace', rank: used.has(key) ? 900 : 400 };
}

/** What most pools narrow comes first. */
function rankOf({ key }: Label, index: number): number {
  const favourite = favourites.findIndex((one) => key === one || key.endsWith(`/${one}`));
  return favourite >= 0 ? favourite : 100 + index;
}

const favourites: readonly string[] = Object.freeze([
  'karpenter.sh/capacity-type', 'kubernetes.io/arch', 'instance-category', 'instance-generation', 'instance-family', 'instance-size',
  'instance-cpu', 'instance-memory', 'topology.kubernetes.io/zone', 'node.kubernetes.io/instance-type', 'kubernetes.io/os',
]);

/** Bounds only make sense for numbers; an unknown key may hold one. */
function* operators(at: Moment): Iterable<Offer> {
  const { key } = requirementAt(at);
  const known = key === undefined ? undefined : label(key);
  const bounds = known?.numeric ? 20 : known ? undefined : 60;
  yield* ['In', 'NotIn', 'Exists', 'DoesNotExist'].map((value, index) => ({ value, rank: 30 + index }));
  if (bounds === undefined) return;
  const karpenter = karpenterOf(at.resource, at.world);
  const names = ['Gt', 'Lt', ...(reaches(karpenter, '1.9') ? ['Gte', 'Lte'] : [])];
  yield* names.map((value, index) => ({ value, rank: bounds + index }));
}

function* values(at: Moment): Iterable<Offer> {
  const { key, operator } = requirementAt(at);
  if (key === undefined || operator === 'Exists' || operator === 'DoesNotExist') return;
  const bound = operator !== undefined && /^[GL]te?$/.test(operator);
  if (bound && label(key)?.numeric !== true && label(key) !== undefined) return;
  const taken = takenBeside(at);
  // A bound takes exactly one value.
  if (bound && taken.size > 0) return;
  for (const offer of valuesOfKey(key, at)) if (!taken.has(offer.value) && !(bound && !/^\d+$/.test(offer.value))) yield offer;
}

/** The values that a label can have: from the catalogue, from the workspace, from AWS. */
export function* valuesOfKey(key: string, at: Moment): Iterable<Offer> {
  const provider = providerOf(at.resource) ?? (key.startsWith('eks.amazonaws.com/') ? 'autoMode' : 'karpenter');
  const normal = normalKey(key);
  const known = labelValues(normal, provider);
  if (known) {
    yield* known.map((one, index): Offer => ({ value: one.value, detail: valueInShort(normal, one), rank: 100 + index, doc: () => valueInWords(normal, one.value, { provider }) ?? '' }));
    return;
  }
  const seen = new Set([...namesFor(normal, at.world), ...valuesElsewhere(normal, at)]);
  yield* [...seen].map((value, index): Offer => ({ value, detail: 'in this workspace', rank: 10 + index }));
  if (normal === 'topology.kubernetes.io/zone') yield* zones().filter(({ value }) => !seen.has(value));
}

/** Labels whose values are the names of resources. */
function namesFor(key: string, world: World): readonly string[] {
  if (key === 'karpenter.sh/nodepool') return names(world.named('karpenter.sh', 'NodePool'));
  return key === 'karpenter.k8s.aws/ec2nodeclass' ? names(world.named('karpenter.k8s.aws', 'EC2NodeClass')) : [];
}

function names(resources: readonly Resource[]): readonly string[] {
  return resources.map(({ name }) => name).filter((name) => name !== '');
}

function zones(): readonly Offer[] {
  return regions.flatMap(({ code, name, zones: letters }, region) =>
    [...letters].map((letter, index): Offer => ({ value: `${code}${letter}`, detail: name, rank: 100 + region * 10 + index })));
}

/** The requirement around a place inside it, as far as it is written. */
function requirementAt({ resource, steps }: Moment): { readonly key?: string; readonly operator?: string } {
  const index = steps.lastIndexOf('requirements');
  const requirement = index < 0 ? undefined : nodeAt(resource.root, steps.slice(0, index + 2));
  const [key, operator] = [textAt(requirement, 'key'), textAt(requirement, 'operator')];
  return { ...(key === undefined ? {} : { key }), ...(operator === undefined ? {} : { operator }) };
}

/** The keys of the list's other requirements. */
function usedKeys({ resource, steps }: Moment): ReadonlySet<string> {
  const index = steps.lastIndexOf('requirements');
  const list = nodeAt(resource.root, steps.slice(0, index + 1));
  const others = list?.items().filter((_, item) => item !== steps[index + 1]) ?? [];
  return new Set(others.map((item) => textAt(item, 'key')).filter((key) => key !== undefined));
}

function ownKeysElsewhere({ world, resource }: Moment): readonly string[] {
  const everywhere = poolsBeside(world, resource).flatMap((pool) => [
    ...writtenIn(pool).terms.map((it) => it.key?.text).filter((key) => key !== undefined),
    ...(pool.root.at('spec.template.metadata.labels')?.entries().map(({ name }) => name) ?? []),
  ]);
  return [...new Set(everywhere)].filter((key) => label(key) === undefined);
}

function valuesElsewhere(key: string, { world, resource }: Moment): readonly string[] {
  const found = poolsBeside(world, resource).flatMap((pool) => [
    ...writtenIn(pool).terms.filter((it) => it.normal === key).flatMap((it) => it.values.map(({ text }) => text)),
    pool.root.at('spec.template.metadata.labels')?.get(key)?.value,
  ]);
  return found.filter((value) => typeof value === 'string');
}

/** The other pools: what is half written here is no example. */
function poolsBeside(world: World, resource: Resource): readonly Resource[] {
  return world.named('karpenter.sh', 'NodePool').filter((one) => one.document !== resource.document);
}
