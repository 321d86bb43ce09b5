import type { Span } from '../model.js';
import { endOfLine, startOfLine } from '../text.js';
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
    if (last && action.span.start <= last.end) {
      last.actions.push(action);
      if (action.span.end > last.end) last.end = endOfLine(text, action.span.end);
    } else groups.push({ start: startOfLine(text, action.span.start), end: endOfLine(text, action.span.end), actions: [action] });
  }
  return groups.map(({ start, end, actions }) => ({ span: { start, end }, actions, form: formOf(text, { start, end }, actions) }));
}

export function isControl({ role }: Action): boolean {
  return role === 'open' || role === 'else' || role === 'end';
}

/** Template code within a line: from an `if` to its `end`, and every other action, in order. */
export interface Stretch {
  readonly span: Span;
  readonly action: Action;
  /** An `if` with its `end`. */
  readonly whole: boolean;
}

export function stretches(actions: readonly Action[]): readonly Stretch[] {
  const ends = endsOf(actions);
  const found: Stretch[] = [];
  for (let at = 0; at < actions.length; at += 1) {
    const action = actions[at]!;
    const end = ends.get(at);
    found.push({ span: { start: action.span.start, end: actions[end ?? at]!.span.end }, action, whole: end !== undefined });
    at = end ?? at;
  }
  return found;
}

/** Where the block ends that an action opens. */
function endsOf(actions: readonly Action[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  actions.forEach(({ role }, at) => {
    if (role === 'open') open.push(at);
    const start = role === 'end' ? open.pop() : undefined;
    if (start !== undefined) ends.set(start, at);
  });
  return ends;
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
