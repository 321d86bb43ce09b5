import type { Sample } from '../../../engine/model.js';

/** Weights differ, so that the overlays can live in one cluster: equal ones conflict where they set the same thing. */
export const samples: readonly Sample[] = [
  {
    id: 'nodeoverlay-savings-plan',
    title: 'A discount Karpenter cannot see',
    chooseWhen: 'A Savings Plan or a private price makes some families cheaper for you than the price list says.',
    yaml: `apiVersion: karpenter.sh/v1alpha1
kind: NodeOverlay
metadata:
  name: savings-plan
spec:
  weight: 10
  requirements:
    - key: karpenter.k8s.aws/instance-family
      operator: In
      values: [m7i, m7a]
    # Spot is not discounted, so its price stays as it is.
    - key: karpenter.sh/capacity-type
      operator: In
      values: [on-demand]
  # The sign is part of the value.
  priceAdjustment: "-28%"
`,
  },
  {
    id: 'nodeoverlay-fractional-gpu',
    title: 'Fractional GPUs count as one',
    chooseWhen: 'Pods that request nvidia.com/gpu should also fit g6f, whose slice of a GPU EC2 reports as none.',
    yaml: `apiVersion: karpenter.sh/v1alpha1
kind: NodeOverlay
metadata:
  name: fractional-gpu
spec:
  weight: 20
  requirements:
    - key: karpenter.k8s.aws/instance-family
      operator: In
      values: [g6f, gr6f]
  # It only tells Karpenter. The device plugin on the node has to report the same.
  capacity:
    nvidia.com/gpu: "1"
`,
  },
  {
    id: 'nodeoverlay-device',
    title: 'A device plugin\'s resource',
    chooseWhen: 'Pods request a resource of a device plugin that no instance type announces.',
    yaml: `apiVersion: karpenter.sh/v1alpha1
kind: NodeOverlay
metadata:
  name: fuse-devices
spec:
  weight: 30
  requirements:
    - key: kubernetes.io/os
      operator: In
      values: [linux]
    - key: karpenter.k8s.aws/instance-category
      operator: In
      values: [c, m, r]
  # cpu, memory, ephemeral-storage and pods cannot be changed here.
  capacity:
    smarter-devices/fuse: "20"
`,
  },
];
