import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan, Step } from '../../engine/advisor/model.js';
import type { Told } from '../../engine/say.js';
import { createAdvice, type LoadAdvisor } from '../../server/src/handlers/advice.js';
import { converse } from '../support/conversation.js';
import { toyAdvisor } from '../support/toyAdvisor.js';

async function talk(load: LoadAdvisor = async () => toyAdvisor) {
  const { advice, plan } = createAdvice(load);
  return converse({ handlers: [advice, plan] });
}

/** The words of a refusal; a server that answers anything else has not refused. */
async function refusal(asked: Promise<unknown>): Promise<string> {
  return asked.then((it) => `answered ${JSON.stringify(it)}`, (reason: Error) => reason.message);
}

describe('the step after some answers', () => {
  test('is worded and whole', async () => {
    const { request } = await talk();
    const step = await request<Told<Step>>('nodewise/advice', { answers: { place: 'country' } });
    expect(step.next).toBe('link');
    expect(step.outcome.recommended).toBe('build');
    expect(step.outcome.ranking[0]!.reasons[0]!.text).toBe('There is room');
    expect(step.fields.map((it) => it.value)).toContain('widgets');
    expect(JSON.stringify(step)).not.toContain('"english"');
  });

  test('says what is wrong with a field', async () => {
    const { request } = await talk();
    const step = await request<Told<Step>>('nodewise/advice', { answers: { name: 'A B' } });
    expect(step.blocked).toBe(true);
    expect(step.fields.find((it) => it.id === 'name')!.problem).toBe('A B is no name; use lower-case letters');
  });

  test('is the same whichever way the answers were come to', async () => {
    const { request } = await talk();
    const direct = await request('nodewise/advice', { answers: { link: 'none' } });
    await request('nodewise/advice', { answers: { link: 'good', place: 'country' } });
    expect(await request('nodewise/advice', { answers: { link: 'none' } })).toEqual(direct);
  });
});

describe('the plan', () => {
  test('has the files of the option with the values in them', async () => {
    const { request } = await talk();
    const plan = await request<Plan>('nodewise/plan', { answers: { name: 'gears' }, today: '2026-11-20' });
    expect(plan.folder).toBe('gears');
    expect(plan.files.map((it) => it.path)).toEqual(['README.md', 'widget.yaml', 'bin/start.sh', 'TEARDOWN.md', 'DECISION.md']);
    expect(plan.files[1]!.text).toContain('name: gears');
    expect(plan.files.at(-1)!.text).toContain('2026-11-20');
  });

  test('is not there while a field has a problem, or where nothing is written for the option', async () => {
    const { request } = await talk();
    expect(await request('nodewise/plan', { answers: { name: '7' }, today: '2026-11-20' })).toBeNull();
    expect(await request('nodewise/plan', { answers: { option: 'order' }, today: '2026-11-20' })).toBeNull();
  });
});

describe('what cannot be read is answered with words', () => {
  test.each([
    ['nothing', undefined, 'answers is missing; it has to be an object of ids and texts'],
    ['a list', { answers: [] }, 'answers is a list; it has to be an object of ids and texts'],
    ['a number', { answers: { place: 7 } }, 'The answer place is a number; it has to be a text'],
    ['the prototype', JSON.parse('{"answers":{"__proto__":"x"}}'), '__proto__ cannot be the id of an answer'],
    ['a book', { answers: { name: 'x'.repeat(20_001) } }, 'The answer name has 20001 characters; at most 20000 are read'],
    ['a crowd', { answers: Object.fromEntries(Array.from({ length: 501 }, (_, it) => [`a${it}`, ''])) }, 'There are 501 answers; at most 500 are read'],
  ])('%s', async (_, params, words) => {
    const { request } = await talk();
    expect(await refusal(request('nodewise/advice', params))).toBe(words);
    expect(await refusal(request('nodewise/plan', params))).toBe(words);
  });

  test.each([['none', undefined, 'missing'], ['a word', 'tomorrow', 'tomorrow'], ['a number', 20261120, 'a number']])('a date that is %s', async (_, today, named) => {
    const { request } = await talk();
    expect(await refusal(request('nodewise/plan', { answers: {}, today }))).toBe(`today is ${named}; it has to be a date such as 2026-11-20`);
  });

  test('a fault of the advisor is in the log, and the server goes on', async () => {
    const { request, log } = await talk(async () => { throw new Error('the book is lost'); });
    expect(await refusal(request('nodewise/advice', { answers: {} }))).toBe('The advisor met a fault of its own; the output channel says which');
    expect(log.join('\n')).toContain('the book is lost');
    expect(await refusal(request('nodewise/advice', {}))).toContain('answers is missing');
  });

  test('nothing that can be sent makes it fail', async () => {
    const { request, log } = await talk();
    await fc.assert(fc.asyncProperty(fc.record({ answers: fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('place', 'link', 'budget', 'option', 'name', 'yardCidr', 'colour', 'toString'), fc.oneof(fc.string(), fc.constantFrom('city', 'none', 'low', 'build', '10.0.0.0/8'))) ) , today: fc.constantFrom('2026-11-20', '') }), async (params) => {
      expect(await refusal(request('nodewise/advice', params))).not.toContain('fault');
      expect(await refusal(request('nodewise/plan', params))).not.toContain('fault');
    }), { numRuns: 200 });
    expect(log).toEqual([]);
  });
});
