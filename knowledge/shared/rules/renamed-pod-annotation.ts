import { renameKey, say } from '../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../engine/model.js';
import { doNotDisrupt } from '../doNotDisrupt.js';
import { podMetadataPath } from '../podSpec.js';
import { karpenterOf, reaches } from '../versions.js';

export const renamedPodAnnotation: Rule = {
  id: 'renamed-pod-annotation',
  severity: 'warning',
  summary: 'Pods ask Karpenter for peace with an annotation that it no longer reads.',
  why: `
    With the v1beta1 API \`karpenter.sh/do-not-evict\` and \`karpenter.sh/do-not-consolidate\` became \`karpenter.sh/do-not-disrupt\`,
    and Karpenter 0.33 dropped the old names. The pods are evicted as if nothing were written.`,
  sources: ['https://karpenter.sh/v0.32/upgrading/v1beta1-migration/', 'https://karpenter.sh/docs/concepts/disruption/#pod-level-controls'],
  examples: [
    { title: 'From the days of the Provisioner', yaml: `
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: db
        spec:
          template:
            metadata:
              annotations:
                karpenter.sh/do-not-evict: "true"
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^ Karpenter no longer reads karpenter.sh/do-not-evict; it is karpenter.sh/do-not-disrupt now`,
      fixed: `
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: db
        spec:
          template:
            metadata:
              annotations:
                karpenter.sh/do-not-disrupt: "true"` },
    { title: 'For a release that reads it', targets: { karpenter: '0.31.4' }, yaml: `
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: db
        spec:
          template:
            metadata:
              annotations:
                karpenter.sh/do-not-evict: "true"` },
    { title: 'Both names, to be safe', yaml: `
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: db
        spec:
          template:
            metadata:
              annotations:
                karpenter.sh/do-not-evict: "true"
                karpenter.sh/do-not-disrupt: "true"` },
  ],
  mentions: ['karpenter.sh/do-not-evict', 'karpenter.sh/do-not-consolidate'],
  *check(resource, world) {
    if (!reaches(karpenterOf(resource, world), '0.33')) return;
    const { root, kind } = resource;
    for (const path of new Set(['metadata', podMetadataPath(kind.name)])) yield* old(root.at(path)?.get('annotations'));
  },
};

function* old(annotations: Node | undefined): Iterable<Finding> {
  const entries = annotations?.entries() ?? [];
  if (entries.some(({ name }) => name === doNotDisrupt)) return;
  for (const entry of entries) {
    if (entry.merged || !oldNames.includes(entry.name)) continue;
    yield {
      span: entry.key,
      message: say`Karpenter no longer reads ${entry.name}; it is ${doNotDisrupt} now`,
      ...(entries.some((it) => it !== entry && oldNames.includes(it.name)) ? {} : { fix: { title: say`Rename to ${doNotDisrupt}`, edits: [renameKey(entry, doNotDisrupt)] } }),
    };
  }
}

const oldNames: readonly string[] = Object.freeze(['karpenter.sh/do-not-evict', 'karpenter.sh/do-not-consolidate']);
