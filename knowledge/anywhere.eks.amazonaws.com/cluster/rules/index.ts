import type { Rule } from '../../../../engine/model.js';
import { mixedProviders } from './mixed-providers.js';
import { severalClustersInAFile } from './several-clusters-in-a-file.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  mixedProviders,
  severalClustersInAFile,
];
