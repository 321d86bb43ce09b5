import type { Node, Rule } from '../../../engine/model.js';
import { insertKey, mayHaveMore, say } from '../../../engine/kit.js';
import { usesAutoMode, usesKarpenter } from '../autoModeWorld.js';
import { askedTogether, podSpecOf, type AskedLabel } from '../podSpec.js';

export const autoModeSystemPool: Rule = {
  id: 'auto-mode-system-pool',
  severity: 'warning',
  summary: 'Pods ask for the built-in pool system of EKS Auto Mode without tolerating its taint.',
  why: 'The pool `system` is for add-ons: its nodes have the taint `CriticalAddonsOnly`. Pods that do not tolerate it stay Pending.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/critical-workload.html'],
  covers: ['AM083'],
  across: true,
  examples: [
    {
      title: 'No toleration',
      yaml: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: auto
                karpenter.sh/nodepool: system
      #         ^^^^^^^^^^^^^^^^^^^^^ Nodes of the pool system have the taint CriticalAddonsOnly, which these pods do not tolerate`,
      fixed: `
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            spec:
              nodeSelector:
                eks.amazonaws.com/compute-type: auto
                karpenter.sh/nodepool: system
              tolerations: [{ key: CriticalAddonsOnly, operator: Exists }]`,
    },
    {
      title: 'Tolerated',
      yaml: `
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        template:
          spec:
            nodeSelector:
              eks.amazonaws.com/compute-type: auto
              karpenter.sh/nodepool: system
            tolerations:
              - key: CriticalAddonsOnly
                operator: Exists`,
    },
    {
      title: 'A pool of Karpenter that happens to have the name',
      yaml: `
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        template:
          spec:
            nodeSelector:
              karpenter.sh/nodepool: system`,
    },
  ],
  mentions: ['karpenter.sh/nodepool'],
  *check(resource, world) {
    const pods = podSpecOf(resource);
    if (!pods || mayHaveMore(resource, pods)) return;
    const asked = askedTogether(pods);
    const pinned = asked.map((together) => together.find(isPinned));
    const [first] = pinned;
    if (!first || pinned.includes(undefined) || !tolerationsLack(pods.get('tolerations'))) return;
    const isAuto = asked.every((together) => together.some((it) => it.key === 'eks.amazonaws.com/compute-type')) || (usesAutoMode(world) && !usesKarpenter(world));
    if (!isAuto || world.resolve({ group: 'karpenter.sh', kind: 'NodePool', name: 'system' })) return;
    const edit = pods.get('tolerations') ? undefined : insertKey(resource.document, pods, 'tolerations', '[{ key: CriticalAddonsOnly, operator: Exists }]');
    yield {
      span: first.span,
      message: say`Nodes of the pool system have the taint CriticalAddonsOnly, which these pods do not tolerate`,
      ...(edit ? { fix: { title: say`Tolerate CriticalAddonsOnly`, edits: [edit] } } : {}),
    };
  },
};

function isPinned({ key, values }: AskedLabel): boolean {
  return key === 'karpenter.sh/nodepool' && values?.length === 1 && values[0] === 'system';
}

function tolerationsLack(list: Node | undefined): boolean {
  const items = list?.items() ?? [];
  if (list?.unknown || items.some((it) => it.type !== 'map' || it.get('key')?.unknown)) return false;
  return !items.some((it) => [undefined, 'CriticalAddonsOnly'].includes(it.get('key')?.value as string | undefined));
}
