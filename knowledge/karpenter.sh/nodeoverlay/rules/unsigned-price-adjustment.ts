import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const unsignedPriceAdjustment: Rule = {
  id: 'unsigned-price-adjustment',
  severity: 'error',
  summary: 'A price adjustment has no sign.',
  why: '`+10%` makes instance types dearer, `-10%` cheaper; without a sign the API server refuses it. A price that is set outright is `price`.',
  sources: ['https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodeoverlays.yaml'],
  covers: ['KNO002'],
  examples: [
    { title: 'Ten percent of what', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        spec:
          priceAdjustment: 10%
      #                    ^^^ 10% needs a sign: +10% makes instance types dearer, -10% cheaper` },
    { title: 'Signed', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        spec:
          priceAdjustment: "+0.05"` },
  ],
  mentions: ['priceAdjustment'],
  *check({ root }) {
    const node = root.at('spec.priceAdjustment');
    const text = stringOf(node);
    if (!node || text === undefined || !/^(?:\d+|\d*\.\d+)%?$/.test(text)) return;
    yield { span: node.span, message: say`${text} needs a sign: +${text} makes instance types dearer, -${text} cheaper` };
  },
};
