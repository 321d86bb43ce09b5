import { isSet, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { karpenterOf, reaches } from '../../../shared/versions.js';

export const nodeLimitNotEnforced: Rule = {
  id: 'node-limit-not-enforced',
  severity: 'warning',
  summary: '`limits.nodes` is not reliable on pools without `replicas` before Karpenter 1.11.',
  why: 'Karpenter 1.8 to 1.10 count nodes for static pools only. Elsewhere the limit is taken and may be overrun; `cpu` and `memory` limits hold in every release.',
  sources: ['https://github.com/kubernetes-sigs/karpenter/issues/2526', 'https://karpenter.sh/docs/concepts/nodepools/#speclimits'],
  covers: ['KNP091'],
  examples: [
    { title: 'Karpenter 1.9', targets: { karpenter: '1.9' }, yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          limits:
            nodes: 10
      #     ^^^^^ Karpenter 1.9 does not hold pools without replicas to limits.nodes; that came with 1.11` },
    { title: 'Karpenter 1.11', targets: { karpenter: '1.11' }, yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          limits:
            nodes: 10` },
  ],
  mentions: ['limits'],
  *check(resource, world) {
    const karpenter = karpenterOf(resource, world);
    const limit = resource.root.at('spec.limits.nodes');
    if (!isSet(limit) || reaches(karpenter, '1.11') || isSet(resource.root.at('spec.replicas'))) return;
    // Auto Mode and other clouds have releases of their own.
    const group = stringOf(resource.root.at('spec.template.spec.nodeClassRef.group'));
    if (group !== undefined && group !== 'karpenter.k8s.aws') return;
    yield { span: limit.key ?? limit.span, message: say`Karpenter ${karpenter ?? ''} does not hold pools without replicas to limits.nodes; that came with 1.11` };
  },
};
