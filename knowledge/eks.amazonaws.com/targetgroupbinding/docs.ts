import type { Docs } from '../../../engine/model.js';

export const docs: Docs = {};
