import type { Sample } from '../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/getting-started/vsphere/vsphere-spec/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-vsphere-machines',
    title: 'Virtual machines of one more group on vSphere',
    chooseWhen: 'etcd or a further group of workers needs machines of its own.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: VSphereMachineConfig
metadata:
  name: plant-etcd
spec:
  osFamily: ubuntu
  template: /north/vm/templates/ubuntu-2204-kube-v1-35
  datastore: /north/datastore/ssd
  folder: /north/vm/plant
  resourcePool: /north/host/cluster-1/Resources
  numCPUs: 2
  memoryMiB: 8192
  diskGiB: 25
`,
  },
];
