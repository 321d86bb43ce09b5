import { derive } from '../../engine/kit.js';
import type { Node, Target } from '../../engine/model.js';

/**
 * What a `nodeClassRef` names. A reference that is not complete yet, or holds a placeholder, names nothing that can
 * be looked up. Remembered, because every pool of a file is asked again after every key press.
 */
export const nodeClassTarget = derive((node: Node): Target | undefined => {
  const group = node.get('group')?.value;
  const kind = node.get('kind')?.value;
  const name = node.get('name')?.value;
  if (typeof group !== 'string' || typeof kind !== 'string' || typeof name !== 'string') return undefined;
  return { group, kind, name };
});

/** The same before v1: the name alone is enough, and the group stands in front of a version. */
export function oldNodeClassTarget(node: Node): Target | undefined {
  const name = node.get('name')?.value;
  const [apiVersion, kind] = [node.get('apiVersion')?.value ?? 'karpenter.k8s.aws/v1beta1', node.get('kind')?.value ?? 'EC2NodeClass'];
  if (typeof name !== 'string' || typeof apiVersion !== 'string' || typeof kind !== 'string') return undefined;
  return { group: apiVersion.replace(/\/.*/, ''), kind, name };
}
