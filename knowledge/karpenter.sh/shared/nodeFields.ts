import type { Docs, FieldDoc } from '../../../engine/model.js';
import { operators } from './operators.js';

/**
 * The fields that a NodePool's `spec.template.spec` and a NodeClaim's `spec` have in common, under either prefix.
 *
 * Both pages head a section with the full path of the field, so the anchor follows from prefix and first step.
 * Facts beyond those pages: pkg/apis/v1/nodeclaim.go, nodeclaim_validation.go, pkg/scheduling/requirement.go and
 * pkg/controllers/nodeclaim/lifecycle of github.com/kubernetes-sigs/karpenter.
 */
export function nodeFields(prefix: string, page: string): Docs {
  return Object.fromEntries(
    Object.entries(fields).map(([path, doc]) => [`${prefix}.${path}`, { link: sectionLink(page, prefix, path), ...doc }]),
  );
}

function sectionLink(page: string, prefix: string, path: string): string {
  const section = `${prefix}.${/^\w+/.exec(path)?.[0] ?? path}`;
  return `${page}#${section.replaceAll('.', '').toLowerCase()}`;
}

type Unlinked = Omit<FieldDoc, 'link'> & Partial<Pick<FieldDoc, 'link'>>;

const taintEffects = {
  NoSchedule: 'New pods without the toleration stay away; pods already running are left alone.',
  PreferNoSchedule: 'The scheduler avoids the node but uses it when nothing else fits. Karpenter treats it as a taint first and tolerates it only as its last relaxation.',
  NoExecute: 'As `NoSchedule`, and running pods without the toleration are evicted at once.',
} as const;

const taintLink = 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/';

