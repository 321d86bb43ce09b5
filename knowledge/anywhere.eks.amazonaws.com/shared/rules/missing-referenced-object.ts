import { derive, mayHaveMore, nearest, replaceValue, say, select, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Related, Resource, Rule, Severity, World } from '../../../../engine/model.js';
import { besides, besidesOf, field, group, targetOf } from '../read.js';

export const missingReferencedObject: Rule = {
  id: 'missing-referenced-object',
  severity: 'error',
  summary: 'The object that is named here does not exist under this name.',
  why: `
    \`eksctl anywhere\` reads one file, and looks for the datacenter and the machines of a cluster in it: without them it stops.
    Where a file has no such objects at all, they may be in the cluster already; then only a name that no file of the workspace has is a warning.
    A missing FluxConfig, OIDCConfig or AWSIamConfig is skipped in silence unless the file has one under another name, and the cluster comes up without it.`,
  sources: ['https://github.com/aws/eks-anywhere/tree/v0.26.1/pkg/cluster', 'https://anywhere.eks.amazonaws.com/docs/getting-started/overview/'],
  upstream: ['unable to find VSphereMachineConfig', 'VSphereDatacenterConfig not found'],
  covers: ['EA076', 'EA082', 'EA089', 'EA121', 'EA122'],
  across: true,
  examples: [
    { title: 'A machine config was renamed', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          controlPlaneConfiguration:
            machineGroupRef: { kind: NutanixMachineConfig, name: plant-cp }
      #                                                          ^^^^^^^^ No NutanixMachineConfig plant-cp in this file; did you mean plant-control-plane?
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        metadata: { name: plant-control-plane }`,
      fixed: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          controlPlaneConfiguration:
            machineGroupRef: { kind: NutanixMachineConfig, name: plant-control-plane }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        metadata: { name: plant-control-plane }` },
    { title: 'Another file has none of that name', files: { 'machines.yaml': `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereMachineConfig
        metadata: { name: workers-a }` }, yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          workerNodeGroupConfigurations:
            - name: md-0
              machineGroupRef: { kind: VSphereMachineConfig, name: workers }
      #                                                            ^^^^^^^ No VSphereMachineConfig workers in this workspace; did you mean workers-a?` },
    { title: 'Objects that may be in the cluster', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }` },
  ],
  *check(resource, world) {
    for (const { path } of resource.kind.links) {
      for (const reference of select(resource.root, path)) yield* judge(resource, world, path, reference);
    }
  },
};

function* judge(resource: Resource, world: World, path: string, reference: Node): Iterable<Finding> {
  const target = targetOf(reference);
  const name = field(reference, 'name');
  if (!target || !name || !world.kinds.some((it) => it.group === group && it.name === target.kind)) return;
  if (world.resolve(target)) return;
  const file = besides(resource, world);
  const here = besidesOf(target.kind, resource, world);
  const others = here.length > 0 ? here : world.named(group, target.kind);
  // An object whose name is not known here could be the one.
  if (!areNamed(others) || !areNamed(file)) return;
  const severity = severityOf(path, file, here, others);
  if (!severity) return;
  const meant = others.length === 1 ? others[0]!.name : nearest(target.name, others.map((it) => it.name));
  const where = severity === 'error' || here.length > 0 ? say`file` : say`workspace`;
  yield {
    span: name.span,
    severity,
    message: meant === undefined ? say`No ${target.kind} ${target.name} in this ${where}` : say`No ${target.kind} ${target.name} in this ${where}; did you mean ${meant}?`,
    ...(meant === undefined ? {} : { fix: { title: say`Use ${meant}`, edits: [replaceValue(name, meant)] } }),
    related: others.slice(0, 3).map(placeOf),
  };
}

/** Undefined where the object may well be in the cluster already. */
function severityOf(path: string, file: readonly Resource[], here: readonly Resource[], others: readonly Resource[]): Severity | undefined {
  const isPart = /datacenterRef$|machineGroupRef$/.test(path);
  if (here.length > 0 || (isPart && isWhole(file))) return 'error';
  return others.length > 0 ? 'warning' : undefined;
}

/** Looked at once for each list, however many references ask. */
const isWhole = derive((file: readonly Resource[]): boolean => file.some((it) => /(?:Datacenter|Machine)Config$/.test(it.kind.name)));
const areNamed = derive((objects: readonly Resource[]): boolean => objects.every((it) => !mayHaveMore(it, it.root) && Boolean(stringOf(it.root.at('metadata.name')))));

function placeOf(other: Resource): Related {
  return { document: other.document, span: other.root.at('metadata.name')!.span, message: say`${other.kind.name} ${other.name} stands here` };
}
