/** https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/ */
export const kubeadm = `apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
nodeRegistration:
  criSocket: unix:///run/containerd/containerd.sock
---
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
clusterName: plant
kubernetesVersion: v1.34.9-eks-1-34-21
controlPlaneEndpoint: 10.80.0.10:6443
imageRepository: public.ecr.aws/eks-distro/kubernetes
networking:
  podSubnet: 10.244.0.0/16
  serviceSubnet: 10.96.0.0/16
etcd:
  local:
    imageRepository: public.ecr.aws/eks-distro/etcd-io
    imageTag: v3.5.21-eks-1-34-21
dns:
  imageRepository: public.ecr.aws/eks-distro/coredns
  imageTag: v1.14.3-eks-1-34-21
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
cgroupDriver: systemd
`;
