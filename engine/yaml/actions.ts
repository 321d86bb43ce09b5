import type { Span } from '../model.js';

/**
 * One piece of template code. `open`, `else` and `end` decide which text there is, `silent` leaves nothing behind,
 * `value` leaves text that nobody can know here.
 */
export interface Action {
  readonly span: Span;
  readonly role: 'open' | 'else' | 'end' | 'silent' | 'value';
}

/** Stands for one character that template code fills in. Private use, so no manifest contains it. */
export const stand = '\uE0F1';

/** No action is longer: what looks like the begin of one is something else then. */
const longest = 20_000;
const longestOnLine = 1000;
const begins = new RegExp([
  /\{\{|\$\{|(?<!\$)\{#|\{%|\uE0F1+/,
  /%\{(?=~?[ \t]*(?:if|else|endif|for|endfor)\b)/,
  /(?<=^|[ \t"'([])(?:%[sdvq]|@{1,2}[A-Z][A-Z0-9_]*@{1,2})(?=[\s"'),\]}]|$)/,
  /(?=[.…<$_])(?<=(?:^|[\n\r])[ \t]+)(?:\.\.\.|…|<{1,2}(?:[A-Z][A-Z0-9_-]*|[A-Za-z][\w-]*(?: [\w.,-]+)+)>{1,2}|\$\([\w.-]+\)|__[A-Z][A-Z0-9_]*__|\$[A-Z_][A-Z0-9_]*)(?=[ \t]*(?:[\n\r]|$))/,
].map((it) => it.source).join('|'), 'g');

/**
 * The template code of a text in order: Go templates and Mustache (`{{ … }}`), Jinja (`{% … %}`, `{# … #}`), Terraform
 * (`%{ … }`, `${…}`), envsubst (`${…}`), what programs and build tools fill in (`%s`, `@NAME@`), and words that stand for
 * lines somebody left out (`...`, `<MORE>`).
 */
export function actionsIn(text: string): readonly Action[] {
  const actions: Action[] = [];
  const search = new RegExp(begins);
  const ahead = new Ahead(text);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const action = actionAt(ahead, match.index, match[0]);
    if (action) {
      actions.push(action);
      search.lastIndex = action.span.end;
    } else search.lastIndex = match.index + match[0].length;
  }
  return actions;
}

/** Searches forwards. What it has found ahead, or not found, it does not look for again: a text may hold a thousand openings and no end. */
class Ahead {
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(readonly text: string) {}

  /** Where `wanted` comes next; Infinity when it does not. */
  next(wanted: string, from: number): number {
    const known = this.#found.get(wanted);
    if (known && known.from <= from && from <= known.at) return known.at;
    const found = this.text.indexOf(wanted, from);
    const at = found < 0 ? Infinity : found;
    this.#found.set(wanted, { from, at });
    return at;
  }

  lineEnd(from: number): number {
    return Math.min(this.text.length, from + longestOnLine, this.next('\n', from), this.next('\r', from));
  }

  /** The end of the first `closing` behind `start`, if it is near. */
  endOf(closing: string, start: number, limit = start + longest): number | undefined {
    const end = this.next(closing, start) + closing.length;
    return end <= limit ? end : undefined;
  }
}

function actionAt(ahead: Ahead, start: number, opening: string): Action | undefined {
  const { text } = ahead;
  switch (opening) {
    case '{{': return braces(ahead, start);
    case '${': return until(start, dollarEnd(ahead, start), 'value');
    case '%{': return until(start, ahead.endOf('}', start, ahead.lineEnd(start)), terraformRole(text.slice(start + 2, start + 60)));
    case '{%': return until(start, ahead.endOf('%}', start), jinjaRole(text.slice(start + 2, start + 60)));
    case '{#': return until(start, ahead.endOf('#}', start), 'silent');
    default: return { span: { start, end: start + opening.length }, role: 'value' };
  }
}

function until(start: number, end: number | undefined, role: Action['role']): Action | undefined {
  return end === undefined ? undefined : { span: { start, end }, role };
}

function dollarEnd(ahead: Ahead, start: number): number | undefined {
  const limit = ahead.lineEnd(start);
  return ahead.next('}', start) < limit ? balancedEnd(ahead.text, start + 2, limit) : undefined;
}

function braces(ahead: Ahead, start: number): Action | undefined {
  const { text } = ahead;
  const comment = /^\{\{-?\s*\/\*/.exec(text.slice(start, start + 40));
  if (comment) {
    const end = ahead.endOf('*/', start);
    return until(start, end === undefined ? undefined : ahead.endOf('}}', end), 'silent');
  }
  const first = ahead.endOf('}}', start);
  if (first === undefined) return undefined;
  const balanced = balancedEnd(text, start + 2, Math.min(text.length, start + 2000), 2);
  return until(start, balanced !== undefined && balanced > first ? balanced : first, goRole(text.slice(start + 2, start + 200)));
}

/** Where as many braces are closed as are open, quoted ones apart. */
function balancedEnd(text: string, from: number, limit: number, opened = 1): number | undefined {
  let depth = opened;
  for (let at = from; at < limit; at += 1) {
    const character = text[at];
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '"') at = quoteEnd(text, at, limit);
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** The closing quote; the opening one itself where it has no partner, such as the quote around a whole YAML value. */
function quoteEnd(text: string, start: number, limit: number): number {
  const rest = /^"(?:[^"\\\n\r]|\\.)*"/.exec(text.slice(start, Math.min(limit, start + 500)));
  return rest && !/[{}]{2}/.test(rest[0]) ? start + rest[0].length - 1 : start;
}

/** Source: https://pkg.go.dev/text/template#hdr-Actions, https://mustache.github.io/mustache.5.html */
function goRole(code: string): Action['role'] {
  const word = /^[-~]?\s*(\/\*|!|[#^/]|\$[\w.]*\s*(?::?=)|[a-z]+(?![\w.]))?/.exec(code)?.[1] ?? '';
  if (word.startsWith('$') || word === '/*' || word === '!') return 'silent';
  switch (word) {
    case 'if': case 'with': case 'range': case 'define': case 'block': case '#': return 'open';
    case 'else': case '^': return 'else';
    case 'end': case '/': return 'end';
    case 'break': case 'continue': return 'silent';
    default: return 'value';
  }
}

/** Source: https://jinja.palletsprojects.com/en/stable/templates/#list-of-control-structures */
function jinjaRole(code: string): Action['role'] {
  const word = /^[-+]?\s*(\w+)/.exec(code)?.[1] ?? '';
  if (word.startsWith('end')) return 'end';
  switch (word) {
    case 'if': case 'for': case 'block': case 'macro': case 'filter': case 'call': case 'raw': case 'with': case 'autoescape': return 'open';
    case 'else': case 'elif': return 'else';
    case 'set': return /^[^%]*=/.test(code) ? 'silent' : 'open';
    case 'include': return 'value';
    default: return 'silent';
  }
}

/** Source: https://developer.hashicorp.com/terraform/language/expressions/strings#directives */
function terraformRole(code: string): Action['role'] {
  if (/^~?[ \t]*end/.test(code)) return 'end';
  return /^~?[ \t]*else/.test(code) ? 'else' : 'open';
}
