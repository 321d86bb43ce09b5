import { mayHaveMore, removeKey, say } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { code } from '../families.js';
import { selectorsOf, setAmong } from '../terms.js';

export const ignoredAmiField: Rule = {
  id: 'ignored-ami-field',
  severity: 'warning',
  summary: 'A field of an AMI term counts for nothing beside another one.',
  why: `
    The API server does not look at \`ssmParameter\` when it checks which fields go together.
    Karpenter takes an alias first, then an id, then \`ssmParameter\`, and only then name, owner and tags; the rest of the term is not read.`,
  sources: [`${code}pkg/providers/amifamily/ami.go`],
  covers: ['KNC007'],
  examples: [
    { title: 'An id and a parameter', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2023
        amiSelectorTerms:
          - id: ami-0123456789abcdef0
            ssmParameter: /images/golden
    #       ^^^^^^^^^^^^ ssmParameter counts for nothing beside id`, fixed: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2023
        amiSelectorTerms:
          - id: ami-0123456789abcdef0` },
    { title: 'A parameter and a name', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2023
        amiSelectorTerms:
          - ssmParameter: /images/golden
            name: golden-*
    #       ^^^^ name counts for nothing beside ssmParameter` },
    { title: 'A parameter alone', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2023
        amiSelectorTerms:
          - ssmParameter: /images/golden` },
  ],
  mentions: ['ssmParameter'],
  *check(resource) {
    for (const { terms } of selectorsOf(resource, ['amiSelectorTerms'])) {
      for (const term of terms) if (!mayHaveMore(resource, term)) yield* judge(resource, term);
    }
  },
};

function* judge(resource: Resource, term: Node): Iterable<Finding> {
  if (setAmong(term, ['ssmParameter']).length === 0) return;
  const [winner] = setAmong(term, ['alias', 'id']);
  const ignored = winner ? ['ssmParameter'] : setAmong(term, ['name', 'owner', 'tags']);
  for (const field of ignored) {
    const node = term.get(field)!;
    const edit = removeKey(resource.document, term, field);
    yield {
      span: node.key ?? node.span,
      message: say`${field} counts for nothing beside ${winner ?? 'ssmParameter'}`,
      ...(edit ? { fix: { title: say`Remove ${field}`, edits: [edit] } } : {}),
    };
  }
}
