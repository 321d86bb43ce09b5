import type { Rule } from '../../../engine/model.js';
import { say } from '../../../engine/kit.js';
import { label, twinKey } from '../labels.js';
import { askedTogether, podSpecOf, type AskedLabel } from '../podSpec.js';

export const autoModeMixedNodeLabels: Rule = {
  id: 'auto-mode-mixed-node-labels',
  severity: 'warning',
  summary: 'Pods ask for a node with labels of Karpenter and of EKS Auto Mode at once.',
  why: 'Nodes of self-managed Karpenter carry `karpenter.k8s.aws/…`, nodes of Auto Mode `eks.amazonaws.com/…`. No node has both, so the pods stay Pending.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-migrate-karpenter.html', 'https://docs.aws.amazon.com/eks/latest/userguide/associate-workload.html'],
  covers: ['AM005'],
  examples: [
    {
      title: 'Half moved to Auto Mode',
      yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: auto
                karpenter.k8s.aws/instance-category: c
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No node has karpenter.k8s.aws/instance-category and eks.amazonaws.com/compute-type: Auto Mode has eks.amazonaws.com/instance-category`,
    },
    {
      title: 'Either of them',
      yaml: `
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        template:
          spec:
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchExpressions:
                        - { key: eks.amazonaws.com/instance-category, operator: In, values: [c] }
                    - matchExpressions:
                        - { key: karpenter.k8s.aws/instance-category, operator: In, values: [c] }`,
    },
  ],
  mentions: ['karpenter.k8s.aws/'],
  *check(resource) {
    const pods = podSpecOf(resource);
    const seen = new Set<number>();
    for (const together of pods ? askedTogether(pods) : []) {
      const auto = together.find(isOfAutoMode);
      const others = together.filter(({ key, span }) => key.startsWith('karpenter.k8s.aws/') && !seen.has(span.start));
      for (const { key, span } of auto ? others : []) {
        seen.add(span.start);
        yield { span, message: say`No node has ${key} and ${auto!.key}: Auto Mode has ${twinKey(key) ?? say`no such label`}` };
      }
    }
  },
};

/** Labels that only nodes of Auto Mode carry; of `compute-type` one value is theirs. */
function isOfAutoMode({ key, values }: AskedLabel): boolean {
  if (key === 'eks.amazonaws.com/compute-type') return values?.length === 1 && values[0] === 'auto';
  return key.startsWith('eks.amazonaws.com/instance-') && label(key) !== undefined;
}
