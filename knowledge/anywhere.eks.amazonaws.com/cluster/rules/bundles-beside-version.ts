import { constraintRule } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const bundlesBesideVersion: Rule = constraintRule({
  id: 'bundles-beside-version',
  severity: 'error',
  summary: 'The components of the cluster are named twice.',
  why: '`eksaVersion` names a release of EKS Anywhere, and with it the Bundles that `bundlesRef` names. `eksctl anywhere` refuses both together; new clusters use `eksaVersion`.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go'],
  upstream: ['cannot pass both bundlesRef and eksaVersion'],
  covers: ['EA035'],
  examples: [
    { title: 'Both', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          eksaVersion: v0.26.1
          bundlesRef: { apiVersion: anywhere.eks.amazonaws.com/v1alpha1, name: bundles-1, namespace: eksa-system }
      #   ^^^^^^^^^^ bundlesRef cannot be set together with eksaVersion` },
    { title: 'One', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          eksaVersion: v0.26.1` },
  ],
}, { path: 'spec', of: 'atMostOne', fields: ['eksaVersion', 'bundlesRef'] });
