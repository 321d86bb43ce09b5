import { insertKey, isSet, removeKey, say } from '../../../../engine/kit.js';
import type { Edit, Node, Resource, Rule } from '../../../../engine/model.js';

export const misplacedExpireAfter: Rule = {
  id: 'misplaced-expire-after',
  severity: 'warning',
  summary: '`expireAfter` stands in `disruption`, where it was in v1beta1.',
  why: `
    In v1 it is \`spec.template.spec.expireAfter\`.
    \`kubectl\` refuses the old place. Other tools let the API server drop the field without a word, and the default applies: nodes are removed by force after 720h.`,
  sources: ['https://karpenter.sh/docs/upgrading/v1-migration/', 'https://github.com/aws/karpenter-provider-aws/issues/7319'],
  covers: ['KNP067'],
  examples: [
    { title: 'The place of v1beta1', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            expireAfter: Never
      #     ^^^^^^^^^^^ expireAfter is not read here since v1; it belongs into spec.template.spec
          template:
            spec:
              requirements: []`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
          template:
            spec:
              requirements: []
              expireAfter: Never` },
    { title: 'The place of v1', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
          template:
            spec:
              requirements: []
              expireAfter: Never` },
  ],
  mentions: ['expireAfter'],
  *check(resource) {
    const disruption = resource.root.at('spec.disruption');
    const entry = disruption?.entries().find((it) => it.name === 'expireAfter');
    if (!disruption || !entry) return;
    const edits = entry.merged ? undefined : moved(resource, disruption, entry.node);
    yield { span: entry.key, message: say`expireAfter is not read here since v1; it belongs into spec.template.spec`, ...(edits ? { fix: { title: say`Move to spec.template.spec`, edits } } : {}) };
  },
};

function moved({ root, document }: Resource, disruption: Node, node: Node): readonly Edit[] | undefined {
  const spec = root.at('spec.template.spec');
  const removal = disruption.entries().length > 1 ? removeKey(document, disruption, 'expireAfter') : undefined;
  if (!spec || !removal) return undefined;
  if (isSet(spec.get('expireAfter'))) return [removal];
  const insertion = insertKey(document, spec, 'expireAfter', document.text.slice(node.span.start, node.span.end));
  return insertion && [removal, insertion];
}
