/** Whole Services by intent. */
import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'service-auto-mode-nlb',
    title: 'Network Load Balancer of EKS Auto Mode',
    chooseWhen: 'TCP or UDP from the internet should reach pods of an Auto Mode cluster.',
    yaml: `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations:
    # Without it the load balancer is internal.
    service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing
spec:
  type: LoadBalancer
  # The default of an Auto Mode cluster; written, it holds where another controller runs too.
  loadBalancerClass: eks.amazonaws.com/nlb
  selector:
    app: web
  ports:
    - port: 443
      targetPort: 8443
`,
  },
];
