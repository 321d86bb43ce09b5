import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code } from '../families.js';
import { userDataOf } from '../userData.js';

export const userDataTooLarge: Rule = {
  id: 'user-data-too-large',
  severity: 'warning',
  summary: 'The user data is larger than EC2 takes.',
  why: 'EC2 takes 16384 bytes of user data, Karpenter\'s own part included, and refuses a launch template with more. Put long scripts into the image, or fetch them from S3.',
  sources: [`${code}pkg/controllers/nodeclass/validation.go`, 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html'],
  upstream: ['UserDataSizeLimitExceeded'],
  covers: ['KNC078'],
  examples: [
    { title: 'A long text', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: Custom
          userData: "${'x'.repeat(16_385)}"
      #   ^^^^^^^^ EC2 takes at most 16384 bytes of user data, and this is 16385` },
    { title: 'A short one', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: Custom
          userData: echo hello` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    // Bottlerocket's TOML is written anew, without its comments.
    if (!data?.complete || data.family === 'Bottlerocket') return;
    const bytes = sizeInUtf8(data.text);
    if (bytes > 16_384) yield { span: data.node.key ?? data.node.span, message: say`EC2 takes at most 16384 bytes of user data, and this is ${bytes}` };
  },
};

function sizeInUtf8(text: string): number {
  let bytes = 0;
  for (const letter of text.replaceAll('\r', '')) bytes += letter < '\u0080' ? 1 : letter < '\u0800' ? 2 : letter.length === 2 ? 4 : 3;
  return bytes;
}
