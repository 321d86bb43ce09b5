import type { Docs } from '../../../engine/model.js';
import { conditionFields } from '../shared/conditions.js';
import { operators } from '../shared/operators.js';

const page = 'https://karpenter.sh/docs/concepts/nodeoverlays/';

/**
 * Facts beyond the linked page come from github.com/kubernetes-sigs/karpenter: pkg/apis/v1alpha1/nodeoverlay.go and
 * nodeoverlay_validation.go, pkg/controllers/nodeoverlay; the well-known resources on AWS from
 * github.com/aws/karpenter-provider-aws pkg/apis/v1/labels.go.
 */
export const docs: Docs = {
  ...conditionFields(`${page}#status-and-observability`),

  spec: {
    does: 'Which instance types Karpenter should see differently (`requirements`), and how: another price, or extended resources they will have.',
    absent: 'Refused: `requirements` is needed.',
    trap: 'It changes what Karpenter reckons with, not the instances and not the bill. The gate `NodeOverlay` is off by default, and EKS Auto Mode does not have it. With neither price, adjustment nor capacity it does nothing.',
    link: page,
  },
  'spec.requirements': {
    does: 'Conditions on labels that pick the offerings to change, as in a NodePool; also on `karpenter.sh/nodepool` and on labels of a pool\'s template.',
    absent: 'Refused, although an empty list is fine: it picks every instance type.',
    trap: 'A capacity change always holds for the whole instance type, in every zone and capacity type, even if only one of them matches. A price for a preview type needs exactly one requirement: `node.kubernetes.io/instance-type In`.',
    link: `${page}#specrequirements`,
  },
  'spec.requirements[]': {
    does: 'One condition on a label. All entries must hold. There is no `minValues` here.',
    link: `${page}#specrequirements`,
  },
  'spec.requirements[].key': {
    does: 'The label to look at, such as `karpenter.k8s.aws/instance-family`, `karpenter.sh/capacity-type`, `topology.kubernetes.io/zone` or `karpenter.sh/nodepool`.',
    absent: 'Refused: every requirement needs a key.',
    trap: 'Fewer keys than in a NodePool: instance tenancy, capacity reservation and placement group keys are refused. `karpenter.k8s.aws/ec2nodeclass` is accepted and then fails validation.',
    link: 'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels',
  },
  'spec.requirements[].operator': {
    does: 'How the label relates to `values`.',
    absent: 'Refused: every requirement needs an operator.',
    values: operators,
    link: `${page}#specrequirements`,
  },
  'spec.requirements[].values': {
    does: 'The label values to compare with, always strings.',
    absent: 'Right for `Exists` and `DoesNotExist` only; all other operators are refused without, `NotIn` too, unlike in a NodePool.',
    link: `${page}#specrequirements`,
  },
  'spec.requirements[].values[]': {
    does: 'One label value; for the bounds exactly one non-negative integer as a string.',
    trap: 'There are no wildcards, and a value that no instance type has makes the overlay match nothing without a word.',
    link: `${page}#specrequirements`,
  },
  'spec.price': {
    does: 'The price Karpenter reckons with instead of the real one: per hour, a decimal without sign or currency, as a string (`"0.85"`).',
    absent: 'The known price counts, changed by `priceAdjustment` if there is one.',
    trap: 'Not together with `priceAdjustment`, although the example in the docs shows both. One price is set for every matching type and zone alike: match a single type, or large and small instances look equally cheap.',
    link: `${page}#specprice`,
  },
  'spec.priceAdjustment': {
    does: 'What to add to or take from the known price: a share (`"-30%"`, `"+10%"`) or an amount per hour (`"+0.05"`, `"-0.50"`). The sign is part of it.',
    absent: 'The known price counts, unless `price` is set.',
    trap: 'Without the sign it is refused, and so is more than `-100%`. Quote it. A new price can make running nodes look too dear: consolidation then replaces them.',
    link: `${page}#specpriceadjustment`,
  },
  'spec.capacity': {
    does: 'Extended resources that matching nodes will report once they run: device plugin resources, huge pages, GPU slices. Karpenter then launches such nodes for pods that ask for them.',
    absent: 'Only the resources Karpenter knows by itself count.',
    trap: 'Something on the node has to really provide them. If not, the pod stays pending and the node is launched in vain.',
    link: `${page}#speccapacity`,
  },
  'spec.capacity.*': {
    does: 'How much of one extended resource a node will have: a count (`"4"`) or a quantity (`2Gi` for `hugepages-1Gi`).',
    trap: '`cpu`, `memory`, `ephemeral-storage` and `pods` are refused. `aws.amazon.com/neuron`, `aws.amazon.com/neuroncore`, `habana.ai/gaudi`, `vpc.amazonaws.com/pod-eni` and `vpc.amazonaws.com/efa` are accepted and then fail validation; `nvidia.com/gpu` and `amd.com/gpu` work.',
    link: `${page}#speccapacity`,
  },
  'spec.weight': {
    does: 'Which overlay wins where several set the same thing, 1–10000, higher wins. What only one of them sets is merged.',
    absent: 'Counts as 0, below every written weight.',
    trap: 'Two overlays of equal weight that set the same thing for one offering conflict: one of them is not applied at all and gets `ValidationSucceeded=False`, reason `Conflict`. Give each its own weight.',
    link: `${page}#specweight`,
  },

  // ── What Karpenter reports ──
  status: { does: 'What Karpenter reports about the overlay. Written by the controller; it has no place in a manifest.', link: `${page}#status-and-observability` },
  'status.conditions': {
    does: 'Whether the overlay is applied: `Ready` follows from `ValidationSucceeded`.',
    trap: 'An overlay that matches nothing is Ready too.',
    link: `${page}#common-status-conditions`,
  },
  'status.conditions[]': {
    does: 'One condition. Reason `Conflict`: another overlay of equal weight sets the same; `RuntimeValidation`: a key or resource that is not allowed.',
    link: `${page}#status-messages`,
  },
};
