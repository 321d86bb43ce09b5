import { mayHaveMore, placeOfAbsence, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field } from '../../shared/read.js';

export const unusableTrustBundle: Rule = {
  id: 'unusable-trust-bundle',
  severity: 'error',
  summary: 'The certificates of Prism Central are no certificates, or its login is not named.',
  why: 'The bundle is the text of certificates in PEM, not the path of a file. The login comes from a Secret that `credentialRef` names: a file without it is read, and refused before the cluster is made, so that is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/nutanixdatacenterconfig_types.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/nutanix-spec/'],
  upstream: ['could not find a PEM block in the certificate', 'NutanixDatacenterConfig credentialRef is not set or is empty'],
  covers: ['EA143', 'EA144'],
  examples: [
    { title: 'A path, and no login', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixDatacenterConfig
        spec:
      # ^^^^ credentialRef is missing; the Secret with the login to Prism Central has to be named
          endpoint: prism.example.com
          port: 9440
          additionalTrustBundle: /etc/ssl/prism.pem
      #                          ^^^^^^^^^^^^^^^^^^ The text of a certificate in PEM is needed here; it begins with -----BEGIN CERTIFICATE-----` },
    { title: 'A login', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixDatacenterConfig
        spec:
          endpoint: prism.example.com
          port: 9440
          credentialRef: { kind: Secret, name: prism }` },
  ],
  *check(resource) {
    const bundle = at(resource.root, 'spec.additionalTrustBundle');
    const text = stringOf(bundle);
    if (bundle && text && !/-----BEGIN [^-]+-----/.test(text)) yield { span: bundle.span, message: say`The text of a certificate in PEM is needed here; it begins with -----BEGIN CERTIFICATE-----` };
    const spec = field(resource.root, 'spec');
    if (spec?.type !== 'map' || !field(spec, 'endpoint') || field(spec, 'credentialRef') || mayHaveMore(resource, spec)) return;
    yield { span: placeOfAbsence(spec), severity: 'warning', message: say`credentialRef is missing; the Secret with the login to Prism Central has to be named`, missing: true };
  },
};
