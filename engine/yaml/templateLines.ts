import type { Span } from '../model.js';
import { actionsIn, type Action } from './actions.js';

/** A line with template code; several lines where one action reaches over them. */
export interface TemplateLine {
  readonly span: Span;
  readonly actions: readonly Action[];
  /**
   * - `alone`: nothing but template code, and perhaps a comment
   * - `led`: an `if` or its like comes first and decides about the text behind it
   * - `inside`: template code within YAML
   */
  readonly form: 'alone' | 'led' | 'inside';
}

/** The lines of a text that hold template code. */
export function templateLines(text: string): readonly TemplateLine[] {
  const groups: { start: number; end: number; actions: Action[] }[] = [];
  for (const action of actionsIn(text)) {
    const last = groups.at(-1);
    const end = lineEnd(text, action.span.end);
    if (last && action.span.start <= last.end) {
      last.actions.push(action);
      last.end = end;
    } else groups.push({ start: lineStart(text, action.span.start), end, actions: [action] });
  }
  return groups.map(({ start, end, actions }) => ({ span: { start, end }, actions, form: formOf(text, { start, end }, actions) }));
}

export function isControl({ role }: Action): boolean {
  return role === 'open' || role === 'else' || role === 'end';
}

/** The stretches from an `if` to its `end` on one line, and every other action, in order. */
export function stretches(actions: readonly Action[]): readonly { readonly span: Span; readonly action: Action; readonly whole: boolean }[] {
  const found: { span: Span; action: Action; whole: boolean }[] = [];
  for (let at = 0; at < actions.length; at += 1) {
    const action = actions[at]!;
    const end = action.role === 'open' ? endOf(actions, at) : undefined;
    if (end === undefined) found.push({ span: action.span, action, whole: false });
    else {
      found.push({ span: { start: action.span.start, end: actions[end]!.span.end }, action, whole: true });
      at = end;
    }
  }
  return found;
}

function endOf(actions: readonly Action[], open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < actions.length; at += 1) {
    const { role } = actions[at]!;
    if (role === 'open') depth += 1;
    if (role === 'end') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function formOf(text: string, { start, end }: Span, actions: readonly Action[]): TemplateLine['form'] {
  const first = actions[0]!;
  const last = actions.at(-1)!;
  const leading = text.slice(start, first.span.start).trim() === '';
  const between = actions.slice(1).every((it, index) => text.slice(actions[index]!.span.end, it.span.start).trim() === '');
  const behind = text.slice(last.span.end, end);
  if (leading && between && /^\s*(?:\s#.*|#.*)?$/.test(behind)) return 'alone';
  const pieces = stretches(actions);
  const isKey = pieces.length === 1 && pieces[0]!.whole && /^[^\s#]/.test(behind);
  return leading && isControl(first) && !isKey ? 'led' : 'inside';
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

export function lineEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length; at += 1) if (text[at] === '\n' || text[at] === '\r') return at;
  return text.length;
}
