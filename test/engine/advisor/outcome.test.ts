import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../../engine/advisor/answers.js';
import type { Advisor, Answers } from '../../../engine/advisor/model.js';
import { outcomeOf } from '../../../engine/advisor/outcome.js';
import { reportOf, reportPage } from '../../../engine/advisor/report.js';
import { textOf } from '../../../engine/say.js';
import { seats } from '../../support/advisor.js';

const tell = (message: Parameters<typeof textOf>[0]) => textOf(message);

describe('what follows from answers', () => {
  test('questions without an answer count with their usual one', () => {
    const { answers, recommended, ranking } = outcomeOf(seats, {});
    expect(answers).toEqual({ place: 'home', legs: 'four', roof: 'yes' });
    expect(recommended).toBe('chair');
    expect(ranking.map((it) => [it.option, it.score])).toEqual([['chair', 50], ['ball', 45]]);
  });

  test('an excluded option has all its reasons and no score', () => {
    const { ranking, excluded, recommended } = outcomeOf(seats, { legs: 'none' });
    expect(recommended).toBe('ball');
    expect(ranking.map((it) => it.option)).toEqual(['ball']);
    expect(excluded).toMatchObject([{ option: 'chair', reasons: [{ id: 'C1' }] }]);
  });

  test('what gains and what loses by a weight is told apart', () => {
    const { ranking } = outcomeOf(seats, { place: 'garden' });
    expect(ranking.map((it) => [it.option, it.score, tell(it.reasons[0]!.text)])).toEqual([['ball', 55, 'It can be hosed down'], ['chair', 20, 'It rots']]);
  });

  test('an answer to a question that is not asked does not count, and is named', () => {
    const { answers, ignored } = outcomeOf(seats, { place: 'home', roof: 'no' });
    expect(answers['roof']).toBe('yes');
    expect(ignored).toEqual(['roof']);
  });

  test('a close call and a weak match are called so', () => {
    expect(outcomeOf(seats, {})).toMatchObject({ close: true, weak: false });
    const low: Advisor = { ...seats, options: seats.options.map((it) => ({ ...it, base: it.base - 40 })) };
    expect(outcomeOf(low, { legs: 'none' })).toMatchObject({ close: false, weak: true });
    const apart: Advisor = { ...seats, options: seats.options.map((it) => ({ ...it, base: it.id === 'chair' ? 55 : 45 })) };
    expect(outcomeOf(apart, {}).close).toBe(false);
  });

  test('a notice is shown when its answers and its option are there', () => {
    expect(outcomeOf(seats, { place: 'garden' }).notices.map((it) => it.id)).toEqual(['D1']);
    expect(outcomeOf(seats, {}).notices).toEqual([]);
  });
});

describe('what would change it', () => {
  test('every single answer that leads elsewhere is named with its cost, preferences first', () => {
    const { sensitivity } = outcomeOf(seats, {});
    expect(sensitivity.map((it) => [it.changes.map((change) => `${change.question}: ${change.to}`), it.recommended, it.preference])).toEqual([
      [['legs: none'], 'ball', true],
      [['place: garden'], 'ball', false],
    ]);
    expect(tell(sensitivity[0]!.changes[0]!.costs!)).toBe('Wobbling');
  });

  test('when nothing is left, the answers that would open an option are tried one by one', () => {
    const { recommended, sensitivity } = outcomeOf(seats, { place: 'garden', roof: 'no' });
    expect(recommended).toBeUndefined();
    expect(sensitivity.map((it) => [it.changes.map((change) => change.to), it.recommended])).toEqual([[['yes'], 'ball'], [['home'], 'chair']]);
  });

  test('and two together when no single one helps', () => {
    const stuck: Advisor = { ...seats, constraints: [...seats.constraints, { id: 'C5', when: { legs: ['four'] }, excludes: ['ball', 'chair'], reason: seats.constraints[0]!.reason, sources: ['https://example.com'] }] };
    const { sensitivity } = outcomeOf(stuck, { place: 'moon', legs: 'four' });
    expect(sensitivity.map((it) => it.changes.map((change) => change.to))).toContainEqual(['garden', 'none']);
    expect(sensitivity.every((it) => it.changes.length === 2)).toBe(true);
  });

  const anyAnswers = fc.record(Object.fromEntries(seats.questions.map((it) => [it.id, fc.constantFrom(...it.choices.map((choice) => choice.id))])), { requiredKeys: [] }) as fc.Arbitrary<Answers>;

  test('what it says comes true', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const outcome = outcomeOf(seats, answers);
      for (const { changes, recommended, score } of outcome.sensitivity) {
        const then = outcomeOf(seats, { ...outcome.answers, ...Object.fromEntries(changes.map((it) => [it.question, it.to])) });
        expect(then.recommended).toBe(recommended);
        expect(then.ranking[0]!.score).toBe(score);
      }
    }));
  });

  test('going back and answering otherwise gives the same as beginning with it', () => {
    fc.assert(fc.property(anyAnswers, anyAnswers, (before, after) => {
      const returned = outcomeOf(seats, { ...before, ...after });
      const fresh = outcomeOf(seats, Object.fromEntries(Object.entries({ ...before, ...after }).filter(([id]) => !returned.ignored.includes(id))));
      expect({ ...returned, ignored: [] }).toEqual({ ...fresh, ignored: [] });
    }));
  });

  test('every option is either in the ranking or excluded', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const { ranking, excluded } = outcomeOf(seats, answers);
      expect([...ranking, ...excluded].map((it) => it.option).sort()).toEqual(['ball', 'chair']);
    }));
  });
});

