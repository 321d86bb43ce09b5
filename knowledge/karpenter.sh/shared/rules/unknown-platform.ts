import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { alternatives, lookUp, replaceValue, say } from '../../../../engine/kit.js';
import { platformMeant, platforms } from '../../../shared/platforms.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const unknownPlatform: Rule = {
  id: 'unknown-platform',
  severity: 'warning',
  summary: 'An architecture or operating system is called by a name that nodes do not carry.',
  why: `
    Nodes carry Go's names: \`amd64\` and \`arm64\`, \`linux\` and \`windows\`.
    Another name is admitted and matches nothing: the pool is Ready and launches nothing if no other value is left.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws/issues/1141',
    'https://github.com/aws/karpenter-provider-aws pkg/providers/instancetype/types.go',
  ],
  covers: ['KNP044', 'KNP045'],
  examples: [
    {
      title: 'Other names of the same thing',
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
                - key: kubernetes.io/arch
                  operator: In
                  values: [x86_64, aarch64]
      #                    ^^^^^^ x86_64 is no value of kubernetes.io/arch; nodes carry amd64
      #                            ^^^^^^^ aarch64 is no value of kubernetes.io/arch; nodes carry arm64
                - key: kubernetes.io/os
                  operator: In
                  values: [Linux]
      #                    ^^^^^ Linux is no value of kubernetes.io/os; nodes carry linux`,
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
              - key: kubernetes.io/arch
                operator: In
                values: [amd64, arm64]
              - key: kubernetes.io/os
                operator: In
                values: [linux]`,
    },
    {
      title: 'An operating system instead of its family',
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
                - key: kubernetes.io/os
                  operator: In
                  values: [bottlerocket]
      #                    ^^^^^^^^^^^^ bottlerocket is no value of kubernetes.io/os; nodes carry linux`,
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
              - key: kubernetes.io/os
                operator: In
                values: [linux]`,
    },
    {
      title: 'Go\'s names',
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
                - key: kubernetes.io/arch
                  operator: In
                  values: [amd64, arm64]
                - key: kubernetes.io/os
                  operator: In
                  values: [linux]`,
    },
  ],
  mentions: ['kubernetes.io/arch', 'kubernetes.io/os'],
  *check(resource) {
    if (!providerOf(resource)) return;
    const { terms, labels } = writtenIn(resource);
    for (const { normal, operator, values } of terms) {
      if (operator !== 'In' && operator !== 'NotIn') continue;
      const beside = values.map(({ text }) => text);
      for (const { node, text } of values) yield* judge({ key: normal ?? '', node, text, beside });
    }
    for (const { normal, value, entry } of labels) if (value !== undefined) yield* judge({ key: normal, node: entry.node, text: value, beside: [] });
  },
};

function* judge({ key, node, text, beside }: { readonly key: string; readonly node: Node; readonly text: string; readonly beside: readonly string[] }): Iterable<Finding> {
  const platform = lookUp(platforms, key);
  if (!platform || platform.values.includes(text)) return;
  const meant = platformMeant(platform, text);
  const message = meant ? say`${text || '""'} is no value of ${key}; nodes carry ${meant}` : say`${text || '""'} is no value of ${key}; nodes carry ${alternatives(platform.values)}`;
  const free = meant !== undefined && !beside.includes(meant);
  yield { span: node.span, message, ...(free ? { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } } : {}) };
}