const fields: Readonly<Record<string, Unlinked>> = {
  'nodeClassRef.group': {
    does: 'API group of the node class, without a version: `karpenter.k8s.aws` for self-managed Karpenter, `eks.amazonaws.com` for EKS Auto Mode.',
    absent: 'Refused: group, kind and name are all required.',
    trap: 'The version does not belong here: `karpenter.k8s.aws/v1` is refused because of the slash. The field replaces `apiVersion` of v1beta1.',
  },
  'nodeClassRef.kind': {
    does: 'Kind of the node class: `EC2NodeClass` with group `karpenter.k8s.aws`, `NodeClass` with group `eks.amazonaws.com`.',
    absent: 'Refused: group, kind and name are all required.',
    trap: 'A crossed pair (`NodeClass` of `karpenter.k8s.aws`, `EC2NodeClass` of `eks.amazonaws.com`) is accepted and then belongs to no controller: nothing launches and no condition ever says why ([k#1818](https://github.com/kubernetes-sigs/karpenter/issues/1818)).',
  },
  'nodeClassRef.name': {
    does: '`metadata.name` of the node class. Node classes are cluster-scoped, so there is no namespace to give.',
    absent: 'Refused: group, kind and name are all required.',
    trap: 'A name that does not exist is accepted by the API server. On a NodePool it shows only as condition `NodeClassReady=False`, reason `NodeClassNotFound`, and the pool is skipped.',
  },
  'requirements[]': {
    does: 'One condition on a node label. All entries must hold, and entries with the same key are intersected, so they narrow and never widen.',
    trap: 'Entries of one key that contradict each other are accepted. The key then counts as absent: no instance type is left, or, for keys that only some types have (GPUs, local NVMe), only types without it.',
  },
  'requirements[].key': {
    does: 'The label to constrain: a well-known one such as `karpenter.sh/capacity-type`, `kubernetes.io/arch` or `karpenter.k8s.aws/instance-category`, or a key of your own.',
    absent: 'Refused: every requirement needs a key.',
    trap: 'A misspelt key outside the reserved domains is taken as a custom label: it filters no instance type, it only adds a label. That includes `node.kubernetes.io/instance-family`; the real key is `karpenter.k8s.aws/instance-family` ([a#4362](https://github.com/aws/karpenter-provider-aws/issues/4362)).',
    link: 'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels',
  },
  'requirements[].operator': {
    does: 'How the label relates to `values`.',
    absent: 'Refused: every requirement needs an operator.',
    trap: '`Gt` and `Lt` exclude the number itself: generation 5 and newer is `Gt "4"`. `Gte` and `Lte` need the CRDs of 1.9 or later, and pods cannot use them in their own node affinity.',
    values: operators,
  },
  'requirements[].values': {
    does: 'The label values to compare with, always strings: write `"4"`, not `4`.',
    absent: 'Right for `Exists` and `DoesNotExist`, which ignore values. `In` and the four bounds are refused without; `NotIn` without values has no effect.',
    trap: 'The API server does not check what the values are. `x86_64`, `t3.*` or `16Gi` pass: unknown ones simply match nothing, and ones that are no legal label value turn the whole pool not Ready.',
  },
  'requirements[].values[]': {
    does: 'One label value, at most 63 characters of letters, digits, `-`, `_` and `.`. The bounds take exactly one non-negative integer, in the unit of the key: MiB for memory, vCPUs for cpu, Mbps for bandwidth.',
    trap: 'There are no wildcards: for all sizes of a family use the key `karpenter.k8s.aws/instance-family` instead of `m7i.*`.',
  },
  'requirements[].minValues': {
    does: 'How many different values of this key (1–50) must still be possible when a node is launched. It keeps a Spot launch from shrinking to one or two instance types.',
    absent: 'No flexibility is demanded: one remaining instance type is enough to launch.',
    trap: 'With the default policy `Strict`, a pod that narrows the choice below the number gets no node from here at all; `--min-values-policy=BestEffort` (1.6 or later) relaxes instead. It also switches off the filters that drop exotic or overpriced types, so nodes may cost more, and on a zone key it clashes with pods whose volume is bound to one zone. Alpha.',
    link: 'https://karpenter.sh/docs/concepts/nodepools/#min-values',
  },
  taints: {
    does: 'Taints every node keeps for life. Karpenter launches here only for pods that tolerate all of them.',
    absent: 'No taints: every pod whose other constraints fit may bring up a node here, and land on it.',
    trap: 'A taint that an agent removes (`node.cilium.io/agent-not-ready`, `ebs.csi.aws.com/agent-not-ready`) belongs into `startupTaints`: here ordinary pods would need a toleration for it, and no node is launched for them.',
  },
  'taints[]': {
    does: 'One taint: key, effect and optionally a value.',
    trap: 'The same key and effect twice, also once here and once in `startupTaints`, is accepted by the API server, and the pool then turns not Ready.',
    link: taintLink,
  },
  'taints[].key': {
    does: 'The taint\'s name, with or without a domain prefix: `nvidia.com/gpu`, `team`.',
    absent: 'Refused: key and effect are required.',
    trap: '`karpenter.sh/disrupted`, `karpenter.sh/unregistered` and `node.kubernetes.io/not-ready` are put on and taken off by machinery: do not set them yourself.',
    link: taintLink,
  },
  'taints[].value': {
    does: 'The value a toleration with `operator: Equal` has to repeat.',
    absent: 'The taint has no value; tolerate it with `operator: Exists`.',
    trap: '`value: ""` is refused here although plain Kubernetes allows it: leave the field out. Quote `"true"`, an unquoted `true` is not a string.',
    link: taintLink,
  },
  'taints[].effect': {
    does: 'What happens to pods that do not tolerate the taint.',
    absent: 'Refused: key and effect are required.',
    values: taintEffects,
    link: taintLink,
  },
  'taints[].timeAdded': {
    does: 'When the taint was put on a node. Kubernetes fills it on live nodes; in a manifest it has no use.',
    absent: 'The normal case.',
    link: taintLink,
  },
  startupTaints: {
    does: 'Taints a node is born with, to hold pods back until an agent (CNI, CSI driver, security agent) is up and removes them. Karpenter ignores them when it decides whether a pending pod fits.',
    absent: 'None: pods may start as soon as the node is Ready.',
    trap: 'Karpenter never removes them, something else has to. Until then the node is not initialised, so it runs no ordinary pod and is never consolidated ([k#1479](https://github.com/kubernetes-sigs/karpenter/issues/1479)). The opposite mistake also hurts: if an agent taints fresh nodes by itself and the taint is not listed here, Karpenter keeps launching more nodes for the same pods.',
  },
  'startupTaints[]': {
    does: 'One temporary taint. It counts as gone only when key, value and effect match exactly what the agent removes.',
    trap: 'A value or effect that differs from the agent\'s leaves the taint on the node for good ([a#2484](https://github.com/aws/karpenter-provider-aws/issues/2484)).',
  },
  'startupTaints[].key': {
    does: 'The key the agent removes, such as `node.cilium.io/agent-not-ready`.',
    absent: 'Refused: key and effect are required.',
  },
  'startupTaints[].value': {
    does: 'The value the agent uses, often `"true"`; it is part of the match.',
    absent: 'The taint has no value.',
    trap: '`value: ""` is refused: leave the field out.',
  },
  'startupTaints[].effect': {
    does: 'What happens to pods that do not tolerate the taint until it is removed.',
    absent: 'Refused: key and effect are required.',
    values: taintEffects,
  },
  'startupTaints[].timeAdded': {
    does: 'When the taint was put on a node. Kubernetes fills it on live nodes; in a manifest it has no use.',
    absent: 'The normal case.',
  },
};
