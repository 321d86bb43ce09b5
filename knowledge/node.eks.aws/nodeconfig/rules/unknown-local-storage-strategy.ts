import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { amiCode } from '../sources.js';
import { textOfScalar } from '../written.js';

export const unknownLocalStorageStrategy: Rule = {
  id: 'unknown-local-storage-strategy',
  severity: 'error',
  summary: 'Local disks are to be used in a way that nodeadm does not know.',
  why: `
    The script that sets the disks up knows \`raid0\`, \`raid10\`, \`mount\` and \`none\`, in any case, and fails with anything else, and \`nodeadm init\` with it.
    \`none\` and other spellings than RAID0, RAID10 and Mount are outside of the API: a warning. Hybrid nodes never read the field.`,
  sources: [`${amiCode}internal/system/local_disk.go`, 'https://github.com/awslabs/amazon-eks-ami/blob/81fec2e/templates/shared/runtime/bin/setup-local-disks'],
  covers: ['NC029'],
  examples: [
    { title: 'Another RAID', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        featureGates: {}
        instance:
          localStorage:
            strategy: RAID5
    #                 ^^^^^ RAID5 is not a strategy; it has to be RAID0, RAID10 or Mount` },
    { title: 'Another spelling', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        featureGates: {}
        instance:
          localStorage:
            strategy: raid0
    #                 ^^^^^ raid0 is written RAID0`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        featureGates: {}
        instance:
          localStorage:
            strategy: RAID0` },
    { title: 'A known one', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        instance:
          localStorage:
            strategy: Mount` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const strategy = at('spec.instance.localStorage.strategy');
    const text = textOfScalar(strategy);
    if (!strategy || !text || known.includes(text)) return;
    const meant = known.find((it) => it.toLowerCase() === text.toLowerCase());
    const fix = meant && { fix: { title: say`Write ${meant}`, edits: [replaceValue(strategy, meant)] } };
    if (meant) yield { span: strategy.span, severity: 'warning', message: say`${text} is written ${meant}`, ...fix };
    else if (text.toLowerCase() === 'none') yield { span: strategy.span, severity: 'warning', message: say`${text} is not a strategy of the API; leave the field out to leave the disks alone` };
    else yield { span: strategy.span, ...(dialect !== 'ami' && { severity: 'warning' }), message: say`${text} is not a strategy; it has to be RAID0, RAID10 or Mount` };
  },
};

const known: readonly string[] = Object.freeze(['RAID0', 'RAID10', 'Mount']);
