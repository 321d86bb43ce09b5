import type { Docs, FieldDoc } from '../../engine/model.js';
import { nodeOperators, podMetadataPath, podSpecPath } from './podSpec.js';

const pods = 'https://kubernetes.io/docs/concepts/workloads/pods/';
const assign = 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/';
const taints = 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/';
const spread = 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/';
const association = 'https://docs.aws.amazon.com/eks/latest/userguide/associate-workload.html';
const peace = 'https://karpenter.sh/docs/concepts/disruption/#pod-level-controls';

/** What there is to say about the fields of a kind that runs pods. */
export function podDocs(kind: string): Docs {
  const [spec, metadata] = [podSpecPath(kind), podMetadataPath(kind)];
  return {
    ...(metadata === 'metadata' ? {} : { [metadata]: { does: 'Labels and annotations of the pods.', link: pods } }),
    [`${metadata}.annotations`]: annotations,
    ...Object.fromEntries([...stepsTo(spec), ...Object.entries(fieldDocs).map(([field, doc]) => [`${spec}.${field}`, doc] as const)]),
  };
}

function stepsTo(path: string): readonly (readonly [string, FieldDoc])[] {
  const steps = path.split('.');
  return steps.map((_, index) => [steps.slice(0, index + 1).join('.'), { does: index === steps.length - 1 ? 'What the pods run, and where.' : 'What leads to the pods.', link: pods }]);
}

const annotations: FieldDoc = Object.freeze({
  does: 'Notes on the pods. With `karpenter.sh/do-not-disrupt` Karpenter and EKS Auto Mode leave the node of a pod in peace.',
  trap: 'Written on a Deployment or Job itself it does nothing: only annotations of the pods count. Values are strings, so `"true"` needs quotes.',
  link: peace,
});

const fieldDocs: Docs = Object.freeze({
  nodeSelector: {
    does: 'Labels that a node must all have. `eks.amazonaws.com/compute-type: auto` keeps the pods on nodes of EKS Auto Mode, `karpenter.sh/nodepool` on those of one pool.',
    absent: 'Every node will do that the taints allow.',
    trap: 'Nodes of Karpenter carry `karpenter.k8s.aws/…`, nodes of Auto Mode `eks.amazonaws.com/…`: no node has both.',
    link: association,
  },
  'nodeSelector.*': { does: 'The value that the label must have, as text.', link: assign },
  affinity: { does: 'Rules about nodes and neighbours.', link: assign },
  'affinity.nodeAffinity': { does: 'Which nodes may or should run the pods, with operators and alternatives.', link: `${assign}#node-affinity` },
  tolerations: {
    does: 'Taints that the pods put up with.',
    absent: 'Tainted nodes are left alone.',
    trap: 'The built-in pool `system` of Auto Mode has the taint `CriticalAddonsOnly`.',
    link: taints,
  },
  'tolerations[]': { does: 'One taint, or several.', link: taints },
  'tolerations[].key': { does: 'The key of the taint.', absent: 'Every key, with the operator `Exists`.', link: taints },
  'tolerations[].operator': { does: '`Equal` compares the value, `Exists` does not.', absent: '`Equal`.', link: taints },
  'tolerations[].value': { does: 'The value of the taint.', link: taints },
  'tolerations[].effect': { does: '`NoSchedule`, `PreferNoSchedule` or `NoExecute`.', absent: 'All three.', link: taints },
  topologySpreadConstraints: {
    does: 'How evenly the pods spread over zones, nodes or other groups of nodes. Karpenter launches nodes so that it comes out.',
    absent: 'The scheduler prefers to spread, and insists on nothing.',
    link: spread,
  },
  'topologySpreadConstraints[]': { does: 'One way to group nodes, and how uneven it may get.', link: spread },
  'topologySpreadConstraints[].topologyKey': {
    does: 'The label of nodes that makes the groups: zone, host name or capacity type, or one that your pools give.',
    trap: 'Karpenter has to know the values: with a label that no pool defines the pods stay Pending.',
    link: 'https://karpenter.sh/docs/concepts/scheduling/#topology-spread',
  },
  ...affinityDocs(),
});

function affinityDocs(): Docs {
  const required = 'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution';
  const preferred = 'affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution';
  const nodes = `${assign}#node-affinity`;
  return {
    [required]: { does: 'What a node must have; pods that run stay where they are.', link: nodes },
    [`${required}.nodeSelectorTerms`]: { does: 'Alternatives: one of them has to hold.', trap: 'Karpenter tries them in order and launches for the first that it can.', link: nodes },
    [`${required}.nodeSelectorTerms[]`]: { does: 'One alternative; all of its conditions hold together.', link: nodes },
    ...expressionDocs(`${required}.nodeSelectorTerms[].matchExpressions`),
    [preferred]: { does: 'What a node should have.', trap: 'Karpenter first treats wishes as demands and gives them up one by one, so they can lead to new nodes.', link: nodes },
    [`${preferred}[]`]: { does: 'One wish and its weight.', link: nodes },
    [`${preferred}[].preference`]: { does: 'Conditions of the wish.', link: nodes },
    ...expressionDocs(`${preferred}[].preference.matchExpressions`),
    ...neighbourDocs('podAffinity', 'Which pods to stand near to.'),
    ...neighbourDocs('podAntiAffinity', 'Which pods to stay away from.'),
  };
}

function expressionDocs(path: string): Docs {
  return {
    [path]: { does: 'Conditions on labels of the node.', link: assign },
    [`${path}[]`]: { does: 'One condition.', link: assign },
    [`${path}[].key`]: { does: 'The label of the node.', link: 'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels' },
    [`${path}[].operator`]: { does: 'How the label is compared.', trap: '`Gte` and `Lte` are for requirements of pools; the API server refuses them here.', link: assign, values: nodeOperators },
    [`${path}[].values`]: { does: 'What it is compared with; one whole number for `Gt` and `Lt`.', link: assign },
    [`${path}[].values[]`]: { does: 'One value, as text.', link: assign },
  };
}

function neighbourDocs(name: string, does: string): Docs {
  const [path, link] = [`affinity.${name}`, `${assign}#inter-pod-affinity-and-anti-affinity`];
  const topologyKey: FieldDoc = { does: 'The label of nodes that says what is near: the host name for one node, the zone for one zone.', link };
  return {
    [path]: { does, link },
    [`${path}.requiredDuringSchedulingIgnoredDuringExecution`]: { does: 'Demands.', link },
    [`${path}.requiredDuringSchedulingIgnoredDuringExecution[]`]: { does: 'One demand.', link },
    [`${path}.requiredDuringSchedulingIgnoredDuringExecution[].topologyKey`]: topologyKey,
    [`${path}.preferredDuringSchedulingIgnoredDuringExecution`]: { does: 'Wishes.', link },
    [`${path}.preferredDuringSchedulingIgnoredDuringExecution[]`]: { does: 'One wish and its weight.', link },
    [`${path}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm`]: { does: 'What is wished.', link },
    [`${path}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm.topologyKey`]: topologyKey,
  };
}
