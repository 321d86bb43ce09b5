import type { Rule } from '../../../../engine/model.js';
import { isSet, say } from '../../../../engine/kit.js';

export const overlayKnownResource: Rule = {
  id: 'overlay-known-resource',
  severity: 'warning',
  summary: 'A NodeOverlay sets a resource that Karpenter already knows of the instance types.',
  why: `
    The API server refuses cpu, memory, ephemeral-storage and pods only.
    The controller refuses the well-known resources of AWS as well: \`ValidationSucceeded\` turns False, and the overlay does nothing.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws pkg/apis/v1/labels.go',
    'https://github.com/kubernetes-sigs/karpenter pkg/apis/v1alpha1/nodeoverlay_validation.go',
  ],
  covers: ['KNO004'],
  examples: [
    {
      title: 'Trainium and EFA',
      yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata:
          name: default
        spec:
          requirements: []
          capacity:
            aws.amazon.com/neuron: 1
      #     ^^^^^^^^^^^^^^^^^^^^^ aws.amazon.com/neuron is a resource that Karpenter knows itself; the overlay fails validation in the controller
            vpc.amazonaws.com/efa: 1
      #     ^^^^^^^^^^^^^^^^^^^^^ vpc.amazonaws.com/efa is a resource that Karpenter knows itself; the overlay fails validation in the controller`,
    },
    {
      title: 'A device of one\'s own',
      yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata:
          name: default
        spec:
          requirements: []
          capacity:
            smarter-devices/fuse: 10`,
    },
  ],
  mentions: ['capacity'],
  *check({ root }) {
    for (const { name, key, node } of root.at('spec.capacity')?.entries() ?? []) {
      if (isSet(node) && wellKnown.includes(name)) yield { span: key, message: say`${name} is a resource that Karpenter knows itself; the overlay fails validation in the controller` };
    }
  },
};

const wellKnown: readonly string[] = Object.freeze([
  'vpc.amazonaws.com/pod-eni', 'vpc.amazonaws.com/efa', 'aws.amazon.com/neuron', 'aws.amazon.com/neuroncore', 'habana.ai/gaudi',
]);
