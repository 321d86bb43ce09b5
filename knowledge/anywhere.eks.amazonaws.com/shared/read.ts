import { derive, deriveWorld, grouped, isSet, stringOf } from '../../../engine/kit.js';
import type { Node, Resource, Target, World } from '../../../engine/model.js';

/** The API group. */
export const group = 'anywhere.eks.amazonaws.com';

/** A field, whatever the letters' case of its key: Go's decoder ignores it. Null counts as absent. */
export function field(map: Node | undefined, name: string): Node | undefined {
  const found = map?.get(name) ?? map?.entries().find((it) => it.name.toLowerCase() === name.toLowerCase())?.node;
  return isSet(found) ? found : undefined;
}

/** The field at a path of keys. */
export function at(node: Node | undefined, path: string): Node | undefined {
  return path.split('.').reduce((it, name) => field(it, name), node);
}

/** A list's items, [] when it is not written. */
export function itemsAt(node: Node | undefined, path: string): readonly Node[] {
  return at(node, path)?.items() ?? [];
}

/** The text at a path, when it is written and known. Empty counts as absent, as it does in Go. */
export function textAt(node: Node | undefined, path: string): string | undefined {
  return stringOf(at(node, path)) || undefined;
}

/** Whether a field is written with something in it; an empty text, list or map is as good as none. */
export function isWritten(node: Node | undefined): boolean {
  if (!isSet(node)) return false;
  if (node.type === 'map') return node.entries().length > 0;
  return node.type === 'list' ? node.items().length > 0 : node.value !== '';
}

export type Provider = 'VSphere' | 'Tinkerbell' | 'Nutanix' | 'Snow' | 'CloudStack' | 'Docker';

/** The provider of a cluster, by the kind of its datacenter; undefined when that is not written or not known. */
export function providerOf(cluster: Node): Provider | undefined {
  return providers.find((it) => textAt(cluster, 'spec.datacenterRef.kind') === `${it}DatacenterConfig`);
}

export const providers: readonly Provider[] = Object.freeze(['VSphere', 'Tinkerbell', 'Nutanix', 'Snow', 'CloudStack', 'Docker']);

/** The groups of workers of a cluster. */
export function workerGroups(cluster: Node): readonly Node[] {
  return itemsAt(cluster, 'spec.workerNodeGroupConfigurations');
}

/** What a `{ kind, name }` names; undefined while it is not complete or holds a placeholder. */
export function targetOf(reference: Node | undefined): Target | undefined {
  const [kind, name] = [textAt(reference, 'kind'), textAt(reference, 'name')];
  return kind && name ? { group, kind, name } : undefined;
}

const kindsOfGroup: readonly string[] = Object.freeze([
  'Cluster', ...providers.map((it) => `${it}DatacenterConfig`), ...providers.filter((it) => it !== 'Docker').map((it) => `${it}MachineConfig`),
  'TinkerbellTemplateConfig', 'SnowIPPool', 'OIDCConfig', 'AWSIamConfig', 'FluxConfig', 'GitOpsConfig',
]);

/** Everything of the group, by file: `eksctl anywhere` reads one file at a time. */
const filesOf = deriveWorld((world: World): ReadonlyMap<string, readonly Resource[]> =>
  grouped(kindsOfGroup.flatMap((kind) => world.named(group, kind)), (it) => it.document.uri));

/** What stands in the file of a resource, itself among it. */
export function besides(resource: Resource, world: World): readonly Resource[] {
  return filesOf(world).get(resource.document.uri) ?? [resource];
}

/** The objects of one kind in the file of a resource. Sorted once, however many objects of the file ask. */
export function besidesOf(kind: string, resource: Resource, world: World): readonly Resource[] {
  return byKind(besides(resource, world)).get(kind) ?? none;
}

const byKind = derive((file: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> => grouped(file, (it) => it.kind.name));
const byName = derive((objects: readonly Resource[]): ReadonlyMap<string, Resource> => new Map(objects.toReversed().map((it) => [it.name, it])));
const none: readonly Resource[] = Object.freeze([]);

/** The object of the same file that a reference names. */
export function lookUp(resource: Resource, world: World, reference: Node | undefined): Resource | undefined {
  const target = targetOf(reference);
  return target && byName(besidesOf(target.kind, resource, world)).get(target.name);
}

/** The only cluster of the file that a config stands in. */
export function clusterOf(resource: Resource, world: World): Resource | undefined {
  const clusters = besidesOf('Cluster', resource, world);
  return clusters.length === 1 ? clusters[0] : undefined;
}

/** The references of a cluster to machines: control plane, etcd, groups of workers. */
export function machineRefs(cluster: Node): readonly Node[] {
  const parts = [at(cluster, 'spec.controlPlaneConfiguration'), at(cluster, 'spec.externalEtcdConfiguration'), ...workerGroups(cluster)];
  return parts.flatMap((it) => field(it, 'machineGroupRef') ?? []);
}

/** A version as a pair of numbers, as written: `1.30` without quotes is thirty, not three. */
export function versionOf(node: Node | undefined): readonly [number, number] | undefined {
  const parts = node && !node.unknown ? /^v?(\d+)\.(\d+)$/.exec(node.text.trim()) : undefined;
  return parts ? [Number(parts[1]), Number(parts[2])] : undefined;
}
