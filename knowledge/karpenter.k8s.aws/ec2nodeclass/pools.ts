import { derive, deriveWorld, isSet, stringOf } from '../../../engine/kit.js';
import type { Node, Resource, World } from '../../../engine/model.js';
import { instanceTypes, type InstanceType } from '../../shared/instanceTypes.js';
import { describesType, labelOfType, normalKey } from '../../shared/labels.js';
import { nodeClassTarget } from '../../shared/nodeClassRef.js';

/** The NodePools of the workspace that launch nodes of this class. */
export function poolsOf({ name }: Resource, world: World): readonly Resource[] {
  return name === '' ? [] : poolsByClass(world).get(name) ?? [];
}

/** Other classes of the same name. */
export function namesakes(resource: Resource, world: World): readonly Resource[] {
  return world.named('karpenter.k8s.aws', 'EC2NodeClass', resource.name).filter((it) => it !== resource);
}

const poolsByClass = deriveWorld((world: World) => {
  const groups = new Map<string, Resource[]>();
  for (const it of world.named('karpenter.sh', 'NodePool')) {
    const group = groups.get(classOf(it));
    if (group) group.push(it);
    else groups.set(classOf(it), [it]);
  }
  return groups;
});

/** The name of a pool's class, remembered, because each key press in any pool sorts all of them anew. */
const classOf = derive((pool: Resource): string => {
  const reference = pool.root.at('spec.template.spec.nodeClassRef');
  const target = reference && nodeClassTarget(reference);
  return target?.group === 'karpenter.k8s.aws' && target.kind === 'EC2NodeClass' ? target.name : '';
});

/** A requirement of a pool that is written out. */
export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
  readonly node: Node;
}

/** The requirements of a pool; those that hold a placeholder are left out, which only widens what the pool allows. */
export const requirementsOf = derive((pool: Resource): readonly Requirement[] =>
  (pool.root.at('spec.template.spec.requirements')?.items() ?? []).flatMap((node) => {
    const [key, operator, list] = [stringOf(node.get('key')), stringOf(node.get('operator')), node.get('values')];
    const values = (isSet(list) ? list.items() : []).map((it) => stringOf(it));
    if (key === undefined || operator === undefined || list?.unknown || values.some((it) => it === undefined)) return [];
    return [{ key: normalKey(key), operator, values: values as string[], node }];
  }));

/** Whether a requirement leaves this value of its key. */
export function allows({ operator, values }: Requirement, value: string | undefined): boolean {
  const [bound] = values;
  switch (operator) {
    case 'In': return value !== undefined && values.includes(value);
    case 'NotIn': return value === undefined || !values.includes(value);
    case 'Exists': return value !== undefined;
    case 'DoesNotExist': return value === undefined;
    case 'Gt': return Number(value) > Number(bound);
    case 'Lt': return Number(value) < Number(bound);
    case 'Gte': return Number(value) >= Number(bound);
    case 'Lte': return Number(value) <= Number(bound);
    default: return true;
  }
}

/** The known instance types that a pool's requirements leave. */
export const typesOf = derive((pool: Resource): readonly InstanceType[] => {
  const requirements = requirementsOf(pool).filter((it) => describesType(it.key));
  return instanceTypes().filter((type) => requirements.every((it) => allows(it, labelOfType(it.key, type))));
});
