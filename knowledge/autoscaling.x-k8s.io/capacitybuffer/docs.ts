import type { Docs } from '../../../engine/model.js';

const page = 'https://karpenter.sh/docs/concepts/capacitybuffers/';

/**
 * Facts beyond the linked page come from github.com/kubernetes-sigs/karpenter: pkg/controllers/capacitybuffer,
 * pkg/utils/apps/resolve.go, pkg/apis/autoscaling/v1beta1. They describe Karpenter; the API is
 * cluster-autoscaler's, which differs in places.
 */
export const docs: Docs = {
  spec: {
    does: 'The shape of one chunk of spare room (`podTemplateRef` or `scalableRef`) and how many chunks to keep free (`replicas`, `percentage`, `limits`).',
    absent: 'Accepted, but with no shape to reserve nothing is kept: `ReadyForProvisioning=False`, reason `ResolutionFailed`.',
    trap: 'The gate `CapacityBuffer` is off by default. The chunks exist only in Karpenter\'s reckoning; no placeholder pods show up. Nodes that hold them count as not empty, so the buffer is paid for around the clock.',
    link: page,
  },
  'spec.provisioningStrategy': {
    does: 'How the buffer works. Karpenter has one way: keep the room free at all times and refill it as real pods take it.',
    absent: '`buffer.x-k8s.io/active-capacity`.',
    trap: 'Any text is accepted, and Karpenter acts the same whatever it says.',
    link: `${page}#specprovisioningstrategy`,
    values: { 'buffer.x-k8s.io/active-capacity': 'Spare nodes run all the time. The only strategy Karpenter has.' },
  },
  'spec.podTemplateRef': {
    does: 'A PodTemplate in the same namespace that describes one chunk: requests, node selector, tolerations, affinity.',
    absent: '`scalableRef` has to describe the chunk.',
    trap: 'Needs `replicas` or `limits`, otherwise refused; both references together are refused too. Volumes with claims are ignored, so the room may open in a zone where the real pod\'s disk is not.',
    link: `${page}#specpodtemplateref`,
  },
  'spec.podTemplateRef.name': {
    does: '`metadata.name` of the PodTemplate (`apiVersion: v1`).',
    absent: 'Refused.',
    trap: 'It has to be in the namespace of the buffer; otherwise `ReadyForProvisioning=False`, reason `PodTemplateNotFound`.',
    link: `${page}#specpodtemplateref`,
  },
  'spec.scalableRef': {
    does: 'A workload in the same namespace whose pods are the shape of a chunk, and whose size `percentage` relates to. It need not have running pods.',
    absent: '`podTemplateRef` has to describe the chunk.',
    trap: 'Not together with `podTemplateRef`. A change of the workload\'s size is noticed within 30 seconds. With none of `replicas`, `percentage` and `limits` beside it the buffer is accepted and keeps 0 chunks.',
    link: `${page}#specscalableref`,
  },
  'spec.scalableRef.apiGroup': {
    does: 'API group of the workload, without a version: `apps`.',
    absent: '`apps`.',
    trap: '`apps/v1` is not a group: the reference then stays unresolved.',
    link: `${page}#specscalableref`,
  },
  'spec.scalableRef.kind': {
    does: 'Kind of the workload. Karpenter knows `Deployment`, `StatefulSet` and `ReplicaSet`.',
    absent: 'Refused.',
    trap: 'Every other kind is accepted and ends in `ReadyForProvisioning=False`, reason `ResolutionFailed`; cluster-autoscaler resolves more of them.',
    link: `${page}#specscalableref`,
  },
  'spec.scalableRef.name': { does: '`metadata.name` of the workload.', absent: 'Refused.', link: `${page}#specscalableref` },
  'spec.replicas': {
    does: 'A fixed number of chunks to keep free.',
    absent: '`percentage` or `limits` decide.',
    trap: 'Together with `percentage` the larger of the two counts, not the smaller as the schema\'s own description says; `limits` caps the result.',
    link: `${page}#replica-calculation`,
  },
  'spec.percentage': {
    does: 'Chunks as a share of the workload\'s wanted replicas, in percent, rounded up: 20 of 10 replicas keeps 2 free.',
    absent: '`replicas` or `limits` decide.',
    trap: 'Works only with `scalableRef`; beside `podTemplateRef` it is ignored. For a workload scaled to 0 it does not count at all, so `limits`, if set, alone decide and fill up.',
    link: `${page}#specpercentage`,
  },
  'spec.limits': {
    does: 'The most all chunks may request together, by resource. Beside `replicas` or `percentage` it caps their number; alone it is filled with as many chunks as fit.',
    absent: 'No cap of the buffer\'s own. The limits of the NodePools hold anyway, and a full pool leaves the buffer unmet.',
    trap: 'Only resources that the pods request count. If none of them does, the limit is ignored, and without a number beside it that makes 0 chunks.',
    link: `${page}#speclimits`,
  },
  'spec.limits.*': {
    does: 'The cap for one resource: `cpu` in cores (`"20"`), `memory` in bytes with a suffix (`40Gi`). Divided by the chunk\'s request and rounded down.',
    link: `${page}#speclimits`,
  },

  // ── What Karpenter reports ──
  status: { does: 'What the controller reports about the buffer. It has no place in a manifest.', link: `${page}#status-and-observability` },
  'status.conditions': {
    does: '`ReadyForProvisioning`: shape and number could be worked out. `Provisioning`: `True` when all chunks fit on the nodes there are.',
    trap: '`Provisioning=False` means that nodes are being launched, or that no NodePool can or may launch more.',
    link: `${page}#status-conditions`,
  },
  'status.conditions[]': { does: 'One condition.', link: `${page}#status-conditions` },
  'status.conditions[].type': { does: 'Name of the condition: `ReadyForProvisioning` or `Provisioning`.', link: `${page}#status-conditions` },
  'status.conditions[].status': {
    does: 'Whether it holds at the moment.',
    link: `${page}#status-conditions`,
    values: {
      True: 'It holds.',
      False: 'It does not; `reason` and `message` say why.',
      Unknown: 'Not decided yet.',
    },
  },
  'status.conditions[].reason': {
    does: 'One word for why: `Resolved`, `PodTemplateNotFound`, `ScalableRefNotFound`, `ResolutionFailed`, `FitsExistingCapacity`.',
    link: `${page}#status-conditions`,
  },
  'status.conditions[].message': { does: 'The same as a sentence, with the name that was not found.', link: `${page}#status-conditions` },
  'status.conditions[].lastTransitionTime': { does: 'When the status last changed from one value to another.', link: `${page}#status-conditions` },
  'status.conditions[].observedGeneration': { does: 'The `metadata.generation` that was judged.', link: `${page}#status-conditions` },
  'status.podTemplateGeneration': { does: 'Generation of the PodTemplate that the chunks follow.', link: `${page}#example-status` },
  'status.podTemplateRef': { does: 'The PodTemplate in use; absent with `scalableRef`.', link: `${page}#example-status` },
  'status.podTemplateRef.name': { does: 'Name of the PodTemplate in use.', link: `${page}#example-status` },
  'status.provisioningStrategy': { does: 'The strategy as written in `spec`.', link: `${page}#example-status` },
  'status.replicas': { does: 'How many chunks are to be kept free.', link: `${page}#example-status` },
};
