import { isSet, mayHaveMore, removeKey, say } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { code, crd } from '../families.js';
import { isWritten, selectorsOf } from '../terms.js';

export const securityGroupNameBesideTags: Rule = {
  id: 'security-group-name-beside-tags',
  severity: 'error',
  summary: 'A security group term holds a name and tags.',
  why: `
    The API server refuses the list when **every** term mixes a name with something else.
    When only some do they slip through, and Karpenter looks for the name and does not read the tags.`,
  sources: [crd, `${code}pkg/providers/securitygroup/securitygroup.go`],
  upstream: ["'name' is mutually exclusive, cannot be set with a combination of other fields in a security group selector term"],
  covers: ['KNC024'],
  examples: [
    { title: 'Every term mixes: refused', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          securityGroupSelectorTerms:
            - name: nodes
              tags: { karpenter.sh/discovery: prod }
      #       ^^^^ tags cannot be set together with name`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          securityGroupSelectorTerms:
            - name: nodes` },
    { title: 'One of two mixes: not read', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          securityGroupSelectorTerms:
            - id: sg-063d7acfb4b06c82c
            - name: nodes
              tags: { karpenter.sh/discovery: prod }
      #       ^^^^ tags counts for nothing beside name` },
    { title: 'A name alone', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          securityGroupSelectorTerms:
            - name: nodes` },
  ],
  mentions: ['tags'],
  *check(resource) {
    for (const { list, terms } of selectorsOf(resource, ['securityGroupSelectorTerms'])) {
      if (mayHaveMore(resource, list)) continue;
      const refused = list.items().every((it) => isWritten(it.get('name')) && (isWritten(it.get('tags')) || isWritten(it.get('id'))));
      for (const term of terms.filter(mixes)) {
        if (mayHaveMore(resource, term)) continue;
        const edit = removeKey(resource.document, term, 'tags');
        yield {
          span: term.get('tags')!.key ?? term.span,
          message: refused ? say`tags cannot be set together with name` : say`tags counts for nothing beside name`,
          severity: refused ? 'error' : 'warning',
          ...(edit ? { fix: { title: say`Remove tags`, edits: [edit] } } : {}),
        };
      }
    }
  },
};

/** Beside an id the other rule speaks. */
function mixes(term: Node): boolean {
  return isWritten(term.get('name')) && isWritten(term.get('tags')) && !isSet(term.get('id'));
}
