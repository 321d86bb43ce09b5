/**
 * Text that a tool fills in before the receiver reads it: Helm, gomplate, Jinja and Ansible (`{{ … }}`), envsubst and
 * Flux (`${VAR}`), Terraform (`${…}`, `%{…}`), Kustomize vars (`$(VAR)`), and what people write in documentation
 * (`<NAME>`, `__NAME__`, `...`). A placeholder is an unknown value, never a mistake.
 */

/** Stands for one character of a placeholder that YAML could trip over. Private use, so no manifest contains it. */
const stand = '\uE0F1';
const trips = /\{\{|\$\{|%\{/;
const inline = /^<[A-Za-z_][\w .:/@-]*>$|^\.\.\.$|^…$/;
const within = /\uE0F1|\$\([A-Za-z_][\w.-]*\)|\$[A-Z_][A-Z0-9_]*|__[A-Z][A-Z0-9_]*__|<[A-Za-z_][\w-]*(?:[ .:/@-][\w-]+)*>/;
const whole = /^(?:\uE0F1+|\$\([A-Za-z_][\w.-]*\)|\$[A-Z_][A-Z0-9_]*|__[A-Z][A-Z0-9_]*__)$/;

export interface Masked {
  /** As long as the text, with template parts replaced by characters that YAML reads as one word. */
  readonly text: string;
  /** True when whole lines are template code, so that fields may come from there. */
  readonly lines: boolean;
}

/** `text` as YAML can read it. Same length, so every offset stays true. */
export function mask(text: string): Masked {
  if (!trips.test(text)) return { text, lines: false };
  let lines = false;
  const parts = text.replace(/\{\{[^]*?\}\}|\$\{(?:[^{}\n\r]|\{[^{}\n\r]*\})*\}|%\{[^{}\n\r]*\}/g, (part: string, offset: number) => {
    if (!part.startsWith('$') && standsAlone(text, offset, offset + part.length)) {
      lines = true;
      return part.replace(/[^\n\r]/g, ' ');
    }
    return part.replace(/[^\n\r]/g, stand).replace(/[\n\r]/g, ' ');
  });
  return { text: parts, lines };
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(lineStart(text, start), start);
  const after = /^[^\n\r]*/.exec(text.slice(end, end + 1000))![0];
  return /^(?:[ \t]|\{\{[^{}]*\}\})*$/.test(before) && /^(?:[ \t]|\{\{[^{}]*\}\})*(?:#.*)?$/.test(after);
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** What a scalar's masked text leaves to be known: nothing, that it is a string, or all of it. */
export function unknownness(text: string, plain: boolean): 'all' | 'part' | 'none' {
  if (!within.test(text) && !inline.test(text)) return 'none';
  if (plain && (whole.test(text) || inline.test(text))) return 'all';
  return 'part';
}
