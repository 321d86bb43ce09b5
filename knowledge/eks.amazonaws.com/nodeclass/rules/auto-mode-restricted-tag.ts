import type { Rule } from '../../../../engine/model.js';
import { removeKey, say } from '../../../../engine/kit.js';
import { crd } from '../pages.js';

export const autoModeRestrictedTag: Rule = {
  id: 'auto-mode-restricted-tag',
  severity: 'error',
  summary: 'A NodeClass sets a tag that EKS sets itself.',
  why: 'EKS finds its instances by these tags, so the API server refuses them in `spec.tags`, as it does a tag without a key.',
  sources: [crd],
  upstream: ['tag contains a restricted tag matching kubernetes.io/cluster/', "empty tag keys aren't supported"],
  covers: ['AM040'],
  examples: [
    {
      title: 'Tags of EKS',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          tags:
            team: data
            kubernetes.io/cluster/prod: owned
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^ kubernetes.io/cluster/prod is a tag that EKS sets itself
            karpenter.sh/nodepool: default
      #     ^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/nodepool is a tag that EKS sets itself`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        tags:
          team: data`,
    },
    {
      title: 'Tags of your own',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        tags:
          team: data`,
    },
  ],
  mentions: ['tags'],
  *check({ root, document }) {
    const tags = root.at('spec.tags');
    for (const { name, key, unknown, merged } of tags?.entries() ?? []) {
      if (!tags || unknown) continue;
      if (name === '') yield { span: key, message: say`A tag needs a key` };
      if (!name.startsWith('kubernetes.io/cluster') && !restricted.includes(name)) continue;
      const edit = merged || tags.entries().length === 1 ? undefined : removeKey(document, tags, name);
      yield { span: key, message: say`${name} is a tag that EKS sets itself`, ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
    }
  },
};

const restricted: readonly string[] = Object.freeze([
  'karpenter.sh/provisioner-name', 'karpenter.sh/nodepool', 'karpenter.sh/nodeclaim', 'karpenter.sh/managed-by', 'eks.amazonaws.com/nodeclass',
]);
