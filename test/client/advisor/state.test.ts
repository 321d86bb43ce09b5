import { describe, expect, test } from 'vitest';
import { stepOf } from '../../../engine/advisor/step.js';
import { told } from '../../../engine/say.js';
import { createWorkspace } from '../../../engine/workspace/workspace.js';
import { changed } from '../../../client/webview/actions.js';
import { l10n } from '../../../client/webview/l10n.js';
import { answerTo, fresh, neighbour, questionAt, recall, remembered, type State } from '../../../client/webview/state.js';
import { toyAdvisor } from '../../support/toyAdvisor.js';

function stateOf(answers: Readonly<Record<string, string>>, at = ''): State {
  return { ...fresh, session: 's', answers, at, step: told(stepOf(createWorkspace([]).snapshot(), { advisor: toyAdvisor, answers })) };
}

describe('which question is shown', () => {
  test('the first one without an answer, until one is chosen', () => {
    expect(questionAt(stateOf({}))?.id).toBe('place');
    expect(questionAt(stateOf({ place: 'city' }))?.id).toBe('link');
    expect(questionAt(stateOf({ place: 'city' }, 'place'))?.id).toBe('place');
  });

  test('another one when it is not asked any more', () => {
    expect(questionAt(stateOf({ link: 'none' }, 'budget'))?.id).toBe('place');
  });

  test('going on and back ends at the ends', () => {
    expect(neighbour(stateOf({}, 'place'), -1)).toBeUndefined();
    expect(neighbour(stateOf({}, 'place'), 1)).toBe('link');
    expect(neighbour(stateOf({}, 'budget'), 1)).toBeUndefined();
    expect(neighbour(stateOf({ link: 'none' }, 'link'), 1)).toBeUndefined();
  });
});

describe('what holds for a question', () => {
  test('the answer that was just given, before the server has heard of it', () => {
    const state = { ...stateOf({}), answers: { place: 'country' } };
    expect(answerTo(state, questionAt(state)!)).toBe('country');
  });

  test('the usual one for none, and for one that is not offered', () => {
    for (const answers of [{}, { place: 'moon' }]) expect(answerTo({ answers }, stateOf({}).step!.asked[0]!)).toBe('city');
  });
});

describe('what survives a reload', () => {
  test('everything but what the server tells', () => {
    const state = { ...stateOf({ place: 'city' }, 'link'), view: 'result', tab: 'files' } as const;
    expect({ ...fresh, ...recall(JSON.parse(JSON.stringify(remembered(state)))), step: state.step }).toEqual(state);
  });

  test.each([['nothing', undefined], ['another shape', { answers: {} }], ['a view that is none', { ...remembered(fresh), view: 'all' }], ['answers that are none', { ...remembered(fresh), answers: { a: 1 } }]])('not %s', (_, value) => {
    expect(recall(value)).toBeUndefined();
  });
});

test('answers change, and can be taken back', () => {
  expect(changed({ a: '1', b: '2' }, { a: undefined, c: '3' })).toEqual({ b: '2', c: '3' });
});

test('sentences take their values, and the words of another language', () => {
  expect(l10n.t('{0} of {1} and {0}', 1, 'x')).toBe('1 of x and 1');
  expect(l10n.t('constructor')).toBe('constructor');
  l10n.use({ 'a {0}': 'ein {0}' });
  expect(l10n.t('a {0}', '<b>')).toBe('ein <b>');
});
