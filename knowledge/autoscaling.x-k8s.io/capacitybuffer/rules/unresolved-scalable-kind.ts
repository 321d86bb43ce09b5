import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

const resolved: readonly string[] = Object.freeze(['Deployment', 'StatefulSet', 'ReplicaSet']);

export const unresolvedScalableKind: Rule = {
  id: 'unresolved-scalable-kind',
  severity: 'warning',
  summary: 'Karpenter does not resolve this kind of workload, or does not read the percentage.',
  why: `
    Karpenter takes the pods of Deployments, StatefulSets and ReplicaSets as the model of a buffer; another kind leaves it at ResolutionFailed. Other autoscalers resolve more kinds.
    \`percentage\` counts the replicas of such a workload, so beside \`podTemplateRef\` it means nothing.`,
  sources: ['https://karpenter.sh/docs/concepts/capacitybuffers/', 'https://github.com/kubernetes-sigs/karpenter pkg/controllers/capacitybuffer'],
  covers: ['KCB004'],
  examples: [
    { title: 'A DaemonSet', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        spec:
          percentage: 20
          scalableRef: { apiGroup: apps, kind: DaemonSet, name: agent }
      #                                        ^^^^^^^^^ Karpenter does not resolve a DaemonSet; it takes Deployment, StatefulSet, ReplicaSet` },
    { title: 'A percentage of nothing', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        spec:
          replicas: 2
          percentage: 20
      #   ^^^^^^^^^^ percentage is not read beside podTemplateRef, which has no replicas to count
          podTemplateRef: { name: headroom }` },
    { title: 'A Deployment', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        spec:
          percentage: 20
          scalableRef: { apiGroup: apps, kind: Deployment, name: web }` },
  ],
  *check({ root }) {
    const kind = root.at('spec.scalableRef.kind');
    const name = stringOf(kind);
    if (kind && name && !resolved.includes(name)) yield { span: kind.span, message: say`Karpenter does not resolve a ${name}; it takes ${resolved.join(', ')}` };
    const percentage = root.at('spec.percentage');
    const template = root.at('spec.podTemplateRef');
    if (percentage?.key && template && percentage.type !== 'null' && template.type !== 'null') yield { span: percentage.key, message: say`percentage is not read beside podTemplateRef, which has no replicas to count` };
  },
};
