import { autoModeLaunches } from './autoMode.js';
import { catalogDate, instanceFamily, priceDate, type InstanceType } from './instanceTypes.js';

/** "2 vCPU, 8 GiB, arm64, $0.0816/h" for a list. */
export function typeInShort(type: InstanceType): string {
  const gpu = type.gpu ? [`${type.gpu.count === 0 ? 'part of a' : type.gpu.count} ${type.gpu.name}`] : [];
  const accelerator = type.accelerator ? [`${type.accelerator.count} ${type.accelerator.name}`] : [];
  const price = type.usdPerHour === undefined ? [] : [`$${type.usdPerHour}/h`];
  return [`${type.cpu} vCPU`, inGiB(type.memoryMiB), type.arch, ...gpu, ...accelerator, ...price].join(', ');
}

/** Markdown about one instance type. */
export function typeInWords(type: InstanceType): string {
  return [
    `**\`${type.name}\`** · ${type.arch}, ${manufacturers[type.cpuManufacturer]}, generation ${type.generation}${type.flex ? ', flex' : ''}`,
    ['| | |', '|---|---|', ...rows(type).map(([name, value]) => `| ${name} | ${value} |`)].join('\n'),
    `${priceSentence(type)} ${autoModeLaunches(type) ? 'EKS Auto Mode launches it.' : 'EKS Auto Mode does not launch it.'}`,
    `Catalogue of ${catalogDate}.`,
  ].join('\n\n');
}

/** Markdown about one family; undefined when it is not known. */
export function familyInWords(family: string): string | undefined {
  const types = instanceFamily(family);
  const [first] = types;
  if (!first) return undefined;
  const cpus = types.map((type) => type.cpu);
  const memories = types.map((type) => type.memoryMiB);
  const gpu = first.gpu ? `, GPU ${first.gpu.name}` : '';
  const accelerator = first.accelerator ? `, ${first.accelerator.name}` : '';
  return [
    `**\`${family}\`** · ${first.arch}, ${manufacturers[first.cpuManufacturer]}, generation ${first.generation}${gpu}${accelerator}`,
    `${types.length} types, ${Math.min(...cpus)}–${Math.max(...cpus)} vCPU, ${inGiB(Math.min(...memories))}–${inGiB(Math.max(...memories))}: ${types.map((type) => `\`${type.size}\``).join(', ')}`,
    types.some(autoModeLaunches) ? 'EKS Auto Mode launches this family.' : 'EKS Auto Mode does not launch this family.',
  ].join('\n\n');
}

/** 8192 → "8 GiB". */
export function inGiB(mebibytes: number): string {
  return `${(mebibytes / 1024).toLocaleString('en-US', { maximumFractionDigits: 2 })} GiB`;
}

const manufacturers = { aws: 'AWS Graviton', amd: 'AMD', intel: 'Intel' } as const;

function rows(type: InstanceType): readonly (readonly [string, string])[] {
  const { allocatable, gpu, accelerator } = type;
  return [
    ['vCPU', String(type.cpu)],
    ['Memory', inGiB(type.memoryMiB)],
    ...(gpu ? [['GPU', `${gpu.count === 0 ? 'part of one' : gpu.count} × ${gpu.manufacturer} ${gpu.name}, ${inGiB(gpu.memoryMiB)} each`] as const] : []),
    ...(accelerator ? [['Accelerator', `${accelerator.count} × ${accelerator.manufacturer} ${accelerator.name}`] as const] : []),
    ...(type.networkMbps === undefined ? [] : [['Network, baseline', inGbps(type.networkMbps)] as const]),
    ...(type.ebsMbps === undefined ? [] : [['EBS, at most', inGbps(type.ebsMbps)] as const]),
    ...(type.localNvmeGB === undefined ? [] : [['Local NVMe', `${type.localNvmeGB.toLocaleString('en-US')} GB`] as const]),
    ['Left for pods', `${allocatable.cpuMilli}m CPU, ${allocatable.memoryMiB} MiB, ${allocatable.pods} pods (AL2023 defaults)`],
  ];
}

function inGbps(megabits: number): string {
  return `${(megabits / 1000).toLocaleString('en-US', { maximumFractionDigits: 2 })} Gbps`;
}

function priceSentence({ usdPerHour }: InstanceType): string {
  if (usdPerHour === undefined) return 'No On-Demand price known for us-east-1.';
  return `On-Demand in us-east-1: $${usdPerHour} an hour (${priceDate}, Linux).`;
}
