import { constraintRule, isSet, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

const both: Rule = constraintRule({
  id: 'buffer-reference',
  severity: 'error',
  summary: 'A buffer has to say what its pods look like, in one way.',
  why: `
    \`podTemplateRef\` names a PodTemplate, \`scalableRef\` a workload whose pods are taken as the model.
    The API server refuses both at once. It takes a buffer with neither, which is then never resolved: that is a warning.`,
  sources: ['https://karpenter.sh/docs/concepts/capacitybuffers/', 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/autoscaling.x-k8s.io_capacitybuffers.yaml'],
  upstream: ['You must define either PodTemplateRef or ScalableRef, but not both'],
  covers: ['KCB002'],
  examples: [
    { title: 'Both', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        spec:
          replicas: 2
          podTemplateRef: { name: headroom }
          scalableRef: { apiGroup: apps, kind: Deployment, name: web }
      #   ^^^^^^^^^^^ scalableRef cannot be set together with podTemplateRef` },
    { title: 'Neither', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        spec:
      # ^^^^ Nothing says what the pods of this buffer look like; it needs podTemplateRef or scalableRef
          replicas: 2` },
    { title: 'One', yaml: `
        apiVersion: autoscaling.x-k8s.io/v1beta1
        kind: CapacityBuffer
        spec:
          replicas: 2
          podTemplateRef: { name: headroom }` },
  ],
}, { path: 'spec', of: 'atMostOne', fields: ['podTemplateRef', 'scalableRef'] });

export const bufferReference: Rule = {
  ...both,
  // It speaks of a buffer with neither as well, so that there is no other word to wait for.
  mentions: ['CapacityBuffer'],
  *check(resource, world) {
    yield* both.check(resource, world);
    const spec = resource.root.get('spec');
    if (spec?.type !== 'map' || mayHaveMore(resource, spec) || isSet(spec.get('podTemplateRef')) || isSet(spec.get('scalableRef'))) return;
    yield { span: placeOfAbsence(spec), severity: 'warning', message: say`Nothing says what the pods of this buffer look like; it needs podTemplateRef or scalableRef`, missing: true };
  },
};
