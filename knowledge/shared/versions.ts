export { reaches } from '../../engine/kit.js';
