import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at } from '../../shared/read.js';

export const unreadableEksaVersion: Rule = {
  id: 'unreadable-eksa-version',
  severity: 'error',
  summary: 'The release of EKS Anywhere is not written as three numbers.',
  why: 'A release is a semantic version such as `v0.26.1`. A minor release alone, such as `v0.26`, is refused.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/semver/semver.go'],
  upstream: ['eksaVersion is not a valid semver'],
  covers: ['EA036'],
  examples: [
    { title: 'A minor release', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          eksaVersion: v0.26
      #                ^^^^^ v0.26 is no release of EKS Anywhere; it is written with three numbers, such as v0.26.1` },
    { title: 'A release', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          eksaVersion: v0.26.1` },
  ],
  *check({ root }) {
    const node = at(root, 'spec.eksaVersion');
    const version = stringOf(node);
    if (node && version && !/^v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(version)) yield { span: node.span, message: say`${version} is no release of EKS Anywhere; it is written with three numbers, such as v0.26.1` };
  },
};
