import { RE2JS } from 're2js';

import { derive } from '../derive.js';
import type { Schema } from '../model.js';

/**
 * The compiled `pattern` of a schema. The receivers are written in Go, whose expressions are RE2: linear time, no
 * look-around. JavaScript's own engine takes seconds on Karpenter's `schedule` pattern and a line of spaces.
 * A pattern that RE2 cannot read judges nothing.
 */
export const patternOf = derive((schema: Schema): ((text: string) => boolean) => {
  try {
    const pattern = RE2JS.compile(schema.pattern ?? '');
    return (text) => pattern.matcher(text).find();
  } catch {
    return () => true;
  }
});
