import type { Finding, Resource, Rule } from '../../../../engine/model.js';
import { alternatives, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import { crd, guide } from '../pages.js';
import { selectorsIn, setAmong, type Terms } from '../terms.js';

export const autoModeEmptySelector: Rule = {
  id: 'auto-mode-empty-selector',
  severity: 'error',
  summary: 'A selector list of a NodeClass, or one of its terms, selects nothing.',
  why: `
    The API server refuses an empty list of subnets or security groups, and a term that holds neither an id nor tags (nor the name of a security group).
    The rules of the lists for pods are not published; there it is a warning.`,
  sources: [crd, guide],
  upstream: ["expected at least one, got none, ['tags', 'id']", 'subnetSelectorTerms cannot be empty'],
  covers: ['AM033'],
  examples: [
    {
      title: 'An empty list and an empty term',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          subnetSelectorTerms: []
      #   ^^^^^^^^^^^^^^^^^^^ subnetSelectorTerms needs at least one term
          securityGroupSelectorTerms:
            - {}
      #       ^^ A term needs id, name or tags`,
    },
    {
      title: 'Terms that select',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        subnetSelectorTerms:
          - tags: { tier: private }
        securityGroupSelectorTerms:
          - name: nodes`,
    },
  ],
  *check(resource) {
    for (const terms of selectorsIn(resource)) yield* judge(resource, terms);
  },
};

function* judge(resource: Resource, { name, list, terms, fields, inCrd }: Terms): Iterable<Finding> {
  if (mayHaveMore(resource, list)) return;
  const severity = inCrd ? 'error' : 'warning';
  if (list.items().length === 0) yield { span: placeOfAbsence(list), severity, message: say`${name} needs at least one term`, missing: true };
  for (const term of terms) {
    if (mayHaveMore(resource, term) || setAmong(term, fields).length > 0) continue;
    yield { span: placeOfAbsence(term), severity, message: say`A term needs ${alternatives(fields)}`, missing: true };
  }
}
