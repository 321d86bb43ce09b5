import { isSet } from '../../../engine/kit.js';
import type { Node, Resource, Span } from '../../../engine/model.js';
import { familyOf } from './families.js';

/** The user data of a class whose family is known. */
export interface UserData {
  readonly family: string;
  readonly node: Node;
  readonly text: string;
  readonly lines: readonly Line[];
  /** No part of it is a placeholder, so what is not there is absent. */
  readonly complete: boolean;
}

export interface Line {
  readonly text: string;
  /** Where it stands; the field's key when the text is not written line for line. */
  readonly span: Span;
  /** The whole line of the document with its line break, when it is written line for line. */
  readonly whole?: Span;
}

/** What the nodes are told beside Karpenter's own part; undefined when nothing can be said about it. */
export function userDataOf(resource: Resource): UserData | undefined {
  const node = resource.root.at('spec.userData');
  const family = familyOf(resource);
  if (!isSet(node) || node.type !== 'string' || family === undefined) return undefined;
  const lines = node.style === 'literal' ? writtenLines(resource.document.text, node.span) : node.text.split('\n').map((text) => ({ text, span: node.key ?? node.span }));
  const text = lines.map((it) => it.text).join('\n');
  return text.trim() === '' ? undefined : { family, node, text, lines, complete: typeof node.value === 'string' };
}

/** The first line that says something, neither blank nor a comment; undefined when a template could stand before it. */
export function firstStatement({ lines }: UserData): Line | undefined {
  const first = lines.find((it) => it.text.trim() !== '' && !it.text.trim().startsWith('#'));
  if (!first) return undefined;
  return lines.slice(0, lines.indexOf(first) + 1).some((it) => /\{\{|\$\{|%\{/.test(it.text)) ? undefined : first;
}

/** Karpenter's own test for a MIME archive. Source: pkg/providers/amifamily/bootstrap/nodeadm.go and eksbootstrap.go. */
export function isMime({ text }: UserData): boolean {
  return /^(?:MIME-Version:|Content-Type:)/.test(text.trim());
}

/** Lines that run EKS' bootstrap script of AL2; lines that only mention or patch it are none. */
export function bootstrapCalls({ lines }: UserData): readonly Line[] {
  return lines.filter((it) => /^\s*(?:[^#'"]*(?:&&|\|\||[;|])\s*)?(?:(?:sudo|bash|sh|exec|source|\.)\s+(?:-\S+\s+)*)*\/etc\/eks\/bootstrap\.sh(?:\s|$)/.test(it.text));
}

/** The lines of a block scalar behind its header, without the indentation that belongs to YAML. */
function writtenLines(text: string, span: Span): readonly Line[] {
  const raw: Span[] = [];
  for (let start = text.indexOf('\n', span.start) + 1; start > 0 && start < span.end; ) {
    const next = text.indexOf('\n', start) + 1;
    const end = next === 0 ? text.length : next;
    raw.push({ start, end });
    start = next;
  }
  const bare = raw.map((it) => text.slice(it.start, it.end).replace(/\r?\n$/, ''));
  const indent = bare.find((it) => it.trim() !== '')?.search(/\S/) ?? 0;
  return bare.map((line, index) => {
    const whole = raw[index]!;
    const start = whole.start + Math.max(0, line.search(/\S|$/));
    return { text: line.slice(indent), span: { start, end: whole.start + line.trimEnd().length }, whole };
  });
}
