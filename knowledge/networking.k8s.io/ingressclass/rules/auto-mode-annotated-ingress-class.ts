import type { Rule } from '../../../../engine/model.js';
import { removeKey, say } from '../../../../engine/kit.js';

export const autoModeAnnotatedIngressClass: Rule = {
  id: 'auto-mode-annotated-ingress-class',
  severity: 'warning',
  summary: 'An IngressClass of EKS Auto Mode is configured by annotations.',
  why: `Annotations of an IngressClass configure nothing; what holds for all its Ingresses stands in the \`IngressClassParams\` that it names.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html'],
  covers: ['AM063'],
  examples: [
    {
      title: 'An annotation of Ingresses',
      yaml: `
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata:
          name: alb
          annotations:
            ingressclass.kubernetes.io/is-default-class: "true"
            alb.ingress.kubernetes.io/scheme: internal
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ alb.ingress.kubernetes.io/scheme does nothing on an IngressClass; write it into IngressClassParams
        spec:
          controller: eks.amazonaws.com/alb`,
      fixed: `
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata:
          name: alb
          annotations:
            ingressclass.kubernetes.io/is-default-class: "true"
        spec:
          controller: eks.amazonaws.com/alb`,
    },
    {
      title: 'The default class',
      yaml: `
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata:
        name: alb
        annotations:
          ingressclass.kubernetes.io/is-default-class: "true"
      spec:
        controller: eks.amazonaws.com/alb`,
    },
  ],
  *check({ root, document }) {
    const annotations = root.at('metadata.annotations');
    if (!annotations || root.at('spec.controller')?.value !== 'eks.amazonaws.com/alb') return;
    for (const { name, key, merged } of annotations.entries()) {
      if (!name.startsWith('alb.ingress.kubernetes.io/')) continue;
      const edit = merged || annotations.entries().length === 1 ? undefined : removeKey(document, annotations, name);
      yield { span: key, message: say`${name} does nothing on an IngressClass; write it into IngressClassParams`, ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
    }
  },
};
