import { removeKey, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';

export const compatibilityAnnotation: Rule = {
  id: 'compatibility-annotation',
  severity: 'warning',
  summary: 'An annotation is left over from the conversion between v1beta1 and v1.',
  why: `
    Karpenter 1.0 wrote \`compatibility.karpenter.sh/v1beta1-…\` annotations so that objects could be read in both versions.
    Later releases do not convert any more. They ignore the annotations at best, and the kubelet one made the controller of 1.1 crash.`,
  sources: ['https://karpenter.sh/docs/upgrading/v1-migration/', 'https://github.com/aws/karpenter-provider-aws/issues/6689'],
  covers: ['KMG003'],
  examples: [
    { title: 'A leftover of the upgrade to v1', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations:
            compatibility.karpenter.sh/v1beta1-nodeclass-reference: '{"name":"default"}'
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compatibility.karpenter.sh/v1beta1-nodeclass-reference was for the conversion in Karpenter 1.0 and has no use any more
            team: data`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations:
            team: data` },
    { title: 'Karpenter 1.0 itself', targets: { karpenter: '1.0' }, yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
          annotations:
            compatibility.karpenter.sh/v1beta1-nodeclass-reference: '{"name":"default"}'` },
  ],
  mentions: ['compatibility.karpenter.sh'],
  *check({ root, document }, world) {
    if (/^v?1\.0\b/.test(world.options.targets.karpenter ?? '')) return;
    const annotations = root.at('metadata.annotations');
    for (const { name, key } of annotations?.entries() ?? []) {
      if (!annotations || !name.startsWith('compatibility.karpenter.sh/v1beta1-')) continue;
      const edit = removeKey(document, annotations, name);
      yield { span: key, message: say`${name} was for the conversion in Karpenter 1.0 and has no use any more`, ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
    }
  },
};
