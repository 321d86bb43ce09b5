import type { Rule } from '../../../../engine/model.js';
import { bufferReference } from './buffer-reference.js';
import { bufferWithoutSize } from './buffer-without-size.js';
import { unresolvedScalableKind } from './unresolved-scalable-kind.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  bufferReference,
  bufferWithoutSize,
  unresolvedScalableKind,
];
