import { mayHaveMore, removeKey, say } from '../../../../engine/kit.js';
import type { Finding, Message, Node, Resource, Rule } from '../../../../engine/model.js';
import { code, crd } from '../families.js';
import { selectorsOf, setAmong, type SelectorList, type Terms } from '../terms.js';

export const selectorIdBesideOtherFields: Rule = {
  id: 'selector-id-beside-other-fields',
  severity: 'error',
  summary: 'A selector term holds an id and other fields.',
  why: `
    The API server refuses the list when **every** term mixes an id with something else.
    When only some do they slip through: of a subnet or a security group the id counts and the rest is not read, of a capacity reservation both select on their own, so the term finds more instead of less.`,
  sources: [crd, `${code}pkg/providers/subnet/subnet.go`, `${code}pkg/providers/securitygroup/securitygroup.go`, `${code}pkg/providers/capacityreservation/types.go`],
  upstream: ["'id' is mutually exclusive, cannot be set with a combination of other fields in a subnet selector term"],
  covers: ['KNC023'],
  examples: [
    { title: 'Every term mixes: refused', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - id: subnet-09fa4a0a8f233a921
              tags: { tier: private }
      #       ^^^^ tags cannot be set together with id`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - id: subnet-09fa4a0a8f233a921` },
    { title: 'One of two mixes: not read', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          securityGroupSelectorTerms:
            - id: sg-063d7acfb4b06c82c
              name: nodes
      #       ^^^^ name counts for nothing beside id
            - tags: { karpenter.sh/discovery: prod }` },
    { title: 'A capacity reservation', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          capacityReservationSelectorTerms:
            - id: cr-0123456789abcdef0
              tags: { team: data }
      #       ^^^^ tags does not narrow id here, it selects further reservations
            - instanceMatchCriteria: targeted` },
    { title: 'Terms of their own', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - id: subnet-09fa4a0a8f233a921
            - tags: { tier: private }` },
  ],
  *check(resource) {
    for (const terms of selectorsOf(resource, resource.kind.version === 'v1beta1' ? listsBefore : lists)) yield* judge(resource, terms);
  },
};

const lists: readonly SelectorList[] = Object.freeze(['subnetSelectorTerms', 'securityGroupSelectorTerms', 'capacityReservationSelectorTerms'] as const);
/** Since v1 a single AMI term is enough to be refused, which is another rule. */
const listsBefore: readonly SelectorList[] = Object.freeze(['amiSelectorTerms', 'subnetSelectorTerms', 'securityGroupSelectorTerms'] as const);

/** What an id excludes. */
const excluded: Readonly<Partial<Record<SelectorList, readonly string[]>>> = Object.freeze({
  amiSelectorTerms: ['name', 'owner', 'tags'],
  subnetSelectorTerms: ['tags'],
  securityGroupSelectorTerms: ['name', 'tags'],
  capacityReservationSelectorTerms: ['ownerID', 'instanceMatchCriteria', 'tags'],
});

function* judge(resource: Resource, { name, list, terms }: Terms): Iterable<Finding> {
  const others = (term: Node) => (setAmong(term, ['id']).length > 0 ? setAmong(term, excluded[name]!) : []);
  if (mayHaveMore(resource, list)) return;
  const refused = list.items().every((it) => it.type === 'map' && others(it).length > 0);
  for (const term of terms) {
    if (mayHaveMore(resource, term)) continue;
    for (const field of others(term)) yield { ...finding(resource, term, field, refused ? say`${field} cannot be set together with id` : slipped(name, field, term)), severity: refused ? 'error' : 'warning' };
  }
}

function finding({ document }: Resource, term: Node, field: string, message: Message): Finding {
  const node = term.get(field)!;
  const edit = removeKey(document, term, field);
  return { span: node.key ?? node.span, message, ...(edit ? { fix: { title: say`Remove ${field}`, edits: [edit], guess: true } } : {}) };
}

function slipped(list: SelectorList, field: string, term: Node): Message {
  const selects = field !== 'ownerID' || setAmong(term, ['tags', 'instanceMatchCriteria']).length > 0;
  return list === 'capacityReservationSelectorTerms' && selects
    ? say`${field} does not narrow id here, it selects further reservations`
    : say`${field} counts for nothing beside id`;
}
