import type { Sample } from '../../../engine/model.js';

/**
 * Every pool states its lifetime, its grace period and its limits, because their defaults surprise:
 * https://karpenter.sh/docs/concepts/nodepools/. Bounds use `Gt`, which every release of v1 understands.
 */
export const samples: readonly Sample[] = [
  {
    id: 'nodepool-minimal',
    title: 'Smallest useful pool',
    chooseWhen: 'You want one pool to start with, or a short file to build on.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: minimal
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: default
      # Without these three, Graviton, Spot and GPU instances would all be welcome.
      requirements:
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
      expireAfter: 720h
      terminationGracePeriod: 24h
  limits:
    cpu: "100"
`,
  },
  {
    id: 'nodepool-general-purpose',
    title: 'General purpose, On-Demand',
    chooseWhen: 'Most of your workloads have no special needs and should not be interrupted for a better price.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: general-purpose-ec2
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: default
      requirements:
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
        # Gt excludes the number itself: generation 5 and newer.
        - key: karpenter.k8s.aws/instance-generation
          operator: Gt
          values: ["4"]
      expireAfter: 720h
      # A drain ends after a day at the latest, even if a PodDisruptionBudget never allows it.
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 5m
    budgets:
      - nodes: 20%
  limits:
    cpu: "1000"
    memory: 4000Gi
`,
  },
  {
    id: 'nodepool-spot-first',
    title: 'Spot first, On-Demand as fallback',
    chooseWhen: 'Your pods survive a two-minute notice and the price matters more than the quiet.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: spot-first
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: default
      requirements:
        # One pool with both is enough: Spot is tried first, On-Demand when there is none to be had.
        - key: karpenter.sh/capacity-type
          operator: In
          values: [spot, on-demand]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        # Many types mean few interruptions, so do not narrow this further without need.
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
        - key: karpenter.k8s.aws/instance-generation
          operator: Gt
          values: ["4"]
      expireAfter: 720h
      terminationGracePeriod: 1h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 2m
  limits:
    cpu: "1000"
    memory: 4000Gi
`,
  },
  {
    id: 'nodepool-graviton',
    title: 'Graviton (arm64)',
    chooseWhen: 'You have images for arm64 and want more for the same money.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: graviton
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: default
      requirements:
        - key: kubernetes.io/arch
          operator: In
          values: [arm64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
        - key: karpenter.k8s.aws/instance-generation
          operator: Gt
          values: ["5"]
      # Keeps pods with amd64-only images away. Drop it once every image is built for both.
      taints:
        - key: kubernetes.io/arch
          value: arm64
          effect: NoSchedule
      expireAfter: 720h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 5m
  limits:
    cpu: "500"
    memory: 2000Gi
`,
  },
  {
    id: 'nodepool-gpu',
    title: 'NVIDIA GPUs, kept for those who need them',
    chooseWhen: 'Some pods request nvidia.com/gpu and nothing else should ever run on those nodes.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: gpu
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: gpu
      requirements:
        - key: karpenter.k8s.aws/instance-gpu-name
          operator: In
          values: [a10g, l4, l40s]
        # Leaves out the types with a fraction of a GPU: they report 0, so no pod would fit.
        - key: karpenter.k8s.aws/instance-gpu-count
          operator: Gt
          values: ["0"]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
      # Without it, any pending pod could bring up a GPU node.
      taints:
        - key: nvidia.com/gpu
          value: "true"
          effect: NoSchedule
      expireAfter: 720h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmpty
    consolidateAfter: 10m
  limits:
    cpu: "400"
    nvidia.com/gpu: "8"
`,
  },
  {
    id: 'nodepool-maintenance-window',
    title: 'Disruption only in a nightly window',
    chooseWhen: 'Nodes may be replaced and consolidated at night only.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: nightly-maintenance
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: default
      requirements:
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
        - key: karpenter.k8s.aws/instance-generation
          operator: Gt
          values: ["4"]
      # Expiry does not ask budgets, so it is off; drift still renews nodes in the window.
      expireAfter: Never
      terminationGracePeriod: 3h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 5m
    budgets:
      # The window is 01:00 to 05:00 UTC. Budgets only forbid, so this one covers the other 20 hours.
      - nodes: "0"
        schedule: "0 5 * * *"
        duration: 20h
      # How many at a time inside the window; without it there would be no ceiling there.
      - nodes: 20%
  limits:
    cpu: "1000"
    memory: 4000Gi
`,
  },
  {
    id: 'nodepool-business-hours',
    title: 'No consolidation in business hours',
    chooseWhen: 'Saving money may wait until the evening, but patches and empty nodes should not.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: calm-days
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: default
      requirements:
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
        - key: karpenter.k8s.aws/instance-generation
          operator: Gt
          values: ["4"]
      expireAfter: 720h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 5m
    budgets:
      - nodes: 20%
      # Monday to Friday, 07:00 to 18:00. Schedules are always UTC.
      - nodes: "0"
        schedule: "0 7 * * 1-5"
        duration: 11h
        reasons: [Underutilized]
  limits:
    cpu: "1000"
    memory: 4000Gi
`,
  },
  {
    id: 'nodepool-static',
    title: 'A fixed number of nodes',
    chooseWhen: 'You need this many nodes at all times, whether pods ask for them or not (1.8 or later, gate StaticCapacity).',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: static
spec:
  # Change it with: kubectl scale nodepool static --replicas=5
  replicas: 3
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: default
      requirements:
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
        - key: node.kubernetes.io/instance-type
          operator: In
          values: [m7i.xlarge, m7a.xlarge, m6i.xlarge]
      expireAfter: 720h
      terminationGracePeriod: 24h
  # The only limit allowed here. One more than replicas, so that a drifted node can be replaced before it goes.
  limits:
    nodes: "4"
`,
  },
  {
    id: 'nodepool-reserved',
    title: 'Capacity reservations first',
    chooseWhen: 'You pay for On-Demand Capacity Reservations or Capacity Blocks and want them filled before anything else.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: reserved
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        # This class has to list the reservations in capacityReservationSelectorTerms: open ones are not found by themselves.
        name: reserved
      requirements:
        - key: karpenter.sh/capacity-type
          operator: In
          values: [reserved, on-demand]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
        - key: karpenter.k8s.aws/instance-generation
          operator: Gt
          values: ["4"]
      expireAfter: 720h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 5m
  # Tried before pools without a weight.
  weight: 50
  limits:
    cpu: "500"
    memory: 2000Gi
`,
  },
  {
    id: 'nodepool-auto-mode',
    title: 'EKS Auto Mode',
    chooseWhen: 'The cluster runs EKS Auto Mode and the built-in pools are too narrow.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: auto-mode-general
spec:
  template:
    spec:
      nodeClassRef:
        group: eks.amazonaws.com
        kind: NodeClass
        name: default
      # Auto Mode has its own keys: karpenter.k8s.aws/instance-category would select nothing here.
      requirements:
        - key: eks.amazonaws.com/instance-category
          operator: In
          values: [c, m, r]
        - key: eks.amazonaws.com/instance-generation
          operator: Gt
          values: ["4"]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
      # Lifetime and grace period together may not exceed 504h (21 days).
      expireAfter: 336h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 5m
  limits:
    cpu: "1000"
    memory: 4000Gi
`,
  },
  {
    id: 'nodepool-windows',
    title: 'Windows',
    chooseWhen: 'You run Windows containers beside Linux ones.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: windows
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        # The class decides the system: it needs a Windows AMI, such as alias windows2022@latest.
        name: windows
      requirements:
        - key: kubernetes.io/os
          operator: In
          values: [windows]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
        - key: karpenter.k8s.aws/instance-generation
          operator: Gt
          values: ["4"]
      taints:
        - key: os
          value: windows
          effect: NoSchedule
      expireAfter: 720h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    # Windows nodes take minutes to start, so they are not given up lightly.
    consolidateAfter: 30m
  limits:
    cpu: "200"
    memory: 800Gi
`,
  },
  {
    id: 'nodepool-batch',
    title: 'Large memory for batch, left in peace',
    chooseWhen: 'Jobs run for hours and have to start over when their node goes.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: batch
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: default
      requirements:
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [r, x]
        # The unit is MiB: more than 64 GiB.
        - key: karpenter.k8s.aws/instance-memory
          operator: Gt
          values: ["65536"]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
      taints:
        - key: workload
          value: batch
          effect: NoSchedule
      # Expiry is forced and does not ask budgets, so only Never protects a running job.
      # No terminationGracePeriod either: it would cut off pods that may not be evicted.
      expireAfter: Never
  disruption:
    consolidationPolicy: WhenEmpty
    consolidateAfter: 10m
    budgets:
      - nodes: "0"
        reasons: [Drifted, Underutilized]
      # Patched AMIs arrive because finished nodes go and new ones come.
      - nodes: 100%
        reasons: [Empty]
  limits:
    cpu: "1000"
    memory: 16000Gi
`,
  },
  {
    id: 'nodepool-startup-taint',
    title: 'Wait for the network agent',
    chooseWhen: 'Cilium, or another agent that removes a taint when it is up, has to run before the first pod.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: cilium
spec:
  template:
    spec:
      nodeClassRef:
        group: karpenter.k8s.aws
        kind: EC2NodeClass
        name: default
      requirements:
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: kubernetes.io/os
          operator: In
          values: [linux]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
        - key: karpenter.k8s.aws/instance-category
          operator: In
          values: [c, m, r]
        - key: karpenter.k8s.aws/instance-generation
          operator: Gt
          values: ["4"]
      # Key, value and effect have to be exactly what the agent removes; Karpenter never removes them.
      startupTaints:
        - key: node.cilium.io/agent-not-ready
          value: "true"
          effect: NoExecute
      expireAfter: 720h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 5m
  limits:
    cpu: "1000"
    memory: 4000Gi
`,
  },
  {
    id: 'nodepool-hybrid-gateway',
    title: 'Nodes for the EKS Hybrid Nodes gateway',
    chooseWhen: 'The gateway connects pods on machines of your own with the VPC, and EKS Auto Mode shall bring its two nodes.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: hybrid-gateway
spec:
  template:
    metadata:
      labels:
        # The chart of the gateway selects it.
        hybrid-gateway-node: "true"
    spec:
      nodeClassRef:
        group: eks.amazonaws.com
        kind: NodeClass
        # This class has to switch the source and destination check off.
        name: hybrid-gateway
      requirements:
        - key: eks.amazonaws.com/instance-category
          operator: In
          values: [c, m, r]
        - key: eks.amazonaws.com/instance-generation
          operator: Gt
          values: ["4"]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
      # All traffic between the VPC and the site passes here, so nothing else may.
      taints:
        - key: hybrid-gateway-node
          value: "true"
          effect: NoSchedule
      expireAfter: 336h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmpty
    consolidateAfter: 10m
    budgets:
      # One of the two at a time, so that the other one takes over.
      - nodes: "1"
  limits:
    cpu: "32"
`,
  },
  {
    id: 'nodepool-auto-mode-spot',
    title: 'EKS Auto Mode, Spot first',
    chooseWhen: 'The cluster runs EKS Auto Mode, Pods survive a two-minute notice and the price matters.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: auto-mode-spot
spec:
  template:
    spec:
      nodeClassRef:
        group: eks.amazonaws.com
        kind: NodeClass
        name: default
      requirements:
        - key: eks.amazonaws.com/instance-category
          operator: In
          values: [c, m, r]
        - key: eks.amazonaws.com/instance-generation
          operator: Gt
          values: ["4"]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        # Spot is tried first, On-Demand when there is none to be had.
        - key: karpenter.sh/capacity-type
          operator: In
          values: [spot, on-demand]
      expireAfter: 336h
      terminationGracePeriod: 1h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 2m
  limits:
    cpu: "1000"
    memory: 4000Gi
`,
  },
  {
    id: 'nodepool-auto-mode-graviton',
    title: 'EKS Auto Mode, Graviton (arm64)',
    chooseWhen: 'The cluster runs EKS Auto Mode and images for arm64 exist.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: auto-mode-graviton
spec:
  template:
    spec:
      nodeClassRef:
        group: eks.amazonaws.com
        kind: NodeClass
        name: default
      requirements:
        - key: eks.amazonaws.com/instance-category
          operator: In
          values: [c, m, r]
        - key: eks.amazonaws.com/instance-generation
          operator: Gt
          values: ["5"]
        - key: kubernetes.io/arch
          operator: In
          values: [arm64]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
      # Keeps Pods with amd64-only images away. Drop it once every image is built for both.
      taints:
        - key: kubernetes.io/arch
          value: arm64
          effect: NoSchedule
      expireAfter: 336h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    consolidateAfter: 5m
  limits:
    cpu: "500"
    memory: 2000Gi
`,
  },
  {
    id: 'nodepool-auto-mode-gpu',
    title: 'EKS Auto Mode, NVIDIA GPUs',
    chooseWhen: 'The cluster runs EKS Auto Mode and some Pods request nvidia.com/gpu; driver and device plugin are built in.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: auto-mode-gpu
spec:
  template:
    spec:
      nodeClassRef:
        group: eks.amazonaws.com
        kind: NodeClass
        name: default
      requirements:
        - key: eks.amazonaws.com/instance-gpu-name
          operator: In
          values: [a10g, l4, l40s]
        - key: kubernetes.io/arch
          operator: In
          values: [amd64]
        - key: karpenter.sh/capacity-type
          operator: In
          values: [on-demand]
      # Without it, any pending Pod could bring up a GPU node.
      taints:
        - key: nvidia.com/gpu
          value: "true"
          effect: NoSchedule
      expireAfter: 336h
      terminationGracePeriod: 24h
  disruption:
    consolidationPolicy: WhenEmpty
    consolidateAfter: 10m
  limits:
    cpu: "400"
    nvidia.com/gpu: "8"
`,
  },
];
