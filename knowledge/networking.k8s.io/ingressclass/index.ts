import type { Kind } from '../../../engine/model.js';
import { wellKnown } from '../../shared/offers.js';
import { open, openKind } from '../../shared/openKind.js';
import { severalDefaultClasses } from '../../shared/rules/several-default-classes.js';
import { autoModeAnnotatedIngressClass } from './rules/auto-mode-annotated-ingress-class.js';
import { autoModeParamsOfOtherController } from './rules/auto-mode-params-of-other-controller.js';
import { samples } from './samples.js';

const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html';
const reference = 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class';

/** Which controller serves Ingresses. */
export const ingressClass: Kind = openKind({
  group: 'networking.k8s.io',
  version: 'v1',
  name: 'IngressClass',
  scope: 'Cluster',
  summary: 'Which controller serves the Ingresses that name this class; `eks.amazonaws.com/alb` is that of EKS Auto Mode.',
  link: guide,
  markers: ['eks.amazonaws.com', 'ingressclass.kubernetes.io/is-default-class'],
  annotated: true,
  fields: { spec: open({ controller: {}, parameters: open({ apiGroup: {}, kind: {}, name: {} }) }) },
  docs: {
    'metadata.annotations.*': { does: 'A note. `ingressclass.kubernetes.io/is-default-class: "true"` makes the class that of Ingresses which name none; others configure nothing.', link: guide },
    spec: { does: 'The controller and its parameters.', link: reference },
    'spec.controller': { does: 'Who serves the Ingresses: `eks.amazonaws.com/alb` makes Application Load Balancers under EKS Auto Mode.', trap: 'It cannot be changed: make a new class.', link: guide },
    'spec.parameters': { does: 'The object that holds the settings of the class.', absent: 'The controller takes its defaults: an internal load balancer.', link: guide },
    'spec.parameters.apiGroup': { does: 'Group of that object: `eks.amazonaws.com` for Auto Mode, `elbv2.k8s.aws` for the open-source controller.', link: guide },
    'spec.parameters.kind': { does: 'Kind of that object: `IngressClassParams`.', link: guide },
    'spec.parameters.name': { does: 'Name of that object.', link: guide },
  },
  domains: [
    wellKnown('spec.controller', 'value', { 'eks.amazonaws.com/alb': 'EKS Auto Mode', 'ingress.k8s.aws/alb': 'the open-source AWS Load Balancer Controller' }),
    wellKnown('spec.parameters.apiGroup', 'value', { 'eks.amazonaws.com': 'EKS Auto Mode', 'elbv2.k8s.aws': 'the open-source AWS Load Balancer Controller' }),
    wellKnown('spec.parameters.kind', 'value', { IngressClassParams: 'settings of load balancers' }),
  ],
  rules: [autoModeParamsOfOtherController, autoModeAnnotatedIngressClass, severalDefaultClasses],
  samples,
});
