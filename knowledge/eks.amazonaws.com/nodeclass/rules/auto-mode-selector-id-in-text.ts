import type { Rule } from '../../../../engine/model.js';
import { replaceValue, say, stringOf } from '../../../../engine/kit.js';
import { crd } from '../pages.js';
import { selectorsIn } from '../terms.js';

export const autoModeSelectorIdInText: Rule = {
  id: 'auto-mode-selector-id-in-text',
  severity: 'warning',
  summary: 'An id in a NodeClass has something before or behind it.',
  why: 'The pattern of the CRD only asks that the text **contains** an id, so a prefix, a space or a second id is admitted. EC2 knows nothing of that name.',
  sources: [crd],
  covers: ['AM035'],
  examples: [
    {
      title: 'A Region before the id',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          subnetSelectorTerms:
            - id: us-east-1/subnet-0123456789abcdef0
      #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ An id stands alone, here subnet-0123456789abcdef0`,
      fixed: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        subnetSelectorTerms:
          - id: subnet-0123456789abcdef0`,
    },
    {
      title: 'An id',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        securityGroupSelectorTerms:
          - id: sg-0123456789abcdef0`,
    },
  ],
  mentions: ['subnet-', 'sg-'],
  *check(resource) {
    for (const { terms, fields } of selectorsIn(resource)) {
      const pattern = fields.includes('name') ? /sg-[0-9a-z]+/ : /subnet-[0-9a-z]+/;
      for (const term of terms) {
        const node = term.get('id');
        const written = stringOf(node);
        const bare = pattern.exec(written ?? '')?.[0];
        if (!node || bare === undefined || bare === written) continue;
        yield { span: node.span, message: say`An id stands alone, here ${bare}`, fix: { title: say`Use ${bare}`, edits: [replaceValue(node, bare)] } };
      }
    }
  },
};
