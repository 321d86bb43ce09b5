import type { Finding, Fix, Node, Rule } from '../../../../engine/model.js';
import { isSet, mayHaveMore, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import { durationInWords, durationSeconds } from '../../../shared/durations.js';
import { providerOf } from '../../../shared/provider.js';
import { nodeSpecOf } from '../../shared/nodeSpec.js';

export const autoModeNodeLifetime: Rule = {
  id: 'auto-mode-node-lifetime',
  severity: 'error',
  summary: 'Nodes of EKS Auto Mode are to live longer than 21 days.',
  why: `
    \`expireAfter\` and \`terminationGracePeriod\` together may not exceed 21 days (504h); a grace period that is not written counts 24h, so \`expireAfter\` alone goes up to 480h.
    \`Never\` has not been seen refused, but nodes are replaced after 21 days all the same.
    Without \`expireAfter\` nodes live 14 days (336h).`,
  sources: ['https://github.com/aws-controllers-k8s/test-infra/pull/1000', 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html', 'https://docs.aws.amazon.com/eks/latest/userguide/automode.html'],
  upstream: ['the sum of expireAfter and terminationGracePeriod (defaulted to 24h) may not exceed 21 days'],
  covers: ['AM010', 'AM011', 'AM012'],
  examples: [
    {
      title: 'The default of Karpenter',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              expireAfter: 720h
      #                    ^^^^ 30 days and 1 day of grace are more than the 21 days that a node of Auto Mode may live`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              expireAfter: 480h`,
    },
    {
      title: 'Both together',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              expireAfter: 480h
      #                    ^^^^ 20 days and 2 days of grace are more than the 21 days that a node of Auto Mode may live
              terminationGracePeriod: 48h`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              expireAfter: 456h
              terminationGracePeriod: 48h`,
    },
    {
      title: 'No end',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              expireAfter: Never
      #                    ^^^^^ Auto Mode replaces every node after 21 days`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              expireAfter: 480h`,
    },
    {
      title: 'A grace period that leaves nothing',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              terminationGracePeriod: 600h
      #                               ^^^^ A grace period of 25 days alone is more than the 21 days that a node of Auto Mode may live`,
    },
    {
      title: 'Three weeks in all',
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
            expireAfter: 480h`,
    },
    {
      title: 'Self-managed Karpenter',
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: private }
            expireAfter: Never`,
    },
  ],
  mentions: ['expireAfter', 'terminationGracePeriod'],
  *check(resource) {
    const spec = nodeSpecOf(resource);
    if (!spec || providerOf(resource) !== 'autoMode') return;
    const [expire, grace] = [spec.get('expireAfter'), spec.get('terminationGracePeriod')];
    const graceSeconds = isSet(grace) ? durationSeconds(stringOf(grace) ?? '') : mayHaveMore(resource, spec) ? undefined : 24 * hour;
    if (isSet(grace) && graceSeconds !== undefined) {
      const found = aboutGrace(grace, graceSeconds, isSet(expire) || mayHaveMore(resource, spec));
      if (found) return yield found;
    }
    if (isSet(expire)) yield* aboutExpiry(expire, graceSeconds ?? 0);
  },
};

const hour = 3600;
const most = 21 * 24 * hour;
const usual = 14 * 24 * hour;

function aboutGrace(node: Node, seconds: number, expires: boolean): Finding | undefined {
  if (seconds > most) return { span: node.span, message: say`A grace period of ${durationInWords(seconds)} alone is more than the 21 days that a node of Auto Mode may live` };
  if (expires || seconds + usual <= most) return undefined;
  return { span: node.span, severity: 'warning', message: say`With the 14 days that nodes live by default, a grace period of ${durationInWords(seconds)} makes more than 21 days` };
}

function* aboutExpiry(node: Node, grace: number): Iterable<Finding> {
  const text = stringOf(node);
  const seconds = durationSeconds(text ?? '');
  const fix = limited(node, grace);
  if (text === 'Never') yield { span: node.span, severity: 'warning', message: say`Auto Mode replaces every node after 21 days`, ...(fix ? { fix } : {}) };
  if (seconds === undefined || seconds + grace <= most) return;
  yield { span: node.span, message: say`${durationInWords(seconds)} and ${durationInWords(grace)} of grace are more than the 21 days that a node of Auto Mode may live`, ...(fix ? { fix } : {}) };
}

function limited(node: Node, grace: number): Fix | undefined {
  const hours = Math.floor((most - grace) / hour);
  return hours > 0 ? { title: say`Use ${`${hours}h`}`, edits: [replaceValue(node, `${hours}h`)] } : undefined;
}
