import { RE2JS } from 're2js';

import { CelFailure, define, type Library, type Meter } from './define.js';

const mostPatterns = 200;
const longestPattern = 1000;

/**
 * Regular expressions as Go reads them: RE2, linear time, no look-around.
 * `matches` is CEL's own; `find` and `findAll` are Kubernetes'.
 * Source: https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-regex-library
 */
export function regexLibrary(meter: Meter): Library {
  const known = new Map<string, RE2JS>();
  const matches = (text: string, pattern: string) => compiled(pattern, text).matcher(text).find();
  const find = (text: string, pattern: string) => {
    const matcher = compiled(pattern, text).matcher(text);
    return matcher.find() ? matcher.group() ?? '' : '';
  };
  const findAll = (text: string, pattern: string, most: number) => {
    const matcher = compiled(pattern, text).matcher(text);
    const found: string[] = [];
    while ((most < 0 || found.length < most) && matcher.find()) found.push(matcher.group() ?? '');
    return found;
  };
  return {
    functions: [
      define('string.re2Matches(string): bool', matches),
      define('re2Matches(string, string): bool', matches),
      define('string.find(string): string', find),
      define('string.findAll(string): list<string>', (text: string, pattern: string) => findAll(text, pattern, -1)),
      define('string.findAll(string, int): list<string>', (text: string, pattern: string, most: bigint) => findAll(text, pattern, Number(most))),
    ],
  };

  /** A pattern that RE2 refuses fails the rule, as it would in the API server. */
  function compiled(pattern: string, text: string): RE2JS {
    meter.spend(8 + text.length * 2 + ((text.length * pattern.length) >> 5));
    const before = known.get(pattern);
    if (before) return before;
    meter.spend(2000);
    if (pattern.length > longestPattern || repeatsTooOften(pattern)) throw new CelFailure('the expression is too large');
    try {
      const made = RE2JS.compile(pattern);
      if (known.size >= mostPatterns) known.clear();
      known.set(pattern, made);
      return made;
    } catch {
      throw new CelFailure('the expression cannot be read');
    }
  }
}

/** RE2 refuses programs above a size; counted repetitions multiply when they are nested. */
function repeatsTooOften(pattern: string): boolean {
  const counts = [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].map((it) => Math.max(1, Number(it[2] || it[1])));
  return counts.reduce((product, it) => product * it, 1) > 100_000 || counts.some((it) => it > 1000);
}
