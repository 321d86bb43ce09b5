import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at } from '../../shared/read.js';

export const unusableIssuerUrl: Rule = {
  id: 'unusable-issuer-url',
  severity: 'error',
  summary: 'The issuer is not an address that starts with https://.',
  why: 'The API server fetches the keys of the provider from there, and trusts no unencrypted answer.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/oidcconfig.go'],
  upstream: ['OIDCConfig issuerUrl is invalid', 'OIDCConfig issuerUrl should have HTTPS scheme'],
  covers: ['EA079', 'EA080'],
  examples: [
    { title: 'A name alone', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: OIDCConfig
        spec:
          clientId: kubernetes
          issuerUrl: login.example.com
      #              ^^^^^^^^^^^^^^^^^ login.example.com is not an address that starts with https://` },
    { title: 'An address', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: OIDCConfig
        spec:
          clientId: kubernetes
          issuerUrl: https://login.example.com/realms/plant` },
  ],
  *check({ root }) {
    const url = at(root, 'spec.issuerUrl');
    const text = stringOf(url);
    if (url && text && !/^https:\/\/\S*$/i.test(text)) yield { span: url.span, message: say`${text} is not an address that starts with https://` };
  },
};
