import { insertKey, mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, workerGroups } from '../../shared/read.js';

export const unusableKubeletConfiguration: Rule = {
  id: 'unusable-kubelet-configuration',
  severity: 'error',
  summary: 'Settings of the kubelet lack their kind, or set what EKS Anywhere sets itself.',
  why: 'The settings are read as a whole object of `kubelet.config.k8s.io/v1beta1`, which needs a `kind`. `providerID` ties the node to its machine and is set by EKS Anywhere.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/kubeletconfig/'],
  upstream: ['Object \'Kind\' is missing', 'can not override providerID or cloudProvider (set by EKS Anywhere)'],
  covers: ['EA031', 'EA219'],
  examples: [
    { title: 'Without kind', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            kubeletConfiguration:
      #     ^^^^^^^^^^^^^^^^^^^^ kind is missing; it has to be KubeletConfiguration
              maxPods: 80`,
      fixed: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            kubeletConfiguration:
              maxPods: 80
              kind: KubeletConfiguration` },
    { title: 'The identity of the machine', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          workerNodeGroupConfigurations:
            - name: md-0
              kubeletConfiguration:
                kind: KubeletConfiguration
                providerID: vsphere://1
      #         ^^^^^^^^^^ EKS Anywhere sets providerID itself` },
    { title: 'A setting', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            kubeletConfiguration:
              kind: KubeletConfiguration
              maxPods: 80` },
  ],
  *check(resource) {
    for (const part of [at(resource.root, 'spec.controlPlaneConfiguration'), ...workerGroups(resource.root)]) {
      const kubelet = field(part, 'kubeletConfiguration');
      if (kubelet?.type !== 'map' || !kubelet.key) continue;
      const provider = kubelet.get('providerID');
      if (provider?.key) yield { span: provider.key, message: say`EKS Anywhere sets providerID itself` };
      if (kubelet.get('kind') || mayHaveMore(resource, kubelet)) continue;
      const edit = insertKey(resource.document, kubelet, 'kind', 'KubeletConfiguration');
      yield { span: kubelet.key, message: say`kind is missing; it has to be KubeletConfiguration`, missing: true, ...(edit ? { fix: { title: say`Add kind`, edits: [edit] } } : {}) };
    }
  },
};
