import type { Docs } from '../../../engine/model.js';
import { conditionFields } from '../shared/conditions.js';
import { nodeFields } from '../shared/nodeFields.js';

const page = 'https://karpenter.sh/docs/concepts/nodeclaims/';

/**
 * Facts beyond the linked pages come from github.com/kubernetes-sigs/karpenter: pkg/apis/v1/nodeclaim.go and
 * nodeclaim_status.go, pkg/controllers/nodeclaim (lifecycle, expiration, disruption).
 */
export const docs: Docs = {
  ...nodeFields('spec', page),
  ...conditionFields(`${page}#statusconditions`),

  spec: {
    does: 'The one instance that is wanted. Karpenter writes NodeClaims itself from a NodePool; one written by hand is launched at once, whether pods need it or not.',
    absent: 'Refused: `nodeClassRef` and `requirements` are needed.',
    trap: 'Nothing in it can be changed after creation: delete the NodeClaim, which drains and terminates its node, and create another. Without the label `karpenter.sh/nodepool` it belongs to no pool: it is never consolidated or drifted, and no budget or limit counts it.',
    link: page,
  },
  'spec.nodeClassRef': {
    does: 'The node class with AMI, subnets, security groups, IAM role and disks for the instance.',
    absent: 'Refused.',
    trap: 'If the class does not exist or is not Ready, the launch does not succeed; look at condition `Launched`.',
    link: `${page}#specnodeclassref`,
  },
  'spec.requirements': {
    does: 'What the instance may be, as conditions on labels. Karpenter launches one of the cheapest types that satisfy all of them. Here `karpenter.sh/nodepool` is allowed as a key.',
    absent: 'Refused, although an empty list is fine.',
    trap: 'Without `karpenter.sh/capacity-type` Spot is allowed, and taken first; without `kubernetes.io/arch` the node may be Graviton.',
    link: `${page}#specrequirements`,
  },
  'spec.resources': {
    does: 'How much room the instance has to offer. Karpenter fills it with the sum of the pods the node is made for.',
    absent: 'Any size that satisfies the requirements will do, so usually the smallest and cheapest.',
    link: `${page}#specresources`,
  },
  'spec.resources.requests': {
    does: 'The least that must be allocatable on the node, by resource. Smaller instance types are ruled out.',
    absent: 'Any size that satisfies the requirements will do.',
    trap: 'It is compared with what is left after kubelet and system reservations, and it has to cover DaemonSets as well: `16Gi` is more than a 16 GiB instance offers.',
    link: `${page}#specresources`,
  },
  'spec.resources.requests.*': {
    does: 'The least of one resource: `cpu` in cores (`"4"`, `500m`), `memory` in bytes with a suffix (`16Gi`), or an extended resource such as `nvidia.com/gpu`.',
    trap: 'The node is initialised only once it reports every extended resource asked for here: without the device plugin that never happens.',
    link: `${page}#specresources`,
  },
  'spec.expireAfter': {
    does: 'Age at which the node is drained and removed: whole hours, minutes and seconds (`336h`) or `Never`. Taken over from the NodePool at creation.',
    absent: '`720h`: the node goes after 30 days, also when it belongs to no pool. Nothing replaces it then but pending pods.',
    trap: 'Expiry is forced: budgets do not hold it back, and no replacement is started first. Changing the NodePool does not change the field on running nodes, it drifts them.',
    link: `${page}#specexpireafter`,
  },
  'spec.terminationGracePeriod': {
    does: 'How long the draining node waits for its pods: whole hours, minutes and seconds. After it, remaining pods are deleted and the instance is terminated.',
    absent: 'The node waits for its last pod for ever.',
    trap: 'At the deadline PodDisruptionBudgets and `karpenter.sh/do-not-disrupt` are bypassed. `Never` is refused: leave it out instead.',
    link: `${page}#specterminationgraceperiod`,
  },

  // ── What Karpenter reports ──
  status: { does: 'What Karpenter reports about the instance. Written by the controller; it has no place in a manifest.', link: `${page}#statusconditions` },
  'status.nodeName': { does: 'Name of the Node object, once the instance has joined the cluster.', link: `${page}#statusnodename` },
  'status.providerID': { does: 'The instance, as `aws:///<zone>/<instance id>`.', link: `${page}#statusproviderid` },
  'status.imageID': { does: 'The AMI the instance was launched with.', link: `${page}#statusimageid` },
  'status.capacity': {
    does: 'What the node has in total. Until it has joined this is an estimate; memory is guessed 7.5 % lower than the type says, unless configured otherwise.',
    link: `${page}#statuscapacity`,
  },
  'status.capacity.*': { does: 'Total of one resource.', link: `${page}#statuscapacity` },
  'status.allocatable': {
    does: 'What is left for pods after kubelet and system reservations and the eviction threshold.',
    link: `${page}#statusallocatable`,
  },
  'status.allocatable.*': { does: 'What is left of one resource.', link: `${page}#statusallocatable` },
  'status.conditions': {
    does: 'How far the node has come: `Launched`, `Registered`, `Initialized`, together `Ready`; later `Drifted`, `Consolidatable` and the steps of termination.',
    trap: 'An instance that is not `Registered` within 15 minutes is terminated and tried again: look for a wrong role, AMI family or user data, or a closed path to the API server.',
    link: `${page}#statusconditions`,
  },
  'status.conditions[]': {
    does: 'One condition. `Initialized=False` on a running node names what is missing: readiness, a startup taint or an extended resource.',
    link: `${page}#statusconditions`,
  },
  'status.lastPodEventTime': {
    does: 'When a pod last came to the node or went. `consolidateAfter` of the NodePool counts from here.',
    link: 'https://karpenter.sh/docs/concepts/disruption/#consolidation',
  },
};
