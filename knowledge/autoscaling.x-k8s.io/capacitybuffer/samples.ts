import type { Sample } from '../../../engine/model.js';

/** `v1beta1` is what Karpenter serves since 1.14; the page in its docs still writes `v1alpha1`. */
export const samples: readonly Sample[] = [
  {
    id: 'capacitybuffer-headroom',
    title: 'Fixed headroom',
    chooseWhen: 'New pods of a known size should start at once, at any time.',
    yaml: `apiVersion: autoscaling.x-k8s.io/v1beta1
kind: CapacityBuffer
metadata:
  name: headroom
  namespace: default
spec:
  # Five chunks stay free, but never more than 10 cores of them.
  replicas: 5
  limits:
    cpu: "10"
  podTemplateRef:
    name: headroom-chunk
---
# One chunk. It is never started; only its requests, node selector and tolerations count.
apiVersion: v1
kind: PodTemplate
metadata:
  name: headroom-chunk
  namespace: default
template:
  spec:
    containers:
      - name: placeholder
        image: busybox:stable
        resources:
          requests:
            cpu: "1"
            memory: 2Gi
`,
  },
  {
    id: 'capacitybuffer-percentage',
    title: 'Headroom that grows with a Deployment',
    chooseWhen: 'A Deployment scales in leaps and the next leap should find nodes ready.',
    yaml: `apiVersion: autoscaling.x-k8s.io/v1beta1
kind: CapacityBuffer
metadata:
  name: web-headroom
  namespace: default
spec:
  scalableRef:
    apiGroup: apps
    kind: Deployment
    name: web
  # The larger of the two counts: a fifth of the Deployment, and two pods at least.
  percentage: 20
  replicas: 2
`,
  },
  {
    id: 'capacitybuffer-budget',
    title: 'As much headroom as a budget allows',
    chooseWhen: 'You think in cores and GiB to keep free rather than in numbers of pods.',
    yaml: `apiVersion: autoscaling.x-k8s.io/v1beta1
kind: CapacityBuffer
metadata:
  name: spare-cores
  namespace: default
spec:
  scalableRef:
    apiGroup: apps
    kind: Deployment
    name: web
  # No number beside it: as many pods of the Deployment as fit into both. They have to request cpu and memory.
  limits:
    cpu: "20"
    memory: 40Gi
`,
  },
];
