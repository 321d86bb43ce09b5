import type { Domain, Offer } from '../../../engine/model.js';
import { quantities } from '../../shared/amountDomains.js';
import { wellKnown } from '../../shared/offers.js';

/** Source: pkg/controllers/capacitybuffer of https://github.com/kubernetes-sigs/karpenter, which resolves these kinds only. */
const scalableKinds = Object.freeze({
  Deployment: 'its pods are the size of one chunk',
  StatefulSet: 'its pods are the size of one chunk',
  ReplicaSet: 'its pods are the size of one chunk',
});

const scalableRef: readonly Domain[] = [
  wellKnown('spec.scalableRef.apiGroup', 'value', { apps: 'group of Deployment, StatefulSet and ReplicaSet' }),
  wellKnown('spec.scalableRef.kind', 'value', scalableKinds),
];

const percentage: Domain = {
  path: 'spec.percentage',
  of: 'value',
  offers: () => ['10', '20', '50'].map((value, index): Offer => ({ value, rank: 10 + index, detail: `${value} % of the replicas of scalableRef` })),
};

export const domains: readonly Domain[] = [
  ...scalableRef,
  percentage,
  wellKnown('spec.provisioningStrategy', 'value', { 'buffer.x-k8s.io/active-capacity': 'nodes run and wait; the default' }),
  wellKnown('spec.limits.*', 'key', {
    cpu: 'CPU of the whole buffer',
    memory: 'memory of the whole buffer',
    'nvidia.com/gpu': 'NVIDIA GPUs of the whole buffer',
  }),
  quantities('spec.limits.*', { cpu: ['4', '16', '64'], memory: ['16Gi', '64Gi', '256Gi'] }),
];
