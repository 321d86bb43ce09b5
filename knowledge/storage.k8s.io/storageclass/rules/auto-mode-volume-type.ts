import type { Finding, Message, Node, Rule } from '../../../../engine/model.js';
import { nearest, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import { fileSystemNames, fileSystems, guide, parametersOf, volumeTypes } from '../parameters.js';

export const autoModeVolumeType: Rule = {
  id: 'auto-mode-volume-type',
  severity: 'warning',
  summary: 'A StorageClass of EKS Auto Mode asks for a volume type or file system that there is not.',
  why: `The class is admitted; the first claim then waits for a volume that is never made.`,
  sources: [guide],
  covers: ['AM072'],
  examples: [
    {
      title: 'Two typing mistakes',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          type: gp4
      #         ^^^ gp4 is no type of volume
          csi.storage.k8s.io/fstype: ext5
      #                              ^^^^ ext5 is no file system that the driver can make`,
    },
    {
      title: 'A type in capitals',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          type: GP3
      #         ^^^ GP3 is no type of volume`,
      fixed: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer
        parameters:
          type: gp3`,
    },
    {
      title: 'What there is',
      yaml: `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: gp3
      provisioner: ebs.csi.eks.amazonaws.com
      volumeBindingMode: WaitForFirstConsumer
      parameters:
        type: io2
        csi.storage.k8s.io/fstype: xfs`,
    },
  ],
  *check(resource) {
    const parameters = parametersOf(resource);
    if (!parameters) return;
    yield* judge(parameters.entry('type')?.node, Object.keys(volumeTypes), (it) => say`${it} is no type of volume`);
    for (const name of fileSystemNames) yield* judge(parameters.entry(name)?.node, Object.keys(fileSystems), (it) => say`${it} is no file system that the driver can make`);
  },
};

function* judge(node: Node | undefined, known: readonly string[], words: (text: string) => Message): Iterable<Finding> {
  const text = stringOf(node);
  if (!node || text === undefined || known.includes(text)) return;
  const meant = known.find((it) => it === text.toLowerCase()) ?? (text.length > 3 ? nearest(text, known) : undefined);
  yield { span: node.span, message: words(text), ...(meant === undefined ? {} : { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } }) };
}
