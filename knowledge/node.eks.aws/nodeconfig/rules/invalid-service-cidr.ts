import { parseCidr, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode } from '../sources.js';
import { textOfScalar } from '../written.js';

export const invalidServiceCidr: Rule = {
  id: 'invalid-service-cidr',
  severity: 'error',
  summary: 'The service CIDR of the cluster is not a range of addresses.',
  why: `
    \`nodeadm init\` reads it to learn the IP family and the address of the cluster's DNS, and fails when it cannot. \`nodeadm config check\` does not look at it.`,
  sources: [`${amiCode}internal/api/`, 'https://pkg.go.dev/net#ParseCIDR'],
  upstream: ['invalid CIDR address'],
  covers: ['NC027'],
  examples: [
    { title: 'An address', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
          cidr: 10.100.0.0
    #           ^^^^^^^^^^ 10.100.0.0 is not a range of addresses such as 10.100.0.0/16 or fd00:10::/108` },
    { title: 'A leading zero', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
          cidr: 10.100.0.00/16
    #           ^^^^^^^^^^^^^^ 10.100.0.00/16 is not a range of addresses such as 10.100.0.0/16 or fd00:10::/108` },
    { title: 'IPv6', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
          cidr: fd00:10::/108` },
    { title: 'Host bits are fine', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
          cidr: 10.100.0.1/16` },
  ],
  *check(resource) {
    const cidr = readerOf(resource).at('spec.cluster.cidr');
    const text = textOfScalar(cidr);
    if (cidr && text && !parseCidr(text)) yield { span: cidr.span, message: say`${text} is not a range of addresses such as 10.100.0.0/16 or fd00:10::/108` };
  },
};
