import { constraintRule } from '../../../../engine/kit.js';

export const priceBesideAdjustment = constraintRule({
  id: 'price-beside-adjustment',
  severity: 'error',
  summary: 'An overlay sets a price and adjusts it.',
  why: '`price` says what the types cost, `priceAdjustment` changes what Karpenter knows of them. The API server refuses both at once.',
  sources: ['https://karpenter.sh/docs/concepts/nodeoverlays/', 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodeoverlays.yaml'],
  upstream: ['cannot set both \'price\' and \'priceAdjustment\''],
  covers: ['KNO001'],
  examples: [
    { title: 'Both', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        spec:
          price: "0.05"
          priceAdjustment: -10%
      #   ^^^^^^^^^^^^^^^ priceAdjustment cannot be set together with price` },
    { title: 'One of them', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        spec:
          priceAdjustment: -10%` },
  ],
}, { path: 'spec', of: 'atMostOne', fields: ['price', 'priceAdjustment'] });
