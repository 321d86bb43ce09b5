import type { Entry, Finding, Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { crd, guide } from '../pages.js';
import { selectorsIn } from '../terms.js';

export const autoModeEmptySelectorTag: Rule = {
  id: 'auto-mode-empty-selector-tag',
  severity: 'error',
  summary: 'A tag that a NodeClass selects by has no key or no value.',
  why: 'The API server refuses it. To take every value of a key, write `"*"`. For the lists of pods, whose rules are not published, it is a warning.',
  sources: [crd, guide],
  upstream: ["empty tag keys or values aren't supported"],
  examples: [
    {
      title: 'Any value',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          subnetSelectorTerms:
            - tags:
                kubernetes.io/role/internal-elb: ""
      #                                          ^^ kubernetes.io/role/internal-elb needs a value; * stands for any`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        subnetSelectorTerms:
          - tags:
              kubernetes.io/role/internal-elb: "*"`,
    },
    {
      title: 'A key and a value',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        subnetSelectorTerms:
          - tags: { kubernetes.io/role/internal-elb: "1" }`,
    },
  ],
  mentions: ['tags'],
  *check(resource) {
    for (const { terms, inCrd } of selectorsIn(resource)) {
      for (const entry of terms.flatMap((it) => it.get('tags')?.entries() ?? [])) {
        for (const finding of judge(entry)) yield { ...finding, severity: inCrd ? 'error' : 'warning' };
      }
    }
  },
};

function* judge({ name, key, node, unknown }: Entry): Iterable<Finding> {
  if (name === '' && !unknown) yield { span: key, message: say`A tag needs a key` };
  if (node.value !== '') return;
  yield { span: node.span, message: say`${name} needs a value; ${'*'} stands for any`, fix: { title: say`Take any value`, edits: [{ span: node.span, text: '"*"' }] } };
}
