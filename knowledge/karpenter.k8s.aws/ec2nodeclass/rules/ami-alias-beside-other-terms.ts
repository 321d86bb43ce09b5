import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';
import { isWritten, selectorsOf } from '../terms.js';

export const amiAliasBesideOtherTerms: Rule = {
  id: 'ami-alias-beside-other-terms',
  severity: 'error',
  summary: 'An AMI alias is not the only term of its list.',
  why: 'An alias stands for all the images that a class needs, whatever architecture. The API server refuses further terms beside it.',
  sources: [crd],
  upstream: ["'alias' is mutually exclusive, cannot be set with a combination of other amiSelectorTerms"],
  examples: [
    { title: 'Two aliases', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2023@latest
    #       ^^^^^ An alias has to be the only term of amiSelectorTerms, which has 2
          - id: ami-0123456789abcdef0` },
    { title: 'One term', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2023@latest` },
    { title: 'Branches of a template', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          {{- if .Values.ami }}
          - id: {{ .Values.ami }}
          {{- else }}
          - alias: al2023@latest
          {{- end }}` },
  ],
  mentions: ['alias'],
  *check(resource) {
    for (const { list, terms } of selectorsOf(resource, ['amiSelectorTerms'])) {
      const count = list.items().length;
      if (count < 2 || terms.length < count || mayHaveMore(resource, list)) continue;
      for (const term of terms) {
        const alias = term.get('alias');
        if (isWritten(alias)) yield { span: alias.key ?? alias.span, message: say`An alias has to be the only term of amiSelectorTerms, which has ${count}` };
      }
    }
  },
};
