import type { Message, Node, Schema } from '../model.js';
import { say } from '../say.js';

/** A schema's type as a reader says it: "a list", "a whole number". */
export function typeWords(schema: Schema): Message {
  if (schema.intOrString) return say`a whole number or a string`;
  switch (schema.type) {
    case 'object': return say`a map`;
    case 'array': return say`a list`;
    case 'string': return say`a string`;
    case 'integer': return say`a whole number`;
    case 'number': return say`a number`;
    case 'boolean': return say`true or false`;
    default: return say`any value`;
  }
}

/** What stands there, as a reader sees it: "true (a boolean)", "a list". */
export function valueWords(node: Node): Message {
  switch (node.type) {
    case 'map': return say`A map`;
    case 'list': return say`A list`;
    case 'null': return say`An empty value`;
    case 'string': return say`${shortened(node.text)} (a string)`;
    case 'boolean': return node.text === String(node.value) ? say`${node.text} (a boolean)` : say`${node.text} (the boolean ${String(node.value)})`;
    case 'integer':
    case 'number': return node.text === String(node.value) ? say`${node.text} (a number)` : say`${node.text} (the number ${String(node.value)})`;
    default: return say`${shortened(node.text)}`;
  }
}

function shortened(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0]!;
  return line.length > 60 || line.length < text.length ? `${line.slice(0, 60)}…` : line;
}

/** "a, b or c". */
export function alternatives(values: readonly string[]): Message {
  return values.length < 2 ? say`${values.join('')}` : say`${values.slice(0, -1).join(', ')} or ${values.at(-1)!}`;
}
