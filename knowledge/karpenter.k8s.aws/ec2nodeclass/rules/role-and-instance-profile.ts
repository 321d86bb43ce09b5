import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const roleAndInstanceProfile = constraintRule(
  {
    id: 'role-and-instance-profile',
    severity: 'error',
    summary: 'Exactly one of role and instanceProfile has to be set.',
    why: `
      With \`role\` Karpenter makes the instance profile itself, with \`instanceProfile\` it uses yours.
      The API server refuses both together, and neither.`,
    sources: [crd],
    upstream: ["must specify exactly one of ['role', 'instanceProfile']"],
    covers: ['KNC002'],
    examples: [
      { title: 'Both', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          role: KarpenterNodeRole
          instanceProfile: nodes
      #   ^^^^^^^^^^^^^^^ instanceProfile cannot be set together with role` },
      { title: 'Neither', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
      # ^^^^ Exactly one of role or instanceProfile has to be set
          amiSelectorTerms: [{ alias: al2023@latest }]` },
      { title: 'One of them', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          instanceProfile: nodes` },
    ],
  },
  { path: 'spec', of: 'exactlyOne', fields: ['role', 'instanceProfile'] },
);
