import type { Sample } from '../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/packages/prereq/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-packages-from-a-mirror',
    title: 'Curated packages from a registry on site',
    chooseWhen: 'The cluster reaches no registry of AWS, and the packages were copied into one of your own.',
    yaml: `apiVersion: packages.eks.amazonaws.com/v1alpha1
kind: PackageBundleController
metadata:
  name: plant
  namespace: eksa-packages
spec:
  defaultRegistry: registry.example.com:443/eks-anywhere
  defaultImageRegistry: registry.example.com:443/eks-anywhere
`,
  },
];
