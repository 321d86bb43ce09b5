import { removeKey, say } from '../../../../engine/kit.js';
import type { Finding, Resource, Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';
import { selectorsOf, selectorLists, type SelectorList, type Terms } from '../terms.js';

export const emptySelectorList: Rule = {
  id: 'empty-selector-list',
  severity: 'error',
  summary: 'A list of selector terms is empty.',
  why: `
    Subnets and security groups have to be found somehow, so their lists need a term.
    Capacity reservations are optional, but an empty list of them is refused too, with a message about \`id\` that leads astray: leave the key out.
    In v1beta1 the same holds for AMIs.`,
  sources: [crd],
  upstream: ['subnetSelectorTerms cannot be empty', 'securityGroupSelectorTerms cannot be empty', "'id' is mutually exclusive, cannot be set along with other fields in a capacity reservation selector term"],
  covers: ['KNC028', 'KNC030'],
  examples: [
    { title: 'No subnets', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms: []
      #   ^^^^^^^^^^^^^^^^^^^ subnetSelectorTerms may not be empty; it needs at least one subnet term` },
    { title: 'No capacity reservations', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          role: KarpenterNodeRole
          capacityReservationSelectorTerms: []
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ capacityReservationSelectorTerms may not be empty; leave it out`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          role: KarpenterNodeRole` },
    { title: 'No AMIs in v1beta1', yaml: `
        apiVersion: karpenter.k8s.aws/v1beta1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: AL2023
          amiSelectorTerms: []
      #   ^^^^^^^^^^^^^^^^ amiSelectorTerms may not be empty; leave it out`, fixed: `
        apiVersion: karpenter.k8s.aws/v1beta1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: AL2023` },
    { title: 'A term', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - tags: { karpenter.sh/discovery: prod }` },
  ],
  *check(resource) {
    for (const terms of selectorsOf(resource, resource.kind.version === 'v1beta1' ? listsBefore : lists)) {
      if (terms.list.items().length === 0) yield finding(resource, terms);
    }
  },
};

const lists: readonly SelectorList[] = Object.freeze(['subnetSelectorTerms', 'securityGroupSelectorTerms', 'capacityReservationSelectorTerms'] as const);
const listsBefore: readonly SelectorList[] = Object.freeze(['subnetSelectorTerms', 'securityGroupSelectorTerms', 'amiSelectorTerms'] as const);

function finding({ root, document }: Resource, { name, list }: Terms): Finding {
  const span = list.key ?? list.span;
  if (name === 'subnetSelectorTerms' || name === 'securityGroupSelectorTerms') return { span, message: say`${name} may not be empty; it needs at least one ${selectorLists[name]} term` };
  const edit = removeKey(document, root.get('spec')!, name);
  return { span, message: say`${name} may not be empty; leave it out`, ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
}
