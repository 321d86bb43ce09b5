import type { Rule } from '../../../../engine/model.js';
import { insertKey, replaceValue, say } from '../../../../engine/kit.js';
import { guide, parametersOf } from '../parameters.js';

export const autoModeVolumeKey: Rule = {
  id: 'auto-mode-volume-key',
  severity: 'warning',
  summary: 'The KMS key of a StorageClass of EKS Auto Mode does not encrypt its volumes.',
  why: `\`kmsKeyId\` counts only with \`encrypted: "true"\`, and takes the whole ARN of the key. The key policy has to let the cluster role use it.`,
  sources: [guide],
  covers: ['AM075'],
  examples: [
    {
      title: 'Not switched on',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          kmsKeyId: arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
      #   ^^^^^^^^ kmsKeyId encrypts nothing without encrypted: "true"`,
      fixed: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          kmsKeyId: arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
          encrypted: "true"`,
    },
    {
      title: 'Only the id of the key',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        parameters:
          encrypted: "true"
          kmsKeyId: 1234abcd-12ab-34cd-56ef-1234567890ab
      #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1234abcd-12ab-34cd-56ef-1234567890ab is not the ARN of a key`,
    },
    {
      title: 'Switched on',
      yaml: `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: gp3
      provisioner: ebs.csi.eks.amazonaws.com
      volumeBindingMode: WaitForFirstConsumer
      parameters:
        encrypted: "true"
        kmsKeyId: arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    },
  ],
  *check(resource) {
    const parameters = parametersOf(resource);
    const key = parameters?.entry('kmsKeyId');
    if (!parameters || !key) return;
    const text = parameters.text('kmsKeyId');
    if (text !== undefined && !text.startsWith('arn:')) yield { span: key.node.span, message: say`${text} is not the ARN of a key` };
    const encrypted = parameters.entry('encrypted');
    if (encrypted?.node.unknown || parameters.text('encrypted')?.toLowerCase() === 'true' || (!encrypted && parameters.open)) return;
    const map = resource.root.get('parameters')!;
    const edit = encrypted ? replaceValue(encrypted.node, 'true') : insertKey(resource.document, map, 'encrypted', '"true"');
    yield { span: key.key, message: say`${key.name} encrypts nothing without encrypted: "true"`, missing: true, ...(edit ? { fix: { title: say`Encrypt the volumes`, edits: [edit] } } : {}) };
  },
};
