import type { Edit, Entry, Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { columnOf, removeKey, renameKey, say, scalarText, select } from '../../../../engine/kit.js';

export const autoModeRenamedParamsField: Rule = {
  id: 'auto-mode-renamed-params-field',
  severity: 'warning',
  summary: 'IngressClassParams of EKS Auto Mode hold a field under the name it has in the open-source controller.',
  why: `
    The kind exists twice: \`elbv2.k8s.aws\` of the AWS Load Balancer Controller, \`eks.amazonaws.com\` of Auto Mode, with other names for some fields.
    \`kubectl\` refuses the old name; other tools let the API server drop it, and the load balancer comes without the setting.
    A table of the guide still prints \`subnets.tags\`.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html#ingress-reference', 'https://github.com/datreeio/CRDs-catalog/blob/2dcd0601/eks.amazonaws.com/ingressclassparams_v1.json'],
  covers: ['AM064'],
  examples: [
    {
      title: 'Three old names',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: IngressClassParams
        metadata:
          name: public
        spec:
          certificateArn:
      #   ^^^^^^^^^^^^^^ Auto Mode calls this field certificateARNs
            - arn:aws:acm:eu-central-1:111122223333:certificate/1234abcd
          subnets:
            tags:
      #     ^^^^ Auto Mode calls this field matchTags
              tier: [public]
          listeners:
            - protocol: HTTPS
              port: 443
              listenerAttributes:
      #       ^^^^^^^^^^^^^^^^^^ Auto Mode calls this field attributes
                - key: routing.http.response.server.enabled
                  value: "false"`,
      fixed: `
        apiVersion: eks.amazonaws.com/v1
        kind: IngressClassParams
        metadata:
          name: public
        spec:
          certificateARNs:
            - arn:aws:acm:eu-central-1:111122223333:certificate/1234abcd
          subnets:
            matchTags:
              - { key: tier, values: [public] }
          listeners:
            - protocol: HTTPS
              port: 443
              attributes:
                - key: routing.http.response.server.enabled
                  value: "false"`,
    },
    {
      title: 'The names of Auto Mode',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: IngressClassParams
      metadata:
        name: public
      spec:
        certificateARNs:
          - arn:aws:acm:eu-central-1:111122223333:certificate/1234abcd
        subnets:
          matchTags:
            - key: tier
              values: [public]`,
    },
  ],
  mentions: ['certificateArn', 'tags', 'listenerAttributes'],
  *check(resource) {
    for (const spec of select(resource.root, 'spec')) yield* judge(resource, spec, 'certificateArn', 'certificateARNs');
    for (const subnets of select(resource.root, 'spec.subnets')) yield* judge(resource, subnets, 'tags', 'matchTags');
    for (const listener of select(resource.root, 'spec.listeners[]')) yield* judge(resource, listener, 'listenerAttributes', 'attributes');
  },
};

function* judge(resource: Resource, map: Node, before: string, now: string): Iterable<Finding> {
  const entry = map.entries().find((it) => it.name === before);
  if (!entry || entry.unknown) return;
  const edits = entry.merged ? undefined : map.get(now) ? [removeKey(resource.document, map, before)] : renamed(resource, entry, now);
  const certain = edits?.filter((it) => it !== undefined);
  yield {
    span: entry.key,
    message: say`Auto Mode calls this field ${now}`,
    ...(certain && certain.length > 0 && certain.length === edits?.length ? { fix: { title: map.get(now) ? say`Remove ${before}` : say`Rename to ${now}`, edits: certain } } : {}),
  };
}

/** Where the shape is another one too, it is converted: a single certificate, a map of tags. */
function renamed({ document }: Resource, entry: Entry, now: string): readonly Edit[] | undefined {
  const { node } = entry;
  const rename = renameKey(entry, now);
  if (node.type === 'list') return [rename];
  if (now === 'certificateARNs' && node.type === 'string') return [rename, { span: node.span, text: `[${document.text.slice(node.span.start, node.span.end)}]` }];
  if (now !== 'matchTags' || node.type !== 'map' || node.entries().some((it) => it.unknown || it.node.unknown)) return undefined;
  const margin = ' '.repeat(columnOf(document.text, entry.key.start) + 2);
  const items = node.entries().map((it) => `${margin}- { key: ${scalarText(it.name)}, values: [${it.node.items().map((value) => scalarText(String(value.value))).join(', ')}] }`);
  return [{ span: { start: entry.key.start, end: trimmed(document.text, node.span.end) }, text: [`${now}:`, ...items].join('\n') }];
}

function trimmed(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
