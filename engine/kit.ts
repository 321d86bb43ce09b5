/** What knowledge may call. Rules and domains import from here and from the vocabulary, and from nowhere else in the engine. */
export { derive } from './derive.js';
export { say, textOf } from './say.js';
