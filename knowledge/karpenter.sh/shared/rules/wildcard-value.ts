import type { Finding, Rule } from '../../../../engine/model.js';
import { replaceValue, say } from '../../../../engine/kit.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn, type WrittenTerm } from '../../../shared/writtenRequirements.js';

export const wildcardValue: Rule = {
  id: 'wildcard-value',
  severity: 'warning',
  summary: 'A value of a requirement holds `*`, which is no wildcard.',
  why: `
    Values are compared as they are, and \`*\` may not stand in a label value: the controller sets \`ValidationSucceeded\` to False and the pool launches nothing.
    All sizes of a family are \`karpenter.k8s.aws/instance-family\`; any value is \`Exists\`.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/nodeclaim_validation.go'],
  covers: ['KNP049'],
  examples: [
    {
      title: 'All types of two families',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [t3.*, t3a.*]
      #                    ^^^^ t3.* is not a pattern: * is no character of a label value
      #                          ^^^^^ t3a.* is not a pattern: * is no character of a label value`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
            requirements:
              - key: karpenter.k8s.aws/instance-family
                operator: In
                values: [t3, t3a]`,
    },
    {
      title: 'The families',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-family
                  operator: In
                  values: [t3, t3a]`,
    },
  ],
  mentions: ['*'],
  *check(resource) {
    const prefix = providerOf(resource) === 'autoMode' ? 'eks.amazonaws.com' : 'karpenter.k8s.aws';
    for (const term of writtenIn(resource).terms) {
      const found = term.values.filter(({ text }) => text.includes('*'));
      const fix = asFamilies(term, `${prefix}/instance-family`);
      // The fix changes the whole requirement, so it hangs on the first value only.
      for (const [index, { node, text }] of found.entries()) {
        yield { span: node.span, message: say`${text} is not a pattern: * is no character of a label value`, ...(fix && index === 0 ? { fix } : {}) };
      }
    }
  },
};

/** `t3.*` for each value: the family is meant. */
function asFamilies({ normal, key, values, complete }: WrittenTerm, family: string): Finding['fix'] {
  if (normal !== 'node.kubernetes.io/instance-type' || !key || !complete || !values.every(({ text }) => /^[a-z0-9-]+\.\*$/.test(text))) return undefined;
  return { title: say`Use ${family}`, edits: [replaceValue(key.node, family), ...values.map(({ node, text }) => replaceValue(node, text.slice(0, -2)))] };
}
