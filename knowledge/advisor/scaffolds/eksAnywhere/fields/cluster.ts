import { say } from '../../../../../engine/kit.js';
import type { Field } from '../../../../../engine/advisor/model.js';
import { clustersOf, flagField, plainChoices, versionField } from '../../../fields/cluster.js';
import { anywhereName, licenseToken } from '../checks.js';
import { isCutOff, isExtended, isWorkload, providerOf, versions } from '../facts.js';

/** Shaped as a token and signed by nobody: it shows where the own one goes. */
const exampleToken = 'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJsaWNlbnNlSWQiOiJsLWV4YW1wbGUifQ.not-a-signature-replace-this-token';

/** What the cluster is. Fields that other scaffolds have too keep their ids; a name is checked more strictly here. */
export const clusterFields: readonly Field[] = [
  {
    id: 'name',
    group: 'cluster',
    ask: say`Name of the cluster`,
    help: say`Lower-case letters, digits and -, at most 35. Machines, files and folders are named after it.`,
    type: 'text',
    suggestions: clustersOf,
    usual: () => 'plant',
    check: (value, it) => anywhereName(value) ?? (isWorkload(it) && value === it.text('managementName') ? say`${value} is the management cluster already; the two need different names` : undefined),
    examples: ['seoul-edge', 'a1'],
    wrong: ['7-oaks', 'Plant', 'my cluster', 'plant_1', 'plant-', 'a'.repeat(36)],
  },
  {
    ...versionField,
    help: say`EKS Anywhere 0.26 has 1.30 to 1.36. Up to 1.33 only extended support is left, which needs the token of a licence; that of 1.30 ended in August 2026.`,
    choices: () => plainChoices(versions),
    usual: () => '1.35',
    examples: ['1.36', '1.31'],
  },
  {
    id: 'topology',
    group: 'cluster',
    ask: say`What is the cluster for?`,
    help: say`A management cluster makes and upgrades workload clusters; it may run workloads itself, and is then a standalone cluster.`,
    type: 'choice',
    choices: () => [
      { id: 'management', label: say`Manages itself, and perhaps others` },
      { id: 'workload', label: say`A workload cluster of a management cluster` },
    ],
    usual: () => 'management',
  },
  {
    id: 'managementName',
    group: 'cluster',
    ask: say`Name of the management cluster`,
    help: say`It has the same provider and exists already; its folder lies beside this one.`,
    type: 'text',
    suggestions: clustersOf,
    usual: () => 'management',
    when: isWorkload,
    check: anywhereName,
    examples: ['head-office'],
    wrong: ['Head Office', '1st'],
  },
  {
    id: 'licenseToken',
    group: 'cluster',
    ask: say`Token of the licence of this cluster`,
    help: say`From the EKS Anywhere Enterprise Subscription, which support and curated packages come with; each cluster has its own. Versions in extended support are refused without it.`,
    type: 'text',
    usual: (it) => (isExtended(it) ? exampleToken : ''),
    check: (value) => (value === '' ? undefined : licenseToken(value)),
    examples: [exampleToken],
    wrong: ['l-58dc5e15eb12396b86e5724db1a710d9', 'eyJ.a.b'],
  },
  {
    id: 'etcd',
    group: 'cluster',
    ask: say`Where does etcd run?`,
    help: say`On the control plane it needs no machines of its own; apart, a busy API server does not slow it down. It cannot be changed later.`,
    type: 'choice',
    choices: () => [
      { id: 'stacked', label: say`On the machines of the control plane` },
      { id: 'external', label: say`On machines of its own` },
    ],
    usual: () => 'stacked',
    when: (it) => providerOf(it) !== 'Tinkerbell',
  },
];

