import type { Finding, Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { label } from '../../../shared/labels.js';
import { providerOf } from '../../../shared/provider.js';
import { askedKeys, domainOf, type AskedKey } from '../../shared/askedKeys.js';

export const autoModeLabelDomain: Rule = {
  id: 'auto-mode-label-domain',
  severity: 'error',
  summary: 'A pool of EKS Auto Mode gives its nodes a label in a domain that belongs to EKS.',
  why: `
    Auto Mode keeps \`eks.amazonaws.com\` and everything below it to itself: a pool with such a template label in a subdomain was refused.
    Of keys in the domain itself that are not documented, and of requirements, no refusal is known, so they are a warning.
    Self-managed Karpenter has no such restriction.`,
  sources: ['https://github.com/awslabs/ai-on-eks/issues/376', 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html'],
  upstream: ['label domain "eks.amazonaws.com" is restricted'],
  covers: ['AM008'],
  examples: [
    {
      title: 'A subdomain',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                ai.eks.amazonaws.com/amiFamily: bottlerocket
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Auto Mode refuses labels below eks.amazonaws.com; choose a domain of your own for ai.eks.amazonaws.com/amiFamily
                eks.amazonaws.com/team: ml
      #         ^^^^^^^^^^^^^^^^^^^^^^ eks.amazonaws.com/team is no label of Auto Mode, and its domain belongs to EKS
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: ml.eks.amazonaws.com/stage
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^ ml.eks.amazonaws.com/stage is no label of Auto Mode, and its domain belongs to EKS
                  operator: Exists`,
    },
    {
      title: 'A domain of your own, and a label of EKS',
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          metadata:
            labels:
              example.com/team: ml
          spec:
            nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
            requirements:
              - key: eks.amazonaws.com/instance-category
                operator: In
                values: [c]`,
    },
  ],
  mentions: ['eks.amazonaws.com'],
  *check(resource) {
    if (providerOf(resource) === 'autoMode') for (const asked of askedKeys(resource)) yield* judge(asked);
  },
};

function* judge({ key, span, label: given }: AskedKey): Iterable<Finding> {
  const domain = domainOf(key);
  const below = domain.endsWith('.eks.amazonaws.com');
  if (below && given) yield { span, message: say`Auto Mode refuses labels below eks.amazonaws.com; choose a domain of your own for ${key}` };
  else if (below || (domain === 'eks.amazonaws.com' && !label(key) && key !== 'eks.amazonaws.com/nodeclass')) {
    yield { span, severity: 'warning', message: say`${key} is no label of Auto Mode, and its domain belongs to EKS` };
  }
}
