import type { Docs } from '../../../engine/model.js';

const link = 'https://anywhere.eks.amazonaws.com/docs/packages/overview/';

export const docs: Docs = {
  spec: { does: 'Which curated package is installed, and how.', link },
  'spec.packageName': { does: 'Name of the package in the bundle, such as `harbor` or `metallb`.', absent: 'Refused.', link },
  'spec.packageVersion': { does: 'Version or digest of the package.', absent: 'The newest of the active bundle.', link },
  'spec.targetNamespace': { does: 'Namespace that the package is installed in.', absent: '`default`.', link },
  'spec.config': {
    does: 'Values for the package, as a text of YAML.',
    absent: 'Its defaults.',
    trap: 'It is a text: start it with `config: |`. The values are held against the schema of the package.',
    link,
  },
  status: { does: 'What the package controller reports. It has no place in a manifest.', link },
};
