import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { placeOf } from '../../../shared/matchingTypes.js';
import { conflictsIn } from '../conflicts.js';

export const requirementsExcludeEachOther: Rule = {
  id: 'requirements-exclude-each-other',
  severity: 'warning',
  summary: 'Requirements and template labels of the same key leave no value.',
  why: `
    Karpenter intersects all entries of a key, and a template label counts as an entry with one value.
    When nothing is left, the requirement turns into "the label must be absent".
    No instance type is without zone, architecture or family, so the pool launches nothing; for GPUs, accelerators and labels of one's own it silently asks for nodes without them.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter pkg/scheduling/requirement.go, pkg/controllers/provisioning/scheduling/nodeclaimtemplate.go'],
  covers: ['KNP027', 'KNP029'],
  examples: [
    {
      title: 'Two lists without a common value',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: kubernetes.io/arch
                  operator: In
                  values: [amd64]
                - key: beta.kubernetes.io/arch
      #                ^^^^^^^^^^^^^^^^^^^^^^^ No value of kubernetes.io/arch is left: another requirement excludes all that this one allows
                  operator: In
                  values: [arm64]`,
    },
    {
      title: 'A label against a requirement',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                karpenter.sh/capacity-type: spot
            spec:
              requirements:
                - key: karpenter.sh/capacity-type
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^ No value of karpenter.sh/capacity-type is left: the template's label says something else
                  operator: In
                  values: [on-demand]`,
    },
    {
      title: 'Bounds with numbers between them',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.k8s.aws/instance-cpu
                  operator: Gt
                  values: ["3"]
                - key: karpenter.k8s.aws/instance-cpu
                  operator: Lt
                  values: ["17"]`,
    },
  ],
  *check(resource) {
    for (const { one, others } of conflictsIn(resource)) {
      yield {
        span: placeOf(one),
        message: others.some(({ from }) => 'label' in from)
          ? say`No value of ${one.key} is left: the template's label says something else`
          : say`No value of ${one.key} is left: another requirement excludes all that this one allows`,
        related: others.map((it) => ({ span: placeOf(it), message: say`This is the other side` })),
      };
    }
  },
};
