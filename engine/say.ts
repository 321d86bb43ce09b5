import type { Message } from './model.js';

/**
 * The one way to make a sentence for a user: say`NodeClass lives in ${group}`.
 * Template and values stay apart, so that it can be translated.
 */
export function say(template: TemplateStringsArray, ...values: readonly (string | number | Message)[]): Message {
  const english = template.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
  return { english, values: values.map((it) => (typeof it === 'number' ? String(it) : it)) };
}

/** A catalogue of another language: English template → translated template. */
export type Catalogue = Readonly<Record<string, string>>;

/** The sentence as text, in English or through a catalogue. */
export function textOf(message: Message, catalogue: Catalogue = {}): string {
  const template = catalogue[message.english] ?? message.english;
  return template.replace(/\{(\d+)\}/g, (_, index: string) => {
    const value = message.values[Number(index)] ?? '';
    return typeof value === 'string' ? value : textOf(value, catalogue);
  });
}
