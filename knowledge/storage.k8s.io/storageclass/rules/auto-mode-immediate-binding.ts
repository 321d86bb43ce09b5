import type { Rule } from '../../../../engine/model.js';
import { insertKey, isSet, mayHaveMore, replaceValue, say } from '../../../../engine/kit.js';
import { driver, guide } from '../parameters.js';

export const autoModeImmediateBinding: Rule = {
  id: 'auto-mode-immediate-binding',
  severity: 'warning',
  summary: 'Volumes of a StorageClass of EKS Auto Mode are made before it is known where the pod runs.',
  why: `With \`Immediate\`, which also holds when nothing is written, a volume is made in some zone at once. The pod can then run in that zone only, even where no pool has nodes there.`,
  sources: [guide],
  covers: ['AM077'],
  examples: [
    {
      title: 'At once',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: Immediate
      #                    ^^^^^^^^^ The volume is made before it is known in which zone the pod runs`,
      fixed: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer`,
    },
    {
      title: 'Nothing written',
      yaml: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
      # ^^^^^^^^^^^ The volume is made before it is known in which zone the pod runs`,
      fixed: `
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata:
          name: gp3
        provisioner: ebs.csi.eks.amazonaws.com
        volumeBindingMode: WaitForFirstConsumer`,
    },
    {
      title: 'With the pod',
      yaml: `
      apiVersion: storage.k8s.io/v1
      kind: StorageClass
      metadata:
        name: gp3
      provisioner: ebs.csi.eks.amazonaws.com
      volumeBindingMode: WaitForFirstConsumer
`,
    },
  ],
  *check(resource) {
    const { root, document } = resource;
    const [provisioner, mode] = [root.get('provisioner'), root.get('volumeBindingMode')];
    if (!provisioner || provisioner.value !== driver) return;
    const message = say`The volume is made before it is known in which zone the pod runs`;
    if (mode?.value === 'Immediate') yield { span: mode.span, message, fix: { title: say`Use ${better}`, edits: [replaceValue(mode, better)] } };
    if (isSet(mode) || mayHaveMore(resource, root)) return;
    const edit = mode ? undefined : insertKey(document, root, 'volumeBindingMode', better);
    yield { span: provisioner.key ?? provisioner.span, message, missing: true, ...(edit ? { fix: { title: say`Use ${better}`, edits: [edit] } } : {}) };
  },
};

const better = 'WaitForFirstConsumer';
