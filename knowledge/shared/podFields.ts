import type { Schema } from '../../engine/model.js';
import { open } from './openKind.js';
import { nodeOperators, podSpecPath } from './podSpec.js';

/** The fields of a kind that choose nodes for its pods, or speak to what disrupts them; beside `metadata`. */
export function podFields(kind: string): Readonly<Record<string, Schema>> {
  if (kind === 'Pod') return { spec: podSpec };
  return nested(podSpecPath(kind).split('.').slice(0, -1), open({ metadata: open({ annotations: texts }), spec: podSpec }));
}

/** The API server decodes these into strings and refuses anything else. */
const texts: Schema = { type: 'object', values: { type: 'string', nullable: true } };

/** Source: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#scheduling */
const expressions: Schema = {
  type: 'array',
  items: open({ key: {}, operator: { enum: Object.keys(nodeOperators) }, values: { type: 'array', items: { type: 'string' } } }),
};

const neighbours: Schema = open({
  requiredDuringSchedulingIgnoredDuringExecution: { type: 'array', items: open({ topologyKey: {} }) },
  preferredDuringSchedulingIgnoredDuringExecution: { type: 'array', items: open({ podAffinityTerm: open({ topologyKey: {} }) }) },
});

const podSpec: Schema = open({
  nodeSelector: texts,
  affinity: open({
    nodeAffinity: open({
      requiredDuringSchedulingIgnoredDuringExecution: open({ nodeSelectorTerms: { type: 'array', items: open({ matchExpressions: expressions }) } }),
      preferredDuringSchedulingIgnoredDuringExecution: { type: 'array', items: open({ preference: open({ matchExpressions: expressions }) }) },
    }),
    podAffinity: neighbours,
    podAntiAffinity: neighbours,
  }),
  tolerations: { type: 'array', items: open({ key: {}, operator: {}, value: {}, effect: {} }) },
  topologySpreadConstraints: { type: 'array', items: open({ topologyKey: {} }) },
});

function nested([first = '', ...rest]: readonly string[], inner: Schema): Readonly<Record<string, Schema>> {
  return { [first]: rest.length === 0 ? inner : open(nested(rest, inner)) };
}
