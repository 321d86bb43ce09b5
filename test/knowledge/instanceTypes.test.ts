import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instanceFamily, instanceType, instanceTypes } from '../../knowledge/shared/instanceTypes.js';

const table = join(process.env['NODEWISE_SHARED'] ?? join(import.meta.dirname, '../../../shared'), 'facts/ec2-instance-types.csv');

describe('instance types', () => {
  it('know every type once', () => {
    const names = instanceTypes().map((type) => type.name);
    expect(names).toHaveLength(1363);
    expect(new Set(names).size).toBe(1363);
  });

  it('tell what m5.large is', () => {
    expect(instanceType('m5.large')).toMatchObject({
      family: 'm5', category: 'm', generation: 5, size: 'large', arch: 'amd64', cpu: 2, memoryMiB: 8192, hypervisor: 'nitro',
      usdPerHour: 0.096, allocatable: { cpuMilli: 1930, pods: 29 },
    });
    expect(instanceType('m5.large')?.gpu).toBeUndefined();
  });

  it('tell a fraction of a GPU, an accelerator, bare metal and a missing price', () => {
    expect(instanceType('g6f.large')?.gpu).toEqual({ name: 'l4', manufacturer: 'nvidia', count: 0, memoryMiB: 2861 });
    expect(instanceType('inf2.24xlarge')).toMatchObject({ accelerator: { name: 'inferentia2', count: 6 }, allocatable: { neuron: 6, neuronCore: 12 } });
    expect(instanceType('c5.metal')?.hypervisor).toBe('');
    expect(instanceType('t2.micro')?.hypervisor).toBe('xen');
    expect(instanceType('p5e.48xlarge')?.usdPerHour).toBeUndefined();
  });

  it('know nothing of a name that is not a type', () => {
    expect(instanceType('m5')).toBeUndefined();
    expect(instanceType('m5.Large')).toBeUndefined();
    expect(instanceFamily('m55')).toEqual([]);
    expect(instanceFamily('constructor')).toEqual([]);
  });

  it.skipIf(!existsSync(table))('carry every figure of the table they were made from (skipped where the shared facts are absent)', () => {
    const [head = '', ...lines] = readFileSync(table, 'utf8').trim().split(/\r?\n/);
    const names = head.split(',');
    for (const line of lines) {
      const row = Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell]));
      expect(asRow(row['instance_type'] ?? '')).toEqual(row);
    }
    expect(lines).toHaveLength(instanceTypes().length);
  });
});

function asRow(name: string): Record<string, string> {
  const type = instanceType(name);
  if (!type) return {};
  const text = (value: unknown) => (value === undefined ? '' : String(value));
  const gpus = (maker: string) => (type.gpu?.manufacturer === maker && type.gpu.count > 0 ? String(type.gpu.count) : '');
  return {
    instance_type: type.name, category: type.category, family: type.family, generation: text(type.generation), size: type.size,
    arch: type.arch, cpu: text(type.cpu), cpu_manufacturer: type.cpuManufacturer, cpu_clock_mhz: text(type.clockMHz),
    flex: text(type.flex), hypervisor: type.hypervisor, memory_mib: text(type.memoryMiB), network_mbps: text(type.networkMbps),
    ebs_mbps: text(type.ebsMbps), encryption_in_transit: text(type.encryptionInTransit), local_nvme_gb: text(type.localNvmeGB),
    gpu_name: text(type.gpu?.name), gpu_manufacturer: text(type.gpu?.manufacturer), gpu_count: text(type.gpu?.count),
    gpu_memory_mib: text(type.gpu?.memoryMiB), accelerator_name: text(type.accelerator?.name),
    accelerator_manufacturer: text(type.accelerator?.manufacturer), accelerator_count: text(type.accelerator?.count), os: 'linux',
    allocatable_cpu_m: text(type.allocatable.cpuMilli), allocatable_memory_mi: text(type.allocatable.memoryMiB),
    allocatable_ephemeral_gi: text(type.allocatable.ephemeralGiB), allocatable_pods: text(type.allocatable.pods),
    pod_eni: text(type.allocatable.podEni), efa: text(type.allocatable.efa), neuron: text(type.allocatable.neuron),
    neuroncore: text(type.allocatable.neuronCore), nvidia_gpu: gpus('nvidia'), amd_gpu: gpus('amd'),
    usd_per_hour_us_east_1: text(type.usdPerHour),
  };
}
