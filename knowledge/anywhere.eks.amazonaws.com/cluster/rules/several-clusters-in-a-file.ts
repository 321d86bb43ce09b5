import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { besidesOf } from '../../shared/read.js';

export const severalClustersInAFile: Rule = {
  id: 'several-clusters-in-a-file',
  severity: 'warning',
  summary: 'A file describes more than one cluster.',
  why: '`eksctl anywhere` takes one Cluster per file and refuses a second one. `kubectl` and GitOps do not mind, so it is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/cluster/parse.go'],
  upstream: ['only one Cluster per yaml manifest is allowed'],
  across: true,
  examples: [
    { title: 'Two clusters', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata:
          name: north
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
      #       ^^^^^^^ eksctl anywhere takes one Cluster per file, and north stands above
        metadata:
          name: south` },
    { title: 'One cluster', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata:
          name: north` },
  ],
  *check(resource, world) {
    const [first, ...others] = besidesOf('Cluster', resource, world);
    const kind = resource.root.get('kind');
    if (!first || !kind || first.document.text === resource.document.text || !others.some((it) => it.document === resource.document)) return;
    yield { span: kind.span, message: say`eksctl anywhere takes one Cluster per file, and ${first.name} stands above`, related: [{ document: first.document, span: first.root.get('kind')?.span ?? first.root.span, message: say`${first.name} stands here` }] };
  },
};
