import { isSet, mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const bufferWithoutSize: Rule = {
  id: 'buffer-without-size',
  severity: 'error',
  summary: 'A buffer with `podTemplateRef` does not say how large it is.',
  why: 'A pod template has no number of replicas, so the buffer needs `replicas`, or `limits` to fill up to. The API server refuses it otherwise.',
  sources: ['https://karpenter.sh/docs/concepts/capacitybuffers/', 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/autoscaling.x-k8s.io_capacitybuffers.yaml'],
  upstream: ['If podTemplateRef is set, replicas or limits must also be set'],
  covers: ['KCB003'],
  examples: [
    { title: 'No size', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        spec:
          podTemplateRef: { name: headroom }
      #   ^^^^^^^^^^^^^^ podTemplateRef needs replicas or limits beside it` },
    { title: 'A limit', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        spec:
          podTemplateRef: { name: headroom }
          limits: { cpu: "8" }` },
  ],
  *check(resource) {
    const spec = resource.root.get('spec');
    const reference = spec?.get('podTemplateRef');
    if (!spec || !isSet(reference) || mayHaveMore(resource, spec) || isSet(spec.get('replicas')) || isSet(spec.get('limits'))) return;
    yield { span: reference.key ?? reference.span, message: say`podTemplateRef needs replicas or limits beside it`, missing: true };
  },
};
