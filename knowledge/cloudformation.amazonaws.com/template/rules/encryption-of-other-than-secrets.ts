import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { on, onValue, partRule, plainItems, settingAt, textOf } from '../resources.js';

export const encryptionOfOtherThanSecrets: Rule = partRule('AWS::EKS::Cluster', {
  id: 'encryption-of-other-than-secrets',
  severity: 'warning',
  summary: 'Envelope encryption is asked for something other than secrets.',
  why: 'EKS encrypts `secrets` with your key, and knows no other resource here.',
  sources: ['https://docs.aws.amazon.com/eks/latest/APIReference/API_EncryptionConfig.html'],
  covers: ['CF13'],
  examples: [
    {
      title: 'Other things',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              EncryptionConfig:
                - Provider: { KeyArn: !GetAtt Key.Arn }
                  Resources: [configmaps]
      #                       ^^^^^^^^^^ The only resource that EKS encrypts is secrets, not configmaps`,
    },
    {
      title: 'Nothing',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              EncryptionConfig:
                - Provider: { KeyArn: !GetAtt Key.Arn }
                  Resources: []
      #           ^^^^^^^^^ Resources has to be [secrets]`,
    },
    {
      title: 'Secrets',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              EncryptionConfig:
                - Provider: { KeyArn: !GetAtt Key.Arn }
                  Resources: [secrets]`,
    },
  ],
}, function* (part) {
  for (const item of settingAt(part, 'EncryptionConfig').node?.items() ?? []) {
    const list = settingAt(part, 'Resources', item);
    const names = plainItems(part, list);
    if (list.node && names?.length === 0) yield on(list.node, say`Resources has to be [secrets]`, { missing: true });
    for (const name of names ?? []) if (textOf(name) !== 'secrets') yield onValue(name, say`The only resource that EKS encrypts is secrets, not ${name.text}`);
  }
});
