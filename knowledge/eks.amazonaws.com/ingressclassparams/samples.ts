/** Whole IngressClassParams by intent. */
import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'ingressclassparams-shared-public-alb',
    title: 'One internet-facing ALB for many Ingresses',
    chooseWhen: 'Several web applications on EKS Auto Mode should share one public load balancer.',
    yaml: `apiVersion: eks.amazonaws.com/v1
kind: IngressClassParams
metadata:
  name: public-alb
spec:
  scheme: internet-facing
  # One ALB instead of one per Ingress; the group annotation is not supported by Auto Mode.
  group:
    name: public
  # Who may add rules to it.
  namespaceSelector:
    matchLabels:
      expose: public
  certificateARNs:
    - arn:aws:acm:eu-central-1:111122223333:certificate/1234abcd-12ab-34cd-56ef-1234567890ab
  sslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06
  loadBalancerAttributes:
    - key: idle_timeout.timeout_seconds
      value: "120"
---
# The parameters count only through an IngressClass that names them.
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata:
  name: public-alb
spec:
  controller: eks.amazonaws.com/alb
  parameters:
    apiGroup: eks.amazonaws.com
    kind: IngressClassParams
    name: public-alb
`,
  },
];
