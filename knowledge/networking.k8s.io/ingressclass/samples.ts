/** Whole IngressClasses by intent. */
import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'ingressclass-auto-mode-alb',
    title: 'Internal Application Load Balancers of EKS Auto Mode',
    chooseWhen: 'Ingresses of an Auto Mode cluster should be served inside the VPC.',
    yaml: `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata:
  name: internal-alb
spec:
  # The controller of Auto Mode.
  controller: eks.amazonaws.com/alb
  parameters:
    apiGroup: eks.amazonaws.com
    kind: IngressClassParams
    name: internal-alb
---
apiVersion: eks.amazonaws.com/v1
kind: IngressClassParams
metadata:
  name: internal-alb
spec:
  scheme: internal
`,
  },
];
