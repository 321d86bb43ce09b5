import { derive } from '../derive.js';
import type { Document, Span } from '../model.js';
import { endOfLine } from '../text.js';
import { stand } from './actions.js';
import { isControl, stretches, templateLines, type TemplateLine } from './templateLines.js';

/**
 * Text that a tool fills in before the receiver reads it: Helm, gomplate, Jinja and Ansible (`{{ … }}`), envsubst and
 * Flux (`${VAR}`), Terraform (`${…}`, `%{…}`), Kustomize vars (`$(VAR)`), and what people write in documentation
 * (`<NAME>`, `__NAME__`, `...`). A placeholder is an unknown value, never a mistake.
 */

const trips = /\{\{|\$\{|\{%|\{#|%\{|%[sdvq]|@[A-Z_]+@|\uE0F1|(?:^|[\n\r])[ \t]+(?:\.\.\.|…|<|\$|__)/;
const inline = /^<{1,2}[A-Za-z_][^<>]*>{1,2}$|^\.\.\.$|^…$/;
const within = /\uE0F1|\$\([A-Za-z_][\w.-]*\)|\$[A-Z_][A-Z0-9_]*|__[A-Z][A-Z0-9_]*__|<[A-Za-z_][\w-]*(?:[ .:/@][\w-]+)*>/;
const whole = /^(?:\uE0F1+|\$\([A-Za-z_][\w.-]*\)|\$[A-Z_][A-Z0-9_]*|__[A-Z][A-Z0-9_]*__)$/;

export interface Masked {
  /** As long as the text, with template code replaced by what YAML reads as one word, or by spaces. */
  readonly text: string;
  /** Where template code may add lines: fields that seem to be missing may come from there. */
  readonly gaps: readonly Span[];
  /** True when an `if` or its like decides which lines there are. */
  readonly forked: boolean;
}

/** `text` as YAML can read it. Same length, so every offset stays true. */
export function mask(text: string): Masked {
  if (!trips.test(text)) return { text, gaps: [], forked: false };
  const brush = new Brush(text);
  for (const line of templateLines(text)) {
    if (line.form === 'alone') paintAlone(brush, line);
    else if (line.form === 'led') brush.gap(line.span, line.span, true);
    else paintInside(brush, line);
  }
  return brush.done();
}

/** The same for a whole document, remembered. */
export const maskOf = derive((document: Document): Masked => mask(document.text));

/** Collects what covers the text. */
class Brush {
  readonly #parts: string[] = [];
  readonly #gaps: Span[] = [];
  #forked = false;
  #at = 0;

  constructor(readonly text: string) {}

  /** Nothing is left of the span. */
  blank(span: Span): void {
    this.#cover(span, ' ');
  }

  /** The span becomes one word that nobody knows. */
  word(span: Span): void {
    this.#cover(span, stand);
  }

  /** Nothing is left of `covered`, and lines may come from `span`. */
  gap(span: Span, covered: Span, forks: boolean): void {
    this.#gaps.push(span);
    this.#forked ||= forks;
    this.blank(covered);
  }

  done(): Masked {
    return { text: this.#parts.join('') + this.text.slice(this.#at), gaps: this.#gaps, forked: this.#forked };
  }

  #cover({ start, end }: Span, by: string): void {
    const covered = this.text.slice(start, end);
    this.#parts.push(this.text.slice(this.#at, start), by === ' ' ? covered.replace(/[^\n\r]/g, ' ') : covered.replace(/[^\n\r]/g, by).replace(/[\n\r]/g, ' '));
    this.#at = end;
  }
}

function paintAlone(brush: Brush, { span, actions }: TemplateLine): void {
  const covered = { start: actions[0]!.span.start, end: actions.at(-1)!.span.end };
  if (actions.every((it) => it.role === 'silent')) brush.blank(covered);
  else brush.gap(span, covered, actions.some(isControl));
}

function paintInside(brush: Brush, line: TemplateLine): void {
  for (const { span, action, whole: closed } of stretches(line.actions)) {
    if (closed) brush.word(span);
    else if (isControl(action)) brush.gap(span, span, true);
    else if (action.role === 'silent') brush.blank(span);
    else if (line.actions.length === 1 && isFollowedByMore(brush.text, line)) brush.gap(span, span, false);
    else brush.word(span);
  }
}

/** `labels: {{ toYaml . | nindent 4 }}` with further labels below it: the template's are not the only ones. */
function isFollowedByMore(text: string, { span, actions }: TemplateLine): boolean {
  const before = text.slice(span.start, actions[0]!.span.start);
  const lead = /^([ \t]*(?:-[ \t]+)*)(?:([^\s#-][^#]*:|-)[ \t]*)?$/.exec(before);
  const behind = text.slice(actions[0]!.span.end, span.end);
  if (!lead || !/^[ \t]*(?:#.*)?$/.test(behind)) return false;
  const column = lead[2]?.endsWith(':') ? lead[1]!.length : lead[1]!.lastIndexOf('-');
  if (column < 0) return false;
  const next = nextContent(text, span.end);
  return next !== undefined && (next.column > column || (next.dash && next.column === column && !lead[1]!.includes('-')));
}

/** The next line that is more than white space, a comment or template code. */
function nextContent(text: string, from: number): { readonly column: number; readonly dash: boolean } | undefined {
  for (let at = from; at < text.length;) {
    const start = at + (text.startsWith('\r\n', at) ? 2 : 1);
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    if (/^(?:---|\.\.\.)(?:[ \t]|$)/.test(line)) return undefined;
    const column = line.search(/[^ \t]/);
    if (column >= 0 && !/^(?:#|\{\{|\{%|%\{|\{#|\uE0F1)/.test(line.slice(column))) return { column, dash: /^-(?:[ \t]|$)/.test(line.slice(column)) };
    at = end;
  }
  return undefined;
}

/** How much of a scalar nobody can know: all of it, or a part of what is a string for certain. */
export type Unknownness = 'all' | 'part' | 'none';

/** The same of a scalar's masked text. */
export function unknownness(text: string, plain: boolean): Unknownness {
  if (!within.test(text) && !inline.test(text)) return 'none';
  if (plain && (whole.test(text) || inline.test(text))) return 'all';
  return 'part';
}

/**
 * Whether a scalar with a placeholder in it may turn out to be of this type, by what is written around the placeholder.
 * Quotes decide nothing: Kustomize writes `"${N}"` without them before Flux fills it in, and Ansible needs them.
 */
export function mayBecome(type: string | undefined, text: string): boolean {
  const around = mask(text).text.replace(/\uE0F1+|<{1,2}[^<>]*>{1,2}|__[A-Z][A-Z0-9_]*__|\$\([\w.-]*\)|\$[A-Z_][A-Z0-9_]*|\.\.\.|…/g, '').trim();
  switch (type) {
    case 'integer':
    case 'number': return /^[-+.]?[\da-fA-FxXoO_.]*$/.test(around);
    case 'boolean': return /^[A-Za-z]*$/.test(around);
    case 'array':
    case 'object': return around === '';
    default: return true;
  }
}
