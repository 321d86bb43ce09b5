import { isSet, mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code } from '../families.js';
import { selectorsOf, selectorLists } from '../terms.js';

export const selectorWithEmptyTags: Rule = {
  id: 'selector-with-empty-tags',
  severity: 'warning',
  summary: 'A selector term consists of an empty map of tags.',
  why: `
    Nothing refuses it, and Karpenter then asks EC2 without any filter: every subnet, security group or image that the account can see matches, those of other VPCs and clusters included.
    For capacity reservations it is the other way round: no search is made at all.`,
  sources: [`${code}pkg/providers/subnet/subnet.go`, `${code}pkg/providers/securitygroup/securitygroup.go`, `${code}pkg/providers/capacityreservation/types.go`],
  covers: ['KNC021'],
  examples: [
    { title: 'Subnets', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - tags: {}
      #       ^^^^ These tags filter nothing, so every subnet of the account and Region matches` },
    { title: 'Capacity reservations', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          capacityReservationSelectorTerms:
            - tags: {}
      #       ^^^^ These tags are empty, so no capacity reservation is looked for` },
    { title: 'A tag', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - tags: { karpenter.sh/discovery: prod }` },
  ],
  mentions: ['tags'],
  *check(resource) {
    for (const { name, terms } of selectorsOf(resource)) {
      for (const term of terms) {
        const tags = term.get('tags');
        if (tags?.type !== 'map' || tags.entries().length > 0 || mayHaveMore(resource, term)) continue;
        if (['id', 'name', 'alias', 'ssmParameter', 'instanceMatchCriteria'].some((it) => isSet(term.get(it)))) continue;
        const message = name === 'capacityReservationSelectorTerms'
          ? say`These tags are empty, so no capacity reservation is looked for`
          : say`These tags filter nothing, so every ${selectorLists[name]} of the account and Region matches`;
        yield { span: tags.key ?? tags.span, message };
      }
    }
  },
};
