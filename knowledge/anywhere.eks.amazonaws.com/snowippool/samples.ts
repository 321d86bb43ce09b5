import type { Sample } from '../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/getting-started/snow/snow-spec/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-snow-addresses',
    title: 'Fixed addresses for instances on Snow devices',
    chooseWhen: 'There is no DHCP in the network, or etcd stands apart from the control plane.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: SnowIPPool
metadata:
  name: plant
spec:
  pools:
    - ipStart: 10.0.0.50
      ipEnd: 10.0.0.99
      subnet: 10.0.0.0/24
      gateway: 10.0.0.1
`,
  },
];
