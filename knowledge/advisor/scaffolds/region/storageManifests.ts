/**
 * Storage classes of drivers that Nodewise does not check. Parameters:
 * https://github.com/kubernetes-sigs/aws-efs-csi-driver/blob/master/docs/README.md,
 * https://github.com/kubernetes-sigs/aws-fsx-csi-driver/blob/master/docs/options.md,
 * https://docs.netapp.com/us-en/trident/trident-use/trident-fsx-storage-backend.html
 */
export const efsClass = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: efs
provisioner: efs.csi.aws.com
parameters:
  provisioningMode: efs-ap
  # The file system has to be there, with a mount target in each zone of the nodes.
  fileSystemId: fs-0123456789abcdef0
  directoryPerms: "700"
`;

export const lustreClass = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fsx-lustre
provisioner: fsx.csi.aws.com
parameters:
  # One zone: the nodes that mount it should be there too.
  subnetId: subnet-0123456789abcdef0
  # Has to let in the ports 988 and 1018 to 1023 from the nodes and from itself.
  securityGroupIds: sg-0123456789abcdef0
  deploymentType: PERSISTENT_2
  perUnitStorageThroughput: "125"
  fileSystemTypeVersion: "2.15"
mountOptions:
  - flock
`;

export const ontapClass = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fsx-ontap
provisioner: csi.trident.netapp.io
allowVolumeExpansion: true
parameters:
  # The driver of the TridentBackendConfig that serves this class.
  backendType: ontap-nas
`;

/** How Trident reaches the file system; the password stands in a Secret that a command makes. */
export const ontapBackend = `apiVersion: trident.netapp.io/v1
kind: TridentBackendConfig
metadata:
  name: fsx-ontap
  namespace: trident
spec:
  version: 1
  storageDriverName: ontap-nas
  # The management address of the storage virtual machine.
  managementLIF: svm-0123456789abcdef0.fs-0123456789abcdef0.fsx.eu-central-1.amazonaws.com
  svm: data
  credentials:
    name: fsx-ontap-svm
`;
