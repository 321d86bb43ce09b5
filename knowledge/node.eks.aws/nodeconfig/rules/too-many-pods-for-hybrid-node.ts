import { numberOf, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';

export const tooManyPodsForHybridNode: Rule = {
  id: 'too-many-pods-for-hybrid-node',
  severity: 'warning',
  summary: 'A hybrid node is to run more pods than are supported.',
  why: `
    Kubernetes is tested with up to 110 pods a node. On a hybrid node each pod takes an address of the block that the CNI gave the node, which is a /24 with Cilium's and a /26 with Calico's defaults.`,
  sources: ['https://kubernetes.io/docs/setup/best-practices/cluster-large/', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html'],
  covers: ['NC041'],
  examples: [
    { title: 'More', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
        kubelet:
          config:
            maxPods: 250
    #                ^^^ 250 pods are more than the 110 that a node is made for` },
    { title: 'As many', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
        kubelet:
          config:
            maxPods: 110` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const most = at('spec.kubelet.config.maxPods');
    if (dialect === 'hybrid' && most && (numberOf(most) ?? 0) > 110) yield { span: most.span, message: say`${most.text} pods are more than the 110 that a node is made for` };
  },
};
