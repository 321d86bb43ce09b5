import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowedByBudget, allowedDisruptions, isActive, isAlwaysActive, stateOf, unlimited, type Budget } from '../../knowledge/karpenter.sh/shared/budgets.js';

const at = (time: string, nodes = 100) => ({ now: Date.parse(time), nodes });

describe('how many nodes may go', () => {
  test('percentages round up', () => {
    expect(allowedByBudget({ nodes: '10%' }, at('2026-01-05T10:00:00Z', 3))).toBe(1);
    expect(allowedByBudget({ nodes: '10%' }, at('2026-01-05T10:00:00Z', 0))).toBe(0);
    expect(allowedByBudget({ nodes: '33%' }, at('2026-01-05T10:00:00Z', 10))).toBe(4);
  });

  test('the strictest active budget of a reason counts', () => {
    const budgets: readonly Budget[] = [{ nodes: '20%' }, { nodes: '5', reasons: ['Drifted'] }, { nodes: '0', schedule: '0 9 * * mon-fri', duration: '8h', reasons: ['Underutilized'] }];
    expect(allowedDisruptions(budgets, at('2026-01-05T10:00:00Z'))).toEqual({ Underutilized: 0, Empty: 20, Drifted: 5 });
    expect(allowedDisruptions(budgets, at('2026-01-05T18:00:00Z'))).toEqual({ Underutilized: 20, Empty: 20, Drifted: 5 });
  });

  test('what no active budget covers is unlimited, and an empty list of reasons covers nothing', () => {
    expect(allowedDisruptions([{ nodes: '0', reasons: [] }, { nodes: '1', reasons: ['Empty'] }], at('2026-01-05T10:00:00Z')))
      .toEqual({ Underutilized: unlimited, Empty: 1, Drifted: unlimited });
  });

  test('one unreadable schedule stops every reason', () => {
    expect(allowedDisruptions([{ nodes: '5' }, { nodes: '0', schedule: '0 0 * * sat-sun', duration: '48h', reasons: ['Drifted'] }], at('2026-01-05T10:00:00Z')))
      .toEqual({ Underutilized: 0, Empty: 0, Drifted: 0 });
  });
});

describe('what a budget does now', () => {
  const office: Budget = { nodes: '0', schedule: '0 9 * * mon-fri', duration: '8h' };

  test('it waits until its next window, and tells when a window ends', () => {
    expect(stateOf(office, Date.parse('2026-01-03T12:00:00Z'))).toEqual({ state: 'waiting', until: Date.parse('2026-01-05T09:00:00Z') });
    expect(stateOf(office, Date.parse('2026-01-05T12:00:00Z'))).toEqual({ state: 'active', until: Date.parse('2026-01-05T17:00:00Z') });
  });

  test('windows that touch are one', () => {
    expect(stateOf({ nodes: '0', schedule: '0 0 * * 0,6', duration: '24h' }, Date.parse('2026-01-03T12:00:00Z'))).toEqual({ state: 'active', until: Date.parse('2026-01-05T00:00:00Z') });
  });

  test('no schedule, a date that never comes and gapless windows are always there', () => {
    expect([{ nodes: '1' }, { nodes: '1', schedule: '0 0 30 2 *', duration: '1h' }, { nodes: '1', schedule: '@daily', duration: '24h' }].map((it) => stateOf(it, 0).state))
      .toEqual(['always', 'always', 'always']);
  });

  test('an unreadable schedule is neither', () => {
    expect(isActive({ nodes: '1', schedule: 'TZ=Asia/Seoul 0 9 * * *', duration: '1h' }, 0)).toBeUndefined();
    expect(stateOf({ nodes: '1', schedule: '0 9 * * 7', duration: '1h' }, 0)).toEqual({ state: 'unreadable' });
  });
});

test.each([
  ['@daily', '24h', true], ['@daily', '23h59m', false], ['* * * * *', '1m', true], ['0 */6 * * *', '6h', true], ['0 */5 * * *', '4h', false],
  ['@monthly', '744h', true], ['@monthly', '720h', false], ['0 0 * * mon-fri', '24h', false], ['0 0 * * mon-fri', '72h', true],
  ['* * * 1 *', '24h', false], ['0 0 29 2 *', '8784h', false], ['0 0 30 2 *', '1h', true],
])('%s for %s leaves no gap: %s', (schedule, duration, expected) => {
  expect(isAlwaysActive({ nodes: '1', schedule, duration })).toBe(expected);
});

const cases = join(process.env['NODEWISE_SHARED'] ?? '../shared', 'cases/karpenter-requirements.jsonl');
if (!existsSync(cases)) console.log(`Skipped the budget verdicts of upstream: ${cases} is not there`);

describe.skipIf(!existsSync(cases))('agrees with the tests of Karpenter', () => {
  interface Row { readonly id: string; readonly op: string; readonly input: { readonly now: string; readonly numNodes?: number; readonly budget?: Budget; readonly budgets?: readonly Budget[] }; readonly expected: unknown }
  const rows = existsSync(cases) ? readFileSync(cases, 'utf8').split('\n').filter((line) => line.includes('"op": "budget') || line.includes('"op":"budget')).map((line) => JSON.parse(line) as Row) : [];
  test.each(rows.map((row) => [row.id, row] as const))('%s', (_, { op, input, expected }) => {
    if (op === 'budget_is_active') return expect(isActive(input.budget!, Date.parse(input.now))).toBe(expected);
    const budgets = input.budgets ?? [input.budget!];
    const moment = at(input.now, input.numNodes);
    const single = Math.min(...budgets.map((it) => allowedByBudget(it, moment)));
    expect({ ...allowedDisruptions(budgets, moment), single }).toMatchObject(expected as object);
  });
});
