import { say, select, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { familyOf, page } from '../families.js';

export const amiNameContradictsFamily: Rule = {
  id: 'ami-name-contradicts-family',
  severity: 'warning',
  summary: 'The name of the image belongs to another operating system than amiFamily.',
  why: `
    Nothing checks that the image fits \`amiFamily\`.
    An Amazon Linux 2 image under \`AL2023\` boots, cannot read the NodeConfig that it is given, and never joins the cluster.`,
  sources: ['https://github.com/aws/karpenter-provider-aws/issues/7660', `${page}#specamifamily`],
  covers: ['KNC017'],
  examples: [
    { title: 'An Amazon Linux 2 name', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2023
        amiSelectorTerms:
          - name: amazon-eks-node-1.31-*
    #             ^^^^^^^^^^^^^^^^^^^^^^ amazon-eks-node-1.31-* names images of AL2, while amiFamily is AL2023` },
    { title: 'A name of the family', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiFamily: AL2023
        amiSelectorTerms:
          - name: amazon-eks-node-al2023-x86_64-standard-1.31-*
          - name: our-golden-image-*` },
  ],
  mentions: ['amazon-eks', 'bottlerocket-aws-k8s', 'Windows_Server'],
  *check(resource) {
    const family = familyOf(resource);
    if (family === undefined || family === 'Custom') return;
    for (const node of select(resource.root, 'spec.amiSelectorTerms[].name')) {
      const name = stringOf(node);
      const named = name === undefined ? undefined : familyNamed(name);
      if (named && named !== family) yield { span: node.span, message: say`${name!} names images of ${named}, while amiFamily is ${family}` };
    }
  },
};

/** What AWS calls its images: https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-versions-al2023.html and its siblings. */
function familyNamed(name: string): string | undefined {
  if (/^amazon-eks(?:-gpu|-arm64)?-node-1\./.test(name)) return 'AL2';
  if (/^amazon-eks-node-al2023-/.test(name)) return 'AL2023';
  if (/^bottlerocket-aws-k8s-/.test(name)) return 'Bottlerocket';
  return /^Windows_Server-(2019|2022|2025)-/.exec(name)?.[1]?.replace(/^/, 'Windows');
}
