import type { World } from '../model.js';
import type { Answers, Condition, Field, Given } from './model.js';

/** Whether the condition holds for these answers. */
export function holds(when: Condition, answers: Answers): boolean {
  return Object.entries(when).every(([id, values]) => values.includes(answers[id] ?? ''));
}

/**
 * The answers as scaffolds and fields read them: an answer that was given where its field is asked, else the usual one.
 * Usual answers may lean on other fields, so they are worked out when they are asked for.
 *
 * @param answers complete for questions; of fields only what was given
 */
export function createGiven(world: World, option: string, fields: readonly Field[], answers: Answers): Given {
  const text = (id: string): string => {
    const field = fields.find((it) => it.id === id);
    if (!field) return answers[id] ?? '';
    const own = answers[id];
    return own !== undefined && own.trim() !== '' && asks(id) ? own.trim() : field.usual(given);
  };
  const asks = (id: string): boolean => {
    const field = fields.find((it) => it.id === id);
    return field !== undefined && (field.when?.(given) ?? true);
  };
  const given: Given = {
    world,
    option,
    answers,
    text,
    asks,
    list: (id) => itemsOf(text(id)),
    number: (id) => (/^-?\d+$/.test(text(id)) ? Number(text(id)) : Number.NaN),
    is: (id, ...values) => values.includes(text(id)),
    flag: (id) => asks(id) && text(id) === 'yes',
  };
  return given;
}

/** `10.80.0.0/16, 10.81.0.0/16` or a line each → its items. */
export function itemsOf(text: string): readonly string[] {
  return text.split(/[,\n]/).map((it) => it.trim()).filter((it) => it !== '');
}
