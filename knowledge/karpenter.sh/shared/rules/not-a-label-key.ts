import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { askedKeys, type AskedKey } from '../askedKeys.js';

export const notALabelKey: Rule = {
  id: 'not-a-label-key',
  severity: 'warning',
  summary: 'A key of a requirement or template label cannot be the key of a label.',
  why: `
    A label key is a name of at most 63 characters, with a DNS name and a slash before it if you like.
    The API server lets some others through; the controller then sets \`ValidationSucceeded\` to False, and nothing is launched.`,
  sources: [
    'https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/nodepool_validation.go',
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  ],
  examples: [
    {
      title: 'A space, a capital letter in the domain',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                data team: a
      #         ^^^^^^^^^ data team cannot be the key of a label
                Example.com/team: b
      #         ^^^^^^^^^^^^^^^^ Example.com/team cannot be the key of a label
            spec:
              requirements:
                - key: kubernetes.io/arch
                  operator: In
                  values: [arm64]`,
    },
    {
      title: 'A name that is too long',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: example.com/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The name in a label key has at most 63 characters, this one 64
                  operator: Exists`,
    },
    {
      title: 'Names and domains',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                team: a
                Team_1: b
            spec:
              requirements:
                - key: example.com/team
                  operator: Exists`,
    },
  ],
  *check(resource) {
    for (const asked of askedKeys(resource)) {
      const { key, span } = asked;
      if (isQualifiedName(key) || isRefused(asked)) continue;
      const name = key.slice(key.lastIndexOf('/') + 1);
      yield { span, message: name.length > 63 ? say`The name in a label key has at most 63 characters, this one ${name.length}` : say`${key || '""'} cannot be the key of a label` };
    }
  },
};

/** What IsQualifiedName of k8s.io/apimachinery takes. */
function isQualifiedName(key: string): boolean {
  const [first = '', second, ...more] = key.split('/');
  const [prefix, name] = second === undefined ? [undefined, first] : [first, second];
  if (more.length > 0 || name.length > 63 || !/^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/.test(name)) return false;
  return prefix === undefined || (prefix.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(prefix));
}

/** The API server already refuses such a key in a requirement by its pattern and length. */
function isRefused({ key, term }: AskedKey): boolean {
  return term !== undefined && (key.length > 316 || !/^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/.test(key));
}
