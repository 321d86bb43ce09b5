import { mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { field, isWritten, textAt, workerGroups } from '../../shared/read.js';

export const workerGroupName: Rule = {
  id: 'worker-group-name',
  severity: 'error',
  summary: 'A group of workers has no name, or that of another group.',
  why: 'The name tells the groups apart in an upgrade and in references. Only the first group gets one by itself, `md-0`.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster_defaults.go'],
  upstream: ['must specify name for worker nodes', 'worker node group names must be unique'],
  covers: ['EA015', 'EA016'],
  examples: [
    { title: 'One name twice, and none', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          workerNodeGroupConfigurations:
            - name: small
            - name: small
      #             ^^^^^ Another group of workers is named small
            - count: 2
      #       ^^^^^ name is missing; only the first group of workers gets one by itself` },
    { title: 'Two names', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          workerNodeGroupConfigurations:
            - count: 1
            - name: large` },
  ],
  *check(resource) {
    const groups = workerGroups(resource.root);
    const seen = new Map<string, Node>();
    for (const [index, group] of groups.entries()) {
      const node = field(group, 'name');
      const name = textAt(group, 'name');
      const first = name === undefined ? undefined : seen.get(name);
      if (node && name !== undefined && first) yield { span: node.span, message: say`Another group of workers is named ${name}`, related: [{ span: first.span, message: say`The first ${name} stands here` }] };
      else if (node && name !== undefined) seen.set(name, node);
      // Without any names, the defaults of a single group apply.
      if (index > 0 && group.type === 'map' && !isWritten(node) && !mayHaveMore(resource, group)) yield { span: node?.key ?? placeOfAbsence(group), message: say`name is missing; only the first group of workers gets one by itself`, missing: true };
    }
  },
};
