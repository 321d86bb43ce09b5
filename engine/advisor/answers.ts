import type { Message } from '../model.js';
import { nearest } from '../schema/names.js';
import { alternatives } from '../schema/words.js';
import { say } from '../say.js';
import type { Advisor, Answers } from './model.js';

/**
 * Answers from a file or a message: plain data of which nothing is certain. What is no answer is named and left out.
 * `true` and `false` are yes and no, as a YAML file has them; a list is its items.
 */
export function readAnswers(advisor: Advisor, data: unknown): { readonly answers: Answers; readonly problems: readonly Message[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { answers: {}, problems: [say`Answers are a map from a question to its answer, such as {"connectivity": "reliable"}`] };
  const problems: Message[] = [];
  const answers: Record<string, string> = {};
  for (const [id, value] of Object.entries(data)) {
    const text = textOf(value);
    const problem = text === undefined ? say`The answer to ${id} is neither text nor a list of texts` : problemWith(advisor, id, text);
    if (problem) problems.push(problem);
    else answers[id] = text!;
  }
  return { answers, problems };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map(textOf);
  return items.every((it) => it !== undefined) ? items.join(', ') : undefined;
}

function problemWith({ questions, options, scaffolds }: Advisor, id: string, text: string): Message | undefined {
  const question = questions.find((it) => it.id === id);
  if (question) return unlessOne(id, text, question.choices.map((it) => it.id));
  if (id === 'option') return unlessOne(id, text, options.map((it) => it.id));
  const fields = scaffolds.flatMap((it) => it.fields.map((field) => field.id));
  if (fields.includes(id)) return undefined;
  const near = nearest(id, [...questions.map((it) => it.id), ...fields]);
  return near ? say`There is no question ${id}; did you mean ${near}?` : say`There is no question ${id}`;
}

function unlessOne(id: string, text: string, known: readonly string[]): Message | undefined {
  if (known.includes(text)) return undefined;
  const near = nearest(text, known);
  return near ? say`${text} is no answer to ${id}; did you mean ${near}?` : say`${text} is no answer to ${id}; there are ${alternatives(known)}`;
}
