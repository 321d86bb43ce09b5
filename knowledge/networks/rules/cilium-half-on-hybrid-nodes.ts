import { mayHaveMore, placeOfAbsence, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { asksForHybrid } from '../../shared/hybrid.js';
import { ciliumValues } from '../readers/cilium.js';

export const ciliumHalfOnHybridNodes: Rule = {
  id: 'cilium-half-on-hybrid-nodes',
  severity: 'warning',
  summary: 'Only the agents of Cilium or only its operator are kept on hybrid nodes.',
  why: 'Nodes in AWS keep the VPC CNI, and EKS does not support Cilium there. The agents (`affinity`) and the operator (`operator.affinity`) each need the affinity to `eks.amazonaws.com/compute-type` `hybrid`: an agent on a node in AWS takes its network over, and an operator there may be out of reach.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html'],
  covers: ['HN22'],
  examples: [
    {
      title: 'The operator may run anywhere',
      yaml: `
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions:
                    - { key: eks.amazonaws.com/compute-type, operator: In, values: [hybrid] }
        ipam:
          mode: cluster-pool
        operator:
          affinity:
      #   ^^^^^^^^ The agents of Cilium are kept on hybrid nodes, and its operator is not
            nodeAffinity:
              requiredDuringSchedulingIgnoredDuringExecution:
                nodeSelectorTerms:
                  - matchExpressions:
                      - { key: kubernetes.io/os, operator: In, values: [linux] }`,
    },
    {
      title: 'Both',
      yaml: `
        nodeSelector:
          eks.amazonaws.com/compute-type: hybrid
        ipam:
          mode: cluster-pool
        operator:
          nodeSelector:
            eks.amazonaws.com/compute-type: hybrid`,
    },
  ],
  *check(resource) {
    const values = ciliumValues(resource);
    const operator = values?.get('operator');
    if (!values || operator?.type !== 'map' || mayHaveMore(resource, values) || mayHaveMore(resource, operator)) return;
    const [agents, itself] = [asksForHybrid(values), asksForHybrid(operator)];
    const placed = operator.get('affinity') ?? operator.get('nodeSelector');
    if (agents && !itself && placed) yield { span: placed.key ?? placed.span, message: say`The agents of Cilium are kept on hybrid nodes, and its operator is not` };
    if (itself && !agents) yield { span: (values.get('affinity') ?? values.get('nodeSelector'))?.key ?? placeOfAbsence(operator), message: say`The operator of Cilium is kept on hybrid nodes, and its agents are not`, missing: true };
  },
};