describe('answers from a file', () => {
  test('booleans are yes and no, lists are their items, as YAML writes them', () => {
    expect(readAnswers(seats, { roof: true, colour: ['red', 'blue'], name: 7 })).toEqual({ answers: { roof: 'yes', colour: 'red, blue', name: '7' }, problems: [] });
  });

  test.each([
    [{ colr: 'home' }, 'There is no question colr'],
    [{ plce: 'home' }, 'There is no question plce; did you mean place?'],
    [{ placee: 'home' }, 'There is no question placee; did you mean place?'],
    [{ zzz: 'home' }, 'There is no question zzz'],
    [{ place: 'gardn' }, 'gardn is no answer to place; did you mean garden?'],
    [{ legs: 'hundred' }, 'hundred is no answer to legs; there are four or none'],
    [{ option: 'sofa' }, 'sofa is no answer to option; there are chair or ball'],
    [{ place: { a: 1 } }, 'The answer to place is neither text nor a list of texts'],
    [[1], 'Answers are a map from a question to its answer, such as {"connectivity": "reliable"}'],
    ['text', 'Answers are a map from a question to its answer, such as {"connectivity": "reliable"}'],
  ])('%j is refused in words', (data, words) => {
    expect(readAnswers(seats, data).problems.map(tell)).toEqual([words]);
  });

  test('a key of the prototype is no question', () => {
    expect(readAnswers(seats, JSON.parse('{"__proto__": {"place": "moon"}, "constructor": "x"}')).problems).toHaveLength(2);
  });
});

describe('the report', () => {
  test('has the promised shape', () => {
    const report = reportOf(outcomeOf(seats, { place: 'garden' }), tell);
    expect(report).toMatchObject({
      recommended: 'ball',
      ranking: [{ option: 'ball', score: 55, reasons: ['+10 It can be hosed down (B1)'] }, { option: 'chair', score: 20, reasons: ['-30 It rots (B1)'] }],
      excluded: [],
      sensitivity: [{ changes: [{ question: 'place', from: 'garden', to: 'home', costs: '' }], recommended: 'chair' }],
    });
    expect(reportOf(outcomeOf(seats, { place: 'moon' }), tell).recommended).toBeNull();
  });

  test('is a page for people, also when nothing is left', () => {
    expect(reportPage(seats, outcomeOf(seats, {}), tell)).toMatch(/^# Chair\n[^]*close call[^]*## Ranking[^]*1\. \*\*Chair\*\*: 50[^]*## What would change it/);
    expect(reportPage(seats, outcomeOf(seats, { place: 'garden', roof: 'no' }), tell)).toMatch(/^# Nothing is left\n[^]*Under a roof\? Yes[^]*It gets wet \(C2\)/);
  });
});
