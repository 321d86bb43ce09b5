import type { Schema } from '../../../engine/model.js';

export const schema: Schema = { type: 'object' };
