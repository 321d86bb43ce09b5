import { mayHaveMore, removeKey, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { aliasesOf, crd, families, familyOfAlias } from '../families.js';

export const amiFamilyContradictsAlias: Rule = {
  id: 'ami-family-contradicts-alias',
  severity: 'error',
  summary: 'amiFamily is not the family of the alias.',
  why: 'The alias already decides the family, so `amiFamily` can be left out. The API server admits beside it only the same family, or `Custom` when you bootstrap the nodes yourself.',
  sources: [crd],
  upstream: ['an AL2', 'an AL2023', 'a Bottlerocket', 'a Windows2019', 'a Windows2022', 'a Windows2025']
    .map((it) => `if set, amiFamily must be '${it.replace(/^an? /, '')}' or 'Custom' when using ${it} alias`),
  covers: ['KNC014'],
  examples: [
    { title: 'A leftover of an earlier image', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2
    #              ^^^ AL2 is not the family of al2023@latest; leave it out, or use AL2023 or Custom
        amiSelectorTerms:
          - alias: al2023@latest`, fixed: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2023@latest` },
    { title: 'Your own bootstrap', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: Custom
        amiSelectorTerms:
          - alias: al2023@latest` },
  ],
  mentions: ['amiFamily'],
  *check(resource) {
    const { root, document } = resource;
    const spec = root.get('spec');
    const node = spec?.get('amiFamily');
    const family = stringOf(node);
    if (!spec || !node || family === undefined || family === 'Custom' || !families.includes(family) || mayHaveMore(resource, spec)) return;
    const alias = aliasesOf(resource).find((it) => ![undefined, family].includes(familyOfAlias(it)));
    if (!alias) return;
    const edit = removeKey(document, spec, 'amiFamily');
    yield {
      span: node.span,
      message: say`${family} is not the family of ${alias.text}; leave it out, or use ${familyOfAlias(alias)!} or Custom`,
      ...(edit ? { fix: { title: say`Remove amiFamily`, edits: [edit] } } : {}),
    };
  },
};
