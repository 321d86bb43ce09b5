import type { Message, Rule } from '../../../engine/model.js';
import { say } from '../../../engine/kit.js';
import { usesAutoMode, usesKarpenter } from '../autoModeWorld.js';

export const autoModeUnreadNetworkObject: Rule = {
  id: 'auto-mode-unread-network-object',
  severity: 'info',
  summary: 'An object of the VPC CNI that nodes of EKS Auto Mode do not read.',
  why: `
    Auto Mode runs its own networking: custom networking is part of the NodeClass (\`podSubnetSelectorTerms\`), security groups per pod do not exist, and CNINodes are made by EKS.
    It is said only in a workspace that has a NodeClass or pool of Auto Mode and no EC2NodeClass; managed node groups may still want the object.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-networking.html', 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html'],
  covers: ['AM082'],
  across: true,
  examples: [
    {
      title: 'Custom networking of the VPC CNI',
      files: { 'class.yaml': `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private` },
      yaml: `
        apiVersion: crd.k8s.amazonaws.com/v1alpha1
        kind: ENIConfig
      #       ^^^^^^^^^ Nodes of Auto Mode do not read ENIConfig: podSubnetSelectorTerms of the NodeClass choose the subnets of pods
        metadata:
          name: us-east-1a
        spec:
          subnet: subnet-0123456789abcdef0`,
    },
    {
      title: 'A workspace without Auto Mode',
      yaml: `
      apiVersion: crd.k8s.amazonaws.com/v1alpha1
      kind: ENIConfig
      metadata:
        name: us-east-1a
      spec:
        subnet: subnet-0123456789abcdef0`,
    },
  ],
  *check({ root, kind }, world) {
    const node = root.get('kind');
    const instead = insteadOf[kind.name];
    if (node && instead && usesAutoMode(world) && !usesKarpenter(world)) yield { span: node.span, message: say`Nodes of Auto Mode do not read ${kind.name}: ${instead}` };
  },
};

const insteadOf: Readonly<Record<string, Message>> = Object.freeze({
  ENIConfig: say`podSubnetSelectorTerms of the NodeClass choose the subnets of pods`,
  SecurityGroupPolicy: say`podSecurityGroupSelectorTerms of the NodeClass hold for all its pods`,
  CNINode: say`EKS makes these itself`,
});
