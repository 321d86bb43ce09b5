import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const emptyAmiTerm = constraintRule(
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
  { path: 'spec.amiSelectorTerms[]', of: 'atLeastOne', fields: ['alias', 'id', 'name', 'ssmParameter', 'tags'] },
);
