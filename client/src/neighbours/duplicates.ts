import { documentsIn } from './documents.js';

/** A problem as the editor shows it, ours or a neighbour's. */
export interface Shown {
  readonly source?: string | undefined;
  readonly code?: string | number | { readonly value: string | number } | undefined;
  /** 0 is an error. */
  readonly severity: number;
  readonly message: string;
  readonly range: { readonly start: Spot; readonly end: Spot };
}
interface Spot {
  readonly line: number;
  readonly character: number;
}

/** What a schema can say too. Everything else only we know, and it stays. */
const structural: readonly string[] = Object.freeze([
  'duplicate-item', 'duplicate-key', 'invalid-format', 'missing-field', 'number-out-of-range', 'pattern-mismatch',
  'unknown-field', 'value-not-allowed', 'wrong-count', 'wrong-length', 'wrong-type',
]);

/** Whether a problem comes from another YAML server. */
export function isNeighbours({ source = '' }: Shown): boolean {
  return /yaml/i.test(source) && source !== 'nodewise';
}

/** Our problems without those that another YAML server shows already. */
export function withoutDuplicates<T extends Shown>(ours: readonly T[], shown: readonly Shown[], text: string): readonly T[] {
  const others = shown.filter(isNeighbours);
  if (others.length === 0 || ours.length === 0) return ours;
  const lines = documentsIn(text).map((it) => it.line);
  const documentOf = (it: Shown): number => lines.findLastIndex((line) => line <= it.range.start.line);
  const unreadable = new Set(others.filter((it) => it.source === 'YAML' && it.severity === 0).map(documentOf));
  return ours.filter((it) => !isSaid(it));

  /** One slip of the pen gives every parser another idea of where it is: said once for a document is enough. */
  function isSaid(it: Shown): boolean {
    const rule = ruleOf(it);
    if (rule === 'yaml-syntax') return unreadable.has(documentOf(it));
    return structural.includes(rule) && others.some((other) => areOnOneSpot(it, other) && isAboutTheSame(rule, it, other));
  }
}

/** Changes when what the neighbours say of a file changes. */
export function fingerprintOf(shown: readonly Shown[]): string {
  const said = shown.filter(isNeighbours).map(({ source, severity, message, range: { start, end } }) =>
    [source, severity, message, start.line, start.character, end.line, end.character]);
  return said.length === 0 ? '' : JSON.stringify(said);
}

function ruleOf({ code }: Shown): string {
  return String(typeof code === 'object' ? code.value : code);
}

function areOnOneSpot({ range: a }: Shown, { range: b }: Shown): boolean {
  return a.start.line === b.start.line && !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Spot, b: Spot): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Several fields can be missing at one place: then the name decides. */
function isAboutTheSame(rule: string, ours: Shown, other: Shown): boolean {
  if (rule !== 'missing-field') return true;
  return [...other.message.matchAll(/["'“‘`]([^"'”’`]+)["'”’`]/g)].some(([, name]) => ours.message.includes(name!));
}
