import type { Rule } from '../../../../engine/model.js';
import { lookUp, nearest, renameKey, say } from '../../../../engine/kit.js';
import { fileSystemNames, guide, parameterWords, parametersOf } from '../parameters.js';

export const autoModeUnknownStorageParameter: Rule = {
  id: 'auto-mode-unknown-storage-parameter',
  severity: 'warning',
  summary: 'A StorageClass of EKS Auto Mode has a parameter that its driver does not know.',
  why: `The driver refuses to make a volume with a parameter that it does not know, so claims of this class wait. Upper and lower case make no difference.`,
  sources: [guide, 'https://github.com/kubernetes-sigs/aws-ebs-csi-driver docs/parameters.md'],
  covers: ['AM076'],
  examples: [
    {
      title: 'The name that the API of EC2 has',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          volumeType: gp3
      #   ^^^^^^^^^^ The driver knows no parameter volumeType; did you mean type?
          throughputt: "250"
      #   ^^^^^^^^^^^ The driver knows no parameter throughputt; did you mean throughput?`,
      fixed: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          type: gp3
          throughput: "250"`,
    },
    {
      title: 'Letters in another case, and tags',
      yaml: `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: gp3
      provisioner: ebs.csi.eks.amazonaws.com
      volumeBindingMode: WaitForFirstConsumer
      parameters:
        kmsKeyID: arn:aws:kms:eu-central-1:111122223333:key/1234abcd
        encrypted: "true"
        fsType: xfs
        tagSpecification_1: team=data`,
    },
  ],
  *check(resource) {
    const parameters = parametersOf(resource);
    for (const entry of parameters?.entries ?? []) {
      const name = entry.name.toLowerCase();
      if (entry.unknown || name.startsWith('csi.storage.k8s.io/') || name.startsWith('tagspecification_') || known.some((it) => it.toLowerCase() === name)) continue;
      const meant = lookUp(called, name) ?? nearest(entry.name, known);
      const free = meant !== undefined && !parameters?.entry(meant) && !entry.merged;
      yield {
        span: entry.key,
        message: meant ? say`The driver knows no parameter ${entry.name}; did you mean ${meant}?` : say`The driver knows no parameter ${entry.name}`,
        ...(free ? { fix: { title: say`Rename to ${meant}`, edits: [renameKey(entry, meant)] } } : {}),
      };
    }
  },
};

const known: readonly string[] = Object.freeze([...Object.keys(parameterWords), ...fileSystemNames]);
const called: Readonly<Record<string, string>> = Object.freeze({ volumetype: 'type', volumeencrypted: 'encrypted', kmskey: 'kmsKeyId', kmskeyarn: 'kmsKeyId' });
