import { mayHaveMore, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code, familyOf, isEksImage, storageDevice } from '../families.js';
import { blockDevices } from '../terms.js';

export const deviceOfAnotherFamily: Rule = {
  id: 'device-of-another-family',
  severity: 'warning',
  summary: 'A disk is named as on another operating system.',
  why: `
    The root disk is \`/dev/xvda\` on Amazon Linux and \`/dev/sda1\` on Windows.
    Under the other name the instance gets one more disk that nobody formats, and its root keeps the default size.`,
  sources: [`${code}pkg/providers/amifamily/al2023.go`, `${code}pkg/providers/amifamily/windows.go`],
  covers: ['KNC045'],
  examples: [
    { title: 'The name of Windows on Amazon Linux', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          blockDeviceMappings:
            - deviceName: /dev/sda1
      #                   ^^^^^^^^^ /dev/sda1 is not the disk of AL2023, which is /dev/xvda
              ebs: { volumeSize: 100Gi }`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 100Gi }` },
    { title: 'A second disk', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 100Gi }
            - deviceName: /dev/sda1
              ebs: { volumeSize: 100Gi }` },
  ],
  mentions: ['deviceName'],
  *check(resource) {
    const family = familyOf(resource);
    const own = family === undefined ? undefined : storageDevice(family);
    if (family === undefined || own === undefined || !isEksImage(resource) || mayHaveMore(resource, resource.root)) return;
    const names = blockDevices(resource).map((it) => it.get('deviceName'));
    if (names.some((it) => stringOf(it) === undefined || stringOf(it) === own)) return;
    const [foreign, ...more] = names.filter((it) => it !== undefined).filter((it) => (own === '/dev/sda1' ? it.value === '/dev/xvda' : it.value === '/dev/sda1'));
    if (!foreign || more.length > 0) return;
    yield { span: foreign.span, message: say`${foreign.text} is not the disk of ${family}, which is ${own}`, fix: { title: say`Use ${own}`, edits: [replaceValue(foreign, own)] } };
  },
};
