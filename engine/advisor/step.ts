import { overlaps } from '../net/ranges.js';
import { parseCidr } from '../net/cidr.js';
import type { Message, World } from '../model.js';
import { say } from '../say.js';
import { alternatives } from '../schema/words.js';
import { createGiven } from './given.js';
import { counted, isAsked, judge } from './judge.js';
import type { Advisor, Answers, Asked, AskedField, Field, Given, Outcome, Scaffold, Step } from './model.js';
import { outcomeOf } from './outcome.js';

/** All answers in, everything that a page shows out. Unknown ids are nobody's answers and change nothing. */
export function stepOf(world: World, { advisor, answers }: { readonly advisor: Advisor; readonly answers: Answers }): Step {
  const outcome = outcomeOf(advisor, answers);
  const asked = askedOf(advisor, answers, outcome.answers);
  const next = asked.find((it) => it.answer === undefined)?.id;
  const chosen = chosenOf(outcome, answers);
  const scaffold = advisor.scaffolds.find((it) => chosen !== undefined && it.options.includes(chosen));
  const given = givenFor(world, advisor, answers, chosen ?? '', scaffold);
  const fields = scaffold ? fieldsOf(scaffold.fields, given, answers) : [];
  const blocked = fields.some((it) => it.problem !== undefined);
  return {
    asked,
    ...(next !== undefined && { next }),
    outcome,
    options: advisor.options,
    rows: advisor.rows,
    ...(chosen !== undefined && { chosen }),
    fields,
    blocked,
    ...(scaffold && { drawing: scaffold.drawing(given) }),
    ranges: scaffold ? rangesOf(scaffold, given) : [],
  };
}

/** The option whose scaffold is wanted: the answer `option` when nothing excludes it, else what is recommended. */
export function chosenOf({ ranking, recommended }: Outcome, answers: Answers): string | undefined {
  return ranking.some((it) => it.option === answers['option']) ? answers['option'] : recommended;
}

/** What the scaffold of an option reads: the questions and its own fields. What was answered about another option does not reach it. */
export function givenFor(world: World, advisor: Advisor, answers: Answers, option: string, scaffold: Scaffold | undefined): Given {
  const fields = scaffold?.fields ?? [];
  const own = Object.fromEntries(fields.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
  return createGiven(world, option, fields, { ...own, ...counted(advisor, answers) });
}

function askedOf(advisor: Advisor, given: Answers, answers: Answers): readonly Asked[] {
  return advisor.questions.filter((it) => isAsked(it, answers)).map(({ id, ask, help, about, usual, choices }) => {
    const answer = choices.find((it) => it.id === given[id])?.id;
    return {
      id, ask, help, about, usual,
      choices: choices.map((choice) => {
        const [first] = judge(advisor, counted(advisor, { ...answers, [id]: choice.id })).ranking;
        return { ...choice, ...(first && { leadsTo: first.option }) };
      }),
      ...(answer !== undefined && { answer }),
    };
  });
}

/** The fields that are asked, each with its value and what is wrong with it. */
export function fieldsOf(fields: readonly Field[], given: Given, answers: Answers): readonly AskedField[] {
  return fields.filter((it) => given.asks(it.id)).map((field) => {
    const value = given.text(field.id);
    const problem = notOffered(field, value, given) ?? field.check?.(value, given);
    return {
      id: field.id,
      group: field.group,
      ask: field.ask,
      ...(field.help && { help: field.help }),
      type: field.type,
      choices: field.choices?.(given) ?? [],
      suggestions: field.suggestions?.(given) ?? [],
      value,
      given: (answers[field.id] ?? '').trim() !== '',
      ...(problem && { problem }),
    };
  });
}

function notOffered({ type, choices }: Field, value: string, given: Given): Message | undefined {
  const offered = type === 'choice' || type === 'flag' ? (choices?.(given) ?? []).map((it) => it.id) : [value];
  return offered.includes(value) ? undefined : say`${value} is not offered here; choose ${alternatives(offered)}`;
}

/** Ranges whose addresses cannot be read are left to the field's own problem. */
function rangesOf(scaffold: Scaffold, given: Given): Step['ranges'] {
  const ranges = scaffold.ranges(given).flatMap((it) => {
    const cidr = parseCidr(it.cidr);
    return cidr ? [{ it, cidr }] : [];
  });
  return ranges.map(({ it, cidr }, index) => ({
    ...it,
    overlaps: ranges.flatMap((other, place) => (place !== index && overlaps(cidr, other.cidr) ? [place] : [])),
  }));
}
