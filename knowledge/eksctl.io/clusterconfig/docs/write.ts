import type { Docs, FieldDoc } from '../../../../engine/model.js';

/** What a field does, in words alone or with more to say; its page is the section's where it names none. */
export type Words = string | (Omit<FieldDoc, 'link'> & { readonly link?: string });
export type Table = Readonly<Record<string, Words>>;

/** The docs of one section: each name of `table` below `prefix`, '' for the object at `prefix` itself. */
export function section(prefix: string, link: string, table: Table): Docs {
  return Object.fromEntries(Object.entries(table).map(([name, words]) => [joined(prefix, name), typeof words === 'string' ? { does: words, link } : { link, ...words }]));
}

function joined(prefix: string, name: string): string {
  if (name === '' || prefix === '') return prefix + name;
  return name.startsWith('[]') ? `${prefix}${name}` : `${prefix}.${name}`;
}
