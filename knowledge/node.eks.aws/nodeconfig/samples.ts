import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [];
