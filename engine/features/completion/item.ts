import type { Span } from '../../model.js';
import type { Cursor } from '../../yaml/cursor.js';
import { toPlain, toSnippet, type Draft } from './snippet.js';

export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'enum' | 'item' | 'resource';
  readonly detail?: string;
  /** Markdown, computed only when somebody looks. */
  readonly doc: () => string;
  /**
   * With tab stops, in the snippet syntax of the Language Server Protocol. Its further lines leave out the white space
   * that the line begins with (`InsertTextMode.adjustIndentation`).
   */
  readonly snippet: string;
  readonly plain: string;
  /** In the file: up to the cursor, and the whole word. Both begin at one place. */
  readonly insertSpan: Span;
  readonly replaceSpan: Span;
  readonly sortText: string;
  readonly filterText: string;
  /** What else changes, in the file. */
  readonly also?: readonly { readonly span: Span; readonly text: string }[];
  /** Values are known for what was inserted, so it is worth asking again. */
  readonly again: boolean;
}

export interface Suggestion {
  readonly label: string;
  readonly kind: Completion['kind'];
  readonly draft: Draft;
  readonly rank: number;
  readonly detail?: string | undefined;
  readonly doc?: (() => string) | undefined;
  readonly filterText?: string;
  readonly also?: Completion['also'];
  readonly again?: boolean;
  /** Instead of the word at the cursor, in the document. */
  readonly spans?: Pick<Cursor, 'insert' | 'replace'>;
}

/** A suggestion as it is shown; `start` is the document's place in the file. */
export function toCompletion(it: Suggestion, cursor: Cursor, start: number): Completion {
  const { insert, replace } = it.spans ?? cursor;
  const draft = it.spans ? it.draft : [cursor.lead, ...it.draft];
  return {
    label: it.label,
    kind: it.kind,
    ...(it.detail && { detail: it.detail }),
    doc: it.doc ?? (() => ''),
    snippet: toSnippet(draft),
    plain: toPlain(draft),
    insertSpan: shift(insert, start),
    replaceSpan: shift(replace, start),
    sortText: String(Math.max(0, Math.min(9999, Math.round(it.rank)))).padStart(4, '0'),
    filterText: it.filterText ?? it.label,
    ...(it.also && { also: it.also.map(({ span, text }) => ({ span: shift(span, start), text })) }),
    again: it.again ?? false,
  };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
