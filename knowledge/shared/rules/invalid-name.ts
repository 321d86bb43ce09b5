import { replaceValue, say, stringOf } from '../../../engine/kit.js';
import type { Finding, Message, Node, Rule } from '../../../engine/model.js';
import { isSubdomain } from '../names.js';

export const invalidName: Rule = {
  id: 'invalid-name',
  severity: 'error',
  summary: 'The name of the object is not one that Kubernetes takes.',
  why: `
    Names of these kinds are DNS subdomains: lower-case letters, digits, \`-\` and \`.\`, a letter or digit at both ends, at most 253 characters.
    The API server refuses anything else.`,
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names'],
  upstream: ['a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, \'-\' or \'.\', and must start and end with an alphanumeric character'],
  examples: [
    { title: 'Capitals and an underscore', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: GPU_pool
      #         ^^^^^^^^ GPU_pool is not a valid name; it takes lower-case letters, digits, - and . with a letter or digit at both ends`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: gpu-pool` },
    { title: 'Dots and digits', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: team.a-2` },
  ],
  *check({ root }) {
    const name = root.at('metadata.name');
    const text = stringOf(name);
    if (name && text) yield* judge(name, text, text);
    const start = root.at('metadata.generateName');
    const begun = stringOf(start);
    // A random ending follows, so a hyphen may stand at the end.
    if (start && begun) yield* judge(start, begun, begun.length > 1 ? begun.replace(/-$/, 'a') : begun);
  },
};

function* judge(node: Node, written: string, checked: string): Iterable<Finding> {
  if (isSubdomain(checked)) return;
  const meant = written.toLowerCase().replaceAll(/[_\s]+/g, '-');
  const fix = isSubdomain(meant) ? { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } : undefined;
  yield { span: node.span, message: reason(written), ...(fix ? { fix } : {}) };
}

function reason(text: string): Message {
  if (text.length > 253) return say`A name has at most 253 characters, and this one has ${text.length}`;
  return say`${text} is not a valid name; it takes lower-case letters, digits, - and . with a letter or digit at both ends`;
}
