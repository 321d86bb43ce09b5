import { say } from '../../../../engine/kit.js';
import type { Field, Given } from '../../../../engine/advisor/model.js';
import { flagField } from '../../fields/cluster.js';
import { awsId } from '../../fields/nodes.js';
import { isWindows } from './answers.js';

const linux = (it: Given) => !isWindows(it);
// Mounting Lustre and NFS for ONTAP asks for packages: https://docs.netapp.com/us-en/trident/trident-use/worker-node-prep.html
const lustreNodes = (it: Given) => linux(it) && !it.is('os', 'ubuntu', 'rhel');
const ontapNodes = (it: Given) => linux(it) && !it.is('compute', 'auto-mode') && !it.is('os', 'bottlerocket');

function idField(id: string, prefix: string, ask: Field['ask'], when: (it: Given) => boolean): Field {
  return {
    id, group: 'workloads', ask, type: 'text', when,
    help: say`The usual answer is an example; the thing itself has to be there.`,
    usual: () => `${prefix}-0123456789abcdef0`,
    check: (value) => awsId(value, prefix),
    examples: [`${prefix}-0a1b2c3d4e5f60718`],
    wrong: [prefix, `${prefix}-xyz`, '0123456789abcdef0'],
  };
}

/** Which storage Pods can claim, and what the drivers have to know. */
export const storageFields: readonly Field[] = [
  flagField({ id: 'ebs', group: 'workloads', ask: say`Volumes on EBS?`, help: say`One Pod at a time, in one zone; encrypted gp3, the default class.`, usual: 'yes' }),
  flagField({ id: 'efs', group: 'workloads', ask: say`Shared files on EFS?`, help: say`Many Pods in all zones. The file system is not made here.`, when: linux }),
  idField('efsId', 'fs', say`EFS file system`, (it) => it.flag('efs')),
  flagField({ id: 'lustre', group: 'workloads', ask: say`FSx for Lustre?`, help: say`A fast file system for each claim, in one zone; at least 1.2 TiB each.`, when: lustreNodes }),
  idField('lustreSubnet', 'subnet', say`Subnet of the Lustre file systems`, (it) => it.flag('lustre')),
  idField('lustreGroup', 'sg', say`Security group of the Lustre file systems`, (it) => it.flag('lustre')),
  flagField({ id: 'ontap', group: 'workloads', ask: say`FSx for NetApp ONTAP?`, help: say`Through Trident, as an add-on of the AWS Marketplace. The file system is not made here.`, when: ontapNodes }),
  idField('ontapId', 'fs', say`ONTAP file system`, (it) => it.flag('ontap')),
  idField('ontapSvmId', 'svm', say`Storage virtual machine`, (it) => it.flag('ontap')),
  {
    id: 'ontapSvm', group: 'workloads', ask: say`Name of the storage virtual machine`, type: 'text', when: (it) => it.flag('ontap'), usual: () => 'data',
    check: (value) => (/^[A-Za-z0-9_.-]{1,47}$/.test(value) ? undefined : say`${value} is no name of a storage virtual machine: at most 47 letters, digits, -, _ and .`),
    examples: ['svm_1'], wrong: ['two words', 'x'.repeat(48)],
  },
];
