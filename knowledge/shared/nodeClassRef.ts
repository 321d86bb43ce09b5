import type { Node, Target } from '../../engine/model.js';

/**
 * What a `nodeClassRef` names. A reference that is not complete yet, or holds a placeholder, names nothing that can
 * be looked up.
 */
export function nodeClassTarget(node: Node): Target | undefined {
  const group = node.get('group')?.value;
  const kind = node.get('kind')?.value;
  const name = node.get('name')?.value;
  if (typeof group !== 'string' || typeof kind !== 'string' || typeof name !== 'string') return undefined;
  return { group, kind, name };
}
