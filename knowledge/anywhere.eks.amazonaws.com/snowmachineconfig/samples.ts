import type { Sample } from '../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/getting-started/snow/snow-spec/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-snow-machines',
    title: 'Instances of one more group on Snow devices',
    chooseWhen: 'etcd or a further group of workers needs instances of its own; existing customers of Snowball Edge only.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: SnowMachineConfig
metadata:
  name: plant-etcd
spec:
  osFamily: ubuntu
  instanceType: sbe-c.large
  devices:
    - 10.0.0.21
  network:
    directNetworkInterfaces:
      - index: 1
        primary: true
        dhcp: true
`,
  },
];
