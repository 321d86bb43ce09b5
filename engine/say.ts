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

/** A value with every message in it as text: what leaves the engine for a page. */
export type Told<T> = T extends Message ? string : T extends readonly (infer Item)[] ? readonly Told<Item>[] : T extends object ? { readonly [Key in keyof T]: Told<T[Key]> } : T;

/** The same value with every message in it worded, for shells that send it on as JSON. */
export function told<T>(value: T, catalogue: Catalogue = {}): Told<T> {
  if (Array.isArray(value)) return value.map((it: unknown) => told(it, catalogue)) as Told<T>;
  if (typeof value !== 'object' || value === null) return value as Told<T>;
  if (isMessage(value)) return textOf(value, catalogue) as Told<T>;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, told(it, catalogue)])) as Told<T>;
}

function isMessage(value: object): value is Message {
  return 'english' in value && 'values' in value;
}
