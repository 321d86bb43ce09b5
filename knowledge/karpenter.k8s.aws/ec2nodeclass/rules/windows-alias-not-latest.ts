import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { aliasesOf, crd, familyOfAlias } from '../families.js';

export const windowsAliasNotLatest: Rule = {
  id: 'windows-alias-not-latest',
  severity: 'error',
  summary: 'An alias pins a version of a Windows image.',
  why: 'AWS keeps Windows images only for a few months, so aliases of Windows know the version `latest` alone. To pin an image, name it by `id`.',
  sources: [crd],
  upstream: ["windows families may only specify version 'latest'"],
  covers: ['KNC010'],
  examples: [
    { title: 'A version', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: windows2022@v20240807
    #              ^^^^^^^^^^^^^^^^^^^^^ Windows images can only be taken as windows2022@latest`, fixed: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: windows2022@latest` },
    { title: 'The latest', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: windows2022@latest` },
  ],
  mentions: ['windows'],
  *check(resource) {
    for (const alias of aliasesOf(resource)) {
      const { node, family, version } = alias;
      if (!familyOfAlias(alias)?.startsWith('Windows') || !version || version.split('@')[0] === 'latest') continue;
      const latest = `${family}@latest`;
      yield { span: node.span, message: say`Windows images can only be taken as ${latest}`, fix: { title: say`Use ${latest}`, edits: [replaceValue(node, latest)] } };
    }
  },
};
