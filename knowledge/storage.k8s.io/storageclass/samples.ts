/** Whole StorageClasses by intent. */
import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'storageclass-auto-mode-gp3',
    title: 'Encrypted gp3 volumes for EKS Auto Mode, the default',
    chooseWhen: 'Claims on an Auto Mode cluster should get volumes without naming a class: Auto Mode brings none with it.',
    yaml: `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: auto-gp3
  annotations:
    # One class only.
    storageclass.kubernetes.io/is-default-class: "true"
provisioner: ebs.csi.eks.amazonaws.com
# The volume is made where the pod runs.
volumeBindingMode: WaitForFirstConsumer
# Keeps the class off nodes that Auto Mode does not run.
allowedTopologies:
  - matchLabelExpressions:
      - key: eks.amazonaws.com/compute-type
        values: [auto]
parameters:
  type: gp3
  # Values are text: quotes everywhere.
  encrypted: "true"
`,
  },
  {
    id: 'storageclass-ebs-gp3',
    title: 'Encrypted gp3 volumes, the default',
    chooseWhen: 'Claims should get EBS volumes without naming a class, on nodes that you, Karpenter or managed node groups run.',
    yaml: `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp3
  annotations:
    storageclass.kubernetes.io/is-default-class: "true"
provisioner: ebs.csi.aws.com
# The volume is made in the zone where the Pod runs.
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
parameters:
  type: gp3
  encrypted: "true"
`,
  },
  {
    id: 'storageclass-outposts-gp2',
    title: 'Encrypted gp2 volumes for Outposts and Local Zones',
    chooseWhen: 'Nodes stand where EBS has gp2 only: on an Outpost, in a Wavelength Zone, in many Local Zones.',
    yaml: `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp2-edge
  annotations:
    storageclass.kubernetes.io/is-default-class: "true"
provisioner: ebs.csi.aws.com
# The volume has to be made where the node stands.
volumeBindingMode: WaitForFirstConsumer
allowVolumeExpansion: true
parameters:
  type: gp2
  encrypted: "true"
`,
  },
];
