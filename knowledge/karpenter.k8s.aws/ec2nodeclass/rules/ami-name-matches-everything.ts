import { isSet, mayHaveMore, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code } from '../families.js';
import { selectorsOf } from '../terms.js';

export const amiNameMatchesEverything: Rule = {
  id: 'ami-name-matches-everything',
  severity: 'warning',
  summary: 'An AMI name of wildcards alone matches every image.',
  why: 'Of all images that match a term Karpenter launches the newest one, whatever is on it. Without an owner these are the images of your account and of Amazon.',
  sources: [`${code}pkg/providers/amifamily/ami.go`],
  covers: ['KNC018'],
  examples: [
    { title: 'A star', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2023
        amiSelectorTerms:
          - name: "*"
    #             ^^^ The name * matches every image, and the newest of them is launched` },
    { title: 'Narrowed by tags', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2023
        amiSelectorTerms:
          - name: "*"
            tags: { image: golden }` },
  ],
  mentions: ['*'],
  *check(resource) {
    for (const { terms } of selectorsOf(resource, ['amiSelectorTerms'])) {
      for (const term of terms) {
        const name = term.get('name');
        const text = stringOf(name);
        if (!name || text === undefined || !/^\*+$/.test(text) || isSet(term.get('tags')) || mayHaveMore(resource, term)) continue;
        yield { span: name.span, message: say`The name ${text} matches every image, and the newest of them is launched` };
      }
    }
  },
};
