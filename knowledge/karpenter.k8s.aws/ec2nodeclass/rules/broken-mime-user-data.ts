import { mimeProblem } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code, page } from '../families.js';
import { isMime, userDataOf } from '../userData.js';

export const brokenMimeUserData: Rule = {
  id: 'broken-mime-user-data',
  severity: 'warning',
  summary: 'The MIME archive in the user data cannot be read.',
  why: `
    Karpenter takes the parts of the archive and adds its own, so the archive has to be complete: a multipart type, a boundary (quoted, unless it is a plain word), parts that begin with headers and a blank line, and the closing boundary.
    Otherwise no launch template is made, or nothing of the user data reaches the node.`,
  sources: [`${page}#specuserdata`, `${code}pkg/providers/amifamily/bootstrap/mime/mime.go`, 'https://pkg.go.dev/mime/multipart'],
  covers: ['KNC074'],
  examples: [
    { title: 'No end', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="BOUNDARY"

            --BOUNDARY
      #     ^^^^^^^^^^ The last part of the MIME archive is not closed by --BOUNDARY--
            Content-Type: text/x-shellscript; charset="us-ascii"

            #!/bin/bash
            sysctl -w vm.max_map_count=262144` },
    { title: 'A boundary without quotes', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=//
      #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The boundary // has to stand in quotes

            --//
            Content-Type: text/x-shellscript

            #!/bin/bash
            --//--` },
    { title: 'No blank line', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="//"

            --//
            Content-Type: text/x-shellscript
            #!/bin/bash
      #     ^^^^^^^^^^^ A part of a MIME archive begins with its headers and a blank line
            --//--` },
    { title: 'Complete', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            MIME-Version: 1.0
            Content-Type: multipart/mixed;
              boundary=BOUNDARY

            --BOUNDARY
            Content-Type: application/node.eks.aws

            apiVersion: node.eks.aws/v1alpha1
            kind: NodeConfig
            --BOUNDARY--` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    if (!data?.complete || (data.family !== 'AL2' && data.family !== 'AL2023') || !isMime(data)) return;
    const problem = mimeProblem(data.lines);
    if (problem) yield { span: problem.line.span, message: problem.message };
  },
};
