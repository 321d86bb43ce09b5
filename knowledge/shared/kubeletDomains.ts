import type { Domain, Offer } from '../../engine/model.js';
import { durations, quantities } from './amountDomains.js';
import { wellKnown, type Table } from './offers.js';

/** What can stand in the kubelet settings under `prefix`. */
export function kubeletDomains(prefix: string): readonly Domain[] {
  return [
    ...evictions(prefix, 'evictionHard'),
    ...evictions(prefix, 'evictionSoft'),
    wellKnown(`${prefix}.evictionSoftGracePeriod.*`, 'key', evictionSignals),
    durations(`${prefix}.evictionSoftGracePeriod.*`, ['30s', '1m', '1m30s', '5m']),
    ...reserved(prefix, 'kubeReserved'),
    ...reserved(prefix, 'systemReserved'),
  ];
}

/** The signals that the kubelet knows: https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/#eviction-signals. */
const evictionSignals: Table = Object.freeze({
  'memory.available': 'memory that is left',
  'nodefs.available': 'disk that is left on the volume of the kubelet',
  'nodefs.inodesFree': 'inodes that are left on that volume',
  'imagefs.available': 'disk that is left on the volume of images',
  'imagefs.inodesFree': 'inodes that are left on that volume',
  'pid.available': 'process ids that are left',
});

const reservable: Table = Object.freeze({
  cpu: 'CPU kept back',
  memory: 'memory kept back',
  'ephemeral-storage': 'local storage kept back',
  pid: 'process ids kept back',
});

function evictions(prefix: string, field: 'evictionHard' | 'evictionSoft'): readonly Domain[] {
  const path = `${prefix}.${field}.*`;
  return [
    wellKnown(path, 'key', evictionSignals),
    {
      path,
      of: 'value',
      *offers({ steps }) {
        const amounts = steps.at(-1) === 'memory.available' ? ['100Mi', '200Mi', '500Mi', '5%'] : ['10%', '15%', '5%'];
        yield* amounts.map((value, index): Offer => ({ value, rank: 10 + index }));
      },
    },
  ];
}

function reserved(prefix: string, field: 'kubeReserved' | 'systemReserved'): readonly Domain[] {
  const path = `${prefix}.${field}.*`;
  return [wellKnown(path, 'key', reservable), quantities(path, { cpu: ['70m', '100m', '200m'], memory: ['100Mi', '500Mi', '1Gi'], 'ephemeral-storage': ['1Gi', '3Gi'] })];
}
