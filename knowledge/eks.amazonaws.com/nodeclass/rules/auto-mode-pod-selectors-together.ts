import { constraintRule } from '../../../../engine/kit.js';
import { guide } from '../pages.js';

export const autoModePodSelectorsTogether = constraintRule(
  {
    id: 'auto-mode-pod-selectors-together',
    severity: 'warning',
    summary: 'Pods have subnets of their own but no security groups, or the other way round.',
    why: 'Pods in other subnets get network interfaces of their own, and those need security groups: the guide asks for both lists or neither.',
    sources: [guide],
    covers: ['AM042'],
    examples: [
      { title: 'Subnets alone', yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          podSubnetSelectorTerms:
      #   ^^^^^^^^^^^^^^^^^^^^^^ podSubnetSelectorTerms needs podSecurityGroupSelectorTerms beside it
            - tags: { purpose: pods }` },
      { title: 'Both', yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        podSubnetSelectorTerms:
          - tags: { purpose: pods }
        podSecurityGroupSelectorTerms:
          - name: pods` },
    ],
  },
  { path: 'spec', of: 'together', fields: ['podSubnetSelectorTerms', 'podSecurityGroupSelectorTerms'] },
);
