import { mayHaveMore, numberOf, say } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { at, field, providerOf } from '../../shared/read.js';

export const unusableNodeCount: Rule = {
  id: 'unusable-node-count',
  severity: 'error',
  summary: 'etcd cannot run on this number of machines.',
  why: 'etcd decides by majority, so an even number adds a machine and no safety; `eksctl anywhere` refuses it. Where etcd has machines of its own, the control plane may have any number from 1.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/etcd/'],
  upstream: ['control plane node count must be positive', 'control plane node count cannot be an even number when using stacked etcd topology', 'external etcd count cannot be an even number', 'no value set for etcd replicas'],
  covers: ['EA009', 'EA010', 'EA011', 'EA012'],
  examples: [
    { title: 'Two machines', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            count: 2
      #            ^ 2 is an even number, and etcd needs an odd one such as 3` },
    { title: 'etcd elsewhere, without a number', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            count: 2
          externalEtcdConfiguration:
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^ count is missing; etcd needs an odd number such as 3
            machineGroupRef: { kind: VSphereMachineConfig, name: etcd }` },
    { title: 'Three machines', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            count: 3` },
  ],
  *check(resource) {
    const spec = field(resource.root, 'spec');
    const etcd = field(spec, 'externalEtcdConfiguration');
    const count = at(spec, 'controlPlaneConfiguration.count');
    // Where etcd stands apart, or may do so, any number is right.
    const isStacked = spec !== undefined && !etcd && !mayHaveMore(resource, spec);
    if (count) yield* judge(count, isStacked);
    const own = field(etcd, 'count');
    if (own) yield* judge(own, true);
    else if (etcd?.type === 'map' && etcd.key && !mayHaveMore(resource, etcd) && providerOf(resource.root) !== 'Tinkerbell') yield { span: etcd.key, message: say`count is missing; etcd needs an odd number such as 3`, missing: true };
  },
};

function* judge(count: Node, odd: boolean): Iterable<Finding> {
  const value = numberOf(count);
  if (value === undefined) return;
  if (value <= 0) yield { span: count.span, message: say`At least 1 machine is needed here` };
  else if (odd && value % 2 === 0) yield { span: count.span, message: say`${count.text} is an even number, and etcd needs an odd one such as 3` };
}
