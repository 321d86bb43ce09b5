import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'nodeclaim-manual',
    title: 'One node by hand',
    chooseWhen: 'You want a single instance now, outside every pool, to test a node class or to debug on.',
    yaml: `apiVersion: karpenter.sh/v1
kind: NodeClaim
metadata:
  name: spare-node
# Nothing below can be changed later, and no pool looks after the node: delete the NodeClaim to be rid of it.
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
  resources:
    requests:
      cpu: "3"
      memory: 8Gi
  expireAfter: 24h
  terminationGracePeriod: 1h
`,
  },
];
