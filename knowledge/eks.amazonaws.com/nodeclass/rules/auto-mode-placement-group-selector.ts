import { constraintRule } from '../../../../engine/kit.js';
import { guide } from '../pages.js';

export const autoModePlacementGroupSelector = constraintRule(
  {
    id: 'auto-mode-placement-group-selector',
    severity: 'warning',
    summary: 'A NodeClass does not name its placement group in exactly one way.',
    why: 'The guide takes the name or the id. With both nobody says which one counts, with neither there is no group.',
    sources: [guide],
    covers: ['AM050'],
    examples: [
      { title: 'Both', yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          placementGroupSelector:
            name: training
            id: pg-0123456789abcdef0
      #     ^^ id cannot be set together with name` },
      { title: 'The name', yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        placementGroupSelector:
          name: training` },
    ],
  },
  { path: 'spec.placementGroupSelector', of: 'exactlyOne', fields: ['name', 'id'] },
);
