import type { Sample } from '../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/getting-started/optional/iamauth/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-iam',
    title: 'Login with IAM roles',
    chooseWhen: 'People have IAM roles, and the cluster reaches STS in a Region.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: AWSIamConfig
metadata:
  name: plant
spec:
  awsRegion: ap-northeast-2
  backendMode:
    - EKSConfigMap
  mapRoles:
    - roleARN: arn:aws:iam::123456789012:role/plant-admins
      username: plant-admin
      groups:
        - system:masters
`,
  },
];
