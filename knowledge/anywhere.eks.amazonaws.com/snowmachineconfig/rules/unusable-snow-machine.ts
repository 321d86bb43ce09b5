import { mayHaveMore, numberOf, placeOfAbsence, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, isWritten, itemsAt, textAt } from '../../shared/read.js';

export const unusableSnowMachine: Rule = {
  id: 'unusable-snow-machine',
  severity: 'error',
  summary: 'An instance on a Snow device has a type, a network or a volume that the device does not take.',
  why: 'Instance types of Snow devices begin with `sbe-c` or `sbe-g`. Of the network interfaces exactly one is primary. Bottlerocket needs a volume of 25 GiB for containers, and further volumes need a device of their own: `/dev/sda` is the root volume.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/snowmachineconfig.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/snow/snow-spec/'],
  upstream: ['SnowMachineConfig InstanceType', 'SnowMachineConfig Devices must contain at least one device IP', 'list of DirectNetworkInterfaces must contain one primary DNI'],
  covers: ['EA184', 'EA186', 'EA188', 'EA189', 'EA190'],
  examples: [
    { title: 'A type of EC2, and two primary interfaces', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: SnowMachineConfig
        spec:
          instanceType: m5.large
      #                 ^^^^^^^^ m5.large is no instance type of a Snow device, such as sbe-c.large
          osFamily: ubuntu
          devices: [10.0.0.5]
          network:
            directNetworkInterfaces:
      #     ^^^^^^^^^^^^^^^^^^^^^^^ Exactly one interface is primary, and 2 are
              - { index: 1, primary: true, dhcp: true }
              - { index: 2, primary: true, dhcp: true }` },
    { title: 'Bottlerocket without its volume', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: SnowMachineConfig
        spec:
          osFamily: bottlerocket
      #             ^^^^^^^^^^^^ Bottlerocket needs a containersVolume of at least 25 GiB
          devices: [10.0.0.5]
          network:
            directNetworkInterfaces:
              - { index: 1, primary: true, dhcp: true }` },
    { title: 'One interface', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: SnowMachineConfig
        spec:
          instanceType: sbe-c.4xlarge
          osFamily: ubuntu
          devices: [10.0.0.5]
          network:
            directNetworkInterfaces:
              - { index: 1, primary: true, dhcp: true }` },
  ],
  *check(resource) {
    const spec = field(resource.root, 'spec');
    if (spec?.type !== 'map') return;
    const type = field(spec, 'instanceType');
    const name = stringOf(type);
    if (type && name && !/^sbe-[cg]\.\d*x?large$/.test(name)) yield { span: type.span, message: say`${name} is no instance type of a Snow device, such as sbe-c.large` };
    const devices = field(spec, 'devices');
    if (!devices?.unknown && !isWritten(devices) && !mayHaveMore(resource, spec)) yield { span: devices?.key ?? placeOfAbsence(spec), message: say`devices needs at least one address`, missing: true };
    const interfaces = at(spec, 'network.directNetworkInterfaces');
    const primary = interfaces?.items().map((it) => field(it, 'primary')) ?? [];
    const count = primary.filter((it) => it?.value === true).length;
    if (interfaces?.key && primary.length > 0 && count !== 1 && !primary.some((it) => it?.unknown) && !mayHaveMore(resource, interfaces)) yield { span: interfaces.key, message: say`Exactly one interface is primary, and ${count} are` };
    const [os, size] = [field(spec, 'osFamily'), at(spec, 'containersVolume.size')];
    const gibs = numberOf(size);
    const isBottlerocket = os !== undefined && textAt(spec, 'osFamily') === 'bottlerocket';
    if (isBottlerocket && size && gibs !== undefined && gibs < 25) yield { span: size.span, message: say`Bottlerocket needs a containersVolume of at least 25 GiB` };
    if (isBottlerocket && !field(spec, 'containersVolume') && !mayHaveMore(resource, spec)) yield { span: os.span, message: say`Bottlerocket needs a containersVolume of at least 25 GiB`, missing: true };
    for (const device of itemsAt(spec, 'nonRootVolumes').flatMap((it) => field(it, 'deviceName') ?? [])) {
      if (stringOf(device)?.startsWith('/dev/sda')) yield { span: device.span, message: say`${device.text} is the root volume; choose another device` };
    }
  },
};
