import type { Sample } from '../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/getting-started/baremetal/bare-spec/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-bare-metal-machines',
    title: 'Servers of one more group on bare metal',
    chooseWhen: 'A further group of workers takes servers with a label of their own.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: TinkerbellMachineConfig
metadata:
  name: plant-special
spec:
  osFamily: ubuntu
  # A label of the column "labels" in hardware.csv.
  hardwareSelector:
    type: special
`,
  },
];
