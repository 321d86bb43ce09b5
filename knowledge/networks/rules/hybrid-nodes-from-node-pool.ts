import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { computeType } from '../../shared/hybrid.js';

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
  *check({ root }) {
    const template = root.at('spec.template');
    const label = template?.at('metadata.labels')?.get(computeType);
    if (label?.value === 'hybrid') yield { span: label.span, message: say`No NodePool makes hybrid nodes; machines of your own join with nodeadm` };
    for (const it of template?.at('spec.requirements')?.items() ?? []) {
      const values = it.get('values')?.items() ?? [];
      const [only] = values;
      if (it.get('key')?.value !== computeType || it.get('operator')?.value !== 'In' || values.length !== 1 || only?.value !== 'hybrid') continue;
      yield { span: only.span, message: say`No NodePool makes hybrid nodes; machines of your own join with nodeadm` };
    }
  },
};
