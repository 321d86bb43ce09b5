/**
 * Values of Karpenter's chart: charts/karpenter/values.yaml of https://github.com/aws/karpenter-provider-aws at 1.14.1.
 */
import { say } from '../../../../engine/kit.js';
import type { Draft, Given } from '../../../../engine/advisor/model.js';
import { queue } from './karpenterTemplate.js';

/** The release that the samples and policies were held against. */
export const karpenterVersion = '1.14.1';

export function valuesDraft(it: Given): Draft {
  return {
    path: 'karpenter-values.yaml', language: 'yaml', because: say`Values of Karpenter's Helm chart`,
    parts: [{
      base: values,
      decisions: [
        { path: ['settings', 'clusterName'], set: it.text('name') },
        { path: ['settings', 'interruptionQueue'], set: queue(it), because: say`The queue of karpenter-iam.json: nodes are drained before Spot and maintenance take them` },
        ...(it.flag('zonalShift') ? [{ path: ['settings', 'enableZonalShift'], set: true }] : []),
        ...(it.flag('nodeRepair') ? [{ path: ['settings', 'featureGates', 'nodeRepair'], set: true, because: say`In alpha` }] : []),
      ],
    }],
  };
}

const values = `# Two, one of them waiting: the pools stand still when none runs.
replicas: 2
settings:
  clusterName: my-cluster
  interruptionQueue: my-cluster
controller:
  resources:
    requests:
      cpu: "1"
      memory: 1Gi
    limits:
      cpu: "1"
      memory: 1Gi
`;
