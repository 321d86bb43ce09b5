import type { Kind } from '../../../engine/model.js';
import { serviceRules } from '../../networks/rules/index.js';
import { wellKnown } from '../../shared/offers.js';
import { open, openKind } from '../../shared/openKind.js';
import { autoModeUnsupportedAnnotation } from '../../shared/rules/auto-mode-unsupported-annotation.js';
import { autoModeLoadBalancerAttributes } from './rules/auto-mode-load-balancer-attributes.js';
import { samples } from './samples.js';

const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html';
const prefix = 'service.beta.kubernetes.io/aws-load-balancer-';

/** A Service that EKS Auto Mode puts behind a Network Load Balancer. */
export const service: Kind = openKind({
  group: '',
  version: 'v1',
  name: 'Service',
  scope: 'Namespaced',
  summary: 'Pods under one name. With `loadBalancerClass: eks.amazonaws.com/nlb`, EKS Auto Mode puts a Network Load Balancer in front.',
  link: guide,
  markers: ['eks.amazonaws.com/', 'aws-load-balancer-nlb-target-type'],
  annotated: true,
  fields: { spec: open({ loadBalancerClass: {} }) },
  docs: {
    'metadata.annotations.*': { does: 'A note, or with `service.beta.kubernetes.io/aws-load-balancer-` a setting of the load balancer.', link: guide },
    spec: { does: 'Type, ports and pods.', link: 'https://kubernetes.io/docs/concepts/services-networking/service/' },
    'spec.loadBalancerClass': {
      does: 'Who makes the load balancer: `eks.amazonaws.com/nlb` is EKS Auto Mode, `service.k8s.aws/nlb` the open-source controller.',
      absent: 'Auto Mode, on a cluster that has it.',
      trap: 'It can only be set when the Service is made, or turned into one of type LoadBalancer. Load balancers that exist are not taken over.',
      link: guide,
    },
  },
  domains: [
    wellKnown('spec.loadBalancerClass', 'value', { 'eks.amazonaws.com/nlb': 'EKS Auto Mode', 'service.k8s.aws/nlb': 'the open-source AWS Load Balancer Controller' }),
    wellKnown('metadata.annotations.*', 'key', {
      [`${prefix}scheme`]: 'internal or internet-facing',
      [`${prefix}nlb-target-type`]: 'ip (default) or instance',
      [`${prefix}subnets`]: 'names or ids of subnets, with commas',
      [`${prefix}ip-address-type`]: 'ipv4 or dualstack',
      [`${prefix}attributes`]: 'attributes of the load balancer, key=value with commas',
      [`${prefix}target-group-attributes`]: 'attributes of the target groups, key=value with commas',
      [`${prefix}healthcheck-protocol`]: 'tcp, http or https',
      [`${prefix}healthcheck-path`]: 'path of the health check',
      [`${prefix}healthcheck-port`]: 'port of the health check',
      [`${prefix}ssl-cert`]: 'ARN of a certificate',
      [`${prefix}ssl-ports`]: 'ports with TLS',
      [`${prefix}additional-resource-tags`]: 'tags of what is made, key=value with commas',
    }),
  ],
  rules: [autoModeUnsupportedAnnotation, autoModeLoadBalancerAttributes, ...serviceRules],
  samples,
});
