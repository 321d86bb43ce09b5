import { columnOf, say, select, stringOf } from '../../../../engine/kit.js';
import type { Document, Finding, Node, Rule } from '../../../../engine/model.js';
import { selectorsOf } from '../terms.js';

export const commaInSelector: Rule = {
  id: 'comma-in-selector',
  severity: 'warning',
  summary: 'Several ids or tag values stand in one text, parted by commas.',
  why: `
    The AWSNodeTemplate of v1alpha5 split such texts, an EC2NodeClass does not: it looks for one resource with exactly this id or value and finds none.
    Write one term for each.`,
  sources: ['https://github.com/aws/karpenter-provider-aws/issues/3080', 'https://karpenter.sh/docs/concepts/nodeclasses/#specsubnetselectorterms'],
  covers: ['KNC025'],
  examples: [
    { title: 'Two ids', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - id: subnet-09fa4a0a8f233a921,subnet-0471ca205b8a129ae
      #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is read as one id; write a term for each of the 2`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - id: subnet-09fa4a0a8f233a921
            - id: subnet-0471ca205b8a129ae` },
    { title: 'Two values', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - tags:
                Name: private-a, private-b
      #               ^^^^^^^^^^^^^^^^^^^^ This is read as one value; write a term for each of the 2` },
    { title: 'Two terms', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - tags: { Name: private-a }
            - tags: { Name: private-b }` },
  ],
  *check(resource) {
    for (const { terms, name } of selectorsOf(resource)) {
      for (const term of terms) yield* judgeId(resource.document, term, term.get('id'));
      for (const node of select(resource.root, `spec.${name}[].tags.*`)) yield* judgeValue(node);
    }
  },
};

function parts(node: Node | undefined): readonly string[] {
  const found = stringOf(node)?.split(',').map((it) => it.trim()) ?? [];
  return found.length > 1 && found.every((it) => it !== '' && !/\s/.test(it)) ? found : [];
}

function* judgeValue(node: Node): Iterable<Finding> {
  const { length } = parts(node);
  if (length > 0) yield { span: node.span, message: say`This is read as one value; write a term for each of the ${length}` };
}

function* judgeId(document: Document, term: Node, node: Node | undefined): Iterable<Finding> {
  const ids = parts(node);
  if (!node || ids.length === 0) return;
  const dash = document.text.lastIndexOf('-', (node.key ?? node.span).start - 1);
  const simple = term.entries().length === 1 && term.style !== 'flow' && node.key !== undefined && /^-\s+$/.test(document.text.slice(dash, node.key.start));
  const text = ids.join(`\n${' '.repeat(columnOf(document.text, dash))}- id: `);
  yield {
    span: node.span,
    message: say`This is read as one id; write a term for each of the ${ids.length}`,
    ...(simple ? { fix: { title: say`Write a term for each`, edits: [{ span: node.span, text }] } } : {}),
  };
}
