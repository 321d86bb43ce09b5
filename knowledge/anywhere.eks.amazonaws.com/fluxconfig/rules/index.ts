import type { Rule } from '../../../../engine/model.js';
import { unusableGitRepository } from './unusable-git-repository.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  unusableGitRepository,
];
