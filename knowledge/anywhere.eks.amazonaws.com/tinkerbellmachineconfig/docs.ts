import type { Docs } from '../../../engine/model.js';
import { hostOsDocs, userDocs } from '../shared/pieces.js';
import { pages, table } from '../shared/tables.js';

function selectorDocs(prefix: string): Docs {
  return table(pages.bareMetal, prefix, {
    '': 'Labels of the machines, as in the column `labels` of hardware.csv.',
    matchLabels: 'Labels that all have to be there.',
    matchExpressions: 'Conditions that all have to hold.',
    'matchExpressions[].key': 'Key of the label.',
    'matchExpressions[].operator': '`In` and `NotIn` need values; `Exists` and `DoesNotExist` take none.',
    'matchExpressions[].values': 'Values to compare with.',
  });
}

export const docs: Docs = {
  ...table(pages.bareMetal, 'spec', {
    '': 'Which machines are taken, and what is installed on them.',
    hardwareSelector: ['One label, as in the column `labels` of hardware.csv: machines that carry it are taken.', '`hardwareAffinity` says which.', 'Exactly one key, and a machine may match only one selector.'],
    hardwareAffinity: ['Which machines are taken, with conditions and preferences.', '`hardwareSelector` says which.', 'Not together with `hardwareSelector`.'],
    'hardwareAffinity.required': 'Terms of which one has to match; at least one term.',
    'hardwareAffinity.preferred': 'Terms that make a machine preferred.',
    'hardwareAffinity.preferred[].weight': 'How much the term counts: 1 to 100.',
    'hardwareAffinity.preferred[].hardwareAffinityTerm': 'The term.',
    osFamily: ['`ubuntu` or `redhat`; `bottlerocket` up to Kubernetes 1.28. All machines of a cluster share one.', 'Refused.'],
    osImageURL: ['Where the machine fetches the image of its operating system.', 'That of the datacenter config.', 'Either here or on the datacenter, not both.'],
    templateRef: ['A TinkerbellTemplateConfig with the steps of the installation.', 'The built-in steps for the operating system; so with `{}`.'],
    'templateRef.kind': '`TinkerbellTemplateConfig`.',
    'templateRef.name': '`metadata.name` of the template.',
  }),
  ...selectorDocs('spec.hardwareAffinity.required[].labelSelector'),
  ...selectorDocs('spec.hardwareAffinity.preferred[].hardwareAffinityTerm.labelSelector'),
  ...userDocs(pages.bareMetal),
  ...hostOsDocs,
};
