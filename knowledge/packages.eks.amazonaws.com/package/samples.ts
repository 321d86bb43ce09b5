import type { Sample } from '../../../engine/model.js';

/** One curated package each: https://anywhere.eks.amazonaws.com/docs/packages/packagelist/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-package-harbor',
    title: 'Harbor, a registry for images',
    chooseWhen: 'Images have to be kept on site; needs a default StorageClass.',
    yaml: `apiVersion: packages.eks.amazonaws.com/v1alpha1
kind: Package
metadata:
  name: harbor
  namespace: eksa-packages-plant
spec:
  packageName: harbor
  targetNamespace: harbor
  config: |
    # 16 characters. Fill it in with envsubst, so that it stays out of the repository.
    secretKey: "\${HARBOR_SECRET_KEY}"
    externalURL: https://harbor.example.com:30003
    expose:
      tls:
        certSource: auto
        auto:
          commonName: harbor.example.com
`,
  },
  {
    id: 'eks-anywhere-package-emissary',
    title: 'Emissary, an ingress',
    chooseWhen: 'Traffic from outside is routed by host and path.',
    yaml: `apiVersion: packages.eks.amazonaws.com/v1alpha1
kind: Package
metadata:
  name: emissary
  namespace: eksa-packages-plant
spec:
  packageName: emissary
`,
  },
  {
    id: 'eks-anywhere-package-metallb',
    title: 'MetalLB, addresses for Services of type LoadBalancer',
    chooseWhen: 'There is no load balancer on site; machines and addresses share one network.',
    yaml: `apiVersion: packages.eks.amazonaws.com/v1alpha1
kind: Package
metadata:
  name: metallb
  namespace: eksa-packages-plant
spec:
  packageName: metallb
  targetNamespace: metallb-system
  config: |
    IPAddressPools:
      - name: default
        addresses:
          # Free addresses in the network of the machines, outside DHCP.
          - 10.0.0.200-10.0.0.220
    L2Advertisements:
      - ipAddressPools:
          - default
`,
  },
  {
    id: 'eks-anywhere-package-metrics-server',
    title: 'Metrics Server, for kubectl top and autoscaling of Pods',
    chooseWhen: 'HorizontalPodAutoscalers or kubectl top are used.',
    yaml: `apiVersion: packages.eks.amazonaws.com/v1alpha1
kind: Package
metadata:
  name: metrics-server
  namespace: eksa-packages-plant
spec:
  packageName: metrics-server
  targetNamespace: kube-system
  config: |
    args:
      # The certificates of kubelets are not signed by the CA of the cluster.
      - "--kubelet-insecure-tls"
`,
  },
  {
    id: 'eks-anywhere-package-cert-manager',
    title: 'cert-manager on a workload cluster',
    chooseWhen: 'Certificates are issued inside the cluster; a management cluster has its own already.',
    yaml: `apiVersion: packages.eks.amazonaws.com/v1alpha1
kind: Package
metadata:
  name: cert-manager
  namespace: eksa-packages-plant
spec:
  packageName: cert-manager
  targetNamespace: cert-manager
`,
  },
  {
    id: 'eks-anywhere-package-adot',
    title: 'ADOT, the OpenTelemetry Collector of AWS',
    chooseWhen: 'Metrics and traces leave the cluster for CloudWatch, Prometheus or another store.',
    yaml: `apiVersion: packages.eks.amazonaws.com/v1alpha1
kind: Package
metadata:
  name: adot
  namespace: eksa-packages-plant
spec:
  packageName: adot
  targetNamespace: observability
  config: |
    mode: daemonset
`,
  },
  {
    id: 'eks-anywhere-package-prometheus',
    title: 'Prometheus',
    chooseWhen: 'Metrics are stored in the cluster itself.',
    yaml: `apiVersion: packages.eks.amazonaws.com/v1alpha1
kind: Package
metadata:
  name: prometheus
  namespace: eksa-packages-plant
spec:
  packageName: prometheus
  targetNamespace: observability
`,
  },
  {
    id: 'eks-anywhere-package-cluster-autoscaler',
    title: 'Cluster Autoscaler',
    chooseWhen: 'Groups of workers have an autoscalingConfiguration.',
    yaml: `apiVersion: packages.eks.amazonaws.com/v1alpha1
kind: Package
metadata:
  name: cluster-autoscaler
  namespace: eksa-packages-plant
spec:
  packageName: cluster-autoscaler
  targetNamespace: eksa-system
  config: |
    cloudProvider: clusterapi
    autoDiscovery:
      clusterName: plant
`,
  },
];
