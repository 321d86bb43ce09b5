import type { Node } from '../../engine/model.js';
import { askedTogether } from './podSpec.js';

/** The label that tells nodes of EKS apart: `hybrid`, `auto`, and nothing on others. */
export const computeType = 'eks.amazonaws.com/compute-type';

/** Whether pods with this selector and affinity run on hybrid nodes only. */
export function asksForHybrid(pods: Node): boolean {
  return askedTogether(pods).every((way) => way.some(({ key, values }) => key === computeType && values?.length === 1 && values[0] === 'hybrid'));
}
