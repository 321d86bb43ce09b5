import type { Domain, Moment, Node, Offer } from '../../../engine/model.js';
import { kmsKey, resourceTags, selectorTags, volumeSizes } from '../../shared/awsDomains.js';
import { kubeletDomains } from '../../shared/kubeletDomains.js';
import { fromTable, textAt, wellKnown, wordsOf, type Table } from '../../shared/offers.js';

const self = { group: 'karpenter.k8s.aws', name: 'EC2NodeClass' } as const;

/** Sources: https://karpenter.sh/docs/concepts/nodeclasses/#specamiselectorterms and pkg/apis/v1/ec2nodeclass.go of https://github.com/aws/karpenter-provider-aws. */
const aliasFamilies = Object.freeze({
  al2023: 'Amazon Linux 2023',
  bottlerocket: 'Bottlerocket',
  al2: 'Amazon Linux 2, up to Kubernetes 1.32',
  windows2025: 'Windows Server 2025, from Kubernetes 1.35',
  windows2022: 'Windows Server 2022',
  windows2019: 'Windows Server 2019',
});

/** A release of the EKS AMIs, to show the form: https://github.com/awslabs/amazon-eks-ami/releases. */
const pinnedExample = 'al2023@v20260724';

const alias: Domain = {
  path: 'spec.amiSelectorTerms[].alias',
  of: 'value',
  *offers() {
    yield { value: 'al2023@latest', rank: 10, detail: 'Amazon Linux 2023, always the newest release' };
    yield { value: pinnedExample, rank: 11, detail: 'Amazon Linux 2023, pinned to one release' };
    const others = Object.entries(aliasFamilies).filter(([family]) => family !== 'al2023');
    yield* others.map(([family, name], index): Offer => ({ value: `${family}@latest`, rank: 20 + index, detail: `${name}, always the newest release` }));
  },
  explain(value) {
    const [family = '', version] = value.split('@');
    if (!Object.hasOwn(aliasFamilies, family) || version === undefined || version === '') return undefined;
    const name = aliasFamilies[family as keyof typeof aliasFamilies];
    return `**\`${value}\`** · ${name}\n\n${version === 'latest' ? latestMeans : `Stays with release \`${version}\`. An upgrade of the control plane still changes the AMI, because every Kubernetes version has its own.`}`;
  },
};

const latestMeans = 'The newest release at any time: when AWS publishes one, every node drifts and is replaced within the disruption budgets. Pin a release to decide yourself when that happens.';

/** Source: the default mappings in pkg/providers/amifamily of https://github.com/aws/karpenter-provider-aws. */
const devices = {
  linux: { '/dev/xvda': 'root volume of Amazon Linux, also for containers and logs' },
  bottlerocket: { '/dev/xvda': 'operating system of Bottlerocket', '/dev/xvdb': 'data of Bottlerocket: images, containers, logs' },
  windows: { '/dev/sda1': 'root volume of Windows' },
} as const;

const allDevices: Table = Object.freeze({
  '/dev/xvda': 'root of Amazon Linux; operating system of Bottlerocket',
  '/dev/xvdb': 'data volume of Bottlerocket',
  '/dev/sda1': 'root of Windows',
});

const deviceName: Domain = {
  path: 'spec.blockDeviceMappings[].deviceName',
  of: 'value',
  offers: (at) => fromTable(devicesOf(at), at),
  explain: (value, at) => wordsOf(devicesOf(at), value),
};

function devicesOf({ resource }: Moment): Table {
  const family = familyOf(resource.root);
  if (/^al2(023)?$/.test(family)) return devices.linux;
  if (family === 'bottlerocket') return devices.bottlerocket;
  return family.startsWith('windows') ? devices.windows : allDevices;
}

/** The AMI family in lower case, from the field or from an alias; '' when neither is written. */
function familyOf(root: Node): string {
  const spec = root.get('spec');
  const written = textAt(spec, 'amiFamily');
  if (written !== undefined) return written.toLowerCase();
  const aliases = spec?.get('amiSelectorTerms')?.items().map((term) => textAt(term, 'alias')) ?? [];
  return aliases.find((one) => one !== undefined)?.split('@')[0] ?? '';
}

/** Where AWS publishes its AMIs: https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html and its Bottlerocket and Windows siblings. */
const ssmParameter: Domain = {
  path: 'spec.amiSelectorTerms[].ssmParameter',
  of: 'value',
  *offers({ world }) {
    const version = world.options.targets.kubernetes ?? '1.35';
    const paths = [
      [`/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/x86_64/standard/recommended/image_id`, 'Amazon Linux 2023, x86-64'],
      [`/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/arm64/standard/recommended/image_id`, 'Amazon Linux 2023, arm64'],
      [`/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/x86_64/nvidia/recommended/image_id`, 'Amazon Linux 2023 with NVIDIA drivers'],
      [`/aws/service/bottlerocket/aws-k8s-${version}/x86_64/latest/image_id`, 'Bottlerocket, x86-64'],
      [`/aws/service/bottlerocket/aws-k8s-${version}/arm64/latest/image_id`, 'Bottlerocket, arm64'],
    ] as const;
    yield* paths.map(([value, detail], index): Offer => ({ value, detail, rank: 10 + index }));
  },
};

export const domains: readonly Domain[] = [
  alias,
  wellKnown('spec.amiSelectorTerms[].owner', 'value', { self: 'AMIs of your own account', amazon: 'AMIs that AWS publishes' }),
  ssmParameter,
  ...selectorTags('spec.amiSelectorTerms[].tags.*', self),
  ...selectorTags('spec.subnetSelectorTerms[].tags.*', self),
  ...selectorTags('spec.securityGroupSelectorTerms[].tags.*', self),
  ...selectorTags('spec.capacityReservationSelectorTerms[].tags.*', self),
  resourceTags('spec.tags.*'),
  deviceName,
  volumeSizes('spec.blockDeviceMappings[].ebs.volumeSize', ['20Gi', '50Gi', '100Gi', '200Gi', '500Gi']),
  kmsKey('spec.blockDeviceMappings[].ebs.kmsKeyID'),
  wellKnown('spec.metadataOptions.httpPutResponseHopLimit', 'value', {
    1: 'only the node itself and pods on its network reach the metadata service; the default',
    2: 'pods with a network of their own reach it too',
  }),
  ...kubeletDomains('spec.kubelet'),
];
