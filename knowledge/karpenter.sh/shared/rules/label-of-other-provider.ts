import type { Finding, Resource, Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { label, twinKey } from '../../../shared/labels.js';
import { providerOf } from '../../../shared/provider.js';
import { askedKeys, domainOf, renamed, type AskedKey } from '../askedKeys.js';

export const labelOfOtherProvider: Rule = {
  id: 'label-of-other-provider',
  severity: 'warning',
  summary: 'A label of Karpenter on EKS Auto Mode, or one of Auto Mode with Karpenter.',
  why: `
    Nodes of self-managed Karpenter carry \`karpenter.k8s.aws/instance-…\`, nodes of EKS Auto Mode \`eks.amazonaws.com/instance-…\`.
    The label of the other one is a label like any other there: it does not choose instance types.
    NodeOverlays are read by Karpenter only; Auto Mode has none.`,
  sources: [
    'https://docs.aws.amazon.com/eks/latest/userguide/auto-migrate-karpenter.html',
    'https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html',
    'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels',
  ],
  covers: ['AM003', 'AM004', 'AM029'],
  examples: [
    {
      title: 'A pool that came from Karpenter',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: karpenter.k8s.aws/instance-category
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nodes of Auto Mode carry eks.amazonaws.com/instance-category instead of karpenter.k8s.aws/instance-category
                  operator: In
                  values: [c]
                - key: karpenter.k8s.aws/instance-tenancy
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nodes of Auto Mode carry no karpenter.k8s.aws/instance-tenancy
                  operator: In
                  values: [default]`,
    },
    {
      title: 'A key that both have',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: karpenter.k8s.aws/instance-category
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nodes of Auto Mode carry eks.amazonaws.com/instance-category instead of karpenter.k8s.aws/instance-category
                  operator: In
                  values: [c]`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: eks.amazonaws.com/instance-category
                  operator: In
                  values: [c]`,
    },
    {
      title: 'A pool that came from Auto Mode',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: private }
              requirements:
                - key: eks.amazonaws.com/instance-cpu
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eks.amazonaws.com/instance-cpu is a label of EKS Auto Mode; Karpenter has karpenter.k8s.aws/instance-cpu
                  operator: Gt
                  values: ["4"]`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: private }
              requirements:
                - key: karpenter.k8s.aws/instance-cpu
                  operator: Gt
                  values: ["4"]`,
    },
    {
      title: 'Each with its own',
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
            requirements:
              - key: eks.amazonaws.com/instance-cpu
                operator: Gt
                values: ["4"]`,
    },
  ],
  *check(resource) {
    const provider = providerOf(resource);
    if (!provider) return;
    for (const asked of askedKeys(resource)) yield* provider === 'autoMode' ? onAutoMode(asked) : withKarpenter(asked, resource);
  },
};

function* onAutoMode(asked: AskedKey): Iterable<Finding> {
  const { key, span } = asked;
  if (domainOf(key) !== 'karpenter.k8s.aws') return;
  const twin = twinKey(key);
  const fix = twin && renamed(asked, twin);
  yield { span, message: twin ? say`Nodes of Auto Mode carry ${twin} instead of ${key}` : say`Nodes of Auto Mode carry no ${key}`, ...(fix ? { fix } : {}) };
}

/** In a template the label may be meant for pods that run on both, so only requirements count. */
function* withKarpenter(asked: AskedKey, { kind }: Resource): Iterable<Finding> {
  const { key, span, term } = asked;
  if (!term || label(key)?.flavour !== 'eks') return;
  const twin = twinKey(key);
  if (!twin) return;
  const fix = renamed(asked, twin);
  yield { span, message: say`${key} is a label of EKS Auto Mode; ${kind.name === 'NodeOverlay' ? say`overlays know` : say`Karpenter has`} ${twin}`, ...(fix ? { fix } : {}) };
}
