import { replaceRaw, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

const key = 'karpenter.sh/do-not-disrupt';

export const ineffectiveDoNotDisrupt: Rule = {
  id: 'ineffective-do-not-disrupt',
  severity: 'warning',
  summary: '`karpenter.sh/do-not-disrupt` stands where nobody reads it, or with another value than "true".',
  why: `
    The annotation protects nodes and pods, not the pool. A pool hands annotations to its nodes from \`spec.template.metadata.annotations\`.
    On nodes only the text \`"true"\` counts; durations are for pods.`,
  sources: ['https://karpenter.sh/docs/concepts/disruption/#node-level-controls', 'https://github.com/kubernetes-sigs/karpenter/issues/1323'],
  covers: ['KNP094'],
  examples: [
    { title: 'On the pool itself', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations:
            karpenter.sh/do-not-disrupt: "true"
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/do-not-disrupt does nothing on a NodePool; its nodes get annotations from spec.template.metadata.annotations` },
    { title: 'Another value', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            metadata:
              annotations:
                karpenter.sh/do-not-disrupt: "yes"
      #                                      ^^^^^ yes does not protect the nodes; only "true" does`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            metadata:
              annotations:
                karpenter.sh/do-not-disrupt: "true"` },
    { title: 'On the nodes', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            metadata:
              annotations:
                karpenter.sh/do-not-disrupt: "true"` },
  ],
  mentions: ['do-not-disrupt'],
  *check({ root }) {
    const own = root.at('metadata.annotations')?.get(key);
    if (own?.key) yield { span: own.key, message: say`${key} does nothing on a NodePool; its nodes get annotations from spec.template.metadata.annotations` };
    const node = root.at('spec.template.metadata.annotations')?.get(key);
    const text = stringOf(node);
    if (!node || text === undefined || text === 'true' || text === 'false') return;
    const meant = /^(yes|y|on|1|true)$/i.test(text) ? { fix: { title: say`Use true`, edits: [replaceRaw(node, '"true"')] } } : {};
    yield { span: node.span, message: say`${text} does not protect the nodes; only "true" does`, ...meant };
  },
};
