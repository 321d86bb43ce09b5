import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compatible, has, intersection, isEmpty, keyHint, operatorOf, operators, requirement, requirementsOf, sizeOf, termOf, type Operator, type Requirement, type Term,
} from '../../knowledge/shared/requirementSet.js';
import { labels } from '../../knowledge/shared/labels.js';

const on = (operator: Operator, ...values: string[]) => requirement({ operator, values });
const zone = 'topology.kubernetes.io/zone';
const wellKnown = labels().filter((one) => one.flavour !== 'eks').map(({ key }) => key);

describe('a requirement', () => {
  it('turns strict bounds into inclusive ones', () => {
    expect(termOf(on('Gt', '4'))).toEqual({ operator: 'Gte', values: ['5'] });
    expect(termOf(on('Lt', '4'))).toEqual({ operator: 'Lte', values: ['3'] });
  });

  it('counts the values of a list, and all but the excluded ones of an open set', () => {
    expect(sizeOf(on('In', 'a', 'b', 'a'))).toBe(2n);
    expect(sizeOf(on('NotIn', 'a'))).toBe(9223372036854775806n);
  });

  it('is empty above the greatest number', () => {
    expect(operatorOf(on('Gt', '9223372036854775807'))).toBe('DoesNotExist');
  });

  it('never lets a word through a bound', () => {
    expect(has(on('Gte', '0'), 'arm64')).toBe(false);
    expect(has(on('Gte', '0'), '+5')).toBe(true);
  });

  it('drops the values that a bound leaves out', () => {
    expect(termOf(intersection(on('In', '2', '4', '8'), on('Gt', '2')))).toEqual({ operator: 'In', values: ['4', '8'] });
  });

  it('keeps both bounds and what is excluded between them', () => {
    const between = intersection(intersection(on('Gt', '4'), on('Lt', '10')), on('NotIn', '6', '20'));
    expect(between).toEqual({ complement: true, values: new Set(['6']), gte: 5n, lte: 9n });
  });

  it('takes the larger minValues', () => {
    expect(intersection(requirement({ operator: 'Exists', values: [], minValues: 2 }), requirement({ operator: 'In', values: ['a'], minValues: 5 })).minValues).toBe(5);
  });
});

describe('requirements', () => {
  it('read the old name of a label as the new one', () => {
    const all = requirementsOf([{ key: 'beta.kubernetes.io/arch', operator: 'In', values: ['arm64'] }, { key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] }]);
    expect([...all.keys()]).toEqual(['kubernetes.io/arch']);
    expect(isEmpty(all.get('kubernetes.io/arch')!)).toBe(true);
  });

  it('let pods ask for a label that nobody defines only when it is well known or unwanted', () => {
    const asks = (operator: Operator, ...values: string[]) => requirementsOf([{ key: 'team', operator, values }]);
    expect(compatible(new Map(), asks('In', 'data'))).toBe(false);
    expect(compatible(new Map(), asks('NotIn', 'data'))).toBe(true);
    expect(compatible(new Map(), asks('In', 'data'), () => true)).toBe(true);
  });
});

describe('a hint for a key', () => {
  it('is the known key that contains what was written, or ends like it', () => {
    expect(keyHint('kubernetes.io/arc', wellKnown)).toBe('kubernetes.io/arch');
    expect(keyHint('node.kubernetes.io/capacity-type', wellKnown)).toBe('karpenter.sh/capacity-type');
    expect(keyHint('example.com/team', wellKnown)).toBeUndefined();
  });
});

const term = fc.record({ operator: fc.constantFrom(...operators), values: fc.array(fc.constantFrom('0', '1', '2', '7', '9', '10', 'a', 'b', ''), { minLength: 1, maxLength: 4 }) })
  .map(({ operator, values }): Omit<Term, 'key'> => ({ operator, values: /^[GL]/.test(operator) ? [String(values[0]!.charCodeAt(0) || 3)] : values }));
const value = fc.constantFrom('0', '1', '2', '7', '9', '10', '48', '60', '98', 'a', 'b', '', 'c');

