import type { Edit, Entry, Finding, Message, Resource, Rule, World } from '../../../engine/model.js';
import { lookUp, removeKey, say, stringOf } from '../../../engine/kit.js';

const balancer = 'service.beta.kubernetes.io/';
const application = 'alb.ingress.kubernetes.io/';

export const autoModeUnsupportedAnnotation: Rule = {
  id: 'auto-mode-unsupported-annotation',
  severity: 'warning',
  summary: 'An annotation of a Service or Ingress does nothing under EKS Auto Mode.',
  why: `
    Auto Mode does not read some annotations of the open-source AWS Load Balancer Controller, mostly older ones: the load balancer comes without the setting.
    Services are judged when their class is \`eks.amazonaws.com/nlb\`, Ingresses when their class stands in the workspace and is one of Auto Mode.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html', 'https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html'],
  covers: ['AM060'],
  across: true,
  examples: [
    {
      title: 'A Service that came from the legacy controller',
      yaml: `
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations:
            service.beta.kubernetes.io/aws-load-balancer-internal: "true"
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Auto Mode does not read service.beta.kubernetes.io/aws-load-balancer-internal: use aws-load-balancer-scheme
            service.beta.kubernetes.io/aws-load-balancer-type: nlb
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Auto Mode does not read service.beta.kubernetes.io/aws-load-balancer-type: spec.loadBalancerClass decides
            service.beta.kubernetes.io/aws-load-balancer-proxy-protocol: "*"
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Auto Mode does not read service.beta.kubernetes.io/aws-load-balancer-proxy-protocol: set proxy_protocol_v2.enabled=true in aws-load-balancer-target-group-attributes
        spec:
          loadBalancerClass: eks.amazonaws.com/nlb`,
    },
    {
      title: 'The scheme under its older name',
      yaml: `
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations:
            service.beta.kubernetes.io/aws-load-balancer-internal: "true"
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Auto Mode does not read service.beta.kubernetes.io/aws-load-balancer-internal: use aws-load-balancer-scheme
        spec:
          loadBalancerClass: eks.amazonaws.com/nlb`,
      fixed: `
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations:
            service.beta.kubernetes.io/aws-load-balancer-scheme: internal
        spec:
          loadBalancerClass: eks.amazonaws.com/nlb`,
    },
    {
      title: 'An Ingress of a class of Auto Mode',
      files: { 'class.yaml': `
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata:
        name: alb
      spec:
        controller: eks.amazonaws.com/alb` },
      yaml: `
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations:
            alb.ingress.kubernetes.io/group.name: public
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Auto Mode does not read alb.ingress.kubernetes.io/group.name: set group in the IngressClassParams of the class
            alb.ingress.kubernetes.io/healthcheck-path: /ready
        spec:
          ingressClassName: alb`,
    },
    {
      title: 'An Ingress of another controller',
      yaml: `
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: web
        annotations:
          alb.ingress.kubernetes.io/group.name: public
      spec:
        ingressClassName: alb`,
    },
  ],
  mentions: [balancer, application, 'kubernetes.io/ingress.class'],
  *check(resource, world) {
    const annotations = resource.root.at('metadata.annotations');
    if (!annotations || !isServedByAutoMode(resource, world)) return;
    const instead = resource.kind.name === 'Service' ? ofServices : ofIngresses;
    for (const entry of annotations.entries()) {
      const message = lookUp(instead, entry.name);
      if (message) yield finding(resource, entry, message);
    }
  },
};

function isServedByAutoMode({ kind, root }: Resource, world: World): boolean {
  if (kind.name === 'Service') return root.at('spec.loadBalancerClass')?.value === 'eks.amazonaws.com/nlb';
  const name = stringOf(root.at('spec.ingressClassName') ?? root.at('metadata.annotations')?.get('kubernetes.io/ingress.class'));
  const found = name === undefined ? undefined : world.resolve({ group: 'networking.k8s.io', kind: 'IngressClass', name });
  return found?.root.at('spec.controller')?.value === 'eks.amazonaws.com/alb';
}

function finding({ document, root }: Resource, entry: Entry, instead: Message): Finding {
  const scheme = `${balancer}aws-load-balancer-scheme`;
  const renames = entry.name === `${balancer}aws-load-balancer-internal` && entry.node.value === 'true' && !entry.merged && !root.at('metadata.annotations')?.get(scheme);
  const annotations = root.at('metadata.annotations')!;
  const removal = redundant.includes(entry.name) && annotations.entries().length > 1 && !entry.merged ? removeKey(document, annotations, entry.name) : undefined;
  const edits: readonly Edit[] = renames ? [{ span: { start: entry.key.start, end: entry.node.span.end }, text: `${scheme}: internal` }] : removal ? [removal] : [];
  return { span: entry.key, message: say`Auto Mode does not read ${entry.name}: ${instead}`, ...(edits.length > 0 ? { fix: { title: say`Write what Auto Mode reads`, edits } } : {}) };
}

const attributes = say`use aws-load-balancer-attributes`;

const ofServices: Readonly<Record<string, Message>> = Object.freeze({
  [`${balancer}load-balancer-source-ranges`]: say`use spec.loadBalancerSourceRanges`,
  [`${balancer}aws-load-balancer-type`]: say`spec.loadBalancerClass decides`,
  [`${balancer}aws-load-balancer-internal`]: say`use aws-load-balancer-scheme`,
  [`${balancer}aws-load-balancer-proxy-protocol`]: say`set proxy_protocol_v2.enabled=true in aws-load-balancer-target-group-attributes`,
  [`${balancer}aws-load-balancer-access-log-enabled`]: attributes,
  [`${balancer}aws-load-balancer-access-log-s3-bucket-name`]: attributes,
  [`${balancer}aws-load-balancer-access-log-s3-bucket-prefix`]: attributes,
  [`${balancer}aws-load-balancer-cross-zone-load-balancing-enabled`]: attributes,
});

const ofIngresses: Readonly<Record<string, Message>> = Object.freeze({
  'kubernetes.io/ingress.class': say`use spec.ingressClassName`,
  [`${application}group.name`]: say`set group in the IngressClassParams of the class`,
  [`${application}waf-acl-id`]: say`use wafv2-acl-arn`,
  [`${application}web-acl-id`]: say`use wafv2-acl-arn`,
});

/** Says nothing that another field does not say already. */
const redundant: readonly string[] = Object.freeze([`${balancer}aws-load-balancer-type`]);
