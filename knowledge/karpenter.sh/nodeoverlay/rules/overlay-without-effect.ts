import { isSet, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const overlayWithoutEffect: Rule = {
  id: 'overlay-without-effect',
  severity: 'warning',
  summary: 'An overlay changes neither price nor capacity.',
  why: 'It matches instance types and does nothing to them.',
  sources: ['https://karpenter.sh/docs/concepts/nodeoverlays/'],
  covers: ['KNO005'],
  examples: [
    { title: 'Only requirements', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        spec:
      # ^^^^ This overlay does nothing; it needs price, priceAdjustment or capacity
          weight: 10
          requirements: []` },
    { title: 'A price', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        spec:
          price: "0.05"
          requirements: []` },
  ],
  *check(resource) {
    const spec = resource.root.get('spec');
    if (spec?.type !== 'map' || mayHaveMore(resource, spec)) return;
    const capacity = spec.get('capacity');
    const hasCapacity = isSet(capacity) && (capacity.type !== 'map' || capacity.entries().length > 0);
    if (isSet(spec.get('price')) || isSet(spec.get('priceAdjustment')) || hasCapacity) return;
    yield { span: placeOfAbsence(spec), message: say`This overlay does nothing; it needs price, priceAdjustment or capacity`, missing: true };
  },
};
