import { lookUp } from '../../../engine/kit.js';
import type { Domain, Moment } from '../../../engine/model.js';
import { fromTable, wellKnown, wordsOf, type Table } from '../../shared/offers.js';
import { driver, fileSystems, parameterWords, volumeTypes } from './parameters.js';

const truth: Table = Object.freeze({ true: 'yes', false: 'no' });

/** What the values of a parameter can be. */
const valuesOf: Readonly<Record<string, Table>> = Object.freeze({
  type: volumeTypes,
  'csi.storage.k8s.io/fstype': fileSystems,
  fstype: fileSystems,
  encrypted: truth,
  blockexpress: truth,
  allowautoiopspergbincrease: truth,
  ext4bigalloc: truth,
  throughput: [['125', 'MiB/s; the default'], ['250', 'MiB/s'], ['500', 'MiB/s'], ['1000', 'MiB/s']],
  iops: [['3000', 'the default of gp3'], ['6000', 'twice as much'], ['16000', 'what every gp3 volume can have']],
});

function tableAt({ steps }: Moment): Table {
  const name = String(steps.at(-1)).toLowerCase();
  return lookUp(valuesOf, name) ?? [];
}

/** Source: https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html. */
export const domains: readonly Domain[] = [
  wellKnown('provisioner', 'value', { [driver]: 'EBS volumes of EKS Auto Mode', 'ebs.csi.aws.com': 'EBS volumes of the driver that you install yourself' }),
  wellKnown('volumeBindingMode', 'value', { WaitForFirstConsumer: 'in the zone of the first pod', Immediate: 'at once, in any zone' }),
  wellKnown('parameters.*', 'key', parameterWords),
  {
    path: 'parameters.*',
    of: 'value',
    *offers(at) {
      yield* fromTable(tableAt(at), at);
    },
    explain: (value, at) => wordsOf(tableAt(at), value),
  },
  wellKnown('allowedTopologies[].matchLabelExpressions[].key', 'value', { 'eks.amazonaws.com/compute-type': 'who runs the node', 'topology.kubernetes.io/zone': 'the zone of the node' }),
];
