import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code, page } from '../families.js';
import { userDataOf } from '../userData.js';

export const powershellTagsInUserData: Rule = {
  id: 'powershell-tags-in-user-data',
  severity: 'warning',
  summary: 'User data of Windows stands in powershell tags of its own.',
  why: 'Karpenter puts the tags around your commands and its own call of the bootstrap script. With a second pair inside, the script ends early and the node does not join.',
  sources: [`${page}#specuserdata`, `${code}pkg/providers/amifamily/bootstrap/windows.go`],
  covers: ['KNC076'],
  examples: [
    { title: 'Tags', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: windows2022@latest }]
          userData: |
            <powershell>
      #     ^^^^^^^^^^^^ Karpenter adds the powershell tags itself
            Write-Host "Preparing the node"
            </powershell>
      #     ^^^^^^^^^^^^^ Karpenter adds the powershell tags itself`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: windows2022@latest }]
          userData: |
            Write-Host "Preparing the node"` },
    { title: 'Commands alone', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: windows2022@latest }]
          userData: |
            Write-Host "Preparing the node"` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    if (!data?.family.startsWith('Windows')) return;
    for (const { text, span, whole } of data.lines) {
      if (!/^\s*<\/?powershell>\s*$/i.test(text)) continue;
      yield { span, message: say`Karpenter adds the powershell tags itself`, ...(whole ? { fix: { title: say`Remove the tag`, edits: [{ span: whole, text: '' }] } } : {}) };
    }
  },
};
