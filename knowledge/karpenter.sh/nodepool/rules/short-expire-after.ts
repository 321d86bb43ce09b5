import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { durationSeconds } from '../../../shared/durations.js';

export const shortExpireAfter: Rule = {
  id: 'short-expire-after',
  severity: 'warning',
  summary: 'Nodes expire after less than an hour, or before consolidation ever looks at them.',
  why: `
    Expiry is by force: Karpenter starts to drain the node when its time is up and waits for no replacement and no budget.
    With a very short life a pool spends its time on replacing nodes.
    If \`consolidateAfter\` is longer than the life of a node, consolidation never happens.`,
  sources: ['https://karpenter.sh/docs/concepts/disruption/#expiration', 'https://github.com/kubernetes-sigs/karpenter/issues/1611'],
  covers: ['KNP070'],
  examples: [
    { title: 'Ten minutes', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              expireAfter: 10m
      #                    ^^^ Nodes of this pool are drained by force after 10m, without waiting for a replacement` },
    { title: 'Shorter than consolidation waits', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 48h
          template:
            spec:
              expireAfter: 24h
      #                    ^^^ Nodes expire after 24h, before consolidation looks at them after 48h` },
    { title: 'A week', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1h
          template:
            spec:
              expireAfter: 168h` },
  ],
  mentions: ['expireAfter'],
  *check({ root }) {
    const node = root.at('spec.template.spec.expireAfter');
    const text = stringOf(node) ?? '';
    const life = durationSeconds(text);
    if (!node || life === undefined) return;
    if (life < 3_600) return yield { span: node.span, message: say`Nodes of this pool are drained by force after ${text}, without waiting for a replacement` };
    const waits = stringOf(root.at('spec.disruption.consolidateAfter')) ?? '';
    if ((durationSeconds(waits) ?? 0) > life) yield { span: node.span, message: say`Nodes expire after ${text}, before consolidation looks at them after ${waits}` };
  },
};
