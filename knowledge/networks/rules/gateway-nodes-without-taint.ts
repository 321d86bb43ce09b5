import { isSet, mayHaveMore, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';

export const gatewayNodesWithoutTaint: Rule = {
  id: 'gateway-nodes-without-taint',
  severity: 'warning',
  summary: 'A NodePool for the hybrid nodes gateway takes other pods as well.',
  why: 'The gateway carries all traffic between the VPC and hybrid nodes. Its nodes have the taint `hybrid-gateway-node=true:NoSchedule`, so that no other pod takes their bandwidth, keeps them from being replaced or has them consolidated away.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-configuration.html'],
  covers: ['HN28'],
  examples: [
    {
      title: 'Only the label',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: gateway }
        spec:
          template:
            metadata:
              labels:
                hybrid-gateway-node: "true"
      #         ^^^^^^^^^^^^^^^^^^^ Nodes of the gateway need a taint with the key hybrid-gateway-node, too
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: default }
              requirements: []`,
    },
    {
      title: 'With the taint',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: gateway }
        spec:
          template:
            metadata:
              labels:
                hybrid-gateway-node: "true"
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: default }
              requirements: []
              taints:
                - { key: hybrid-gateway-node, value: "true", effect: NoSchedule }`,
    },
  ],
  mentions: ['hybrid-gateway-node'],
  *check(resource) {
    const label = resource.root.at('spec.template.metadata.labels')?.entries().find((it) => it.name === 'hybrid-gateway-node');
    const spec = resource.root.at('spec.template.spec');
    if (!label || label.node.value !== 'true' || !spec || mayHaveMore(resource, spec)) return;
    const taints = spec.get('taints');
    if (isSet(taints) && (taints.type !== 'list' || mayHaveMore(resource, taints))) return;
    if (taints?.items().some((it) => it.unknown || it.get('key')?.unknown || it.get('key')?.value === label.name)) return;
    yield { span: label.key, message: say`Nodes of the gateway need a taint with the key ${label.name}, too`, missing: true };
  },
};
