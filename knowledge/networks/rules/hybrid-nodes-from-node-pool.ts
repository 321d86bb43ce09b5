import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { computeType } from '../../shared/hybrid.js';
import { writtenIn } from '../../shared/writtenRequirements.js';

export const hybridNodesFromNodePool: Rule = {
  id: 'hybrid-nodes-from-node-pool',
  severity: 'warning',
  summary: 'A NodePool asks for hybrid nodes, which it cannot make.',
  why: `Karpenter and EKS Auto Mode make instances of EC2. Machines of your own get the label \`${computeType}: hybrid\` from \`nodeadm\` when they join; a pool that requires it matches no instance, and one that sets it puts pods for hybrid nodes on EC2.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-overview.html', 'https://docs.aws.amazon.com/eks/latest/userguide/associate-workload.html'],
  covers: ['HN31'],
  examples: [
    {
      title: 'As a requirement',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: plant }
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: eks.amazonaws.com/compute-type, operator: In, values: [hybrid] }
      #                                                                         ^^^^^^ No NodePool makes hybrid nodes; machines of your own join with nodeadm`,
    },
    {
      title: 'As a label',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: plant }
        spec:
          template:
            metadata:
              labels:
                eks.amazonaws.com/compute-type: hybrid
      #                                         ^^^^^^ No NodePool makes hybrid nodes; machines of your own join with nodeadm
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements: []`,
    },
    {
      title: 'Anything but hybrid nodes',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: cloud }
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: eks.amazonaws.com/compute-type, operator: NotIn, values: [hybrid] }`,
    },
  ],
  mentions: ['hybrid'],
  *check(resource) {
    const label = resource.root.at('spec.template.metadata.labels')?.get(computeType);
    if (label?.value === 'hybrid') yield { span: label.span, message: say`No NodePool makes hybrid nodes; machines of your own join with nodeadm` };
    for (const { normal, operator, values, complete } of writtenIn(resource).terms) {
      const [only, ...others] = values;
      if (normal !== computeType || operator !== 'In' || !complete || only?.text !== 'hybrid' || others.length > 0) continue;
      yield { span: only.node.span, message: say`No NodePool makes hybrid nodes; machines of your own join with nodeadm` };
    }
  },
};
