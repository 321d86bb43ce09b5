import { numberOf, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { compareQuantities, parseQuantity } from '../../../shared/quantities.js';
import { at } from '../../shared/read.js';

const sockets = 2;
const least = Object.freeze({ memorySize: '4Gi', systemDiskSize: '40Gi' });

export const tooSmallNutanixMachine: Rule = {
  id: 'too-small-nutanix-machine',
  severity: 'error',
  summary: 'The machine is smaller than EKS Anywhere takes on Nutanix.',
  why: 'A machine has at least 2 sockets with 1 CPU each, 4 GiB of memory and a disk of 40 GiB. The webhook of EKS Anywhere refuses smaller ones, and so does a cluster that is created with them.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/nutanixmachineconfig.go'],
  upstream: ['vcpu sockets must be greater than or equal to 2', 'memory size must be greater than or equal to 4Gi', 'system disk size must be greater than 40Gi'],
  covers: ['EA152', 'EA154', 'EA155'],
  examples: [
    { title: 'Too small', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        spec:
          vcpuSockets: 1
      #                ^ vcpuSockets has to be at least 2
          memorySize: 2Gi
      #               ^^^ memorySize has to be at least 4Gi
          systemDiskSize: 40Gi` },
    { title: 'Large enough', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        spec:
          vcpuSockets: 4
          memorySize: 8Gi
          systemDiskSize: 40Gi` },
  ],
  *check({ root }) {
    const count = at(root, 'spec.vcpuSockets');
    const number = numberOf(count);
    if (count && number !== undefined && number > 0 && number < sockets) yield { span: count.span, message: say`vcpuSockets has to be at least ${sockets}` };
    for (const [name, smallest] of Object.entries(least)) {
      const node = at(root, `spec.${name}`);
      const [size, needed] = [node && !node.unknown ? parseQuantity(node.text) : undefined, parseQuantity(smallest)];
      if (node && size && needed && compareQuantities(size, needed) < 0) yield { span: node.span, message: say`${name} has to be at least ${smallest}` };
    }
  },
};
