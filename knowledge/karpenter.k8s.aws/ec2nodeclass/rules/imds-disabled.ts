import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { familyOf } from '../families.js';

export const imdsDisabled: Rule = {
  id: 'imds-disabled',
  severity: 'warning',
  summary: 'The instance metadata service is switched off.',
  why: `
    A node reads its user data and its own identity there when it starts, so it never joins the cluster without it; the VPC CNI and the EBS driver ask there too.
    To keep pods away from it leave \`httpPutResponseHopLimit\` at 1.`,
  sources: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html', 'https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html'],
  covers: ['KNC056'],
  examples: [
    { title: 'Disabled', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          metadataOptions:
            httpEndpoint: disabled
      #                   ^^^^^^^^ Without the metadata service a node cannot read its user data and does not join` },
    { title: 'Hidden from pods', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          metadataOptions:
            httpEndpoint: enabled
            httpPutResponseHopLimit: 1` },
  ],
  mentions: ['httpEndpoint'],
  *check(resource) {
    const node = resource.root.at('spec.metadataOptions.httpEndpoint');
    // An image of your own may know everything already.
    if (node?.value !== 'disabled' || familyOf(resource) === 'Custom') return;
    yield { span: node.span, message: say`Without the metadata service a node cannot read its user data and does not join` };
  },
};
