import { removeItem, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

interface Placed {
  readonly item: Node;
  readonly list: Node;
  readonly index: number;
  readonly name: string;
}

export const duplicateTaint: Rule = {
  id: 'duplicate-taint',
  severity: 'warning',
  summary: 'The same taint, key and effect, stands twice.',
  why: `
    The API server takes it, and then Karpenter finds the pool invalid: it is not Ready and launches nothing.
    \`taints\` and \`startupTaints\` count together, and the value does not matter.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter/blob/v1.14.0/pkg/apis/v1/nodeclaim_validation.go'],
  upstream: ['duplicate taint Key/Effect pair'],
  covers: ['KNP057'],
  examples: [
    { title: 'Twice in one list', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: team
                  value: data
                  effect: NoSchedule
                - key: team
      #                ^^^^ team:NoSchedule stands twice; Karpenter finds the pool invalid and launches nothing
                  value: data
                  effect: NoSchedule`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: team
                  value: data
                  effect: NoSchedule` },
    { title: 'In both lists', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints: [{ key: node.cilium.io/agent-not-ready, effect: NoExecute }]
              startupTaints: [{ key: node.cilium.io/agent-not-ready, value: "true", effect: NoExecute }]
      #                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ node.cilium.io/agent-not-ready:NoExecute stands twice; Karpenter finds the pool invalid and launches nothing` },
    { title: 'The same key with different effects', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - { key: team, value: data, effect: NoSchedule }
                - { key: team, value: data, effect: NoExecute }` },
  ],
  mentions: ['taints', 'startupTaints'],
  *check(resource) {
    const seen = new Map<string, Placed>();
    for (const taint of taintsOf(resource)) {
      const first = seen.get(taint.name);
      if (first) yield duplicate(resource, first, taint);
      else seen.set(taint.name, taint);
    }
  },
};

function taintsOf(resource: Resource): readonly Placed[] {
  const spec = nodeSpecOf(resource);
  return ['taints', 'startupTaints'].flatMap((field) => {
    const list = spec?.get(field);
    return list?.items().flatMap((item, index) => {
      const [key, effect] = [stringOf(item.get('key')), stringOf(item.get('effect'))];
      return key === undefined || effect === undefined ? [] : [{ item, list, index, name: `${key}:${effect}` }];
    }) ?? [];
  });
}

function duplicate({ document }: Resource, first: Placed, { item, list, index, name }: Placed): Finding {
  const key = item.get('key')!;
  const same = list === first.list && item.get('value')?.value === first.item.get('value')?.value && !item.get('value')?.unknown;
  const edit = same ? removeItem(document, list, index) : undefined;
  return {
    span: key.span,
    message: say`${name} stands twice; Karpenter finds the pool invalid and launches nothing`,
    related: [{ span: first.item.get('key')!.span, message: say`The first ${name} stands here` }],
    ...(edit ? { fix: { title: say`Remove the second ${name}`, edits: [edit] } } : {}),
  };
}
