import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../engine/model.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { nodePool } from '../../knowledge/karpenter.sh/nodepool/index.js';
import { matchingTypes } from '../../knowledge/shared/matchingTypes.js';
import { agree, isBound, operators, requirement, requirementsOf, type Term } from '../../knowledge/shared/requirementSet.js';
import { autoModeTypes } from '../../knowledge/shared/autoMode.js';
import { instanceTypes, type InstanceType } from '../../knowledge/shared/instanceTypes.js';
import { describesType, labelOfType, labels, labelValues, type Provider } from '../../knowledge/shared/labels.js';
import { namedType, otherInstanceTypes } from '../../knowledge/shared/otherInstanceTypes.js';

const classes = { karpenter: ['karpenter.k8s.aws', 'EC2NodeClass'], autoMode: ['eks.amazonaws.com', 'NodeClass'] } as const;

describe('matchingTypes', () => {
  it('leaves every type without requirements, and nobody knows which of an unknown provider', () => {
    expect(matchingTypes(pool([]))?.types).toHaveLength(instanceTypes().length);
    expect(matchingTypes(pool([], 'autoMode'))?.types).toHaveLength(autoModeTypes().length);
    expect(matchingTypes(pool([], 'other'))).toBeUndefined();
  });

  it('knows that excluding a GPU keeps the types that have none, and asking for one drops them', () => {
    const key = 'karpenter.k8s.aws/instance-gpu-name';
    const [without, withAny] = [matchingTypes(pool([{ key, operator: 'NotIn', values: ['t4'] }])), matchingTypes(pool([{ key, operator: 'Exists', values: [] }]))];
    expect(without?.types.some((type) => type.gpu === undefined)).toBe(true);
    expect(without?.types.some((type) => type.gpu?.name === 't4')).toBe(false);
    expect(withAny?.types.every((type) => type.gpu !== undefined)).toBe(true);
  });

  it('is not certain when a value lies outside the data, and counts the types of which only the name is known', () => {
    const p3 = matchingTypes(pool([{ key: 'karpenter.k8s.aws/instance-family', operator: 'In', values: ['p3'] }]));
    expect(p3).toMatchObject({ types: [], others: 3, certain: false });
  });

  it('names the requirement that leaves nothing, and how many there were before it', () => {
    const choice = matchingTypes(pool([
      { key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] },
      { key: 'karpenter.k8s.aws/instance-cpu-manufacturer', operator: 'In', values: ['intel'] },
    ]));
    expect(choice?.killer).toMatchObject({ before: instanceTypes().filter((type) => type.arch === 'arm64').length, alone: false, narrowing: { key: 'karpenter.k8s.aws/instance-cpu-manufacturer' } });
  });

  it('runs Windows on x86 only', () => {
    const windows = matchingTypes(pool([{ key: 'kubernetes.io/os', operator: 'In', values: ['windows'] }]));
    expect(new Set(windows?.types.map((type) => type.arch))).toEqual(new Set(['amd64']));
  });

  it.each(['karpenter', 'autoMode'] as const)('agrees with asking every type of %s by itself', (provider) => {
    fc.assert(fc.property(fc.array(termOf(provider), { minLength: 1, maxLength: 4 }), (terms) => {
      const all = provider === 'karpenter' ? instanceTypes() : autoModeTypes();
      expect(matchingTypes(pool(terms, provider))?.types.map(({ name }) => name)).toEqual(all.filter((type) => meets(type, terms)).map(({ name }) => name));
    }), { numRuns: 60 });
  });
});

describe('a type of which only the name is known', () => {
  it('is none that the data describes', () => {
    const described = new Set(instanceTypes().map(({ name }) => name));
    expect(otherInstanceTypes().filter(({ name }) => described.has(name))).toEqual([]);
  });

  it('is taken apart as Karpenter does it', () => {
    const wrong = instanceTypes().filter(({ name, category, family, generation, size }) => {
      const named = namedType(name);
      return named?.category !== category || named.family !== family || named.size !== size || named.generation !== String(generation);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

/** One type asked for each key by itself, the slow way: a label that it lacks is a DoesNotExist. */
function meets(type: InstanceType, terms: readonly Term[]): boolean {
  return [...requirementsOf(terms)].every(([key, asked]) => {
    const value = labelOfType(key, type);
    const own = requirement(value === undefined ? { operator: 'DoesNotExist', values: [] } : { operator: 'In', values: [value] });
    return agree(own, asked);
  });
}

/** A requirement on any label of a type, often with values that exist; the same key may come twice. */
function termOf(provider: Provider): fc.Arbitrary<Term> {
  const keys = labels().filter((one) => one.flavour !== (provider === 'karpenter' ? 'eks' : 'aws') && describesType(one.key)).map(({ key }) => key);
  return fc.constantFrom(...keys).chain((key) => {
    const values = (labelValues(key, provider) ?? []).map(({ value }) => value);
    return fc.record({
      key: fc.constant(key),
      operator: fc.constantFrom(...operators),
      values: fc.array(fc.constantFrom(...(values.length > 0 ? values : ['none'])), { minLength: 1, maxLength: 6 }),
    }).map((term) => (isBound(term.operator) ? { ...term, values: [/^\d+$/.test(term.values[0]!) ? term.values[0]! : '3'] } : term));
  });
}

function pool(requirements: readonly Term[], provider: Provider | 'other' = 'karpenter'): Resource {
  const [group, kind] = provider === 'other' ? ['example.com', 'Class'] : classes[provider];
  const text = JSON.stringify({
    apiVersion: 'karpenter.sh/v1', kind: 'NodePool', metadata: { name: 'x' },
    spec: { template: { spec: { nodeClassRef: { group, kind, name: 'x' }, requirements } } },
  });
  const workspace = createWorkspace([nodePool]);
  workspace.apply({ put: [{ uri: 'pool.yaml', text }] });
  const world = workspace.snapshot();
  return world.resources(world.documents('pool.yaml')[0]!.document)[0]!;
}
