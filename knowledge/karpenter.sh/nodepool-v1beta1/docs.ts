import type { Docs } from '../../../engine/model.js';
import { docsBefore, migration } from '../../shared/oldDocs.js';
import { docs as today } from '../nodepool/docs.js';
import { oldNodeFields } from '../shared/oldNodeFields.js';

const page = 'https://karpenter.sh/docs/concepts/nodepools/';
const disruption = 'https://karpenter.sh/docs/concepts/disruption/';

const gone: readonly string[] = [
  'spec.replicas', 'spec.disruption.budgets[].reasons', 'spec.template.spec.nodeClassRef.group', 'spec.template.spec.expireAfter',
  'spec.template.spec.terminationGracePeriod', 'status.conditions', 'status.nodes', 'status.nodeClassObservedGeneration',
];

/** Source of what was different: pkg/apis/v1beta1/nodepool.go and nodepool_conversion.go of https://github.com/kubernetes-sigs/karpenter at v0.37.7. */
export const docs: Docs = docsBefore(today, gone, {
  ...oldNodeFields('spec.template.spec'),
  spec: {
    does: 'What the pool may create (`template`), how much of it (`limits`), in which order pools are tried (`weight`) and how nodes go again (`disruption`).',
    absent: 'Refused: a pool needs at least `spec.template.spec` with `nodeClassRef` and `requirements`.',
    link: page,
  },
  'spec.disruption': {
    does: 'When Karpenter may replace or remove nodes of this pool: consolidation, expiry, and the budgets that restrain them. In v1 expiry moved to `spec.template.spec`.',
    absent: '`consolidationPolicy: WhenUnderutilized` and `expireAfter: 720h`, at most 10 % of the nodes at once.',
    link: migration,
  },
  'spec.disruption.consolidationPolicy': {
    does: 'Which nodes consolidation looks at: only empty ones, or also those whose pods fit elsewhere or on something cheaper.',
    absent: '`WhenUnderutilized`.',
    trap: '`WhenUnderutilized` excludes every `consolidateAfter` but `Never`, `WhenEmpty` needs one. v1 calls the first `WhenEmptyOrUnderutilized` and lets both go together.',
    link: migration,
    values: {
      WhenEmpty: 'Removes a node only once nothing but DaemonSet pods and the like is left on it, after `consolidateAfter`.',
      WhenUnderutilized: 'Also removes or replaces nodes whose pods fit elsewhere for less money. `WhenEmptyOrUnderutilized` in v1.',
    },
  },
  'spec.disruption.consolidateAfter': {
    does: 'How long a node has to be empty before it is removed: whole hours, minutes and seconds (`30s`, `1h30m`) or `Never`.',
    absent: 'Right with `WhenUnderutilized`; refused with `WhenEmpty`. v1 always needs it, and `0s` is there what v1beta1 did.',
    trap: 'Together with `WhenUnderutilized`, which is the default, everything but `Never` is refused.',
    link: migration,
  },
  'spec.disruption.expireAfter': {
    does: 'Age at which a node is replaced: whole hours, minutes and seconds (`336h`) or `Never`. In v1 it is `spec.template.spec.expireAfter`.',
    absent: '`720h`: every node goes after 30 days.',
    trap: 'Left here in a v1 file it is dropped, and 720h applies. In v1 expiry is forced and budgets do not hold it back; here they do.',
    link: migration,
  },
  'spec.disruption.budgets': {
    does: 'How many nodes of the pool may be disrupted at the same time, by time window. Budgets only restrain: of all that are active now, the strictest counts.',
    absent: 'One budget of `10%`, around the clock.',
    trap: 'Writing any budget removes the 10 % default, and a moment that no budget covers is unlimited.',
    link: `${disruption}#nodepool-disruption-budgets`,
  },
  'spec.disruption.budgets[]': {
    does: 'One ceiling: `nodes`, always or from each hit of `schedule` for `duration`. v1 can tell reasons apart.',
    trap: 'If the schedule of a single budget cannot be read, the whole pool stands at 0 disruptions.',
    link: `${disruption}#nodepool-disruption-budgets`,
  },
  'spec.limits': {
    does: 'The most the nodes of this pool may add up to, by resource. Reached, the pool launches nothing more, and pods wait or go to another pool.',
    absent: 'No ceiling but the quotas of the AWS account: a runaway Deployment becomes a bill.',
    trap: 'Limits are soft: nodes launched in parallel can overshoot them. They count the full capacity of nodes, not the requests of pods, and never remove a node.',
    link: `${page}#speclimits`,
  },
  'spec.limits.*': {
    does: 'Ceiling for one resource: `cpu` in cores (`"1000"`), `memory` in bytes with a suffix (`1000Gi`), or an extended resource such as `nvidia.com/gpu`.',
    absent: 'That resource is not limited.',
    trap: 'A name no node reports (`cpus`, `mem`, `gpu`) is accepted and never counted.',
    link: `${page}#speclimits`,
  },
  'spec.weight': {
    does: 'Order in which pools are tried for a pod, 1–100, higher first.',
    absent: 'Counts as 0, the last.',
    trap: 'It is a preference, not a split: pods that fit a running node of another pool stay there, and consolidation does not look at weights.',
    link: `${page}#specweight`,
  },
  'spec.template.spec': {
    does: 'What a node of this pool is: its node class, the instance types it may have, its taints and its kubelet settings.',
    absent: 'Refused.',
    trap: 'In v1 `kubelet` belongs to the EC2NodeClass, `resources` is gone, and `expireAfter` stands here.',
    link: migration,
  },
  'spec.template.spec.resources': {
    does: 'Not for NodePools: only the empty map is admitted. v1 has no such field.',
    absent: 'The normal case.',
    link: migration,
  },
  'spec.template.spec.resources.requests': { does: 'Only NodeClaims may ask for resources; here it is refused.', link: migration },
  'spec.template.spec.resources.requests.*': { does: 'Refused here, whatever the resource.', link: migration },
});
