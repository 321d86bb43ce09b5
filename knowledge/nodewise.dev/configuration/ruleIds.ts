import type { World } from '../../../engine/model.js';
import { structureRules } from '../../shared/structureRules.js';

/** Every rule that can be set or ignored, in alphabetical order. */
export function ruleIds(world: World): readonly string[] {
  return [...new Set([...structureRules.map((it) => it.id), ...world.kinds.flatMap((kind) => kind.rules.map((it) => it.id))])].sort();
}
