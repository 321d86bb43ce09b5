import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { aliasesOf, code } from '../families.js';

export const amiAliasWithTwoAts: Rule = {
  id: 'ami-alias-with-two-ats',
  severity: 'warning',
  summary: 'An AMI alias holds more than one @.',
  why: 'The API server admits it, and then it ends the Karpenter controller: an alias that does not have exactly two parts is a fatal error there.',
  sources: [`${code}pkg/apis/v1/ec2nodeclass.go`],
  covers: ['KNC009'],
  examples: [
    { title: 'Two versions', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2023@v20240807@latest
    #              ^^^^^^^^^^^^^^^^^^^^^^^ al2023@v20240807@latest has more than one @, which stops the Karpenter controller` },
    { title: 'One version', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2023@v20240807` },
  ],
  mentions: ['alias'],
  *check(resource) {
    for (const { node, text, version } of aliasesOf(resource)) {
      if (version?.includes('@')) yield { span: node.span, message: say`${text} has more than one @, which stops the Karpenter controller` };
    }
  },
};
