import type { Docs } from '../../../engine/model.js';

const link = 'https://anywhere.eks.amazonaws.com/docs/packages/overview/';

export const docs: Docs = {
  spec: { does: 'Where the bundles of curated packages come from, and how often they are looked for.', link },
  'spec.activeBundle': { does: 'The bundle whose packages are installed: `v1-35-100`.', absent: 'The newest one for the Kubernetes version.', link },
  'spec.bundleRepository': { does: 'Repository of the bundles in the registry.', absent: '`eks-anywhere-packages-bundles`.', link },
  'spec.createNamespace': { does: 'Whether the target namespaces of packages are made.', absent: '`false`.', link },
  'spec.defaultImageRegistry': { does: 'Registry of the packages\' images.', absent: 'The registry of EKS Anywhere in us-west-2.', link },
  'spec.defaultRegistry': { does: 'Registry of the bundles and charts.', absent: '`public.ecr.aws/eks-anywhere`.', link },
  'spec.logLevel': { does: 'How much the controller logs; a higher number is more.', link },
  'spec.privateRegistry': { does: 'Registry that both are taken from instead, as in an air gap.', link },
  'spec.upgradeCheckInterval': { does: 'How often a newer bundle is looked for, as a duration.', absent: '`24h`.', link },
  'spec.upgradeCheckShortInterval': { does: 'The same after a failure.', absent: '`1h`.', link },
  status: { does: 'What the package controller reports. It has no place in a manifest.', link },
};
