import type { Rule } from '../../../../engine/model.js';
import { replaceValue, say } from '../../../../engine/kit.js';
import { inGiB } from '../../../shared/instanceTypeWords.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const memoryInGib: Rule = {
  id: 'memory-in-gib',
  severity: 'warning',
  summary: '`instance-memory` is compared with fewer MiB than any instance type has.',
  why: `
    The label counts MiB, and the smallest type has 512 of them: such a number was most likely meant as GiB.
    As a lower bound it excludes nothing, as an upper bound everything.`,
  sources: [
    'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels',
    'https://karpenter.sh/docs/reference/instance-types/',
  ],
  covers: ['KNP052'],
  examples: [
    {
      title: 'Sixteen what?',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-memory
                  operator: Gt
                  values: ["16"]
      #                    ^^^^ 16 MiB is less than any instance type has; 16 GiB is 16384`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
            requirements:
              - key: karpenter.k8s.aws/instance-memory
                operator: Gt
                values: ["16384"]`,
    },
    {
      title: 'In MiB',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-memory
                  operator: Gt
                  values: ["16384"]`,
    },
  ],
  mentions: ['instance-memory'],
  *check(resource) {
    for (const { normal, values } of writtenIn(resource).terms) {
      if (normal !== 'karpenter.k8s.aws/instance-memory' && normal !== 'eks.amazonaws.com/instance-memory') continue;
      for (const { node, text } of values) {
        const mebibytes = Number(text) * 1024;
        if (!/^\d{1,3}$/.test(text) || Number(text) >= 512 || Number(text) === 0) continue;
        yield {
          span: node.span,
          message: say`${text} MiB is less than any instance type has; ${inGiB(mebibytes)} is ${mebibytes}`,
          fix: { title: say`Use ${mebibytes}`, edits: [replaceValue(node, String(mebibytes))] },
        };
      }
    }
  },
};
