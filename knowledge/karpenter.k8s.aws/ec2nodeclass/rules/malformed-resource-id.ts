import { replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';
import { selectorsOf, type SelectorList } from '../terms.js';

export const malformedResourceId: Rule = {
  id: 'malformed-resource-id',
  severity: 'warning',
  summary: 'An id has something before or behind it.',
  why: 'The API server only asks that an id **contains** something like `subnet-0abc`, so text around it is admitted. EC2 knows no such id.',
  sources: [crd],
  covers: ['KNC027'],
  examples: [
    { title: 'A Region before the id', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - id: us-east-1/subnet-09fa4a0a8f233a921
      #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ An id is written bare, here subnet-09fa4a0a8f233a921`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - id: subnet-09fa4a0a8f233a921` },
    { title: 'An id', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - id: subnet-09fa4a0a8f233a921` },
  ],
  mentions: ['ami-', 'subnet-', 'sg-'],
  *check(resource) {
    for (const { name, terms } of selectorsOf(resource)) for (const term of terms) yield* judge(name, term.get('id'));
  },
};

/** How ids begin; those of capacity reservations are checked whole by the API server. */
const prefixes: Readonly<Partial<Record<SelectorList, string>>> = Object.freeze({ amiSelectorTerms: 'ami', subnetSelectorTerms: 'subnet', securityGroupSelectorTerms: 'sg' });

function* judge(list: SelectorList, node: Node | undefined): Iterable<Finding> {
  const prefix = prefixes[list];
  const written = stringOf(node);
  if (!node || prefix === undefined || written === undefined || written.includes(',')) return;
  const bare = new RegExp(`${prefix}-[0-9a-z]+`).exec(written)?.[0];
  if (bare === undefined || bare === written) return;
  yield { span: node.span, message: say`An id is written bare, here ${bare}`, fix: { title: say`Use ${bare}`, edits: [replaceValue(node, bare)] } };
}
