import { nearest, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/packages/packagelist/ */
const known: readonly string[] = Object.freeze([
  'adot', 'cert-manager', 'cluster-autoscaler', 'credential-provider-package', 'emissary', 'emissary-crds', 'harbor', 'metallb', 'metallb-crds', 'metrics-server', 'prometheus',
]);

export const unusablePackage: Rule = {
  id: 'unusable-package',
  severity: 'warning',
  summary: 'The package controller will not install this: the package or the namespace is not one that it knows.',
  why: 'Curated packages come from a list. The controller reads the Packages of a cluster from the namespace `eksa-packages-` and the cluster\'s name (or `eksa-packages`, where its own live), and leaves others alone.',
  sources: ['https://anywhere.eks.amazonaws.com/docs/packages/packagelist/', 'https://github.com/aws/eks-anywhere-packages'],
  covers: ['EA210', 'EA212'],
  examples: [
    { title: 'A slip', yaml: `
        apiVersion: packages.eks.amazonaws.com/v1alpha1
        kind: Package
        metadata:
          name: registry
        spec:
          packageName: habor
      #                ^^^^^ habor is not a curated package; did you mean harbor?`,
      fixed: `
        apiVersion: packages.eks.amazonaws.com/v1alpha1
        kind: Package
        metadata:
          name: registry
        spec:
          packageName: harbor` },
    { title: 'Another namespace', yaml: `
        apiVersion: packages.eks.amazonaws.com/v1alpha1
        kind: Package
        metadata:
          name: registry
          namespace: registries
      #              ^^^^^^^^^^ The package controller reads eksa-packages-<name of the cluster>, not registries
        spec:
          packageName: harbor` },
    { title: 'A package', yaml: `
        apiVersion: packages.eks.amazonaws.com/v1alpha1
        kind: Package
        metadata:
          name: registry
          namespace: eksa-packages-plant
        spec:
          packageName: harbor` },
  ],
  *check({ root }) {
    const [namespace, name] = [root.at('metadata.namespace'), root.at('spec.packageName')];
    const place = stringOf(namespace);
    if (namespace && place && !place.startsWith('eksa-packages')) yield { span: namespace.span, message: say`The package controller reads eksa-packages-<name of the cluster>, not ${place}` };
    const written = stringOf(name);
    // A name that is far from all of ours may be newer than we are.
    const meant = written && !known.includes(written) ? nearest(written, known) : undefined;
    if (name && written && meant) yield { span: name.span, message: say`${written} is not a curated package; did you mean ${meant}?`, fix: { title: say`Use ${meant}`, edits: [replaceValue(name, meant)] } };
  },
};
