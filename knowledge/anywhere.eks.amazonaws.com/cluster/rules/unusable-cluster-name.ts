import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isSubdomain } from '../../../shared/names.js';

export const unusableClusterName: Rule = {
  id: 'unusable-cluster-name',
  severity: 'error',
  summary: 'EKS Anywhere does not take this as the name of a cluster.',
  why: 'The name becomes part of names of machines and files: it starts with a letter, goes on with letters, digits and `-`, and has 2 to 35 characters.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go'],
  upstream: ['is not a valid cluster name, cluster names must start with a letter', 'the name should be less than 36 characters'],
  covers: ['EA001', 'EA002'],
  examples: [
    { title: 'A digit at the start', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata:
          name: 7-oaks
      #         ^^^^^^ 7-oaks cannot be the name of a cluster; it starts with a letter and goes on with letters, digits and -` },
    { title: 'Too long', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata:
          name: the-cluster-of-the-plant-in-the-north
      #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The name of a cluster has at most 35 characters, and this one has 37` },
    { title: 'A name', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata:
          name: plant-7` },
  ],
  *check({ root }) {
    const name = root.at('metadata.name');
    const text = stringOf(name);
    // What no object may be named is said by invalid-name.
    if (!name || !text || !isSubdomain(text)) return;
    if (!/^[a-zA-Z][a-zA-Z0-9-]+$/.test(text)) yield { span: name.span, message: say`${text} cannot be the name of a cluster; it starts with a letter and goes on with letters, digits and -` };
    else if (text.length > 35) yield { span: name.span, message: say`The name of a cluster has at most 35 characters, and this one has ${text.length}` };
  },
};
