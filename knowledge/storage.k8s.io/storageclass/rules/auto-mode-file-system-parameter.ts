import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { fileSystem, fileSystems, guide, parametersOf } from '../parameters.js';

export const autoModeFileSystemParameter: Rule = {
  id: 'auto-mode-file-system-parameter',
  severity: 'warning',
  summary: 'A StorageClass of EKS Auto Mode sets a parameter that its file system does not have.',
  why: `\`ext4BigAlloc\` and \`ext4ClusterSize\` belong to ext4, and the second needs the first; \`bytesPerInode\` and \`numberOfInodes\` belong to ext2, ext3 and ext4.`,
  sources: [guide],
  covers: ['AM074'],
  examples: [
    {
      title: 'Clusters without the switch',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          ext4ClusterSize: "16384"
      #   ^^^^^^^^^^^^^^^ ext4ClusterSize needs ext4BigAlloc: "true" beside it`,
    },
    {
      title: 'The wrong file system',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          csi.storage.k8s.io/fstype: xfs
          numberOfInodes: "100000"
      #   ^^^^^^^^^^^^^^ numberOfInodes belongs to ext2, ext3, ext4, not to xfs`,
    },
    {
      title: 'Both together',
      yaml: `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: gp3
      provisioner: ebs.csi.eks.amazonaws.com
      volumeBindingMode: WaitForFirstConsumer
      parameters:
        ext4BigAlloc: "true"
        ext4ClusterSize: "16384"`,
    },
  ],
  *check(resource) {
    const parameters = parametersOf(resource);
    const system = parameters && fileSystem(parameters);
    if (!parameters || system === undefined) return;
    for (const [name, systems] of Object.entries(systemsOf)) {
      const entry = parameters.entry(name);
      if (entry && Object.hasOwn(fileSystems, system) && !systems.includes(system)) yield { span: entry.key, message: say`${entry.name} belongs to ${systems.join(', ')}, not to ${system}` };
    }
    const size = parameters.entry('ext4ClusterSize');
    const clusters = parameters.entry('ext4BigAlloc');
    if (size && !parameters.open && system === 'ext4' && clusters?.node.value !== 'true' && !clusters?.node.unknown) yield { span: size.key, message: say`${size.name} needs ext4BigAlloc: "true" beside it`, missing: true };
  },
};

const extended: readonly string[] = Object.freeze(['ext2', 'ext3', 'ext4']);
const systemsOf: Readonly<Record<string, readonly string[]>> = Object.freeze({ ext4BigAlloc: ['ext4'], ext4ClusterSize: ['ext4'], bytesPerInode: extended, numberOfInodes: extended });
