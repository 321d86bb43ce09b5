import { say, stringOf } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';

export const nameTooLongForLabel: Rule = {
  id: 'name-too-long-for-label',
  severity: 'warning',
  summary: 'The name does not fit into the label that carries it.',
  why: `
    Nodes carry the names of their NodePool and node class as labels, and the value of a label has at most 63 characters.
    The API server takes names of up to 253, but no node can be labelled with a longer one.`,
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
    'https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/labels.go',
  ],
  covers: ['KNP095'],
  examples: [
    { title: 'A name of 71 characters', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: nodes-for-the-nightly-batch-jobs-of-the-data-platform-team-in-frankfurt
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The name of a NodePool becomes a label of its nodes and may have at most 63 characters, and this one has 71` },
    { title: 'A name of 63 characters', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: nodes-for-the-nightly-batch-jobs-of-the-data-platform-team-in-f` },
  ],
  *check({ root, kind }) {
    const name = root.at('metadata.name');
    const length = stringOf(name)?.length ?? 0;
    if (!name || length <= 63 || length > 253) return;
    yield { span: name.span, message: say`The name of a ${kind.name} becomes a label of its nodes and may have at most 63 characters, and this one has ${length}` };
  },
};
