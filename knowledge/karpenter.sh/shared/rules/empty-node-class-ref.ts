import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

export const emptyNodeClassRef: Rule = {
  id: 'empty-node-class-ref',
  severity: 'error',
  summary: 'A part of `nodeClassRef` is an empty string.',
  why: '`group`, `kind` and `name` together name the node class. Since Karpenter 1.1 the API server refuses an empty one.',
  sources: ['https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodepools.yaml'],
  upstream: ['group may not be empty', 'kind may not be empty', 'name may not be empty'],
  covers: ['KNP001'],
  examples: [
    { title: 'No name', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef:
                group: karpenter.k8s.aws
                kind: EC2NodeClass
                name: ""
      #               ^^ name is empty; nodeClassRef needs group, kind and name` },
    { title: 'All three', yaml: `
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
    for (const part of ['group', 'kind', 'name']) {
      const node = reference?.get(part);
      if (node?.value === '') yield { span: node.span, message: say`${part} is empty; nodeClassRef needs group, kind and name` };
    }
  },
};
