import { derive } from '../derive.js';
import type { Document, Entry, Node } from '../model.js';
import { TreeNode } from '../yaml/tree.js';
import { afterBlank, afterComment, afterExpression, afterText } from './skip.js';

/**
 * What a file of Terraform says literally, as a map. A block is an entry named by its type and labels
 * (`resource aws_eks_cluster this`), an attribute one by its name; expressions, references and texts with `${…}` are
 * unknown. Never fails: what cannot be read is passed over.
 * Source: https://developer.hashicorp.com/terraform/language/syntax/configuration
 */
export const readHcl = derive((document: Document): Node => readBody(document.text, 0, 0).node);

interface Read {
  readonly node: TreeNode;
  readonly end: number;
}

/** More of them inside of each other nobody writes; beyond, nothing is read. */
const deepest = 40;

/** The inside of a block up to its brace, or a whole file. */
function readBody(text: string, start: number, depth: number): Read {
  const entries: Entry[] = [];
  let at = afterBlank(text, start);
  // A brace too many at the top belongs to nothing.
  while (at < text.length && (text[at] !== '}' || depth === 0)) {
    const next = depth < deepest ? readField(text, at, depth) : undefined;
    if (next) entries.push(next.entry);
    at = afterBlank(text, Math.max(next?.end ?? afterExpression(text, at), at + 1));
  }
  return { node: map(entries, start, at), end: Math.min(at + 1, text.length) };
}

/** `name = value`, or `type "label" { … }`. */
function readField(text: string, at: number, depth: number): { readonly entry: Entry; readonly end: number } | undefined {
  const head = sticky(/([A-Za-z_][\w-]*)((?:[ \t]+(?:"[^"\n\r]*"|[A-Za-z_][\w-]*))*)[ \t]*([={])(?!=)/y, text, at);
  if (!head) return undefined;
  const [all, type = '', labels = '', sign] = head;
  const key = { start: at, end: at + type.length };
  const { node, end } = sign === '{' ? readBody(text, at + all.length, depth + 1) : readValue(text, at + all.length, depth + 1);
  const name = [type, ...labels.replaceAll('"', '').trim().split(/\s+/)].filter((it) => it !== '').join(' ');
  return { entry: entryOf(name, key, node), end };
}

/** A literal that is followed by nothing, or something unknown. */
function readValue(text: string, start: number, depth: number): Read {
  const at = start + (sticky(/[ \t]*/y, text, start)?.[0].length ?? 0);
  const literal = depth < deepest ? readLiteral(text, at, depth) : undefined;
  if (literal && endsHere(text, literal.end)) return literal;
  const end = afterExpression(text, at);
  return { node: new TreeNode({ type: 'unknown', style: 'plain', span: { start: at, end }, text: text.slice(at, end).trimEnd(), unknown: true }), end };
}

function readLiteral(text: string, at: number, depth: number): Read | undefined {
  if (text[at] === '"') return readText(text, at);
  if (text[at] === '[') return readList(text, at, depth);
  if (text[at] === '{') return readObject(text, at, depth);
  const word = sticky(/(?:true|false|null|-?\d+(?:\.\d+)?)(?![\w.])/y, text, at)?.[0];
  if (word === undefined) return undefined;
  const scalar: unknown = JSON.parse(word);
  const type = scalar === null ? 'null' : typeof scalar === 'boolean' ? 'boolean' : Number.isInteger(scalar) ? 'integer' : 'number';
  return { node: new TreeNode({ type, style: 'plain', span: { start: at, end: at + word.length }, text: word, scalar }), end: at + word.length };
}

function readText(text: string, at: number): Read {
  const end = afterText(text, at);
  const inner = text.slice(at + 1, end - 1);
  const unknown = /(?<!\$)\$\{|(?<!%)%\{|\\/.test(inner);
  return { node: new TreeNode({ type: unknown ? 'unknown' : 'string', style: 'double', span: { start: at, end }, text: inner, scalar: inner, unknown }), end };
}

function readList(text: string, start: number, depth: number): Read | undefined {
  const items: Node[] = [];
  let at = afterBlank(text, start + 1);
  while (at < text.length && text[at] !== ']') {
    const { node, end } = readValue(text, at, depth + 1);
    if (node.text === 'for' || /^for\s/.test(node.text)) return undefined;
    items.push(node);
    at = afterBlank(text, Math.max(end, at + 1));
    if (text[at] === ',') at = afterBlank(text, at + 1);
    else if (text[at] !== ']') return undefined;
  }
  const end = Math.min(at + 1, text.length);
  return { node: new TreeNode({ type: 'list', style: 'flow', span: { start, end }, items }), end };
}

/** `{ name = value }`, also with colons and commas. */
function readObject(text: string, start: number, depth: number): Read | undefined {
  const entries: Entry[] = [];
  let at = afterBlank(text, start + 1);
  while (at < text.length && text[at] !== '}') {
    const head = sticky(/(?:"([^"$%\\\n\r]*)"|([A-Za-z_][\w-]*))[ \t]*[=:](?!=)/y, text, at);
    if (!head) return undefined;
    const { node, end } = readValue(text, at + head[0].length, depth + 1);
    entries.push(entryOf(head[1] ?? head[2] ?? '', { start: at, end: at + head[0].length - 1 }, node));
    at = afterBlank(text, Math.max(end, at + 1));
    if (text[at] === ',') at = afterBlank(text, at + 1);
  }
  return { node: map(entries, start, Math.min(at + 1, text.length)), end: Math.min(at + 1, text.length) };
}

/** Whether an expression is over: `"a" == x` is not what it begins with. */
function endsHere(text: string, at: number): boolean {
  const next = at + (sticky(/[ \t]*/y, text, at)?.[0].length ?? 0);
  return next >= text.length || /[\n\r,\]}]/.test(text[next]!) || afterComment(text, next) !== next;
}

function map(entries: readonly Entry[], start: number, end: number): TreeNode {
  return new TreeNode({ type: 'map', style: 'block', span: { start, end }, entries });
}

function entryOf(name: string, key: Entry['key'], node: TreeNode): Entry {
  return { name, key, node: node.placed(node.span, key), merged: false, unknown: false };
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const own = new RegExp(pattern);
  own.lastIndex = at;
  return own.exec(text);
}
