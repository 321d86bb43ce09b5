import { alternatives, nearest, replaceValue, say } from '../../../../engine/kit.js';
import type { Finding, Rule } from '../../../../engine/model.js';
import { aliasesOf, aliasFamilies, crd, type Alias } from '../families.js';

export const invalidAmiAlias: Rule = {
  id: 'invalid-ami-alias',
  severity: 'error',
  summary: 'An AMI alias is not a known family, an @ and a version.',
  why: `
    An alias reads \`family@version\`, with the family in lower case: \`al2023@v20240807\`, \`bottlerocket@v1.20.4\`, \`windows2022@latest\`.
    The API server refuses everything else.`,
  sources: [crd],
  upstream: ["'alias' is improperly formatted, must match the format 'family@version'", "family is not supported, must be one of the following: 'al2', 'al2023', 'bottlerocket', 'windows2019', 'windows2022', 'windows2025'"],
  covers: ['KNC008'],
  examples: [
    { title: 'A family in capitals', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: AL2023@latest
    #              ^^^^^^^^^^^^^ No alias has the family AL2023; did you mean al2023@latest?`, fixed: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2023@latest` },
    { title: 'A family that there is no alias for', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: ubuntu@latest
    #              ^^^^^^^^^^^^^ No alias has the family ubuntu; it has to be al2, al2023, bottlerocket, windows2019, windows2022 or windows2025` },
    { title: 'No version', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2023
    #              ^^^^^^ al2023 is not of the form family@version, such as al2023@latest` },
    { title: 'Aliases that exist', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2023@v20240807` },
  ],
  mentions: ['alias'],
  *check(resource) {
    for (const alias of aliasesOf(resource)) yield* judge(alias);
  },
};

function* judge({ node, text, family, version }: Alias): Iterable<Finding> {
  const known = Object.keys(aliasFamilies);
  const meant = known.includes(family) ? family : nearest(family, known);
  if (!/^[a-zA-Z0-9]+@.+$/.test(text)) {
    yield { span: node.span, message: say`${text} is not of the form family@version, such as ${`${meant ?? 'al2023'}@latest`}` };
  } else if (!known.includes(family) && meant) {
    const better = `${meant}@${version ?? 'latest'}`;
    yield { span: node.span, message: say`No alias has the family ${family}; did you mean ${better}?`, fix: { title: say`Use ${better}`, edits: [replaceValue(node, better)] } };
  } else if (!known.includes(family)) {
    yield { span: node.span, message: say`No alias has the family ${family}; it has to be ${alternatives(known)}` };
  }
}
