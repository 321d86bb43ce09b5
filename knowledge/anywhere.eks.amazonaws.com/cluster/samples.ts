import type { Sample } from '../../../engine/model.js';

/** Minimal sets of documents, one per provider: https://anywhere.eks.amazonaws.com/docs/getting-started/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-docker',
    title: 'EKS Anywhere on Docker, to try out',
    chooseWhen: 'You want to see EKS Anywhere on one computer; it is not for production.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: Cluster
metadata:
  name: try-out
spec:
  kubernetesVersion: "1.35"
  managementCluster:
    name: try-out
  datacenterRef:
    kind: DockerDatacenterConfig
    name: try-out
  clusterNetwork:
    cniConfig:
      cilium: {}
    pods:
      cidrBlocks:
        - 192.168.0.0/16
    services:
      cidrBlocks:
        - 10.96.0.0/12
  controlPlaneConfiguration:
    count: 1
  workerNodeGroupConfigurations:
    - name: md-0
      count: 1
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: DockerDatacenterConfig
metadata:
  name: try-out
spec: {}
`,
  },
  {
    id: 'eks-anywhere-vsphere',
    title: 'EKS Anywhere on vSphere',
    chooseWhen: 'The machines are virtual machines of a vCenter.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: Cluster
metadata:
  name: plant
spec:
  kubernetesVersion: "1.35"
  managementCluster:
    name: plant
  datacenterRef:
    kind: VSphereDatacenterConfig
    name: plant
  clusterNetwork:
    cniConfig:
      cilium: {}
    pods:
      cidrBlocks:
        - 192.168.0.0/16
    services:
      cidrBlocks:
        - 10.96.0.0/12
  controlPlaneConfiguration:
    count: 3
    endpoint:
      # A free address in the network of the machines, outside DHCP.
      host: 10.0.0.5
    machineGroupRef:
      kind: VSphereMachineConfig
      name: plant-control-plane
  workerNodeGroupConfigurations:
    - name: md-0
      count: 2
      machineGroupRef:
        kind: VSphereMachineConfig
        name: plant-workers
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: VSphereDatacenterConfig
metadata:
  name: plant
spec:
  # EKSA_VSPHERE_USERNAME and EKSA_VSPHERE_PASSWORD of the shell are the login.
  server: vcenter.example.com
  datacenter: north
  network: /north/network/vlan-7
  thumbprint: ""
  insecure: false
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: VSphereMachineConfig
metadata:
  name: plant-control-plane
spec:
  osFamily: ubuntu
  template: /north/vm/templates/ubuntu-2204-kube-v1-35
  datastore: /north/datastore/ssd
  folder: /north/vm/plant
  resourcePool: /north/host/cluster-1/Resources
  numCPUs: 2
  memoryMiB: 8192
  diskGiB: 25
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: VSphereMachineConfig
metadata:
  name: plant-workers
spec:
  osFamily: ubuntu
  template: /north/vm/templates/ubuntu-2204-kube-v1-35
  datastore: /north/datastore/ssd
  folder: /north/vm/plant
  resourcePool: /north/host/cluster-1/Resources
  numCPUs: 4
  memoryMiB: 16384
  diskGiB: 50
`,
  },
  {
    id: 'eks-anywhere-bare-metal',
    title: 'EKS Anywhere on bare metal',
    chooseWhen: 'The machines are servers of your own, listed in a hardware.csv.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: Cluster
metadata:
  name: plant
spec:
  kubernetesVersion: "1.35"
  managementCluster:
    name: plant
  datacenterRef:
    kind: TinkerbellDatacenterConfig
    name: plant
  clusterNetwork:
    cniConfig:
      cilium: {}
    pods:
      cidrBlocks:
        - 192.168.0.0/16
    services:
      cidrBlocks:
        - 10.96.0.0/12
  controlPlaneConfiguration:
    count: 3
    endpoint:
      # Two free addresses outside DHCP are needed: this one and tinkerbellIP.
      host: 10.0.0.5
    machineGroupRef:
      kind: TinkerbellMachineConfig
      name: plant-control-plane
  workerNodeGroupConfigurations:
    - name: md-0
      count: 2
      machineGroupRef:
        kind: TinkerbellMachineConfig
        name: plant-workers
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: TinkerbellDatacenterConfig
metadata:
  name: plant
spec:
  tinkerbellIP: 10.0.0.6
  osImageURL: https://images.example.com/ubuntu-2204-1-35.gz
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: TinkerbellMachineConfig
metadata:
  name: plant-control-plane
spec:
  osFamily: ubuntu
  # A label of the column "labels" in hardware.csv.
  hardwareSelector:
    type: control-plane
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: TinkerbellMachineConfig
metadata:
  name: plant-workers
spec:
  osFamily: ubuntu
  hardwareSelector:
    type: worker
`,
  },
  {
    id: 'eks-anywhere-nutanix',
    title: 'EKS Anywhere on Nutanix',
    chooseWhen: 'The machines are virtual machines of a Prism Central.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: Cluster
metadata:
  name: plant
spec:
  kubernetesVersion: "1.35"
  managementCluster:
    name: plant
  datacenterRef:
    kind: NutanixDatacenterConfig
    name: plant
  clusterNetwork:
    cniConfig:
      cilium: {}
    pods:
      cidrBlocks:
        - 192.168.0.0/16
    services:
      cidrBlocks:
        - 10.96.0.0/12
  controlPlaneConfiguration:
    count: 3
    endpoint:
      # A free address in the network of the machines, outside DHCP.
      host: 10.0.0.5
    machineGroupRef:
      kind: NutanixMachineConfig
      name: plant
  workerNodeGroupConfigurations:
    - name: md-0
      count: 2
      machineGroupRef:
        kind: NutanixMachineConfig
        name: plant
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: NutanixDatacenterConfig
metadata:
  name: plant
spec:
  endpoint: prism.example.com
  port: 9440
  # Made from EKSA_NUTANIX_USERNAME and EKSA_NUTANIX_PASSWORD of the shell.
  credentialRef:
    kind: Secret
    name: nutanix-credentials
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: NutanixMachineConfig
metadata:
  name: plant
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
  {
    id: 'eks-anywhere-snow',
    title: 'EKS Anywhere on Snow devices',
    chooseWhen: 'You already operate Snowball Edge devices; the service is closed to new customers.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: Cluster
metadata:
  name: plant
spec:
  kubernetesVersion: "1.35"
  managementCluster:
    name: plant
  datacenterRef:
    kind: SnowDatacenterConfig
    name: plant
  clusterNetwork:
    cniConfig:
      cilium: {}
    pods:
      cidrBlocks:
        - 192.168.0.0/16
    services:
      cidrBlocks:
        - 10.96.0.0/12
  controlPlaneConfiguration:
    count: 3
    endpoint:
      # A free address in the network of the devices, outside DHCP.
      host: 10.0.0.5
    machineGroupRef:
      kind: SnowMachineConfig
      name: plant-control-plane
  workerNodeGroupConfigurations:
    - name: md-0
      count: 2
      machineGroupRef:
        kind: SnowMachineConfig
        name: plant-workers
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: SnowDatacenterConfig
metadata:
  name: plant
# The files that EKSA_AWS_CREDENTIALS_FILE and EKSA_AWS_CA_BUNDLES_FILE of the shell name are the login.
spec: {}
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: SnowMachineConfig
metadata:
  name: plant-control-plane
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
---
apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: SnowMachineConfig
metadata:
  name: plant-workers
spec:
  osFamily: ubuntu
  instanceType: sbe-c.xlarge
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
