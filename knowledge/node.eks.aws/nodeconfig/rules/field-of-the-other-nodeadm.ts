import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { amiOnly, hybridOnly, readerOf } from '../dialect.js';
import { readerName } from '../flags.js';
import { amiCode, hybridCode } from '../sources.js';

export const fieldOfTheOtherNodeadm: Rule = {
  id: 'field-of-the-other-nodeadm',
  severity: 'error',
  summary: 'A field is known to the other of the two programs named nodeadm only.',
  why: `
    The \`nodeadm\` of hybrid nodes and the one in the EKS AMIs read the same apiVersion and kind, and each has fields that the other lacks.
    The one of hybrid nodes decodes a file strictly and refuses the others' fields: an error. The one of the AMIs skips them without a word: a warning.
    Which of them reads a file shows in its fields. Where it does not, or where it is guessed wrongly, a comment says it: \`# nodewise-dialect: hybrid\` or \`# nodewise-dialect: ami\`.`,
  sources: [`${hybridCode}internal/configprovider/file.go`, `${amiCode}internal/configprovider/`],
  covers: ['NC002', 'NC003'],
  examples: [
    { title: 'Feature gates on a hybrid node', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
        featureGates:
    #   ^^^^^^^^^^^^ Only the nodeadm of the EKS AMIs knows featureGates; that of hybrid nodes refuses it
          FastImagePull: true` },
    { title: 'A Region on EC2', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster:
          name: demo
          region: eu-west-1
    #     ^^^^^^ Only the nodeadm of hybrid nodes knows region; that of the EKS AMIs ignores it
        featureGates:
          FastImagePull: true` },
    { title: 'Said by the author', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      # nodewise-dialect: ami
      spec:
        hybrid: {}
    #   ^^^^^^ Only the nodeadm of hybrid nodes knows hybrid; that of the EKS AMIs ignores it` },
    { title: 'Each its own', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo }
        featureGates:
          FastImagePull: true` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    if (dialect === 'either') return;
    const foreign = dialect === 'hybrid' ? amiOnly : hybridOnly;
    const other = readerName(dialect === 'hybrid' ? 'ami' : 'hybrid');
    for (const path of foreign) {
      const node = at(`spec.${path}`);
      if (!node?.key) continue;
      const field = path.slice(path.lastIndexOf('.') + 1);
      yield dialect === 'hybrid'
        ? { span: node.key, message: say`Only ${other} knows ${field}; that of hybrid nodes refuses it` }
        : { span: node.key, severity: 'warning', message: say`Only ${other} knows ${field}; that of the EKS AMIs ignores it` };
    }
  },
};
