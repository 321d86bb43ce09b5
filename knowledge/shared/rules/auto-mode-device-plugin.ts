import type { Rule } from '../../../engine/model.js';
import { mayHaveMore, say } from '../../../engine/kit.js';
import { usesAutoMode } from '../autoModeWorld.js';
import { podSpecOf } from '../podSpec.js';

export const autoModeDevicePlugin: Rule = {
  id: 'auto-mode-device-plugin',
  severity: 'info',
  summary: 'A device plugin is installed on nodes of EKS Auto Mode, which have it built in.',
  why: `
    Nodes of Auto Mode bring the device plugins for NVIDIA and Neuron with them.
    In a cluster that also has other nodes, keep the DaemonSet off with the affinity \`eks.amazonaws.com/compute-type NotIn [auto]\`; in one that has none, leave it out.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-accelerated.html', 'https://docs.aws.amazon.com/eks/latest/userguide/automode.html'],
  covers: ['AM084'],
  across: true,
  examples: [
    {
      title: 'On every node',
      files: { 'class.yaml': `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private` },
      yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: nvidia
        spec:
          template:
            spec:
              containers:
                - image: nvcr.io/nvidia/k8s-device-plugin:v0.17.0
      #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nodes of Auto Mode have this device plugin built in; keep the DaemonSet off them`,
    },
    {
      title: 'Only on other nodes',
      files: { 'class.yaml': `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private` },
      yaml: `
      apiVersion: apps/v1
      kind: DaemonSet
      metadata:
        name: nvidia
      spec:
        template:
          spec:
            affinity:
              nodeAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  nodeSelectorTerms:
                    - matchExpressions:
                        - { key: eks.amazonaws.com/compute-type, operator: NotIn, values: [auto] }
            containers:
              - image: nvcr.io/nvidia/k8s-device-plugin:v0.17.0`,
    },
  ],
  mentions: ['device-plugin'],
  *check(resource, world) {
    const pods = podSpecOf(resource);
    if (!pods || mayHaveMore(resource, pods) || pods.get('nodeSelector') || pods.at('affinity.nodeAffinity')) return;
    const image = pods.get('containers')?.items().map((it) => it.get('image')).find((it) => /\/(?:k8s|neuron)-device-plugin(?::|@|$)/.test(it?.text ?? ''));
    if (image && usesAutoMode(world)) yield { span: image.span, message: say`Nodes of Auto Mode have this device plugin built in; keep the DaemonSet off them` };
  },
};
