import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, itemsAt, textAt } from '../../shared/read.js';

const flags: readonly string[] = Object.freeze(['issuer-url', 'client-id', 'groups-claim', 'groups-prefix', 'required-claim', 'username-claim', 'username-prefix'].map((it) => `oidc-${it}`));

export const oidcFlagBesideOidcConfig: Rule = {
  id: 'oidc-flag-beside-oidc-config',
  severity: 'error',
  summary: 'A flag of the API server sets what the OIDCConfig sets as well.',
  why: 'An OIDCConfig becomes the `oidc-` flags of the API server. Beside it `eksctl anywhere` refuses such flags in `apiServerExtraArgs`.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/api-server-extra-args/'],
  upstream: ['the following flags cannot be configured if OIDCConfig is configured'],
  covers: ['EA029'],
  examples: [
    { title: 'Both', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            apiServerExtraArgs:
              oidc-client-id: kubernetes
      #       ^^^^^^^^^^^^^^ oidc-client-id cannot be set beside an OIDCConfig
          identityProviderRefs:
            - { kind: OIDCConfig, name: login }` },
    { title: 'Another flag', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            apiServerExtraArgs:
              service-account-max-token-expiration: 24h
          identityProviderRefs:
            - { kind: OIDCConfig, name: login }` },
  ],
  *check({ root }) {
    if (!itemsAt(root, 'spec.identityProviderRefs').some((it) => textAt(it, 'kind') === 'OIDCConfig')) return;
    for (const { name, key } of at(root, 'spec.controlPlaneConfiguration.apiServerExtraArgs')?.entries() ?? []) {
      if (flags.includes(name)) yield { span: key, message: say`${name} cannot be set beside an OIDCConfig` };
    }
  },
};
