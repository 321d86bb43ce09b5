import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { mayHaveMore, removeKey, say } from '../../../../engine/kit.js';
import { crd, guide } from '../pages.js';
import { selectorsIn, setAmong, type Terms } from '../terms.js';

export const autoModeMixedSelectorTerm: Rule = {
  id: 'auto-mode-mixed-selector-term',
  severity: 'error',
  summary: 'A selector term of a NodeClass mixes an id or a name with something else.',
  why: `
    A term is one way to find things: an \`id\`, or \`tags\`, or the \`name\` of a security group.
    The published CRD refuses the list only when **every** term mixes an id with other fields, or every term a name with other fields.
    A list in which only some do is admitted, and the mixed term then does not narrow what it seems to narrow: write two terms.`,
  sources: [crd, guide],
  upstream: ["'id' is mutually exclusive, cannot be set with a combination of other fields in a subnet selector term"],
  covers: ['AM034'],
  examples: [
    {
      title: 'Every term mixes: refused',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          subnetSelectorTerms:
            - id: subnet-0123456789abcdef0
              tags: { tier: private }
      #       ^^^^ tags cannot be set together with id`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        subnetSelectorTerms:
          - id: subnet-0123456789abcdef0`,
    },
    {
      title: 'Two terms that mix differently: admitted',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          securityGroupSelectorTerms:
            - id: sg-0123456789abcdef0
              tags: { tier: nodes }
      #       ^^^^ tags should not stand beside id; give it a term of its own
            - name: nodes
              tags: { tier: nodes }
      #       ^^^^ tags should not stand beside name; give it a term of its own`,
    },
    {
      title: 'One term each',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        subnetSelectorTerms:
          - id: subnet-0123456789abcdef0
          - tags: { tier: private }`,
    },
  ],
  *check(resource) {
    for (const terms of selectorsIn(resource)) yield* judge(resource, terms);
  },
};

function* judge(resource: Resource, { list, terms, fields, inCrd }: Terms): Iterable<Finding> {
  if (mayHaveMore(resource, list)) return;
  const beside = (term: Node, field: string) => (setAmong(term, [field]).length > 0 ? setAmong(term, fields.filter((it) => it !== field)) : []);
  const all = (field: string) => inCrd && terms.length === list.items().length && terms.every((it) => beside(it, field).length > 0);
  const refused = all('id') || (fields.includes('name') && all('name'));
  for (const term of terms) {
    // In a template they may be two branches of a condition.
    if (mayHaveMore(resource, term)) continue;
    const own = beside(term, 'id').length > 0 ? 'id' : 'name';
    for (const field of beside(term, own)) yield { ...finding(resource, term, field, own, refused), severity: refused ? 'error' : 'warning' };
  }
}

function finding({ document }: Resource, term: Node, field: string, own: string, refused: boolean): Finding {
  const node = term.get(field)!;
  const edit = refused ? removeKey(document, term, field) : undefined;
  return {
    span: node.key ?? node.span,
    message: refused ? say`${field} cannot be set together with ${own}` : say`${field} should not stand beside ${own}; give it a term of its own`,
    ...(edit ? { fix: { title: say`Remove ${field}`, edits: [edit] } } : {}),
  };
}
