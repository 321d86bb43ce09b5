import type { Finding, Rule } from '../../../../engine/model.js';
import { nearest, say } from '../../../../engine/kit.js';
import { askedKeys, domainOf, removed, renamed } from '../askedKeys.js';

export const karpenterLabelDomain: Rule = {
  id: 'karpenter-label-domain',
  severity: 'error',
  summary: 'A key of `karpenter.sh` is asked for that Karpenter keeps to itself.',
  why: `
    The API server takes only \`karpenter.sh/capacity-type\` of this domain, and \`karpenter.sh/nodepool\` in NodeClaims and NodeOverlays.
    The domain is compared by its end, so \`team.karpenter.sh\` and \`mykarpenter.sh\` are refused as well.`,
  sources: ['https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodepools.yaml'],
  upstream: ['label domain "karpenter.sh" is restricted'],
  covers: ['KNP031'],
  examples: [
    {
      title: 'The label of an earlier Karpenter',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                my.karpenter.sh/team: data
      #         ^^^^^^^^^^^^^^^^^^^^ my.karpenter.sh/team is not allowed: domains that end in karpenter.sh are Karpenter's own
            spec:
              requirements:
                - key: karpenter.sh/provisioner-name
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/provisioner-name is not allowed: domains that end in karpenter.sh are Karpenter's own
                  operator: In
                  values: [default]
                - key: karpenter.sh/capacity-typ
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/capacity-typ is not allowed; did you mean karpenter.sh/capacity-type?
                  operator: In
                  values: [spot]`,
    },
    {
      title: 'A typing mistake',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.sh/capacitytype
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/capacitytype is not allowed; did you mean karpenter.sh/capacity-type?
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
            requirements:
              - key: karpenter.sh/capacity-type
                operator: In
                values: [spot]`,
    },
    {
      title: 'The capacity type',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.sh/capacity-type
                  operator: In
                  values: [spot]`,
    },
  ],
  *check(resource) {
    for (const asked of askedKeys(resource)) {
      if (!domainOf(asked.key).endsWith('karpenter.sh') || allowed.includes(asked.key)) continue;
      const meant = nearest(asked.key, allowed.slice(0, 1));
      const fix: Finding['fix'] = meant ? renamed(asked, meant) : removed(resource, asked);
      const message = meant
        ? say`${asked.key} is not allowed; did you mean ${meant}?`
        : say`${asked.key} is not allowed: domains that end in karpenter.sh are Karpenter's own`;
      yield { span: asked.span, message, ...(fix ? { fix } : {}) };
    }
  },
};

/** The second is refused in NodePools by a rule of its own. */
const allowed: readonly string[] = Object.freeze(['karpenter.sh/capacity-type', 'karpenter.sh/nodepool']);
