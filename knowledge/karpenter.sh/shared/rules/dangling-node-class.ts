import { deriveWorld, nearest, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Resource, Rule, World } from '../../../../engine/model.js';
import { nodeClassTarget } from '../../../shared/nodeClassRef.js';
import { nodeSpecOf } from '../nodeSpec.js';

export const danglingNodeClass: Rule = {
  id: 'dangling-node-class',
  severity: 'info',
  summary: 'The workspace holds node classes, but not the one that is named here.',
  why: `
    A pool whose node class does not exist is not Ready and launches nothing.
    The class may come from elsewhere (Terraform, another repository), so this is a note; where the name is nearly that of a class in the workspace, it is a warning.
    Auto Mode brings the NodeClass \`default\` with it.`,
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#spectemplatespecnodeclassref', 'https://github.com/kubernetes-sigs/karpenter pkg/controllers/nodepool/readiness'],
  upstream: ['NodeClassNotFound'],
  covers: ['KNP005'],
  across: true,
  examples: [
    { title: 'A letter is missing', files: { 'class.yaml': `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata:
          name: batch-arm` }, yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.k8s.aws
                kind: EC2NodeClass
                name: bach-arm
      #               ^^^^^^^^ No EC2NodeClass bach-arm in this workspace; did you mean batch-arm?`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.k8s.aws
                kind: EC2NodeClass
                name: batch-arm` },
    { title: 'A workspace without node classes', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.k8s.aws
                kind: EC2NodeClass
                name: default` },
  ],
  *check(resource, world) {
    const reference = nodeSpecOf(resource)?.get('nodeClassRef');
    const target = reference && nodeClassTarget(reference);
    const name = reference?.get('name');
    if (!target || !name || target.name === '' || isBuiltIn(target.group, target.name) || world.resolve(target)) return;
    const names = classesIn(world)[`${target.group} ${target.kind}`];
    if (!names || names.size === 0) return;
    const meant = [...names].find((it) => isSlip(target.name, it));
    if (meant === undefined) return yield { span: name.span, message: say`No ${target.kind} ${target.name} in this workspace; the pool is not Ready until it exists` };
    yield {
      span: name.span,
      severity: 'warning',
      message: say`No ${target.kind} ${target.name} in this workspace; did you mean ${meant}?`,
      fix: { title: say`Use ${meant}`, edits: [replaceValue(name, meant)] },
    };
  },
};

/** Source: https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html */
function isBuiltIn(group: string, name: string): boolean {
  return group === 'eks.amazonaws.com' && name === 'default';
}

/** The names of all node classes, looked up once however many pools ask. */
const classesIn = deriveWorld((world: World): Readonly<Record<string, ReadonlySet<string> | undefined>> => ({
  'karpenter.k8s.aws EC2NodeClass': namesOf(world.named('karpenter.k8s.aws', 'EC2NodeClass')),
  'eks.amazonaws.com NodeClass': namesOf(world.named('eks.amazonaws.com', 'NodeClass')),
}));

/** Undefined when a class has a name that nobody can know here: it could be any. */
function namesOf(classes: readonly Resource[]): ReadonlySet<string> | undefined {
  const isNamed = ({ root }: Resource) => Boolean(stringOf(root.at('metadata.name')));
  return classes.every(isNamed) ? new Set(classes.map((it) => it.name)) : undefined;
}

/** A slip of the keyboard, not another number of a series: `gpu-1` and `gpu-2` differ on purpose. */
function isSlip(written: string, known: string): boolean {
  const letters = (text: string) => text.replaceAll(/\d+/g, '');
  return letters(written).length > 4 && letters(written) !== letters(known) && nearest(written, [known]) !== undefined;
}
