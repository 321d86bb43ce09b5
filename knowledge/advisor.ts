import type { Advisor } from '../engine/advisor/model.js';
import { constraints } from './advisor/constraints.js';
import { notices } from './advisor/notices.js';
import { options } from './advisor/options/index.js';
import { rows } from './advisor/options/rows.js';
import { questions } from './advisor/questions.js';
import { scaffolds } from './advisor/scaffolds/index.js';
import { weights } from './advisor/weights.js';

/** Everything that the hybrid advisor knows. */
export const advisor: Advisor = { questions, options, constraints, weights, notices, rows, scaffolds };
