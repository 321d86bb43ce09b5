/** Whole TargetGroupBindings by intent. */
import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'targetgroupbinding-existing-load-balancer',
    title: 'Pods behind a load balancer that Terraform made',
    chooseWhen: 'Load balancer and target group live outside Kubernetes, and EKS Auto Mode should only register the pods.',
    yaml: `apiVersion: eks.amazonaws.com/v1
kind: TargetGroupBinding
metadata:
  name: web
  namespace: shop
spec:
  serviceRef:
    name: web
    # The Service's port, not the container's.
    port: 80
  targetGroupARN: arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/web/0123456789abcdef
  # Required here, and the type with which the target group was made.
  targetType: ip
  networking:
    ingress:
      - from:
          # The load balancer's security group.
          - securityGroup:
              groupID: sg-0123456789abcdef0
        ports:
          # The port on the pods.
          - protocol: TCP
            port: 8080
`,
  },
];
