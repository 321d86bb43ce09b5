import { isSet, say, select } from '../../../../engine/kit.js';
import type { Entry, Finding, Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';
import { selectorLists } from '../terms.js';

export const emptyTag: Rule = {
  id: 'empty-tag',
  severity: 'error',
  summary: 'The key or the value of a tag is empty.',
  why: `
    Tags that select something need a key and a value; write \`"*"\` to take any value.
    The tags that Karpenter puts on what it makes need a key, their value may be empty.`,
  sources: [crd],
  upstream: ["empty tag keys or values aren't supported", "empty tag keys aren't supported"],
  covers: ['KNC022'],
  examples: [
    { title: 'Any value', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - tags:
                karpenter.sh/discovery: ""
      #                                 ^^ karpenter.sh/discovery needs a value; write * to take any`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - tags:
                karpenter.sh/discovery: "*"` },
    { title: 'No key', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          tags:
            "": data
      #     ^^ A tag needs a key` },
    { title: 'A tag without a value for the nodes', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          tags:
            ephemeral: ""` },
  ],
  mentions: ['tags'],
  *check({ root }) {
    for (const list of Object.keys(selectorLists)) {
      for (const tags of select(root, `spec.${list}[].tags`)) for (const entry of tags.entries()) yield* [...withoutKey(entry), ...withoutValue(entry)];
    }
    for (const tags of select(root, 'spec.tags')) for (const entry of tags.entries()) yield* withoutKey(entry);
  },
};

function* withoutKey({ name, key, node, unknown }: Entry): Iterable<Finding> {
  if (name === '' && !unknown && isSet(node)) yield { span: key, message: say`A tag needs a key` };
}

function* withoutValue({ name, node }: Entry): Iterable<Finding> {
  if (node.value !== '') return;
  yield { span: node.span, message: say`${name} needs a value; write * to take any`, fix: { title: say`Take any value`, edits: [{ span: node.span, text: '"*"' }] } };
}
