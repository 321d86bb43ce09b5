import { replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

export const versionedNodeClassGroup: Rule = {
  id: 'versioned-node-class-group',
  severity: 'error',
  summary: 'The group of `nodeClassRef` is written with a version.',
  why: '`group` is the part of an apiVersion before the slash. The API server refuses a slash in it.',
  sources: [
    'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodepools.yaml',
    'https://github.com/kubernetes-sigs/karpenter/issues/1516',
  ],
  covers: ['KNP002'],
  examples: [
    { title: 'An apiVersion in place of a group', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.k8s.aws/v1
      #                ^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/v1 holds a version; a group stands alone, such as karpenter.k8s.aws
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
    { title: 'A group', yaml: `
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
    const node = nodeSpecOf(resource)?.at('nodeClassRef.group');
    const [group, version] = stringOf(node)?.split('/') ?? [];
    if (!node || version === undefined) return;
    const fix = group ? { title: say`Use ${group}`, edits: [replaceValue(node, group)] } : undefined;
    yield { span: node.span, message: say`${stringOf(node) ?? ''} holds a version; a group stands alone, such as karpenter.k8s.aws`, ...(fix ? { fix } : {}) };
  },
};
