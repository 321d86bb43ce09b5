import { isSet, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';

export const nodeclassWithoutSpec: Rule = {
  id: 'nodeclass-without-spec',
  severity: 'warning',
  summary: 'An EC2NodeClass has no spec.',
  why: `
    The API server admits it, because only the fields inside \`spec\` are required.
    Karpenter then finds no image, subnet or security group, so the class never becomes Ready.`,
  sources: [crd],
  covers: ['KNC001'],
  examples: [
    { title: 'Only a name', yaml: `
      apiVersion: karpenter.k8s.aws/v1
    # ^^^^^^^^^^ This EC2NodeClass has no spec, so nothing can be launched with it
      kind: EC2NodeClass
      metadata:
        name: default` },
    { title: 'A spec', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata:
        name: default
      spec:
        role: KarpenterNodeRole` },
  ],
  *check(resource) {
    const { root } = resource;
    if (isSet(root.get('spec')) || mayHaveMore(resource, root)) return;
    yield { span: placeOfAbsence(root), message: say`This EC2NodeClass has no spec, so nothing can be launched with it`, missing: true };
  },
};
