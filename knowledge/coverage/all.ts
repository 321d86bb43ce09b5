import type { Coverage } from './coverage.js';

/** Everything that is deliberately not a rule, from all areas. */
export const allCoverage: readonly Coverage[] = [];
