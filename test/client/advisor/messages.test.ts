import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepOf } from '../../../engine/advisor/step.js';
import { told } from '../../../engine/say.js';
import { createWorkspace } from '../../../engine/workspace/workspace.js';
import { fromPage, isAnswers, isPlan, isStep, toPage } from '../../../client/webview/messages.js';
import { toyAdvisor } from '../../support/toyAdvisor.js';

const step = (answers: Readonly<Record<string, string>>) => told(stepOf(createWorkspace([]).snapshot(), { advisor: toyAdvisor, answers }));

describe('messages of the page', () => {
  test.each([
    [{ type: 'ready' }],
    [{ type: 'ready', kept: { session: 'a', answers: { place: 'city' } } }],
    [{ type: 'advice', turn: 1, answers: {} }],
    [{ type: 'plan', turn: 2, answers: { name: 'x' } }],
    [{ type: 'write', answers: {} }],
    [{ type: 'copy', text: 'a: 1\n' }],
    [{ type: 'save', answers: {} }],
    [{ type: 'load' }],
    [{ type: 'startOver' }],
  ])('%j is understood', (message) => expect(fromPage(message)).toEqual(message));

  test.each([
    ['a type that nobody knows', { type: 'delete', answers: {} }],
    ['a type that every object knows', { type: 'constructor' }],
    ['another of that sort', { type: 'toString' }],
    ['a type out of the prototype', Object.create({ type: 'load' })],
    ['nothing', undefined],
    ['null', null],
    ['a list', [{ type: 'load' }]],
    ['a text', 'load'],
    ['answers that are no texts', { type: 'write', answers: { place: 7 } }],
    ['answers that would change every object', JSON.parse('{"type":"write","answers":{"__proto__":"x"}}')],
    ['a huge answer', { type: 'write', answers: { place: 'x'.repeat(20_001) } }],
    ['a huge text', { type: 'copy', text: 'x'.repeat(2_000_001) }],
    ['very many answers', { type: 'write', answers: Object.fromEntries(Array.from({ length: 501 }, (_, it) => [`a${it}`, ''])) }],
    ['a turn that is no number', { type: 'advice', turn: '1', answers: {} }],
    ['a turn without end', { type: 'advice', turn: Number.POSITIVE_INFINITY, answers: {} }],
    ['what is kept without its session', { type: 'ready', kept: { answers: {} } }],
  ])('%s is as if it had not been sent', (_, message) => expect(fromPage(message)).toBeUndefined());

  test('whatever is sent, reading it neither throws nor lets anything else through', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.record({ type: fc.constantFrom('ready', 'advice', 'write', 'copy', 'begin'), answers: fc.jsonValue(), turn: fc.jsonValue(), text: fc.jsonValue() })), (value) => {
      const read = fromPage(value);
      if (read?.type === 'advice' || read?.type === 'write') expect(isAnswers(read.answers)).toBe(true);
      if (read?.type === 'copy') expect(typeof read.text).toBe('string');
    }));
  });
});

describe('messages of the extension', () => {
  test('every step that the engine makes is understood', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('place', 'link', 'budget', 'option', 'name', 'yardCidr', 'hallCidr', 'colour'), fc.oneof(fc.string(), fc.constantFrom('country', 'none', 'low', 'build', 'order', '10.0.0.0/8'))), (answers) => {
      const sent = JSON.parse(JSON.stringify(step(answers)));
      expect(isStep(sent)).toBe(true);
      expect(toPage({ type: 'step', turn: 1, step: sent })).toBeDefined();
    }));
  });

  test('a step with a part that is missing or something else is not', () => {
    const whole = step({}) as unknown as Readonly<Record<string, unknown>>;
    for (const part of Object.keys(whole)) {
      expect(isStep({ ...whole, [part]: 7 }), part).toBe(false);
      if (!['next', 'chosen', 'drawing'].includes(part)) expect(isStep({ ...whole, [part]: undefined }), part).toBe(false);
    }
  });

  test('a plan has files of known languages', () => {
    const file = { path: 'a.yaml', language: 'yaml', because: 'x', text: '' };
    expect(isPlan({ option: 'a', folder: 'b', files: [file] })).toBe(true);
    expect(isPlan({ option: 'a', folder: 'b', files: [{ ...file, language: 'exe' }] })).toBe(false);
    expect(toPage({ type: 'plan', turn: 1, plan: null })).toBeDefined();
    expect(toPage({ type: 'plan', turn: 1 })).toBeUndefined();
  });
});
