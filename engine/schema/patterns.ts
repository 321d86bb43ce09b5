import { RE2JS } from 're2js';

import { derive } from '../derive.js';
import type { Schema } from '../model.js';
import { rememberTexts } from '../remember.js';
import { expressionSize, largestExpression } from './expressionSize.js';

/** Characters times states: a fraction of a second. A longer text is left to the receiver. */
const mostWork = 10_000_000;

/**
 * The compiled `pattern` of a schema. The receivers are written in Go, whose expressions are RE2: linear time, no
 * look-around. JavaScript's own engine takes seconds on Karpenter's `schedule` pattern and a line of spaces.
 * A pattern that RE2 cannot read judges nothing.
 */
export const patternOf = derive((schema: Schema): ((text: string) => boolean) => matcherOf(schema.pattern ?? '') ?? (() => true));

/** Whether a text holds what an expression of RE2 describes; undefined when the expression cannot be read or is too large. */
export function matcherOf(expression: string): ((text: string) => boolean) | undefined {
  try {
    const size = expressionSize(expression);
    if (size > largestExpression) return undefined;
    const pattern = RE2JS.compile(expression);
    return rememberTexts((text) => text.length * size > mostWork || pattern.matcher(text).find());
  } catch {
    return undefined;
  }
}
