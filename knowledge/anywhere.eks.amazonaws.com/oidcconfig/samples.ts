import type { Sample } from '../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/getting-started/optional/oidc/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-oidc',
    title: 'Login with an OpenID Connect provider',
    chooseWhen: 'People log in with the identity provider of the company.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: OIDCConfig
metadata:
  name: plant
spec:
  issuerUrl: https://login.example.com
  clientId: kubernetes
  usernameClaim: email
  groupsClaim: groups
  # Groups of the provider cannot be mistaken for those of Kubernetes.
  groupsPrefix: "oidc:"
`,
  },
];
