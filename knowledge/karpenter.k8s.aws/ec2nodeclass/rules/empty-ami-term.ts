import { constraintRule } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';

export const emptyAmiTerm = chosenBy(['alias', 'id', 'name', 'ssmParameter', 'tags']);
/** Before v1 there were fewer ways. */
export const emptyAmiTermV1beta1 = chosenBy(['id', 'name', 'tags']);

function chosenBy(fields: readonly string[]): Rule {
  return constraintRule(
    {
      id: 'empty-ami-term',
      severity: 'error',
      summary: 'An AMI term selects nothing.',
      why: 'A term needs one of the fields that find an image. `owner` only narrows `name` and `tags`, so alone it is refused too.',
      sources: [crd],
      upstream: ["expected at least one, got none, ['tags', 'id', 'name', 'alias', 'ssmParameter']"],
      covers: ['KNC019'],
      examples: [
        { title: 'An owner alone', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: AL2023
          amiSelectorTerms:
            - owner: self
      #       ^^^^^ At least one of alias, id, name, ssmParameter or tags has to be set` },
        { title: 'An alias, which v1beta1 does not know', yaml: `
        apiVersion: karpenter.k8s.aws/v1beta1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: AL2023
          amiSelectorTerms:
            - alias: al2023@latest
      #       ^^^^^ At least one of id, name or tags has to be set` },
        { title: 'A name of that owner', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: AL2023
          amiSelectorTerms:
            - owner: self
              name: golden-*` },
      ],
    },
    { path: 'spec.amiSelectorTerms[]', of: 'atLeastOne', fields },
  );
}
