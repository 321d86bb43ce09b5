import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../engine/advisor/model.js';
import { planOf } from '../../../engine/advisor/plan.js';
import { stepOf } from '../../../engine/advisor/step.js';
import { textOf } from '../../../engine/say.js';
import { createWorkspace } from '../../../engine/workspace/workspace.js';
import { compose } from '../../../engine/yaml/compose.js';
import { parse } from '../../../engine/yaml/parse.js';
import { seats } from '../../support/advisor.js';

const world = createWorkspace([]).snapshot();
const plan = (answers: Answers) => planOf(world, { advisor: seats, answers, tell: (message) => textOf(message), today: '2026-11-20' });
const step = (answers: Answers) => stepOf(world, { advisor: seats, answers });

describe('the next step', () => {
  test('is the first question that is asked and has no answer', () => {
    expect(step({}).next).toBe('place');
    expect(step({ place: 'home' }).next).toBe('legs');
    expect(step({ place: 'home', legs: 'four' }).next).toBeUndefined();
    expect(step({ place: 'garden', legs: 'four' }).next).toBe('roof');
  });

  test('tells for every choice what it would lead to', () => {
    const [place] = step({}).asked;
    expect(place!.choices.map((it) => [it.id, it.leadsTo])).toEqual([['home', 'chair'], ['garden', 'ball'], ['moon', undefined]]);
  });

  test('has the fields of the chosen option with their usual values and problems', () => {
    expect(step({}).fields.map((it) => [it.id, it.value, it.given])).toEqual([['name', 'Seat one', false], ['colour', 'red', false]]);
    expect(step({ colour: 'blue' }).fields.map((it) => it.value)).toEqual(['Seat one', 'blue', 'dark blue']);
    const bad = step({ name: 'x'.repeat(21), colour: 'green' });
    expect(bad.blocked).toBe(true);
    expect(bad.fields.map((it) => it.problem && textOf(it.problem))).toEqual([`${'x'.repeat(21)} is too long`, 'green is not offered here; choose red or blue']);
  });

  test('marks ranges that overlap and leaves out what is no range', () => {
    expect(step({}).ranges.map((it) => [it.cidr, it.overlaps])).toEqual([['10.0.0.0/16', [1]], ['10.0.4.0/24', [0]], ['10.1.0.0/16', []]]);
  });

  test('shows another option when it is asked for, but never an excluded one', () => {
    expect(step({ option: 'ball' }).chosen).toBe('ball');
    expect(step({ option: 'chair', legs: 'none' }).chosen).toBe('ball');
    expect(step({ place: 'moon' }).chosen).toBeUndefined();
  });
});

describe('a plan', () => {
  test('has the option\'s files between README, teardown and decision record', () => {
    const { folder, files } = plan({ name: 'My seat' })!;
    expect(folder).toBe('my-seat');
    expect(files.map((it) => it.path)).toEqual(['README.md', 'seat.yaml', 'build.sh', 'TEARDOWN.md', 'DECISION.md']);
    expect(files[1]!.text).toBe('kind: Seat\n# As you named it\nname: My seat\ncolour: red\n');
    expect(files[0]!.text).toContain('### 1. Build it\n\nMind your fingers.\n\n```sh\nsh build.sh\n```');
    expect(files[4]!.text).toContain('Date: 2026-11-20');
    expect(files[4]!.text).toContain('| Where? | At home |');
    expect(files[4]!.text).toContain('How many legs? None: Ball (45)');
  });

  test('names the programs that its commands call, before the first of them', () => {
    const [readme] = plan({})!.files;
    expect(readme!.text).toContain('## Before you begin\n\n- Heavy\n- The commands call brush, dryer\n');
  });

  test('is not made while a field has a problem, or when nothing is left', () => {
    expect(plan({ name: 'x'.repeat(21) })).toBeUndefined();
    expect(plan({ place: 'moon' })).toBeUndefined();
  });

  test('says in the record that another option was chosen than the recommended one', () => {
    expect(plan({ option: 'ball' })!.files.at(-1)!.text).toContain('The advisor recommended Chair; Ball was chosen instead.');
  });

  test('does not hang on answers of fields that are not asked', () => {
    expect(plan({ colour: 'red', shade: 'left over' })).toEqual(plan({ colour: 'red' }));
  });
});

describe('a manifest with decisions', () => {
  const text = 'kind: A\n# of the house\nspec:\n  list: [1, 2] # two\n---\nkind: B\nmetadata:\n  name: b\n';

  test('finds documents by kind and name, keeps comments, and removes', () => {
    expect(compose(text, [{ path: ['spec', 'list', 0], set: 9 }, { of: 'B/b', path: ['spec'], set: { x: 'z', y: 'yes' }, comment: 'why' }]))
      .toBe('kind: A\n# of the house\nspec:\n  list: [ 9, 2 ] # two\n---\nkind: B\nmetadata:\n  name: b\n# why\nspec:\n  x: z\n  "y": "yes"\n');
    expect(compose(text, [{ path: ['spec'], remove: true }])).toBe('kind: A\n---\nkind: B\nmetadata:\n  name: b\n');
    expect(() => compose(text, [{ of: 'C', path: ['x'], set: 1 }])).toThrow('no document C');
  });

  test('keeps what stands above the first field of a map while it is true of it', () => {
    const nested = 'spec:\n  # about one\n  one: 1\n  two: 2\n';
    expect(compose(nested, [{ path: ['spec', 'one'], set: 3 }])).toBe('spec:\n  # about one\n  one: 3\n  two: 2\n');
    expect(compose(nested, [{ path: ['spec', 'one'], set: 3, comment: 'anew' }])).toBe('spec:\n  # anew\n  one: 3\n  two: 2\n');
    expect(compose(nested, [{ path: ['spec', 'one'], remove: true }])).toBe('spec:\n  two: 2\n');
  });

  test('writes what any string says, so that the receiver reads the same', () => {
    const words = fc.oneof(fc.string(), fc.constantFrom('yes', 'no', 'on', '1.30', '0x1f', '~', 'null', '1e3', '12:30:45', '- a', 'a: b', '# c', '0777', '1_000', '', ' ', '\n', '2026-11-20', '=', '<<'));
    fc.assert(fc.property(words, (value) => {
      const written = compose('kind: A\n', [{ path: ['spec', 'value'], set: value }]);
      const { root, problems } = parse({ uri: 'a.yaml', text: written });
      expect(problems).toEqual([]);
      const node = root?.at('spec.value');
      // `$A` is a placeholder whose value nobody knows here, however it is written.
      if (node?.unknown !== true) expect(node?.value).toBe(value);
    }));
  });
});
