import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { isQualifiedName } from '../names.js';

export const invalidAnnotationKey: Rule = {
  id: 'invalid-annotation-key',
  severity: 'error',
  summary: 'An annotation of the object has a key that Kubernetes does not take.',
  why: `
    Values of annotations are free, their keys are not: \`name\` or \`domain/name\`, the name with at most 63 letters, digits, \`-\`, \`_\` and \`.\`.
    The API server refuses the object otherwise.`,
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set'],
  examples: [
    { title: 'A space in the key', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations:
            last review: "2026-08-01"
      #     ^^^^^^^^^^^ last review cannot be the key of an annotation; it has to be a name of up to 63 letters, digits, -, _ and ., optionally behind a domain and one /` },
    { title: 'A key with a domain, any value', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations:
            example.com/last-review: "August, by Kim & Lee"` },
  ],
  *check({ root }) {
    for (const { name, key, unknown } of root.at('metadata.annotations')?.entries() ?? []) {
      // Letters' case does not count in the domain of an annotation.
      if (unknown || isQualifiedName(name.toLowerCase())) continue;
      yield { span: key, message: say`${name} cannot be the key of an annotation; it has to be a name of up to 63 letters, digits, -, _ and ., optionally behind a domain and one /` };
    }
  },
};
