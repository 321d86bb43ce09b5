import type { NodeStyle } from '../model.js';
import { resolvePlain } from './scalars.js';

const plain = /^[A-Za-z0-9_./+][\w ./@+%,=-]*(?::[\w./@+-]+)*$/;

/** `text` as a YAML string scalar: in quotes where it stood in quotes, or where it would read as something else. */
export function scalarText(text: string, style: NodeStyle = 'plain'): string {
  if (style === 'single') return `'${text.replaceAll("'", "''")}'`;
  if (style === 'double') return JSON.stringify(text);
  return plain.test(text) && !/\s$|,/.test(text) && resolvePlain(text).type === 'string' ? text : JSON.stringify(text);
}
