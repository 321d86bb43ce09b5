import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const imdsV1Enabled: Rule = {
  id: 'imds-v1-enabled',
  severity: 'info',
  summary: 'The metadata service answers requests without a token.',
  why: `
    With \`httpTokens: optional\` version 1 of the instance metadata service stays open: whoever makes a process on the node fetch a URL can read the credentials of the node role.
    AWS advises \`required\`, which is also the default here.`,
  sources: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html', 'https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html'],
  covers: ['KNC053'],
  examples: [
    { title: 'Optional', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          metadataOptions:
            httpTokens: optional
      #                 ^^^^^^^^ optional leaves IMDSv1 open; required is the default and the advice of AWS`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          metadataOptions:
            httpTokens: required` },
    { title: 'Required', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          metadataOptions:
            httpTokens: required` },
  ],
  mentions: ['httpTokens'],
  *check({ root }) {
    const node = root.at('spec.metadataOptions.httpTokens');
    if (node?.value !== 'optional') return;
    yield { span: node.span, message: say`optional leaves IMDSv1 open; required is the default and the advice of AWS`, fix: { title: say`Require tokens`, edits: [replaceValue(node, 'required')] } };
  },
};
