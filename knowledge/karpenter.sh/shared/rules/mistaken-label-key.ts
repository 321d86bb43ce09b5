import type { Finding, Resource, Rule } from '../../../../engine/model.js';
import { nearest, say } from '../../../../engine/kit.js';
import { label, labels, normalKey, type Provider } from '../../../shared/labels.js';
import { providerOf } from '../../../shared/provider.js';
import { askedKeys, domainOf, renamed, type AskedKey } from '../askedKeys.js';

export const mistakenLabelKey: Rule = {
  id: 'mistaken-label-key',
  severity: 'warning',
  summary: "A requirement's key is close to a well-known one and means something else.",
  why: `
    Karpenter takes every key it does not know for a label of one's own: the value is put on the node and narrows nothing.
    \`node.kubernetes.io/instance-family\` chooses no family, and a bare \`zone\` no zone.`,
  sources: [
    'https://github.com/kubernetes-sigs/karpenter pkg/scheduling/requirements.go labelHint',
    'https://github.com/aws/karpenter-provider-aws/issues/4362',
    'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels',
  ],
  covers: ['KNP040'],
  examples: [
    {
      title: 'Keys that no node type has',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: node.kubernetes.io/instance-family
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ node.kubernetes.io/instance-family is a label of your own and chooses no nodes; did you mean karpenter.k8s.aws/instance-family?
                  operator: In
                  values: [m7g]
                - key: topology.kubernetesio/zone
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^ topology.kubernetesio/zone is a label of your own and chooses no nodes; did you mean topology.kubernetes.io/zone?
                  operator: In
                  values: [us-east-1a]
                - key: capacity-type
      #                ^^^^^^^^^^^^^ capacity-type is a label of your own and chooses no nodes; did you mean karpenter.sh/capacity-type?
                  operator: In
                  values: [spot]`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
            requirements:
              - key: karpenter.k8s.aws/instance-family
                operator: In
                values: [m7g]
              - key: topology.kubernetes.io/zone
                operator: In
                values: [us-east-1a]
              - key: karpenter.sh/capacity-type
                operator: In
                values: [spot]`,
    },
    {
      title: 'Labels of one\'s own',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: example.com/zone
                  operator: In
                  values: [blue]
                - key: team
                  operator: In
                  values: [data]
                - key: node.kubernetes.io/lifecycle
                  operator: In
                  values: [spot]`,
    },
  ],
  *check(resource) {
    const provider = providerOf(resource);
    if (!provider) return;
    for (const asked of askedKeys(resource)) if (asked.term) yield* judge(asked, resource, provider);
  },
};

function* judge(asked: AskedKey, { kind }: Resource, provider: Provider): Iterable<Finding> {
  const { key, span } = asked;
  if (label(key) || normalKey(key) !== key || refused.some((it) => domainOf(key).endsWith(it))) return;
  const flavour = provider === 'autoMode' ? 'eks' : 'aws';
  const user = kind.name === 'NodeOverlay' ? 'nodeOverlay' : 'nodePool';
  const known = labels().filter((one) => (one.flavour === 'core' || one.flavour === flavour) && one.allowed.includes(user) && one.documented).map((one) => one.key);
  const meant = meantBy(key, known);
  const fix = meant && renamed(asked, meant);
  if (meant) yield { span, message: say`${key} is a label of your own and chooses no nodes; did you mean ${meant}?`, ...(fix ? { fix } : {}) };
}

function meantBy(key: string, known: readonly string[]): string | undefined {
  const [domain, name] = key.includes('/') ? [domainOf(key), key.slice(key.indexOf('/') + 1)] : [undefined, key];
  const sameName = known.find((it) => it.endsWith(`/${name}`));
  if (sameName && (domain === undefined || officialDomains.includes(domain) || domain === 'karpenter')) return sameName;
  return domain === undefined ? undefined : nearest(key, known);
}

/** Other rules speak of these. */
const refused: readonly string[] = Object.freeze(['karpenter.sh', 'karpenter.k8s.aws']);
const officialDomains: readonly string[] = Object.freeze([
  'kubernetes.io', 'node.kubernetes.io', 'topology.kubernetes.io', 'k8s.io', 'k8s.aws', 'topology.k8s.aws', 'eks.amazonaws.com',
]);
