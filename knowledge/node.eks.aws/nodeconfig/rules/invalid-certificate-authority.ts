import { replaceRaw, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { decodeBase64, encodeBase64 } from '../base64.js';
import { readerOf } from '../dialect.js';
import { amiCode } from '../sources.js';
import { visible } from '../written.js';

export const invalidCertificateAuthority: Rule = {
  id: 'invalid-certificate-authority',
  severity: 'error',
  summary: 'The certificate authority of the cluster is not the base64 of a PEM text.',
  why: `
    Both programs decode the field as standard, padded base64 and refuse anything else: the PEM text itself, URL-safe letters, spaces. Line breaks inside are fine, so a literal block (\`|\`) works and a folded one (\`>\`) does not.
    Base64 of something that is no PEM is taken, and the kubelet then trusts nobody: a warning.
    \`aws eks describe-cluster\` prints it in the right form as \`certificateAuthority.data\`.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_Certificate.html', `${amiCode}internal/kubelet/cert.go`, 'https://pkg.go.dev/encoding/json#Unmarshal'],
  upstream: ['illegal base64 data at input byte'],
  covers: ['NC024'],
  examples: [
    { title: 'The PEM text', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          certificateAuthority: |
    #                           ^ This is the PEM text itself; the field takes its base64
            -----BEGIN CERTIFICATE-----
            MIIB
            -----END CERTIFICATE-----`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUIKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=` },
    { title: 'Not base64', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: not-base64
    #                           ^^^^^^^^^^ This has to be standard base64, padded and without spaces
          cidr: 10.100.0.0/16` },
    { title: 'Base64 of something else', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: Y2VydGlmaWNhdGVBdXRob3JpdHk=
    #                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This decodes to something that is no PEM certificate
          cidr: 10.100.0.0/16` },
    { title: 'Base64 of PEM', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          apiServerEndpoint: https://example.com
          certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
          cidr: 10.100.0.0/16` },
  ],
  *check(resource) {
    const node = readerOf(resource).at('spec.cluster.certificateAuthority');
    const text = stringOf(node);
    if (!node || !text) return;
    if (text.includes('-----BEGIN')) {
      const fix = { title: say`Encode it as base64`, edits: [replaceRaw(node, encodeBase64(text))] };
      yield { span: visible(node), message: say`This is the PEM text itself; the field takes its base64`, fix };
      return;
    }
    const bytes = decodeBase64(text);
    if (bytes === undefined) yield { span: visible(node), message: say`This has to be standard base64, padded and without spaces` };
    else if (!bytes.includes('-----BEGIN')) yield { span: visible(node), severity: 'warning', message: say`This decodes to something that is no PEM certificate` };
  },
};
