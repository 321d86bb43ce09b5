import { isSet, mayHaveMore, placeOfAbsence, removeKey, say } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';

export const consolidateAfterAgainstPolicy: Rule = {
  id: 'consolidate-after-against-policy',
  severity: 'error',
  summary: 'In v1beta1, consolidateAfter contradicts consolidationPolicy.',
  why: `
    \`WhenUnderutilized\`, which is the default, acts at once, so the API server refuses every \`consolidateAfter\` but \`Never\` beside it.
    \`WhenEmpty\` has no default for the time, so it is refused without one.
    v1 lets every policy have a \`consolidateAfter\`, and demands it.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws/blob/v0.37.8/pkg/apis/crds/karpenter.sh_nodepools.yaml',
    'https://github.com/aws/karpenter-provider-aws/issues/5154',
    'https://karpenter.sh/docs/upgrading/v1-migration/',
  ],
  upstream: [
    'consolidateAfter cannot be combined with consolidationPolicy=WhenUnderutilized',
    'consolidateAfter must be specified with consolidationPolicy=WhenEmpty',
  ],
  covers: ['KMG006'],
  examples: [
    { title: 'A time beside WhenUnderutilized', yaml: `
        apiVersion: karpenter.sh/v1beta1
        kind: NodePool
        metadata: { name: default }
        spec:
          disruption:
            consolidationPolicy: WhenUnderutilized
            consolidateAfter: 30s
      #     ^^^^^^^^^^^^^^^^ WhenUnderutilized takes no consolidateAfter but Never in v1beta1`, fixed: `
        apiVersion: karpenter.sh/v1beta1
        kind: NodePool
        metadata: { name: default }
        spec:
          disruption:
            consolidationPolicy: WhenUnderutilized` },
    { title: 'The default policy', yaml: `
        apiVersion: karpenter.sh/v1beta1
        kind: NodePool
        metadata: { name: default }
        spec:
          disruption:
            expireAfter: 336h
            consolidateAfter: 30s
      #     ^^^^^^^^^^^^^^^^ WhenUnderutilized, the default, takes no consolidateAfter but Never in v1beta1`, fixed: `
        apiVersion: karpenter.sh/v1beta1
        kind: NodePool
        metadata: { name: default }
        spec:
          disruption:
            expireAfter: 336h` },
    { title: 'WhenEmpty without a time', yaml: `
        apiVersion: karpenter.sh/v1beta1
        kind: NodePool
        metadata: { name: default }
        spec:
          disruption:
            consolidationPolicy: WhenEmpty
      #                          ^^^^^^^^^ WhenEmpty needs consolidateAfter beside it` },
    { title: 'Both as they should be', yaml: `
        apiVersion: karpenter.sh/v1beta1
        kind: NodePool
        metadata: { name: default }
        spec:
          disruption:
            consolidationPolicy: WhenEmpty
            consolidateAfter: 30s` },
    { title: 'Never goes with both', yaml: `
        apiVersion: karpenter.sh/v1beta1
        kind: NodePool
        metadata: { name: default }
        spec:
          disruption:
            consolidateAfter: Never` },
  ],
  mentions: ['consolidateAfter', 'WhenEmpty'],
  *check(resource) {
    const disruption = resource.root.at('spec.disruption');
    if (disruption?.type !== 'map') return;
    const [policy, after] = [disruption.get('consolidationPolicy'), disruption.get('consolidateAfter')];
    if (isSet(after)) yield* beside(resource, disruption, policy, after);
    else if (policy?.value === 'WhenEmpty' && !mayHaveMore(resource, disruption)) {
      yield { span: policy.span, message: say`WhenEmpty needs consolidateAfter beside it`, missing: true };
    }
  },
};

function* beside(resource: Resource, disruption: Node, policy: Node | undefined, after: Node): Iterable<Finding> {
  const isDefault = !isSet(policy);
  if (after.unknown || after.value === 'Never' || (isDefault ? mayHaveMore(resource, disruption) : policy.value !== 'WhenUnderutilized')) return;
  const edit = removeKey(resource.document, disruption, 'consolidateAfter');
  yield {
    span: after.key ?? placeOfAbsence(disruption),
    message: isDefault
      ? say`WhenUnderutilized, the default, takes no consolidateAfter but Never in v1beta1`
      : say`WhenUnderutilized takes no consolidateAfter but Never in v1beta1`,
    ...(edit ? { fix: { title: say`Remove consolidateAfter`, edits: [edit] } } : {}),
  };
}
