import { isSet, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';

export const missingAmiFamily: Rule = {
  id: 'missing-ami-family',
  severity: 'error',
  summary: 'Images are chosen without an alias, and amiFamily does not tell what they are.',
  why: `
    Karpenter writes the user data that joins a node to the cluster, and its form depends on the operating system.
    An alias tells it; beside every other way to choose an image \`amiFamily\` has to.`,
  sources: [crd],
  upstream: ['must specify amiFamily if amiSelectorTerms does not contain an alias'],
  covers: ['KNC016'],
  examples: [
    { title: 'An id alone', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
    #   ^^^^^^^^^^^^^^^^ amiFamily has to be set where no alias tells the operating system
          - id: ami-0123456789abcdef0` },
    { title: 'With the family', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2023
        amiSelectorTerms:
          - id: ami-0123456789abcdef0` },
    { title: 'A term that a template fills in', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - \${AMI_TERM}` },
  ],
  *check(resource) {
    const spec = resource.root.get('spec');
    const list = spec?.get('amiSelectorTerms');
    if (spec?.type !== 'map' || list?.type !== 'list' || isSet(spec.get('amiFamily')) || mayHaveMore(resource, spec)) return;
    const terms = list.items();
    if (terms.length === 0 || terms.some((it) => it.type !== 'map' || isSet(it.get('alias')) || mayHaveMore(resource, it))) return;
    yield { span: placeOfAbsence(list), message: say`amiFamily has to be set where no alias tells the operating system`, missing: true };
  },
};
