import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, isWritten, itemsAt } from '../../shared/read.js';

export const unusableBackendMode: Rule = {
  id: 'unusable-backend-mode',
  severity: 'error',
  summary: 'IAM identities are looked up where EKS Anywhere does not put them.',
  why: '`MountedFile` wants a file on the machines, which EKS Anywhere does not write, so it is refused. `mapRoles` and `mapUsers` are put where `EKSConfigMap` looks: with `CRD` alone they do nothing, which is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/awsiamconfig.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/iamauth/'],
  upstream: ['AWSIamConfig BackendMode does not support MountedFile backend'],
  covers: ['EA086'],
  examples: [
    { title: 'A file on the machines', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: AWSIamConfig
        spec:
          awsRegion: eu-central-1
          backendMode: [MountedFile]
      #                 ^^^^^^^^^^^ EKS Anywhere does not support MountedFile; use EKSConfigMap` },
    { title: 'The ConfigMap', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: AWSIamConfig
        spec:
          awsRegion: eu-central-1
          backendMode: [EKSConfigMap]
          mapRoles:
            - { roleARN: "arn:aws:iam::111122223333:role/admin", username: admin, groups: [system:masters] }` },
  ],
  *check({ root }) {
    for (const item of itemsAt(root, 'spec.backendMode')) {
      const mode = stringOf(item);
      if (mode === 'MountedFile') yield { span: item.span, message: say`EKS Anywhere does not support ${mode}; use EKSConfigMap` };
      if (mode === 'CRD' && (isWritten(at(root, 'spec.mapRoles')) || isWritten(at(root, 'spec.mapUsers'))) && itemsAt(root, 'spec.backendMode').length === 1) yield { span: item.span, severity: 'warning', message: say`mapRoles and mapUsers are read with EKSConfigMap only` };
    }
  },
};
