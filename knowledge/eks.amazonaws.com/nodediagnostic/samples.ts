/** Whole NodeDiagnostics by intent. */
import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'nodediagnostic-logs',
    title: 'Logs of one node, uploaded to S3',
    chooseWhen: 'A node misbehaves and there is no SSH or SSM, as on EKS Auto Mode.',
    yaml: `apiVersion: eks.amazonaws.com/v1alpha1
kind: NodeDiagnostic
metadata:
  # The node's name, from kubectl get nodes.
  name: i-0123456789abcdef0
spec:
  logCapture:
    categories:
      - Networking
      - System
    # A presigned URL for PUT, made with an SDK. It is a credential: apply it, do not commit it.
    destination: https://my-bucket.s3.eu-central-1.amazonaws.com/node-logs.tar.gz?X-Amz-Signature=replace-me
`,
  },
];
