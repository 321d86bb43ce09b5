import type { Rule } from '../../../../engine/model.js';
import { longPacketCapture } from './long-packet-capture.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  longPacketCapture,
];
