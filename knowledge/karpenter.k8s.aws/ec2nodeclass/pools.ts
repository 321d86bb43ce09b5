import { derive, deriveWorld, grouped } from '../../../engine/kit.js';
import type { Resource, World } from '../../../engine/model.js';
import { nodeClassTarget } from '../../shared/nodeClassRef.js';
import type { Requirement } from '../../shared/requirementSet.js';
import { writtenIn, type Written, type WrittenTerm } from '../../shared/writtenRequirements.js';

/** The NodePools of the workspace that launch nodes of this class. */
export function poolsOf({ name }: Resource, world: World): readonly Resource[] {
  return name === '' ? [] : poolsByClass(world).get(name) ?? [];
}

/** Other classes of the same name. */
export function namesakes(resource: Resource, world: World): readonly Resource[] {
  return world.named('karpenter.k8s.aws', 'EC2NodeClass', resource.name).filter((it) => it !== resource);
}

const poolsByClass = deriveWorld((world: World) => grouped(world.named('karpenter.sh', 'NodePool'), classOf));

/** The name of a pool's class, remembered, because each key press in any pool sorts all of them anew. */
const classOf = derive((pool: Resource): string => {
  const reference = pool.root.at('spec.template.spec.nodeClassRef');
  const target = reference && nodeClassTarget(reference);
  return target?.group === 'karpenter.k8s.aws' && target.kind === 'EC2NodeClass' ? target.name : '';
});

/** What the pool requires under these keys, as far as it is written out: what holds a placeholder may leave anything. */
export function askedFor(pool: Resource, ...keys: readonly string[]): readonly Asked[] {
  return writtenIn(pool).terms.filter((it): it is Asked => it.normal !== undefined && keys.includes(it.normal) && it.allows !== undefined);
}

/** A requirement that is written out. */
export type Asked = WrittenTerm & { readonly key: Written; readonly allows: Requirement };
