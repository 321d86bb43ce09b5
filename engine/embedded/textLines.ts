import { derive, deriveBriefly } from '../derive.js';
import type { Document, Node, Span } from '../model.js';

/** A line of a text that stands in a document. */
export interface TextLine {
  /** Without the indentation that belongs to YAML, and without its line break. */
  readonly text: string;
  /** Where it stands, white space around it left out; the field's key when the text is not written line for line. */
  readonly span: Span;
  /** The whole line of the document with its line break, when it is written line for line. */
  readonly whole?: Span;
}

/** The lines of a text: of a literal block behind its header, or of a file that is one text from its first character. */
export function textLines(document: Document, node: Node): readonly TextLine[] {
  return linesIn(document)(node);
}

/** Many rules look at the same text. */
const linesIn = derive(({ text }: Document) => deriveBriefly((node: Node): readonly TextLine[] => {
  if (node.style === 'literal') return writtenLines(text, text.indexOf('\n', node.span.start) + 1, node.span.end, true);
  if (isWholeText(node, text)) return writtenLines(text, 0, text.length, false);
  return node.text.split('\n').map((line) => ({ text: line, span: node.key ?? node.span }));
}));

function isWholeText(node: Node, text: string): boolean {
  return node.key === undefined && node.span.start === 0 && node.span.end === text.length && node.text === text;
}

function writtenLines(text: string, from: number, to: number, indented: boolean): readonly TextLine[] {
  const raw: Span[] = [];
  for (let start = from; (start > 0 || !indented) && start < to; ) {
    const next = text.indexOf('\n', start) + 1;
    const end = next === 0 ? text.length : next;
    raw.push({ start, end });
    start = end;
  }
  const bare = raw.map((it) => text.slice(it.start, it.end).replace(/\r?\n$/, ''));
  const indent = indented ? bare.find((it) => it.trim() !== '')?.search(/\S/) ?? 0 : 0;
  return bare.map((line, index) => {
    const whole = raw[index]!;
    const start = whole.start + Math.max(0, line.search(/\S|$/));
    return { text: line.slice(indent), span: { start, end: whole.start + line.trimEnd().length }, whole };
  });
}
