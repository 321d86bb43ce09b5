import type { Message, Node } from '../model.js';
import { say } from '../say.js';
import { code } from './fieldDoc.js';

/** Base 60, which YAML 1.1 knows and the readers written in Go do not: `1:30`. */
const sexagesimal = /^[-+]?[1-9][0-9]*(?::[0-5]?[0-9])+$/;

/**
 * Says how an unquoted scalar is read when its letters suggest something else: `yes` is true, `0777` is 511.
 * Undefined when a reader gets what they see.
 */
export function surprise(node: Node): Message | undefined {
  if (node.style !== 'plain' || node.unknown || node.text === '' || /[\n\r]/.test(node.text)) return undefined;
  const written = code(node.text);
  if (node.type === 'string' && sexagesimal.test(node.text)) {
    return say`${written} is text here, and ${code(String(sixties(node.text)))} to readers that count in base 60; quotes settle it`;
  }
  if (node.value === undefined || String(node.value) === node.text) return undefined;
  const read = code(String(node.value));
  switch (node.type) {
    case 'boolean': return say`Without quotes ${written} is read as the boolean ${read}`;
    case 'integer':
    case 'number': return say`Without quotes ${written} is read as the number ${read}`;
    case 'null': return say`Without quotes ${written} is read as null, as if there were no value`;
    case 'string': return say`Without quotes ${written} is read as the text ${read}`;
    default: return undefined;
  }
}

function sixties(text: string): number {
  const sum = text.replace(/^[-+]/, '').split(':').reduce((total, part) => total * 60 + Number(part), 0);
  return text.startsWith('-') ? -sum : sum;
}
