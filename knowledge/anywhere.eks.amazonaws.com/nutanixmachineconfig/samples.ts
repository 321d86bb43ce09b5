import type { Sample } from '../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/nutanix-spec/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-nutanix-machines',
    title: 'Virtual machines of one more group on Nutanix',
    chooseWhen: 'etcd or a further group of workers needs machines of its own.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: NutanixMachineConfig
metadata:
  name: plant-etcd
spec:
  osFamily: ubuntu
  vcpuSockets: 2
  vcpusPerSocket: 1
  memorySize: 8Gi
  systemDiskSize: 40Gi
  cluster:
    type: name
    name: element-1
  subnet:
    type: name
    name: vlan-7
  image:
    type: name
    name: ubuntu-2204-kube-v1-35
`,
  },
];
