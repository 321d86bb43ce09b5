import type { Node, Resource } from '../../../engine/model.js';

/** The part of a NodePool or NodeClaim that describes a node. */
export function nodeSpecOf({ kind, root }: Resource): Node | undefined {
  return root.at(kind.name === 'NodePool' ? 'spec.template.spec' : 'spec');
}
