import { insertKey, isSet, mayHaveMore, replaceRaw, say, select } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';

export const kmsKeyWithoutEncryption: Rule = {
  id: 'kms-key-without-encryption',
  severity: 'warning',
  summary: 'A KMS key is named for a volume that is not encrypted.',
  why: 'EC2 takes a key only together with `encrypted: true` and refuses the launch otherwise. The encryption of the default disks does not carry over to mappings of your own.',
  sources: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html'],
  upstream: ['The parameter KmsKeyId requires the parameter Encrypted to be set'],
  covers: ['KNC049'],
  examples: [
    { title: 'A key alone', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                volumeSize: 100Gi
                kmsKeyID: alias/nodes
      #         ^^^^^^^^ kmsKeyID needs encrypted: true beside it`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                volumeSize: 100Gi
                kmsKeyID: alias/nodes
                encrypted: true` },
    { title: 'Encrypted', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 100Gi, encrypted: true, kmsKeyID: alias/nodes }` },
  ],
  mentions: ['kmsKeyID'],
  *check(resource) {
    for (const ebs of select(resource.root, 'spec.blockDeviceMappings[].ebs')) {
      const [key, encrypted] = [ebs.get('kmsKeyID'), ebs.get('encrypted')];
      if (!isSet(key) || key.value === '' || (isSet(encrypted) ? encrypted.value !== false : mayHaveMore(resource, ebs))) continue;
      yield finding(resource, ebs, key, encrypted);
    }
  },
};

function finding({ document }: Resource, ebs: Node, key: Node, encrypted: Node | undefined): Finding {
  const edit = encrypted ? replaceRaw(encrypted, 'true') : insertKey(document, ebs, 'encrypted', 'true');
  return {
    span: key.key ?? key.span,
    message: say`kmsKeyID needs encrypted: true beside it`,
    ...(isSet(encrypted) ? {} : { missing: true }),
    ...(edit && (!encrypted || isSet(encrypted)) ? { fix: { title: say`Encrypt the volume`, edits: [edit] } } : {}),
  };
}
