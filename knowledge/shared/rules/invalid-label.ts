import { say } from '../../../engine/kit.js';
import type { Message, Rule } from '../../../engine/model.js';
import { isLabelValue, isQualifiedName } from '../names.js';

export const invalidLabel: Rule = {
  id: 'invalid-label',
  severity: 'error',
  summary: 'A label of the object has a key or value that Kubernetes does not take.',
  why: `
    The API server checks the labels of every object.
    Keys are \`name\` or \`domain/name\`; names and values have at most 63 letters, digits, \`-\`, \`_\` and \`.\`, with a letter or digit at both ends.
    Values may be empty. Longer texts belong into annotations.`,
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set'],
  upstream: ['a valid label must be an empty string or consist of alphanumeric characters, \'-\', \'_\' or \'.\''],
  examples: [
    { title: 'A sentence as value, and a key with two slashes', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          labels:
            owner: Team Data
      #            ^^^^^^^^^ Team Data cannot be the value of a label; it takes letters, digits, -, _ and . with a letter or digit at both ends
            example.com/team/name: data
      #     ^^^^^^^^^^^^^^^^^^^^^ example.com/team/name cannot be the key of a label; it has to be a name of up to 63 letters, digits, -, _ and ., optionally behind a domain and one /` },
    { title: 'A key with a domain, and an empty value', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          labels:
            example.com/team: data_and-more
            shared: ""` },
  ],
  *check({ root }) {
    for (const { name, key, node, unknown } of root.at('metadata.labels')?.entries() ?? []) {
      if (!unknown && !isQualifiedName(name)) yield { span: key, message: say`${name} cannot be the key of a label; it has to be a name of up to 63 letters, digits, -, _ and ., optionally behind a domain and one /` };
      if (typeof node.value === 'string' && !isLabelValue(node.value)) yield { span: node.span, message: reason(node.value) };
    }
  },
};

function reason(text: string): Message {
  if (text.length > 63) return say`The value of a label has at most 63 characters, and this one has ${text.length}`;
  return say`${text} cannot be the value of a label; it takes letters, digits, -, _ and . with a letter or digit at both ends`;
}
