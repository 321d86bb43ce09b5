import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { knowsAwsKeys } from '../askedKeys.js';
import { unknownValues } from '../knownValues.js';

export const unknownTenancy: Rule = {
  id: 'unknown-tenancy',
  severity: 'warning',
  summary: 'A tenancy is neither `default` nor `dedicated`.',
  why: `
    The API server takes any text.
    The controller sets \`ValidationSucceeded\` to False when an \`In\` has no valid value, and skips invalid ones beside valid ones.
    Dedicated hosts (\`host\`) are not offered.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws pkg/apis/v1/labels.go',
    'https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/nodeclaim_validation.go',
  ],
  examples: [
    {
      title: 'The third tenancy of EC2',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-tenancy
                  operator: In
                  values: [host]
      #                    ^^^^ host is no tenancy, and without a valid one nothing can be launched`,
    },
    {
      title: 'Dedicated instances',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-tenancy
                  operator: In
                  values: [dedicated]`,
    },
  ],
  mentions: ['instance-tenancy'],
  *check(resource) {
    if (!knowsAwsKeys(resource)) return;
    yield* unknownValues(resource, { key: 'karpenter.k8s.aws/instance-tenancy', what: say`tenancy`, values: ['default', 'dedicated'] });
  },
};
