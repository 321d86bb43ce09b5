import type { Domain, Moment, Offer } from '../../../engine/model.js';
import { durations } from '../../shared/amountDomains.js';
import { textAt, wellKnown } from '../../shared/offers.js';
import { providerOf } from '../../shared/provider.js';

/** What NodePool's `spec.template.spec` and NodeClaim's `spec` have in common, beside requirements. */
export function nodeDomains(prefix: string): readonly Domain[] {
  return [
    ...nodeClassRef(`${prefix}.nodeClassRef`),
    ...taints(`${prefix}.taints[]`, lastingTaints),
    ...taints(`${prefix}.startupTaints[]`, startupTaints),
    expireAfter(`${prefix}.expireAfter`),
    durations(`${prefix}.terminationGracePeriod`, ['30s', '5m', '1h', '24h', '48h']),
  ];
}

function nodeClassRef(path: string): readonly Domain[] {
  return [
    wellKnown(`${path}.group`, 'value', { 'karpenter.k8s.aws': 'self-managed Karpenter, with kind EC2NodeClass', 'eks.amazonaws.com': 'EKS Auto Mode, with kind NodeClass' }),
    { path: `${path}.kind`, of: 'value', offers: classKinds },
    { path: `${path}.name`, of: 'value', offers: classNames },
  ];
}

function classKinds({ around }: Moment): readonly Offer[] {
  const group = textAt(around, 'group');
  const ec2: Offer = { value: 'EC2NodeClass', detail: 'of karpenter.k8s.aws', rank: 10 };
  const autoMode: Offer = { value: 'NodeClass', detail: 'of eks.amazonaws.com (Auto Mode)', rank: 20 };
  if (group === 'karpenter.k8s.aws') return [ec2];
  return group === 'eks.amazonaws.com' ? [autoMode] : [ec2, autoMode];
}

function* classNames({ resource, world }: Moment): Iterable<Offer> {
  const provider = providerOf(resource);
  const classes = [
    ...(provider === 'autoMode' ? [] : world.named('karpenter.k8s.aws', 'EC2NodeClass')),
    ...(provider === 'karpenter' ? [] : world.named('eks.amazonaws.com', 'NodeClass')),
  ];
  const names = [...new Set(classes.map((one) => one.name))].filter((name) => name !== '');
  yield* names.map((value, index): Offer => ({ value, detail: 'in this workspace', rank: 10 + index }));
  // The class that Auto Mode brings along is in no file.
  if (provider === 'autoMode' && !names.includes('default')) yield { value: 'default', detail: "Auto Mode's built-in NodeClass", rank: 40 };
}

/**
 * Sources: https://karpenter.sh/docs/concepts/nodepools/#spectemplatespectaints, and for the built-in `system` pool
 * https://docs.aws.amazon.com/eks/latest/userguide/set-builtin-node-pools.html.
 */
const lastingTaints = Object.freeze({
  'nvidia.com/gpu': 'keeps pods without GPUs away from NVIDIA nodes',
  'amd.com/gpu': 'keeps pods without GPUs away from AMD GPU nodes',
  'aws.amazon.com/neuron': 'keeps other pods away from Inferentia and Trainium nodes',
  'CriticalAddonsOnly': 'for system add-ons only, as on the system pool of Auto Mode',
  'dedicated': 'for one team or workload; its name as the value',
  'eks-auto-mode': 'keeps pods away while moving to Auto Mode',
});

/**
 * Each of them is removed by the agent it waits for. Sources: https://docs.cilium.io/en/stable/installation/taints/,
 * https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/install.md and its EFS sibling.
 */
const startupTaints = Object.freeze({
  'node.cilium.io/agent-not-ready': 'until the Cilium agent runs; value "true", effect NoExecute',
  'ebs.csi.aws.com/agent-not-ready': 'until the EBS CSI driver runs; effect NoExecute',
  'efs.csi.aws.com/agent-not-ready': 'until the EFS CSI driver runs; effect NoExecute',
});

function taints(path: string, keys: Readonly<Record<string, string>>): readonly Domain[] {
  return [
    wellKnown(`${path}.key`, 'value', keys),
    { path: `${path}.value`, of: 'value', offers: ({ around }) => (/\//.test(textAt(around, 'key') ?? '') ? [{ value: 'true', rank: 10 }] : []) },
  ];
}

/** Auto Mode ends every node after 21 days, grace period included: https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html. */
function expireAfter(path: string): Domain {
  const karpenter = durations(path, ['24h', '168h', '336h', '720h', '2160h'], { Never: 'nodes never expire; they still drift and consolidate' });
  const autoMode = durations(path, ['24h', '168h', '336h', '480h']);
  return {
    ...karpenter,
    offers: (at) => (providerOf(at.resource) === 'autoMode' ? autoMode : karpenter).offers(at),
  };
}
