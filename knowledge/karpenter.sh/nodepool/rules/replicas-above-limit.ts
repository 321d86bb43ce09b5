import { numberOf, replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { parseQuantity } from '../../../shared/quantities.js';

export const replicasAboveLimit: Rule = {
  id: 'replicas-above-limit',
  severity: 'warning',
  summary: 'A static pool wants more nodes than its limit allows.',
  why: 'The pool stops at `limits.nodes` and never reaches `replicas`. While a drifted node is replaced it even needs one more than `replicas`.',
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#specreplicas'],
  covers: ['KNP010'],
  examples: [
    { title: 'Five of three', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 5
          limits:
            nodes: "3"
      #            ^^^ The pool stops at 3 nodes and never reaches its 5 replicas`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 5
          limits:
            nodes: "5"` },
    { title: 'Room for a replacement', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 5
          limits:
            nodes: 6` },
  ],
  mentions: ['replicas'],
  *check({ root }) {
    const limit = root.at('spec.limits.nodes');
    const replicas = numberOf(root.at('spec.replicas'));
    const written = limit?.value;
    const most = typeof written === 'string' || typeof written === 'number' ? parseQuantity(written)?.value : undefined;
    if (!limit || replicas === undefined || most === undefined || replicas <= most) return;
    const fix = { title: say`Raise limits.nodes to ${replicas}`, edits: [typeof written === 'string' ? replaceValue(limit, String(replicas)) : { span: limit.span, text: String(replicas) }] };
    yield { span: limit.span, message: say`The pool stops at ${String(written)} nodes and never reaches its ${replicas} replicas`, fix };
  },
};
