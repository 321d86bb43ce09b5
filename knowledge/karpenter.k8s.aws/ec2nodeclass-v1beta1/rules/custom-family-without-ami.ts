import { isSet, mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const customFamilyWithoutAmi: Rule = {
  id: 'custom-family-without-ami',
  severity: 'error',
  summary: 'In v1beta1, amiFamily Custom stands without amiSelectorTerms.',
  why: 'For the other families Karpenter knows which image to take; for `Custom` it has to be told, and the API server refuses the class otherwise. v1 needs the terms for every family.',
  sources: ['https://github.com/aws/karpenter-provider-aws/blob/v0.37.8/pkg/apis/crds/karpenter.k8s.aws_ec2nodeclasses.yaml'],
  upstream: ["amiSelectorTerms is required when amiFamily == 'Custom'"],
  examples: [
    { title: 'No image', yaml: `
        apiVersion: karpenter.k8s.aws/v1beta1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: Custom
      #              ^^^^^^ Custom needs amiSelectorTerms beside it` },
    { title: 'An image', yaml: `
        apiVersion: karpenter.k8s.aws/v1beta1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: Custom
          amiSelectorTerms: [{ id: ami-0123456789abcdef0 }]` },
    { title: 'A family that Karpenter knows', yaml: `
        apiVersion: karpenter.k8s.aws/v1beta1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: Bottlerocket` },
  ],
  mentions: ['Custom'],
  *check(resource) {
    const spec = resource.root.get('spec');
    const family = spec?.get('amiFamily');
    if (!spec || family?.value !== 'Custom' || isSet(spec.get('amiSelectorTerms')) || mayHaveMore(resource, spec)) return;
    yield { span: family.span, message: say`Custom needs amiSelectorTerms beside it`, missing: true };
  },
};
