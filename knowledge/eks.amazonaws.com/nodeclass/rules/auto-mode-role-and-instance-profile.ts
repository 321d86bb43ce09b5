import { constraintRule } from '../../../../engine/kit.js';
import { crd, guide } from '../pages.js';

export const autoModeRoleAndInstanceProfile = constraintRule(
  {
    id: 'auto-mode-role-and-instance-profile',
    severity: 'warning',
    summary: 'A NodeClass names a role and an instance profile.',
    why: `
      An instance profile brings its own role, so the two exclude each other.
      Keep \`instanceProfile\` where roles may not be created for you, \`role\` everywhere else.`,
    sources: [guide, crd],
    covers: ['AM031'],
    examples: [
      { title: 'Both', yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          role: AmazonEKSAutoNodeRole
          instanceProfile: eks-nodes
      #   ^^^^^^^^^^^^^^^ instanceProfile cannot be set together with role` },
      { title: 'The role alone', yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        role: AmazonEKSAutoNodeRole` },
    ],
  },
  { path: 'spec', of: 'atMostOne', fields: ['role', 'instanceProfile'] },
);
