import { derive } from '../../engine/kit.js';
import { instanceTypesData } from './instanceTypes.data.js';

/** One EC2 instance type as Karpenter describes it. A field is absent when the type has no such thing. */
export interface InstanceType {
  readonly name: string;
  readonly category: string;
  readonly family: string;
  readonly generation: number;
  readonly size: string;
  readonly arch: 'amd64' | 'arm64';
  readonly cpu: number;
  readonly cpuManufacturer: 'aws' | 'amd' | 'intel';
  /** 0 when EC2 does not tell. */
  readonly clockMHz: number;
  readonly flex: boolean;
  /** '' on bare metal. */
  readonly hypervisor: 'nitro' | 'xen' | '';
  readonly memoryMiB: number;
  /** Baseline, not burst. */
  readonly networkMbps?: number;
  /** The most that the type can reach. */
  readonly ebsMbps?: number;
  readonly encryptionInTransit: boolean;
  readonly localNvmeGB?: number;
  readonly gpu?: Gpu;
  readonly accelerator?: Accelerator;
  readonly allocatable: Allocatable;
  /** On-Demand, Linux, us-east-1, on `priceDate`. */
  readonly usdPerHour?: number;
}

export interface Gpu {
  readonly name: string;
  readonly manufacturer: string;
  /** 0 for a fraction of a GPU (g6f, gr6f). */
  readonly count: number;
  /** Of one GPU. */
  readonly memoryMiB: number;
}

export interface Accelerator {
  readonly name: string;
  readonly manufacturer: string;
  readonly count: number;
}

/** What pods can ask for on a node with the defaults of AL2023 and the 20 GiB root volume. */
export interface Allocatable {
  readonly cpuMilli: number;
  readonly memoryMiB: number;
  readonly ephemeralGiB: number;
  readonly pods: number;
  readonly podEni?: number;
  readonly efa?: number;
  readonly neuron?: number;
  readonly neuronCore?: number;
}

/** The day of the catalogue of types. */
export const catalogDate: string = instanceTypesData.catalogDate;
/** The day of the prices. */
export const priceDate: string = instanceTypesData.priceDate;

/** Every type known, in the order of families and sizes. */
export function instanceTypes(): readonly InstanceType[] {
  return catalogue(instanceTypesData).all;
}

/** `m5.large` → what it is. */
export function instanceType(name: string): InstanceType | undefined {
  return catalogue(instanceTypesData).byName.get(name);
}

/** The types of one family, smallest first; [] for a family nobody knows. */
export function instanceFamily(family: string): readonly InstanceType[] {
  return catalogue(instanceTypesData).byFamily.get(family) ?? [];
}

const catalogue = derive((data: typeof instanceTypesData) => {
  const legend = legendOf(data);
  const all = data.families.trim().split('\n').flatMap((line) => family(line, legend));
  return {
    all,
    byName: new Map(all.map((type) => [type.name, type])),
    byFamily: all.reduce((map, type) => map.set(type.family, [...(map.get(type.family) ?? []), type]), new Map<string, InstanceType[]>()),
  };
});

function family(line: string, { places, xen }: Legend): InstanceType[] {
  const [head = '', ...types] = line.split('|');
  const [name = '', ...shared] = head.split(',');
  return types.map((type) => {
    const own = type.split(',');
    let next = 0;
    // The cells that differ come in the order of the stars.
    const cells = shared.map((it) => (it === '*' ? (own[next++] ?? '') : it));
    return one(name, xen.has(name), (column) => cells[places[column] ?? -1] ?? '');
  });
}

/** What it takes to read a line: where each column stands, and which families run on Xen. */
interface Legend {
  readonly places: Readonly<Record<string, number>>;
  readonly xen: ReadonlySet<string>;
}

function legendOf({ columns, xenFamilies }: typeof instanceTypesData): Legend {
  return { places: Object.fromEntries(columns.split(' ').map((it, index) => [it, index])), xen: new Set(xenFamilies.split(' ')) };
}

function one(family: string, xen: boolean, cell: (column: string) => string): InstanceType {
  const size = cell('size');
  const cpu = Number(cell('cpu'));
  const bareMetal = size.startsWith('metal');
  return {
    name: `${family}.${size}`,
    category: cell('category'),
    family,
    generation: Number(cell('generation')),
    size,
    arch: cell('arch') === 'arm64' ? 'arm64' : 'amd64',
    cpu,
    cpuManufacturer: cell('cpu_manufacturer') as InstanceType['cpuManufacturer'],
    clockMHz: Number(cell('cpu_clock_mhz')),
    flex: cell('flex') === '1',
    hypervisor: bareMetal ? '' : xen ? 'xen' : 'nitro',
    memoryMiB: memory(cell('memory_mib')),
    encryptionInTransit: cell('encryption_in_transit') === '1',
    ...given('networkMbps', cell('network_mbps')),
    ...given('ebsMbps', cell('ebs_mbps')),
    ...given('localNvmeGB', cell('local_nvme_gb')),
    ...given('usdPerHour', cell('usd_per_hour_us_east_1')),
    ...gpu(cell),
    ...accelerator(cell),
    allocatable: {
      cpuMilli: cpu * 1000 - reservedMilli(cpu),
      memoryMiB: Number(cell('allocatable_memory_mi')),
      // 20 GiB less 1 GiB for the kubelet and the tenth that is kept back for eviction.
      ephemeralGiB: 17,
      pods: Number(cell('allocatable_pods')),
      ...given('podEni', cell('pod_eni')),
      ...given('efa', cell('efa')),
      ...given('neuron', cell('neuron')),
      ...given('neuronCore', cell('neuroncore')),
    },
  };
}

function memory(cell: string): number {
  return cell.endsWith('M') ? Number(cell.slice(0, -1)) : Number(cell) * 1024;
}

function given<K extends string>(name: K, cell: string): { readonly [P in K]?: number } {
  return cell === '' ? {} : ({ [name]: Number(cell) } as { readonly [P in K]?: number });
}

function gpu(cell: (column: string) => string): { readonly gpu?: Gpu } {
  const name = cell('gpu_name');
  if (name === '') return {};
  return { gpu: { name, manufacturer: cell('gpu_manufacturer'), count: Number(cell('gpu_count')), memoryMiB: Number(cell('gpu_memory_mib')) } };
}

function accelerator(cell: (column: string) => string): { readonly accelerator?: Accelerator } {
  const name = cell('accelerator_name');
  if (name === '') return {};
  return { accelerator: { name, manufacturer: cell('accelerator_manufacturer'), count: Number(cell('accelerator_count')) } };
}

/**
 * CPU that Karpenter keeps for the kubelet: 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of
 * the rest (pkg/providers/instancetype/types.go of aws/karpenter-provider-aws).
 */
function reservedMilli(cpu: number): number {
  const rest = Math.max(0, cpu - 4) * 2.5;
  return Math.ceil((cpu > 0 ? 60 : 0) + (cpu > 1 ? 10 : 0) + Math.max(0, Math.min(cpu, 4) - 2) * 5 + rest);
}
