import { say } from '../../../../engine/kit.js';
import type { Message, Resource, Rule } from '../../../../engine/model.js';
import { reaches } from '../../../shared/versions.js';
import { aliasesOf, familyOf, page } from '../families.js';

export const raid0WithoutEffect: Rule = {
  id: 'raid0-without-effect',
  severity: 'warning',
  summary: 'instanceStorePolicy is set for images that do not set up the local disks.',
  why: `
    The scheduler counts the local disks as ephemeral storage as soon as the policy is set, but only Amazon Linux and Bottlerocket 1.22 and later put them together.
    Elsewhere pods are placed for space that the node does not offer.`,
  sources: [`${page}#specinstancestorepolicy`],
  covers: ['KNC051'],
  examples: [
    { title: 'Windows', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: windows2022@latest }]
          instanceStorePolicy: RAID0
      #                        ^^^^^ Local disks are not set up on Windows2022, though pods are placed as if they were` },
    { title: 'An old Bottlerocket', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@v1.20.4 }]
          instanceStorePolicy: RAID0
      #                        ^^^^^ Local disks are set up by Bottlerocket 1.22 and later, and the alias pins v1.20.4` },
    { title: 'Amazon Linux', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          instanceStorePolicy: RAID0` },
  ],
  mentions: ['instanceStorePolicy'],
  *check(resource) {
    const policy = resource.root.at('spec.instanceStorePolicy');
    const message = policy?.value === 'RAID0' ? obstacle(resource) : undefined;
    if (policy && message) yield { span: policy.span, message };
  },
};

function obstacle(resource: Resource): Message | undefined {
  const family = familyOf(resource);
  if (family?.startsWith('Windows')) return say`Local disks are not set up on ${family}, though pods are placed as if they were`;
  const version = aliasesOf(resource)[0]?.version;
  if (family !== 'Bottlerocket' || version === undefined || reaches(version, '1.22')) return undefined;
  return say`Local disks are set up by Bottlerocket 1.22 and later, and the alias pins ${version}`;
}
