import { familyOf, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { itemsAt } from '../../shared/read.js';

/** Not anchored, as upstream: `*.example.com` holds `example.com`. */
const domain = /(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]/;

/** Longer than any domain name; the expression looks at every end from every beginning. */
const longest = 2000;

export const invalidCertificateName: Rule = {
  id: 'invalid-certificate-name',
  severity: 'error',
  summary: 'A further name of the API server is neither an address nor a domain name.',
  why: 'What is listed here goes into the certificate of the API server. `eksctl anywhere` takes IP addresses and domain names with a dot in lower-case letters.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go'],
  upstream: ['invalid ControlPlaneConfiguration.CertSANs; must be an IP or domain name'],
  covers: ['EA027'],
  examples: [
    { title: 'A name without a dot', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            certSans: [localhost, 10.0.0.5]
      #                ^^^^^^^^^ localhost is neither an IP address nor a domain name with a dot in lower-case letters` },
    { title: 'A name and an address', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            certSans: ["*.example.com", "2001:db8::5"]` },
  ],
  *check({ root }) {
    for (const item of itemsAt(root, 'spec.controlPlaneConfiguration.certSans')) {
      const name = stringOf(item);
      if (name !== undefined && !domain.test(name.slice(0, longest)) && familyOf(name) === undefined) yield { span: item.span, message: say`${name} is neither an IP address nor a domain name with a dot in lower-case letters` };
    }
  },
};
