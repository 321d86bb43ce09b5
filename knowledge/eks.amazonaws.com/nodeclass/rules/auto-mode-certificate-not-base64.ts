import type { Rule } from '../../../../engine/model.js';
import { say, select, stringOf } from '../../../../engine/kit.js';
import { guide } from '../pages.js';

export const autoModeCertificateNotBase64: Rule = {
  id: 'auto-mode-certificate-not-base64',
  severity: 'warning',
  summary: 'A certificate of a NodeClass is not encoded in base64.',
  why: '`data` holds the PEM text once more encoded: `base64 -w0 ca.pem`. PEM as it is, or anything else, leaves the nodes without the certificate.',
  sources: [guide],
  covers: ['AM047'],
  examples: [
    {
      title: 'PEM as it is',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          certificateBundles:
            - name: corporate-ca
              data: |
      #       ^^^^ data is PEM text; encode it in base64
                -----BEGIN CERTIFICATE-----
                MIIB
                -----END CERTIFICATE-----`,
    },
    {
      title: 'Encoded',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        certificateBundles:
          - name: corporate-ca
            data: LS0tLS1CRUdJTg==`,
    },
  ],
  mentions: ['certificateBundles'],
  *check({ root }) {
    for (const node of select(root, 'spec.certificateBundles[].data')) {
      const text = stringOf(node)?.replace(/\s/g, '');
      if (text === undefined || (text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text))) continue;
      yield { span: node.key ?? node.span, message: text.includes('-----BEGIN') ? say`data is PEM text; encode it in base64` : say`data is not base64` };
    }
  },
};