describe('whatever is written', () => {
  it('an intersection allows exactly what both allow', () => {
    fc.assert(fc.property(term, term, value, (a, b, one) => {
      expect(has(intersection(requirement(a), requirement(b)), one)).toBe(has(requirement(a), one) && has(requirement(b), one));
    }));
  });

  it('the order of entries does not matter', () => {
    fc.assert(fc.property(term, term, term, (a, b, c) => {
      const all = (...terms: readonly Omit<Term, 'key'>[]) => requirementsOf(terms.map((it) => ({ ...it, key: zone }))).get(zone)!;
      expect(sameSet(all(a, b, c), all(c, a, b))).toBe(true);
    }));
  });

  it('saying the same twice changes nothing', () => {
    fc.assert(fc.property(term, (a) => {
      expect(intersection(requirement(a), requirement(a))).toEqual(requirement(a));
    }));
  });

  it('a node is compatible with itself when a value is left', () => {
    fc.assert(fc.property(term, (a) => {
      const all = requirementsOf([{ ...a, key: zone }]);
      expect(compatible(all, all)).toBe(true);
    }));
  });
});

/** The same values allowed; of an empty pair of bounds nothing else is left to compare. */
function sameSet(a: Requirement, b: Requirement): boolean {
  const probes = ['0', '1', '2', '7', '9', '10', '48', '50', '97', '98', 'a', 'b', '', 'c'];
  return probes.every((it) => has(a, it) === has(b, it));
}

// Expectations of upstream's own tests, which are not part of this repository.
const cases = join(process.env['NODEWISE_SHARED'] ?? join(import.meta.dirname, '../../../shared'), 'cases/karpenter-requirements.jsonl');
type Loose = { readonly key?: string; readonly operator: Operator; readonly values?: readonly string[]; readonly minValues?: number };
interface Case { readonly id: string; readonly op: string; readonly input: Readonly<Record<string, unknown>>; readonly expected: unknown }

describe.skipIf(!existsSync(cases))('the expectations of upstream (skipped where the shared cases are absent)', () => {
  const all = existsSync(cases) ? readFileSync(cases, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case) : [];
  for (const op of new Set(all.map((it) => it.op))) {
    if (op.startsWith('budget')) continue;
    it(`agree: ${op}`, () => {
      const ofOp = all.filter((it) => it.op === op);
      expect(ofOp.length).toBeGreaterThan(0);
      expect(ofOp.filter((it) => JSON.stringify(answer(it)) !== JSON.stringify(it.expected)).map((it) => [it.id, answer(it), it.expected])).toEqual([]);
    });
  }
});

if (!existsSync(cases)) console.log('Skipped: the shared requirement cases are not beside this checkout (NODEWISE_SHARED)');

function answer({ op, input }: Case): unknown {
  const one = (name: string) => requirement(loose(input[name] as Loose));
  const many = (name: string) => requirementsOf((input[name] as readonly Loose[]).map((it) => ({ ...loose(it), key: it.key ?? '' })));
  switch (op) {
    case 'has': return has(one('req'), input['value'] as string);
    case 'len': return Number(sizeOf(one('req')));
    case 'operator': return operatorOf(one('req'));
    case 'to_nsr': return Object.values(termOf(one('req')));
    case 'label_typo': return keyHint(input['label'] as string, wellKnown);
    case 'intersection': return plain(intersection(one('a'), one('b')));
    case 'intersection_has': return has(intersection(one('a'), one('b')), input['value'] as string);
    case 'compatible': return compatible(many('node'), many('incoming'), (key) => input['allowUndefinedWellKnown'] === true && wellKnown.includes(key));
    default: return `nobody answers ${op}`;
  }
}

function loose({ operator, values = [], minValues }: Loose): Omit<Term, 'key'> {
  return { operator, values, ...(minValues === undefined || minValues === null ? {} : { minValues }) };
}

function plain({ complement, values, gte, lte, minValues }: Requirement) {
  const number = (it: bigint | undefined) => (it === undefined ? null : Number(it));
  return { complement, values: [...values].sort(), gte: number(gte), lte: number(lte), minValues: minValues ?? null };
}
