import type { Rule } from '../../../../engine/model.js';
import { renameKey, say } from '../../../../engine/kit.js';

export const autoModeNetworkPolicyKey: Rule = {
  id: 'auto-mode-network-policy-key',
  severity: 'warning',
  summary: 'The ConfigMap that switches network policies on has a key that nobody reads.',
  why: `EKS Auto Mode enforces network policies when \`enable-network-policy-controller\` is \`"true"\` in the ConfigMap \`amazon-vpc-cni\` of \`kube-system\`. The shorter key, which a guide printed by mistake, is ignored without a word.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-net-pol.html'],
  covers: ['AM080'],
  examples: [
    {
      title: 'The shorter key',
      yaml: `
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: amazon-vpc-cni
          namespace: kube-system
        data:
          enable-network-policy: "true"
      #   ^^^^^^^^^^^^^^^^^^^^^ Nothing reads enable-network-policy; the key is enable-network-policy-controller`,
      fixed: `
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: amazon-vpc-cni
          namespace: kube-system
        data:
          enable-network-policy-controller: "true"`,
    },
    {
      title: 'The right key',
      yaml: `
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: amazon-vpc-cni
        namespace: kube-system
      data:
        enable-network-policy-controller: "true"`,
    },
  ],
  *check({ root, name }) {
    const data = root.get('data');
    const entry = data?.entries().find((it) => it.name === 'enable-network-policy');
    if (name !== 'amazon-vpc-cni' || !data || !entry) return;
    const fixable = !entry.merged && !data.get(key);
    yield { span: entry.key, message: say`Nothing reads ${entry.name}; the key is ${key}`, ...(fixable ? { fix: { title: say`Rename to ${key}`, edits: [renameKey(entry, key)] } } : {}) };
  },
};

const key = 'enable-network-policy-controller';
