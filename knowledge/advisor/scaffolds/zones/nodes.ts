import { say } from '../../../../engine/kit.js';
import type { Field, Given } from '../../../../engine/advisor/model.js';
import { awsId, labelsOf, taintsOf } from '../../fields/nodes.js';
import { isWindows, linuxFamily } from '../region/answers.js';

/** Questions about the system that only some answers lead to. */
export const systemFields: readonly Field[] = [
  {
    id: 'ami', group: 'machines', ask: say`AMI of your RHEL nodes`, help: say`AWS has no RHEL AMI for EKS: build one with nodeadm in it. The usual answer is an example.`, type: 'text', when: (it) => it.is('os', 'rhel'),
    usual: () => 'ami-0123456789abcdef0', check: (value) => awsId(value, 'ami'), examples: ['ami-0a1b2c3d4e5f60718'], wrong: ['rhel-9'],
  },
  {
    id: 'windowsVersion', group: 'machines', ask: say`Windows Server`, help: say`Has to be the version of the containers' base image.`, type: 'choice', when: isWindows,
    choices: () => ['2022', '2019'].map((it) => ({ id: it, label: say`Windows Server ${it}` })), usual: () => '2022',
  },
];

/** A self-managed group of eksctl in other zones than the Region's. */
export function selfManagedGroup(it: Given, place: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const [labels, taints] = [labelsOf(it), taintsOf(it)];
  const family = isWindows(it) ? `WindowsServer${it.text('windowsVersion')}FullContainer` : linuxFamily(it);
  const nodes = it.number('nodes');
  return {
    ...place, instanceType: it.text('instanceType'), ...(it.is('os', 'rhel') && { ami: it.text('ami') }), amiFamily: family,
    minSize: nodes, desiredCapacity: nodes, maxSize: nodes * 2, privateNetworking: true, volumeType: 'gp2', volumeSize: isWindows(it) ? 100 : 80,
    ...(Object.keys(labels).length > 0 && { labels }), ...(taints.length > 0 && { taints }),
  };
}
