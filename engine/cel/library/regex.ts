import { RE2JS } from 're2js';

import { expressionSize, largestExpression } from '../../schema/expressionSize.js';
import { CelFailure, define, type Library, type Meter } from './define.js';

const mostPatterns = 200;

/**
 * Regular expressions as Go reads them: RE2, linear time, no look-around.
 * `matches` is CEL's own; `find` and `findAll` are Kubernetes'.
 * Source: https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-regex-library
 */
export function regexLibrary(meter: Meter): Library {
  const known = new Map<string, { readonly program: RE2JS; readonly size: number }>();
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
    const { program, size } = known.get(pattern) ?? compile(pattern);
    meter.spend(8 + text.length + ((text.length * size) >> 2));
    return program;
  }

  function compile(pattern: string): { readonly program: RE2JS; readonly size: number } {
    const size = expressionSize(pattern);
    if (size > largestExpression) throw new TooLarge('the expression is too large to be tried');
    meter.spend(2000 + size * 10);
    try {
      const made = { program: RE2JS.compile(pattern), size };
      if (known.size >= mostPatterns) known.clear();
      known.set(pattern, made);
      return made;
    } catch {
      throw new CelFailure('the expression cannot be read');
    }
  }
}

/** Go may still take it, so nobody is blamed. */
class TooLarge extends Error {}