/** How the cluster is changed later. */
export const operationsFields: readonly Field[] = [
  {
    id: 'rollout',
    group: 'operations',
    ask: say`How are machines replaced in an upgrade?`,
    type: 'choice',
    choices: (it) => [
      { id: 'surge', label: say`A new one first, then the old one goes`, help: say`Nothing is missing meanwhile; needs room for one more machine in each group.` },
      { id: 'shrink', label: say`The old one goes first`, help: say`Needs no spare machine; one is missing meanwhile, so the control plane needs three.` },
      ...(providerOf(it) === 'Tinkerbell' ? [{ id: 'in-place', label: say`Each machine as it is`, help: say`Software is exchanged on the running machine; groups cannot be scaled automatically then.` }] : []),
    ],
    usual: () => 'surge',
    // Nutanix has no strategies, and the pages about Snow name none.
    when: (it) => ['Tinkerbell', 'VSphere'].includes(providerOf(it)),
    check: (value, it) => (value === 'shrink' && it.number('controlPlaneNodes') < 3 ? say`With ${it.text('controlPlaneNodes')} in the control plane none can be missing; take 3, or let the new machine come first` : undefined),
  },
  {
    id: 'gitops',
    group: 'operations',
    ask: say`Does the cluster follow a Git repository?`,
    help: say`Flux is installed, the configuration is committed, and changes come from there.`,
    type: 'choice',
    choices: () => [
      { id: 'none', label: say`No` },
      { id: 'github', label: say`A repository on github.com`, help: say`With a token; the repository is made when it is not there.` },
      { id: 'git', label: say`A Git server over SSH`, help: say`With a key that may write; the repository exists.` },
    ],
    usual: () => 'none',
    // A workload cluster follows the repository of its management cluster.
    when: (it) => !isWorkload(it),
    check: (value, it) => (value === 'github' && isCutOff(it) ? say`github.com is out of reach without a link; take a Git server on site` : undefined),
  },
  {
    id: 'gitOwner',
    group: 'operations',
    ask: say`Owner of the repository`,
    help: say`The user or organisation on GitHub.`,
    type: 'text',
    usual: () => 'example-org',
    when: (it) => it.asks('gitops') && it.is('gitops', 'github'),
    check: (value) => (/^[A-Za-z0-9](-?[A-Za-z0-9]){0,38}$/.test(value) ? undefined : say`${value} is no name of a user or organisation on GitHub`),
    examples: ['platform-team'],
    wrong: ['example org', '-a'],
  },
  flagField({ id: 'gitPersonal', group: 'operations', ask: say`Does the owner stand for one person?`, help: say`Then the token has to be that person's.`, when: (it) => it.asks('gitops') && it.is('gitops', 'github') }),
  {
    id: 'gitRepository',
    group: 'operations',
    ask: say`Name of the repository`,
    type: 'text',
    usual: () => 'clusters',
    when: (it) => it.asks('gitops') && it.is('gitops', 'github'),
    check: (value) => (/^[A-Za-z0-9_.-]{1,100}$/.test(value) ? undefined : say`${value} is no name of a repository; it has letters, digits, _, . and -`),
    examples: ['eks-anywhere.config'],
    wrong: ['https://github.com/a/b', 'my repo'],
  },
  {
    id: 'gitUrl',
    group: 'operations',
    ask: say`Address of the repository`,
    help: say`With the scheme, and / instead of : before the path.`,
    type: 'text',
    usual: () => 'ssh://git@git.example.com/platform/clusters.git',
    when: (it) => it.asks('gitops') && it.is('gitops', 'git'),
    check: (value) => (/^ssh:\/\/[\w.-]+@[A-Za-z0-9.-]+(:\d{1,5})?\/[\w./~-]+$/.test(value) ? undefined : say`${value} is no address over SSH such as ssh://git@git.example.com/platform/clusters.git`),
    examples: ['ssh://git@github.com/example-org/clusters.git'],
    wrong: ['git@github.com:example-org/clusters.git', 'https://github.com/example-org/clusters.git'],
  },
  {
    id: 'gitBranch',
    group: 'operations',
    ask: say`Branch`,
    type: 'text',
    usual: () => 'main',
    when: (it) => it.asks('gitops') && !it.is('gitops', 'none'),
    check: (value) => (value.length <= 250 && /^([0-9A-Za-z_+,]+)\.?\/?([0-9A-Za-z\-_+,]+)$/.test(value) ? undefined : say`EKS Anywhere does not take ${value} as a branch; it has letters, digits, -, _, + and one / at most`),
    examples: ['release/plant'],
    wrong: ['a/b/c', 'x y'],
  },
  {
    id: 'ntpServers',
    group: 'operations',
    ask: say`Time servers`,
    help: say`Names or addresses, separated by commas. Left empty, machines ask those of their image, which a closed network may not reach.`,
    type: 'list',
    usual: () => '',
    when: (it) => ['Tinkerbell', 'VSphere'].includes(providerOf(it)),
    check: (_, it) => {
      const wrong = it.list('ntpServers').find((server) => !/^[A-Za-z0-9.-]+$/.test(server));
      return wrong === undefined ? undefined : say`${wrong} is no name or address of a time server`;
    },
    examples: ['10.80.0.2, time.example.com'],
    wrong: ['http://time.example.com'],
  },
];
