import { isSet, removeKey, renameKey, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Edit, Node, Resource, Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

export const nodeClassRefApiVersion: Rule = {
  id: 'node-class-ref-api-version',
  severity: 'warning',
  summary: '`nodeClassRef` has an `apiVersion`, as it had in v1beta1.',
  why: 'In v1 the field is called `group` and holds no version. `kubectl` refuses `apiVersion` here, other tools drop it without a word.',
  sources: ['https://karpenter.sh/docs/upgrading/v1-migration/', 'https://github.com/aws/karpenter-provider-aws/issues/6762'],
  covers: ['KNP003'],
  examples: [
    { title: 'A reference of v1beta1', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                apiVersion: karpenter.k8s.aws/v1beta1
      #         ^^^^^^^^^^ nodeClassRef has no apiVersion in v1; it takes group, kind and name
                kind: EC2NodeClass
                name: default`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.k8s.aws
                kind: EC2NodeClass
                name: default` },
    { title: 'Both', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                apiVersion: karpenter.k8s.aws/v1
      #         ^^^^^^^^^^ nodeClassRef has no apiVersion in v1; it takes group, kind and name
                group: karpenter.k8s.aws
                kind: EC2NodeClass
                name: default`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.k8s.aws
                kind: EC2NodeClass
                name: default` },
    { title: 'A reference of v1', yaml: `
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
  *check(resource) {
    const reference = nodeSpecOf(resource)?.get('nodeClassRef');
    const entry = reference?.entries().find((it) => it.name === 'apiVersion');
    if (!reference || !entry) return;
    const edits = entry.merged ? undefined : repair(resource, reference);
    yield { span: entry.key, message: say`nodeClassRef has no apiVersion in v1; it takes group, kind and name`, ...(edits ? { fix: { title: say`Use group`, edits } } : {}) };
  },
};

function repair({ document }: Resource, reference: Node): readonly Edit[] | undefined {
  const removal = removeKey(document, reference, 'apiVersion');
  if (isSet(reference.get('group'))) return removal && [removal];
  const entry = reference.entries().find((it) => it.name === 'apiVersion');
  const group = stringOf(entry?.node)?.split('/')[0];
  return entry && group ? [renameKey(entry, 'group'), replaceValue(entry.node, group)] : undefined;
}
