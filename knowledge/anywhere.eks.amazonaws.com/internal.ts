import type { Kind } from '../../engine/model.js';
import { open, openKind } from '../shared/openKind.js';
import { packageOfAnotherGroup } from './shared/rules/package-of-another-group.js';

const link = 'https://github.com/aws/eks-anywhere/tree/v0.26.1/config/crd/bases';

/** Kinds that EKS Anywhere writes for itself: who opens one should learn what it is, and nothing in it is judged. */
export const internalKinds: readonly Kind[] = [
  internal('Bundles', 'The images and manifests of one release of EKS Anywhere. It comes with the release; nobody writes it.'),
  internal('EKSARelease', 'One release of EKS Anywhere, with where its Bundles are. It comes with the release; nobody writes it.'),
  internal('ControlPlaneUpgrade', 'An upgrade in place of the control plane, kept by the controller while it runs.'),
  internal('MachineDeploymentUpgrade', 'An upgrade in place of a group of workers, kept by the controller while it runs.'),
  internal('NodeUpgrade', 'An upgrade in place of one machine, kept by the controller while it runs.'),
];

function internal(name: string, summary: string): Kind {
  const kind = openKind({ group: 'anywhere.eks.amazonaws.com', version: 'v1alpha1', name, summary, link, scope: 'Namespaced', markers: ['anywhere.eks.amazonaws.com/'], fields: { spec: open({}) }, docs: { spec: { does: 'Written by EKS Anywhere itself.', link } } });
  return { ...kind, knownIn: 'EKS Anywhere 0.26' };
}

/** Kinds of the packages' own group that people write with this one: recognised to say so, and never offered. */
export const misplacedKinds: readonly Kind[] = ['Package', 'PackageBundle', 'PackageBundleController'].map((name) => ({
  ...openKind({ group: 'anywhere.eks.amazonaws.com', version: 'v1alpha1', name, summary: 'Not a kind of this group: curated packages are of `packages.eks.amazonaws.com`.', link, scope: 'Namespaced', markers: ['anywhere.eks.amazonaws.com/'], rules: [packageOfAnotherGroup] }),
  knownIn: 'no API server',
}));
