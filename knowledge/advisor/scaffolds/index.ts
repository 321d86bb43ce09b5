import type { Scaffold } from '../../../engine/advisor/model.js';
import { ecsAnywhere } from './ecsAnywhere/index.js';

/** What can be written, in the order of the options that they serve. */
export const scaffolds: readonly Scaffold[] = [ecsAnywhere];
