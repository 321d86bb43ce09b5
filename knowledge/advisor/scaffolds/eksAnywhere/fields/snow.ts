import { numberOfAddress, say } from '../../../../../engine/kit.js';
import type { Field, Given } from '../../../../../engine/advisor/model.js';
import { each, holdsRange, whole } from '../../../checks.js';
import { plainChoices } from '../../../fields/cluster.js';
import { filePath, inNodeNetwork } from '../checks.js';
import { hasExternalEtcd, isPooled } from '../facts.js';
import { reservedBeside, usualAddress } from './network.js';

/** Sizes of https://docs.aws.amazon.com/snowball/latest/developer-guide/ec2-edge-limits.html */
const sizes: readonly string[] = Object.freeze(['sbe-c.large', 'sbe-c.xlarge', 'sbe-c.2xlarge', 'sbe-c.4xlarge', 'sbe-c.8xlarge', 'sbe-c.12xlarge', 'sbe-c.16xlarge', 'sbe-c.24xlarge']);

/** Devices that one operates already: https://anywhere.eks.amazonaws.com/docs/getting-started/snow/snow-spec/ */
export const snowFields: readonly Field[] = [
  {
    id: 'snowDevices',
    group: 'machines',
    ask: say`Addresses of the Snowball Edge devices`,
    help: say`Instances are spread over them. The service is closed to new customers; these are devices that you have.`,
    type: 'list',
    usual: (it) => usualAddress(it, 11),
    check: (_, it) => each(it.list('snowDevices'), (one) => inNodeNetwork(one, it, reservedBeside(it)), 20),
    examples: ['10.80.0.11, 10.80.0.12, 10.80.0.13'],
    wrong: ['snow-1', '192.168.0.11'],
  },
  { id: 'controlPlaneSize', group: 'machines', ask: say`Instance type of the control plane`, type: 'choice', choices: () => plainChoices(sizes), usual: () => 'sbe-c.large', examples: ['sbe-c.xlarge'] },
  { id: 'workerSize', group: 'machines', ask: say`Instance type of the workers`, type: 'choice', choices: () => plainChoices(sizes), usual: () => 'sbe-c.xlarge', examples: ['sbe-c.4xlarge'] },
  {
    id: 'containersVolume',
    group: 'machines',
    ask: say`Volume for containers and images, in GiB`,
    type: 'number',
    usual: () => '25',
    check: (value) => whole(value, 8, 10_000),
    examples: ['100'],
    wrong: ['7', 'big'],
  },
  { id: 'snowConnector', group: 'network', ask: say`Port of the devices`, type: 'choice', choices: () => plainChoices(['SFP_PLUS', 'QSFP', 'RJ45']), usual: () => 'SFP_PLUS', examples: ['QSFP'] },
  {
    id: 'snowAddresses',
    group: 'network',
    ask: say`Where do instances get their addresses from?`,
    type: 'choice',
    choices: () => [{ id: 'dhcp', label: say`DHCP` }, { id: 'pool', label: say`A span of fixed addresses` }],
    usual: () => 'dhcp',
    // etcd that stands apart needs fixed addresses.
    when: (it) => !hasExternalEtcd(it),
  },
  {
    id: 'poolStart',
    group: 'network',
    ask: say`First fixed address`,
    type: 'text',
    usual: (it) => usualAddress(it, 50),
    when: isPooled,
    check: (value, it) => inNodeNetwork(value, it, reservedBeside(it)),
    examples: ['10.80.0.51'],
    wrong: ['first', '192.168.0.50'],
  },
  {
    id: 'poolEnd',
    group: 'network',
    ask: say`Last fixed address`,
    help: say`Enough for all machines, and one more of each group for upgrades.`,
    type: 'text',
    usual: (it) => usualAddress(it, 99),
    when: isPooled,
    check: lastAddress,
    examples: ['10.80.0.120'],
    wrong: ['last', '10.80.0.40', '192.168.0.99'],
  },
  {
    id: 'snowKeyName',
    group: 'access',
    ask: say`Key pair of the devices for SSH`,
    help: say`Left empty, eksctl anywhere makes one.`,
    type: 'text',
    usual: () => '',
    check: (value) => (/^[\w.-]{0,100}$/.test(value) ? undefined : say`${value} is no name of a key pair; it has letters, digits, . _ and -`),
    examples: ['plant-admin'],
    wrong: ['my key'],
  },
  { id: 'credentialsFile', group: 'access', ask: say`File with the credentials of the devices`, help: say`On the admin instance, where the Snowball Edge client wrote it. Only its path is written down here.`, type: 'text', usual: () => './credentials', check: filePath, examples: ['./snow-credentials'], wrong: ['my file', '$HOME/credentials'] },
  { id: 'caBundlesFile', group: 'access', ask: say`File with the certificates of the devices`, type: 'text', usual: () => './ca-bundles', check: filePath, examples: ['./snow-ca-bundles'], wrong: ['a;b'] },
];

function lastAddress(value: string, it: Given) {
  const wrong = inNodeNetwork(value, it, reservedBeside(it));
  if (wrong) return wrong;
  const start = it.text('poolStart');
  if (numberOfAddress(value) <= numberOfAddress(start)) return say`${value} has to come after the first address, ${start}`;
  const range = poolRange(it);
  if (!range || !holdsRange(range, `${value}/32`)) return say`${value} and ${start} are not in one range of the machines`;
  const taken = reservedBeside(it).flatMap((id) => it.list(id)).find((one) => numberOfAddress(one) >= numberOfAddress(start) && numberOfAddress(one) <= numberOfAddress(value));
  return taken === undefined ? undefined : say`The addresses from ${start} to ${value} hold ${taken}, which another field has already`;
}

/** The range of the machines that holds the fixed addresses. */
export function poolRange(it: Given): string | undefined {
  return it.list('nodeCidrs').find((one) => holdsRange(one, `${it.text('poolStart')}/32`));
}
