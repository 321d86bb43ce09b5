import type { Coverage } from './coverage.js';

/** Requirements and labels of NodePools, NodeClaims and NodeOverlays. */
export const requirementsCoverage: readonly Coverage[] = [
  { ids: ['KNP013'], because: 'The schema requires the field: missing-field says it.' },
  { ids: ['KNP015'], because: 'The schema lists the operators: value-not-allowed says it and offers the nearest.' },
  { ids: ['KNP022'], because: 'The schema wants strings: wrong-type says it and puts them in quotes.' },
  { ids: ['KNP024'], because: 'The schema has the bounds of minValues: number-out-of-range says it.' },
  { ids: ['KNP039'], because: 'Karpenter puts such labels on the node itself after it has registered, so nothing is wrong with them since 1.9; before, kubernetes-label-domain speaks.' },
  { ids: ['KNP055'], because: 'Replacing Spot by cheaper Spot is off unless a feature gate is on, so on most clusters the number of types makes no difference to it.' },
];
