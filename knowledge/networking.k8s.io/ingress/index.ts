import type { Kind } from '../../../engine/model.js';
import { open, openKind } from '../../shared/openKind.js';
import { autoModeUnsupportedAnnotation } from '../../shared/rules/auto-mode-unsupported-annotation.js';

const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html';

/** HTTP from outside; under EKS Auto Mode by an Application Load Balancer. */
export const ingress: Kind = openKind({
  group: 'networking.k8s.io',
  version: 'v1',
  name: 'Ingress',
  scope: 'Namespaced',
  summary: 'Which Services are reached from outside by HTTP. EKS Auto Mode serves those whose class has the controller `eks.amazonaws.com/alb`.',
  link: guide,
  markers: ['eks.amazonaws.com', 'alb.ingress.kubernetes.io/'],
  annotated: true,
  fields: { spec: open({ ingressClassName: {} }) },
  docs: {
    'metadata.annotations.*': { does: 'A note, or with `alb.ingress.kubernetes.io/` a setting of the load balancer; Auto Mode takes some from the class instead.', link: guide },
    spec: { does: 'Class, hosts and paths.', link: 'https://kubernetes.io/docs/concepts/services-networking/ingress/' },
    'spec.ingressClassName': { does: 'The IngressClass that serves it.', absent: 'The default class.', trap: 'The annotation `kubernetes.io/ingress.class` does not count under Auto Mode.', link: guide },
  },
  rules: [autoModeUnsupportedAnnotation],
});
