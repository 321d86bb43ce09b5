import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const packageOfAnotherGroup: Rule = {
  id: 'package-of-another-group',
  severity: 'error',
  summary: 'Curated packages have an API group of their own.',
  why: '`Package`, `PackageBundle` and `PackageBundleController` are of `packages.eks.amazonaws.com/v1alpha1`. In the group of the clusters the API server knows no such kinds, although a published example writes one so.',
  sources: ['https://anywhere.eks.amazonaws.com/docs/packages/overview/', 'https://github.com/aws/eks-anywhere-packages'],
  upstream: ['no matches for kind "PackageBundleController" in version "anywhere.eks.amazonaws.com/v1alpha1"'],
  covers: ['EA209'],
  examples: [
    { title: 'The group of the clusters', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
      #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Package is of packages.eks.amazonaws.com/v1alpha1
        kind: Package
        metadata:
          name: registry`,
      fixed: `
        apiVersion: packages.eks.amazonaws.com/v1alpha1
        kind: Package
        metadata:
          name: registry` },
    { title: 'The group of the packages', yaml: `
        apiVersion: packages.eks.amazonaws.com/v1alpha1
        kind: Package
        metadata:
          name: registry` },
  ],
  *check({ root, kind }) {
    const version = root.get('apiVersion');
    if (version) yield { span: version.span, message: say`${kind.name} is of packages.eks.amazonaws.com/v1alpha1`, fix: { title: say`Use packages.eks.amazonaws.com/v1alpha1`, edits: [replaceValue(version, 'packages.eks.amazonaws.com/v1alpha1')] } };
  },
};
