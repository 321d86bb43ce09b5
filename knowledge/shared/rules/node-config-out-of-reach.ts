import { say, type TextLine, type UserDataPart } from '../../../engine/kit.js';
import type { Finding, Message, Rule } from '../../../engine/model.js';
import { isGenerated, nodeConfigLine, nodeConfigType, userDataOf } from '../userData.js';

export const nodeConfigOutOfReach: Rule = {
  id: 'node-config-out-of-reach',
  severity: 'warning',
  summary: 'A NodeConfig stands where nobody reads it.',
  why: `
    \`nodeadm\` reads the parts of a MIME archive whose content type is \`application/node.eks.aws\`, up to the closing boundary.
    A NodeConfig behind \`--BOUNDARY--\`, in a part of another type, or in an archive inside the archive is dropped without a word.
    When it is the only one of a file, \`nodeadm\` finds no configuration at all: then it is an error.`,
  sources: ['https://awslabs.github.io/amazon-eks-ami/nodeadm/', 'https://github.com/eksctl-io/eksctl/issues/7749', 'https://pkg.go.dev/mime/multipart'],
  upstream: ['no config in chain'],
  covers: ['NC044', 'NC045'],
  examples: [
    { title: 'Behind the closing boundary', yaml: `
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="BOUNDARY"

        --BOUNDARY
        Content-Type: text/x-shellscript

        #!/bin/bash
        --BOUNDARY--
        Content-Type: application/node.eks.aws

        apiVersion: node.eks.aws/v1alpha1
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This NodeConfig stands behind the closing boundary, where nobody reads on
        kind: NodeConfig
        --BOUNDARY--`, fixed: `
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="BOUNDARY"

        --BOUNDARY
        Content-Type: text/x-shellscript

        #!/bin/bash
        --BOUNDARY
        Content-Type: application/node.eks.aws

        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        --BOUNDARY--` },
    { title: 'Of another type', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          userData: |
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="//"

            --//
            Content-Type: text/cloud-config

            apiVersion: node.eks.aws/v1alpha1
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nodeadm reads parts of type application/node.eks.aws, and this one is text/cloud-config
            kind: NodeConfig
            --//--` },
    { title: 'Before the closing boundary', yaml: `
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="BOUNDARY"

        --BOUNDARY
        Content-Type: application/node.eks.aws

        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        --BOUNDARY--` },
  ],
  *check(resource) {
    for (const { node, lines, parts } of userDataOf(resource)) {
      if (isGenerated(node) || parts.every((it) => it.type === '' && it.reached)) continue;
      const own = resource.kind.scope === 'File' && resource.kind.foreign !== undefined;
      const none = own && !parts.some(isRead);
      for (const part of parts) {
        const line = nodeConfigLine(part);
        if (line && !isRead(part)) yield { span: line.span, message: wordsOf(part), ...(none && { severity: 'error' as const }), ...reopening(part, lines) };
      }
    }
  },
};

function isRead({ reached, nested, type }: UserDataPart): boolean {
  return reached && !nested && type === nodeConfigType;
}

/** Where the archive is closed once more below, the first closing boundary only has to open the next part instead. */
function reopening({ behind, type }: UserDataPart, lines: readonly TextLine[]): Pick<Finding, 'fix'> {
  const closing = lines.filter((it) => it.text.trimEnd() === behind?.text.trimEnd());
  if (!behind?.whole || type !== nodeConfigType || closing.length < 2) return {};
  const { end } = behind.span;
  return { fix: { title: say`Let the boundary open a part instead of closing the archive`, edits: [{ span: { start: end - 2, end }, text: '' }] } };
}

function wordsOf({ reached, nested, type }: UserDataPart): Message {
  if (!reached) return say`This NodeConfig stands behind the closing boundary, where nobody reads on`;
  if (nested) return say`nodeadm does not look into an archive inside the archive`;
  return say`nodeadm reads parts of type ${nodeConfigType}, and this one is ${type || 'text/plain'}`;
}
