import type { Domain } from '../../../engine/model.js';

export const domains: readonly Domain[] = [];
