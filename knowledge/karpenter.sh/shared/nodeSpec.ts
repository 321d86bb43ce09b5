import { derive } from '../../../engine/kit.js';
import type { Node, Resource } from '../../../engine/model.js';

/** The part of a NodePool or NodeClaim that describes a node. */
export const nodeSpecOf = derive(({ kind, root }: Resource): Node | undefined => root.at(kind.name === 'NodePool' ? 'spec.template.spec' : 'spec'));
