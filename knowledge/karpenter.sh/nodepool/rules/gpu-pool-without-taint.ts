import { isSet, mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { matchingTypes } from '../../../shared/matchingTypes.js';

export const gpuPoolWithoutTaint: Rule = {
  id: 'gpu-pool-without-taint',
  severity: 'info',
  summary: 'Every node of the pool has GPUs or accelerators, and no taint keeps other pods away.',
  why: `
    Without a taint, ordinary pods may land on expensive nodes, keep them busy, and even bring new ones up.
    A taint such as \`nvidia.com/gpu:NoSchedule\` leaves them to the pods that ask for the device.`,
  sources: ['https://karpenter.sh/docs/concepts/scheduling/#acceleratorsgpu-resources'],
  covers: ['KNP093'],
  examples: [
    { title: 'GPU types only', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
      #       ^^^^^^^^^^^^ Every node of this pool has GPUs or accelerators; without a taint, pods that need none may land on them
                - { key: karpenter.k8s.aws/instance-gpu-manufacturer, operator: In, values: [nvidia] }` },
    { title: 'With a taint', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              taints: [{ key: nvidia.com/gpu, effect: NoSchedule }]
              requirements:
                - { key: karpenter.k8s.aws/instance-gpu-manufacturer, operator: In, values: [nvidia] }` },
    { title: 'GPU types among others', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: karpenter.k8s.aws/instance-category, operator: In, values: [c, m, g] }` },
  ],
  *check(resource) {
    const spec = resource.root.at('spec.template.spec');
    const taints = spec?.get('taints');
    if (!spec || taints?.unknown || (isSet(taints) && taints.items().length > 0) || mayHaveMore(resource, spec)) return;
    const types = matchingTypes(resource)?.types ?? [];
    const requirements = spec.get('requirements');
    if (!requirements?.key || types.length === 0 || !types.every((it) => it.gpu ?? it.accelerator)) return;
    yield { span: requirements.key, message: say`Every node of this pool has GPUs or accelerators; without a taint, pods that need none may land on them`, missing: true };
  },
};
