import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { replaceRaw, say, scalarText, stringOf } from '../../../../engine/kit.js';

export const autoModeLoadBalancerAttributes: Rule = {
  id: 'auto-mode-load-balancer-attributes',
  severity: 'warning',
  summary: 'The attributes of a Network Load Balancer of EKS Auto Mode are not written as they are read.',
  why: `Attributes are pairs \`key=value\` with commas between them, in one line. Whether targets get the proxy protocol is an attribute of the target group, \`proxy_protocol_v2.enabled\`; the load balancer has none of that name, although the guide prints one.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html', 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html'],
  covers: ['AM061'],
  examples: [
    {
      title: 'One a line',
      yaml: `
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations:
            service.beta.kubernetes.io/aws-load-balancer-attributes: |
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The attributes of aws-load-balancer-attributes stand in one line with commas between them
              load_balancing.cross_zone.enabled=true
              deletion_protection.enabled=true
        spec:
          loadBalancerClass: eks.amazonaws.com/nlb`,
      fixed: `
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations:
            service.beta.kubernetes.io/aws-load-balancer-attributes: "load_balancing.cross_zone.enabled=true,deletion_protection.enabled=true"
        spec:
          loadBalancerClass: eks.amazonaws.com/nlb`,
    },
    {
      title: 'The proxy protocol',
      yaml: `
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          annotations:
            service.beta.kubernetes.io/aws-load-balancer-attributes: proxy_protocol.v2.enabled=true
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The proxy protocol is set in aws-load-balancer-target-group-attributes, as proxy_protocol_v2.enabled
        spec:
          loadBalancerClass: eks.amazonaws.com/nlb`,
    },
    {
      title: 'Commas',
      yaml: `
      apiVersion: v1
      kind: Service
      metadata:
        name: web
        annotations:
          service.beta.kubernetes.io/aws-load-balancer-attributes: load_balancing.cross_zone.enabled=true,deletion_protection.enabled=true
      spec:
        loadBalancerClass: eks.amazonaws.com/nlb`,
    },
  ],
  *check({ root }) {
    if (root.at('spec.loadBalancerClass')?.value !== 'eks.amazonaws.com/nlb') return;
    for (const name of lists) yield* judge(name, root.at('metadata.annotations')?.get(`service.beta.kubernetes.io/${name}`));
  },
};

const lists: readonly string[] = Object.freeze(['aws-load-balancer-attributes', 'aws-load-balancer-target-group-attributes']);

function* judge(name: string, node: Node | undefined): Iterable<Finding> {
  const text = stringOf(node)?.trim();
  if (!node || text === undefined) return;
  const lines = text.split(/\n\s*/).map((it) => it.trimEnd());
  const joined = lines.map((it) => it.replace(/,$/, '')).join(',');
  const fix = { title: say`Put commas between the attributes`, edits: [replaceRaw(node, scalarText(joined))] };
  if (lines.length > 1) yield { span: node.key ?? node.span, message: say`The attributes of ${name} stand in one line with commas between them`, fix };
  if (name === 'aws-load-balancer-attributes' && /\bproxy_protocol[._]v2\.enabled\b/.test(text)) yield { span: node.key ?? node.span, message: say`The proxy protocol is set in aws-load-balancer-target-group-attributes, as proxy_protocol_v2.enabled` };
}
