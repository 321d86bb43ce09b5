import { mimeProblem, textLines } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isGenerated } from '../../../shared/userData.js';

export const brokenMimeArchive: Rule = {
  id: 'broken-mime-archive',
  severity: 'error',
  summary: 'A MIME archive cannot be read.',
  why: `
    \`nodeadm\` reads user data with Go's MIME reader: headers from the first line, a multipart type with a boundary (quoted, unless it is a plain word), parts that begin with headers and a blank line, and the closing boundary.
    Where one of them is missing it gives up, and the node does not join.`,
  sources: ['https://awslabs.github.io/amazon-eks-ami/nodeadm/', 'https://pkg.go.dev/mime/multipart', 'https://cloudinit.readthedocs.io/en/latest/explanation/format/mime-archive.html'],
  upstream: ['mime: no media type', 'multipart: NextPart: EOF'],
  covers: ['NC043'],
  examples: [
    { title: 'No multipart type', yaml: `
        MIME-Version: 1.0
        Content-Type: application/node.eks.aws
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A MIME archive has to be multipart, such as Content-Type: multipart/mixed

        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig` },
    { title: 'No end', yaml: `
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="BOUNDARY"

        --BOUNDARY
      # ^^^^^^^^^^ The last part of the MIME archive is not closed by --BOUNDARY--
        Content-Type: application/node.eks.aws

        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig` },
    { title: 'Complete', yaml: `
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="BOUNDARY"

        --BOUNDARY
        Content-Type: application/node.eks.aws

        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        --BOUNDARY--` },
  ],
  *check({ root, document }) {
    if (isGenerated(root)) return;
    const problem = mimeProblem(textLines(document, root));
    if (problem) yield { span: problem.line.span, message: problem.message };
  },
};
