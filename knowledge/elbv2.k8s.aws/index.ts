import type { Kind } from '../../engine/model.js';
import { openKind } from '../shared/openKind.js';
import { autoModeOpenSourceParams } from './rules/auto-mode-open-source-params.js';

const group = 'elbv2.k8s.aws';

/** What the open-source AWS Load Balancer Controller reads; EKS Auto Mode has kinds of the same name in another group. */
export const loadBalancerControllerKinds: readonly Kind[] = [
  openKind({
    group,
    version: 'v1beta1',
    name: 'IngressClassParams',
    scope: 'Cluster',
    summary: 'How the open-source AWS Load Balancer Controller makes load balancers. Auto Mode reads `IngressClassParams` of `eks.amazonaws.com/v1`.',
    link: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/',
    markers: [group],
    rules: [autoModeOpenSourceParams],
  }),
];
