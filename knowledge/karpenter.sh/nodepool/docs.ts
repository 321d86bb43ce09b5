import type { Docs } from '../../../engine/model.js';
import { conditionFields } from '../shared/conditions.js';
import { nodeFields } from '../shared/nodeFields.js';

const page = 'https://karpenter.sh/docs/concepts/nodepools/';
const disruption = 'https://karpenter.sh/docs/concepts/disruption/';

/**
 * Facts beyond the linked pages come from github.com/kubernetes-sigs/karpenter: pkg/apis/v1/nodepool.go and
 * nodepool_validation.go, pkg/controllers/disruption, pkg/controllers/static, pkg/controllers/state/statenodepool.go.
 */
export const docs: Docs = {
  ...nodeFields('spec.template.spec', page),
  ...conditionFields(`${page}#statusconditions`),

  spec: {
    does: 'What the pool may create (`template`), how much of it (`limits`, or `replicas` for a fixed number), in which order pools are tried (`weight`) and how nodes go again (`disruption`).',
    absent: 'Refused: a pool needs at least `spec.template.spec` with `nodeClassRef` and `requirements`.',
    link: page,
  },

  // ── How nodes go again ──
  'spec.disruption': {
    does: 'When Karpenter may replace or remove nodes of this pool by its own choice: consolidation, and the budgets that restrain it and drift.',
    absent: 'Consolidation is fully on: `WhenEmptyOrUnderutilized`, `consolidateAfter: 0s`, at most 10 % of the nodes at once.',
    trap: 'As soon as this object is written, `consolidateAfter` has to be in it. Expiry is not here: `expireAfter` moved to `spec.template.spec` in v1, and a leftover here is dropped silently, so that the default of 720h applies ([a#7319](https://github.com/aws/karpenter-provider-aws/issues/7319)).',
    link: `${page}#specdisruption`,
  },
  'spec.disruption.consolidationPolicy': {
    does: 'Which nodes consolidation looks at: only empty ones, or also those whose pods fit elsewhere or on something cheaper.',
    absent: '`WhenEmptyOrUnderutilized`: running pods are moved whenever that saves money. (Auto Mode announced `Balanced` as its default for new pools from EKS 1.37.)',
    trap: 'No policy stops drift, expiry or interruption. A Spot node is only deleted, never swapped for a cheaper Spot type, unless the gate `SpotToSpotConsolidation` is on and 15 cheaper types remain. Static pools ignore the field.',
    link: `${disruption}#consolidation`,
    values: {
      WhenEmpty: 'Removes a node only once nothing but DaemonSet pods and the like is left on it. Half-empty nodes stay for good.',
      WhenEmptyOrUnderutilized: 'Also removes or replaces nodes whose pods fit elsewhere for less money. Lowest bill, most moves. Called `WhenUnderutilized` in v1beta1.',
      Balanced: 'Looks at the same nodes, but acts only if the saving is worth the pods it moves. Since 1.14.',
    },
  },
  'spec.disruption.consolidateAfter': {
    does: 'How long no pod may have come to or gone from a node before consolidation considers it: whole hours, minutes and seconds (`30s`, `5m`, `1h30m`) or `Never`.',
    absent: 'Refused when `spec.disruption` is written, in every release up to 1.14. Without a `spec.disruption` it is `0s`: act at once.',
    trap: '`Never` switches consolidation off altogether, so even empty nodes stay and cost. Each pod that comes or goes restarts the clock: with CronJobs more often than this, a node never becomes a candidate. Days (`1d`) and fractions (`1.5h`) are refused.',
    link: `${disruption}#consolidation`,
  },
  'spec.disruption.budgets': {
    does: 'How many nodes of the pool may be disrupted at the same time, by time window and by reason. Budgets only restrain: of all that are active now and cover the reason, the strictest counts.',
    absent: 'One budget of `10%` for every reason, around the clock.',
    trap: 'Writing any budget removes the 10 % default, and a moment or reason that no budget covers is unlimited. To allow disruption only inside a window, write `nodes: "0"` for the rest of the time, not a budget for the window ([k#1939](https://github.com/kubernetes-sigs/karpenter/issues/1939)). Budgets do not hold back expiry, interruption, node repair or a deletion by hand.',
    link: `${disruption}#nodepool-disruption-budgets`,
  },
  'spec.disruption.budgets[]': {
    does: 'One ceiling: `nodes`, for some `reasons` or all, always or from each hit of `schedule` for `duration`.',
    trap: 'If the schedule of a single budget cannot be read, the whole pool stands at 0 disruptions for every reason, with nothing but a line in the controller log.',
    link: `${disruption}#nodepool-disruption-budgets`,
  },
  'spec.disruption.budgets[].nodes': {
    does: 'Most nodes that may be going at once: a number (`"3"`) or a share of the pool (`"20%"`), always as a string.',
    absent: 'The API server fills in `10%`.',
    trap: 'It is how many at a time, not how many per hour: with fast drains `"1"` still rolls a whole pool in a day. Percentages round up, so `10%` of 3 nodes is 1; nodes that are NotReady or already going are subtracted. `"0"` without a schedule also blocks drift, that is AMI patches.',
    link: `${disruption}#nodes`,
  },
  'spec.disruption.budgets[].schedule': {
    does: 'Cron expression for when the budget becomes active: five fields, or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`. Always UTC.',
    absent: 'The budget is always active. `schedule` and `duration` go together; one alone is refused.',
    trap: 'There is no time zone: convert, and mind daylight saving; a `TZ=` prefix breaks it. The API server hardly checks the text. Ranges that wrap (`sat-sun`, `22-2`), weekday `7` and six fields are accepted, cannot be parsed, and freeze the whole pool at 0: write `0,6` and `22-23,0-2` ([k#1866](https://github.com/kubernetes-sigs/karpenter/issues/1866)).',
    link: `${disruption}#schedule`,
  },
  'spec.disruption.budgets[].duration': {
    does: 'How long the budget stays active after each hit of `schedule`: hours and minutes (`8h`, `90m`, `10h30m`).',
    absent: 'The budget is always active. `schedule` and `duration` go together; one alone is refused.',
    trap: 'Days and seconds are refused: a weekend is `48h`. A duration as long as the interval between two hits makes the budget permanent.',
    link: `${disruption}#duration`,
  },
  'spec.disruption.budgets[].reasons': {
    does: 'The kinds of disruption this budget restrains.',
    absent: 'All three.',
    trap: 'An explicit empty list (`reasons: []`) matches none: the budget does nothing. A reason listed in no budget has no ceiling. `Drifted` alone does not hold back consolidation.',
    link: `${disruption}#reasons`,
  },
  'spec.disruption.budgets[].reasons[]': {
    does: 'One kind of voluntary disruption. Each may be listed once.',
    link: `${disruption}#reasons`,
    values: {
      Underutilized: 'Consolidation of a node with pods that fit elsewhere, or on a cheaper node.',
      Empty: 'Removal of a node without any workload pods.',
      Drifted: 'Replacement of a node that no longer matches its pool or node class: a new AMI, another subnet, changed labels or taints.',
    },
  },

  // ── How much ──
  'spec.limits': {
    does: 'The most the nodes of this pool may add up to, by resource. Reached, the pool launches nothing more, and pods wait or go to another pool.',
    absent: 'No ceiling but the quotas of the AWS account: a runaway Deployment becomes a bill.',
    trap: 'Limits are soft: nodes launched in parallel can overshoot them. They count the full capacity of nodes, not the requests of pods, and never remove a node. A limit below the smallest matching instance type means the pool never launches anything. Static pools allow only `nodes`.',
    link: `${page}#speclimits`,
  },
  'spec.limits.*': {
    does: 'Ceiling for one resource: `cpu` in cores (`"1000"`), `memory` in bytes with a suffix (`1000Gi`), `nodes` as a count, or an extended resource such as `nvidia.com/gpu`.',
    absent: 'That resource is not limited.',
    trap: 'A name no node reports (`cpus`, `mem`, `gpu`) is accepted and never counted. `nodes` holds for dynamic pools only since 1.11. Quote plain numbers: the API server stores a string, and GitOps tools show an eternal diff otherwise.',
    link: `${page}#speclimits`,
  },
  'spec.replicas': {
    does: 'Makes the pool static: this many nodes are kept whatever pods ask for. Change it with `kubectl scale nodepool`. Alpha, since 1.8.',
    absent: 'The pool is dynamic: nodes follow pending pods.',
    trap: 'Needs the gate `StaticCapacity`, which is off by default (Auto Mode needs none). It can be neither added to nor removed from an existing pool. `weight` and any limit other than `nodes` are refused, and consolidation is ignored. Drift replaces a node only if `limits.nodes` leaves room for the extra one; scaling down ignores budgets.',
    link: `${page}#specreplicas`,
  },
  'spec.weight': {
    does: 'Order in which pools are tried for a pod, 1–100, higher first.',
    absent: 'Counts as 0, the last. Among equal weights the name that comes later in the alphabet is tried first.',
    trap: 'It is a preference, not a split: pods that fit a running node of another pool stay there, and consolidation does not look at weights. No field is needed for Spot before On-Demand; one pool with both already does that. Static pools refuse it.',
    link: `${page}#specweight`,
  },

  // ── What is created ──
  'spec.template': {
    does: 'The pattern for every node of the pool. Pending pods narrow it further before the launch.',
    absent: 'Refused.',
    trap: 'Changing labels, annotations, taints, expiry, grace period or `nodeClassRef` in it marks all nodes of the pool as drifted, and they are replaced as fast as the budgets allow. Changed requirements only drift the nodes that no longer satisfy them.',
    link: page,
  },
  'spec.template.metadata': {
    does: 'Labels and annotations for the nodes. This is not the metadata of the pool.',
    absent: 'Nodes get only the labels that Karpenter, the kubelet and the requirements bring.',
    trap: 'Only `labels` and `annotations` exist here; anything else is dropped.',
    link: `${page}#spectemplatemetadatalabels`,
  },
  'spec.template.metadata.labels': {
    does: 'Labels every node gets. They work like `In` requirements with one value, so pods can select on them.',
    absent: 'No labels of your own. A pod with a `nodeSelector` on a custom key then finds no pool and stays pending.',
    trap: 'A label that contradicts a requirement of the same key can leave the pool without any instance type. Changing a label drifts every node. Labels and requirements together may not exceed 100.',
    link: `${page}#spectemplatemetadatalabels`,
  },
  'spec.template.metadata.labels.*': {
    does: 'One label value, at most 63 characters, always a string: quote `"true"` and numbers.',
    trap: 'Keys of `karpenter.sh` (except `karpenter.sh/capacity-type`), `kubernetes.io/hostname` and unknown keys of `karpenter.k8s.aws` are refused, and so is any domain that merely ends in those names. Up to 1.8 most keys under `kubernetes.io` and `k8s.io` were refused too.',
    link: `${page}#spectemplatemetadatalabels`,
  },
  'spec.template.metadata.annotations': {
    does: 'Annotations every node gets.',
    absent: 'No annotations of your own.',
    trap: '`karpenter.sh/do-not-disrupt: "true"` works for nodes only from here; in the metadata of the NodePool itself it does nothing. On nodes only the literal `"true"` counts, and it does not stop expiry or interruption.',
    link: `${page}#spectemplatemetadataannotations`,
  },
  'spec.template.metadata.annotations.*': {
    does: 'One annotation value, always a string: quote `"true"` and numbers.',
    link: `${page}#spectemplatemetadataannotations`,
  },
  'spec.template.spec': {
    does: 'What a node of this pool is: its node class, the instance types it may have, its taints and its life span.',
    absent: 'Refused.',
    trap: '`kubelet` left this place in v1 and belongs to the EC2NodeClass; here it is refused by kubectl and silently dropped by Helm, Argo CD and Terraform. `resources` was never yours to set.',
    link: page,
  },
  'spec.template.spec.nodeClassRef': {
    does: 'The node class with everything about AWS: AMI, subnets, security groups, IAM role, disks. Usually an EC2NodeClass; on Auto Mode a NodeClass.',
    absent: 'Refused.',
    trap: 'Group and kind cannot be changed later: moving to Auto Mode takes a new pool. Pointing to another name drifts all nodes. A pool whose node class is not Ready is skipped.',
    link: `${page}#spectemplatespecnodeclassref`,
  },
  'spec.template.spec.requirements': {
    does: 'Which nodes the pool may have, as conditions on labels: architecture, capacity type, instance categories, zones. Every entry has to hold; pods can narrow the choice but not widen it.',
    absent: 'Refused, although an empty list is fine.',
    trap: '`[]` means every type AWS sells, among them GPU, bare-metal and burstable ones. Without `kubernetes.io/arch` an amd64-only image can land on Graviton. Without `karpenter.sh/capacity-type` Spot is allowed, and taken first. Recommended: arch, os, capacity type, category c/m/r and a recent generation.',
    link: `${page}#spectemplatespecrequirements`,
  },
  'spec.template.spec.expireAfter': {
    does: 'Age at which a node is drained and removed: whole hours, minutes and seconds (`336h`) or `Never`.',
    absent: '`720h`: every node goes after 30 days. On Auto Mode 336h, and together with the grace period never more than 504h (21 days).',
    trap: 'Expiry is forced: budgets do not hold it back, and no replacement is started first. Pods that may not be evicted (PDB, do-not-disrupt) block the drain for ever unless `terminationGracePeriod` is set. It is an upper bound, nodes may go earlier. Changing it drifts existing nodes; days (`30d`) are refused.',
    link: `${page}#spectemplatespecexpireafter`,
  },
  'spec.template.spec.terminationGracePeriod': {
    does: 'How long a draining node waits for its pods: whole hours, minutes and seconds. After it, remaining pods are deleted and the instance is terminated.',
    absent: 'A node waits for its last pod for ever. On Auto Mode 24h.',
    trap: 'At the deadline PodDisruptionBudgets and `karpenter.sh/do-not-disrupt` are bypassed, and pods are deleted early enough to get their own grace period. Setting it also lets drift begin on nodes with such pods, so a batch job protected by the annotation loses that protection. `Never` is refused: leave it out instead.',
    link: `${page}#spectemplatespecterminationgraceperiod`,
  },

  // ── What Karpenter reports ──
  status: {
    does: 'What Karpenter reports about the pool. Written by the controller; it has no place in a manifest.',
    trap: 'No conditions at all usually means that no controller feels responsible: check group and kind of `nodeClassRef`.',
    link: `${page}#statusconditions`,
  },
  'status.conditions': {
    does: 'Whether the pool is used: `Ready` sums up `ValidationSucceeded` and `NodeClassReady`; `NodeRegistrationHealthy` only informs.',
    trap: 'A pool that is not Ready is passed over; the scheduler behaves as if it did not exist.',
    link: `${page}#statusconditions`,
  },
  'status.conditions[]': {
    does: 'One condition. `ValidationSucceeded=False` means the API server let something pass that the controller refuses.',
    link: `${page}#statusconditions`,
  },
  'status.nodeClassObservedGeneration': {
    does: 'The generation of the node class last seen. A change resets `NodeRegistrationHealthy`.',
    link: `${page}#statusconditions`,
  },
  'status.nodes': { does: 'Number of nodes the pool has now.', link: `${page}#statusnodes` },
  'status.resources': {
    does: 'What the nodes of the pool add up to now: the numbers that `spec.limits` is compared with.',
    link: `${page}#statusresources`,
  },
  'status.resources.*': { does: 'Sum of one resource over all nodes of the pool.', link: `${page}#statusresources` },
};
