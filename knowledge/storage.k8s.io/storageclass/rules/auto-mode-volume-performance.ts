import type { Rule } from '../../../../engine/model.js';
import { removeKey, say } from '../../../../engine/kit.js';
import { guide, parametersOf, volumeType, volumeTypes } from '../parameters.js';

export const autoModeVolumePerformance: Rule = {
  id: 'auto-mode-volume-performance',
  severity: 'warning',
  summary: 'A StorageClass of EKS Auto Mode sets a speed that its type of volume does not have.',
  why: `\`throughput\` belongs to gp3, \`iops\` and \`iopsPerGB\` to io1, io2 and gp3, \`blockExpress\` to io2, and \`allowAutoIOPSPerGBIncrease\` to \`iopsPerGB\`. On another type the parameter does nothing, or the volume is not made.`,
  sources: [guide],
  covers: ['AM073'],
  examples: [
    {
      title: 'Throughput of the wrong type',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          type: io2
          throughput: "500"
      #   ^^^^^^^^^^ throughput belongs to gp3 volumes, not to io2`,
      fixed: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          type: io2`,
    },
    {
      title: 'IOPS of a type that has none, and a switch without its number',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          type: st1
          iops: "3000"
      #   ^^^^ iops belongs to io1, io2, gp3 volumes, not to st1
          allowAutoIOPSPerGBIncrease: "true"
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^ allowAutoIOPSPerGBIncrease does nothing without iopsPerGB`,
    },
    {
      title: 'The default type',
      yaml: `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: gp3
      provisioner: ebs.csi.eks.amazonaws.com
      volumeBindingMode: WaitForFirstConsumer
      parameters:
        throughput: "500"
        iops: "6000"`,
    },
  ],
  *check(resource) {
    const parameters = parametersOf(resource);
    const map = resource.root.get('parameters');
    const type = parameters && volumeType(parameters);
    if (!parameters || !map || type === undefined) return;
    for (const [name, types] of Object.entries(typesOf)) {
      const entry = parameters.entry(name);
      if (!entry || types.includes(type) || !Object.hasOwn(volumeTypes, type) || entry.node.value === 'false') continue;
      const edit = removeKey(resource.document, map, entry.name);
      yield { span: entry.key, message: say`${entry.name} belongs to ${types.join(', ')} volumes, not to ${type}`, ...(edit && map.entries().length > 1 ? { fix: { title: say`Remove ${entry.name}`, edits: [edit] } } : {}) };
    }
    const increase = parameters.entry('allowAutoIOPSPerGBIncrease');
    if (increase && !parameters.open && increase.node.value !== 'false' && !parameters.entry('iopsPerGB')) yield { span: increase.key, message: say`${increase.name} does nothing without iopsPerGB`, missing: true };
  },
};

const withIops: readonly string[] = Object.freeze(['io1', 'io2', 'gp3']);
const typesOf: Readonly<Record<string, readonly string[]>> = Object.freeze({ throughput: ['gp3'], iops: withIops, iopsPerGB: withIops, blockExpress: ['io2'] });
