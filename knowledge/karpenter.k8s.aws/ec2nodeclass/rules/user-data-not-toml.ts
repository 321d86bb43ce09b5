import { readToml, say } from '../../../../engine/kit.js';
import type { Finding, Rule } from '../../../../engine/model.js';
import { page } from '../families.js';
import { firstStatement, userDataOf, type UserData } from '../userData.js';

export const userDataNotToml: Rule = {
  id: 'user-data-not-toml',
  severity: 'warning',
  summary: 'The user data of Bottlerocket is not TOML.',
  why: 'Bottlerocket has no shell and is set up with TOML alone. Karpenter cannot merge anything else with its own settings, so no launch template is made.',
  sources: [`${page}#specuserdata`, 'https://github.com/aws/karpenter-provider-aws/issues/5380', 'https://github.com/aws/karpenter-provider-aws/issues/3536'],
  upstream: ['invalid UserData'],
  covers: ['KNC069'],
  examples: [
    { title: 'A script', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          userData: |
            #!/bin/bash
            sysctl -w vm.max_map_count=262144
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Bottlerocket takes TOML only, and this line is none` },
    { title: 'A string without its end', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          userData: |
            [settings.kernel]
            lockdown = "integrity
      #     ^^^^^^^^^^^^^^^^^^^^^ Bottlerocket cannot read this TOML: control characters are not allowed in strings
            [settings.host-containers.admin]
            enabled = true` },
    { title: 'Settings', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          userData: |
            # More of it
            [settings.kernel.sysctl]
            "vm.max_map_count" = "262144"` },
    { title: 'A placeholder first', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          userData: |
            \${EXTRA_SETTINGS}
            whatever follows` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    const first = data?.family === 'Bottlerocket' ? firstStatement(data) : undefined;
    if (!first) return;
    if (!isToml(first.text)) yield { span: first.span, message: say`Bottlerocket takes TOML only, and this line is none` };
    else if (data?.complete) yield* stumbles(data);
  },
};

/** Where a TOML reader gives up. */
function* stumbles({ text, lines }: UserData): Iterable<Finding> {
  const read = readToml(text);
  if (read.of === 'table') return;
  const at = text.slice(0, read.offset).split('\n').length - 1;
  const line = lines.slice(0, at + 1).findLast((it) => it.text.trim() !== '');
  if (line) yield { span: line.span, message: say`Bottlerocket cannot read this TOML: ${read.reason}` };
}

/** Whether a line can begin a TOML document: a table's name in brackets, or a key and an equals sign. */
function isToml(line: string): boolean {
  const key = String.raw`(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')`;
  return new RegExp(String.raw`^\s*(?:\[\s*\[?\s*${key}|${key}(?:\s*\.\s*${key})*\s*=)`).test(line);
}
