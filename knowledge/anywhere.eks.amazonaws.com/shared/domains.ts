import type { Domain, Offer } from '../../../engine/model.js';
import { wellKnown } from '../../shared/offers.js';
import { group, textAt } from './read.js';

/** Kinds that a reference may name, with a few words. */
export const datacenterKinds = Object.freeze({
  VSphereDatacenterConfig: 'virtual machines of a vCenter',
  TinkerbellDatacenterConfig: 'bare metal',
  NutanixDatacenterConfig: 'virtual machines of a Prism Central',
  DockerDatacenterConfig: 'containers, to try out',
  SnowDatacenterConfig: 'Snow devices, for those who have them',
});

export const machineKinds = Object.freeze({
  VSphereMachineConfig: 'with VSphereDatacenterConfig',
  TinkerbellMachineConfig: 'with TinkerbellDatacenterConfig',
  NutanixMachineConfig: 'with NutanixDatacenterConfig',
  SnowMachineConfig: 'with SnowDatacenterConfig',
});

/** Kind and name of a reference: the name is one of the workspace's objects of that kind. */
export function referenceDomains(path: string, kinds?: Readonly<Record<string, string>>): readonly Domain[] {
  const names: Domain = {
    path: `${path}.name`,
    of: 'value',
    *offers({ around, world }): Iterable<Offer> {
      const kind = textAt(around, 'kind');
      for (const { name } of kind ? world.named(group, kind) : []) if (name !== '') yield { value: name, detail: `${kind} of this workspace`, rank: 10 };
    },
  };
  return kinds ? [wellKnown(`${path}.kind`, 'value', kinds), names] : [names];
}
