import { isSet, say } from '../../../engine/kit.js';
import type { Node, Rule } from '../../../engine/model.js';
import { podSpecOf } from '../podSpec.js';
import { karpenterOf, reaches } from '../versions.js';

export const renamedDisruptionTaint: Rule = {
  id: 'renamed-disruption-taint',
  severity: 'warning',
  summary: 'Pods tolerate the mark of a node about to go by the name or value that it had before Karpenter 1.0.',
  why: `
    With v1 the taint \`karpenter.sh/disruption=disrupting\` became \`karpenter.sh/disrupted\`, which has no value, so this tolerates nothing:
    the pods are drained like all others. That is what most pods need. To tolerate the mark of today suits agents that work to the end of
    their node: Karpenter does not drain such pods, they stop together with the machine, on Spot interruptions too.`,
  sources: ['https://karpenter.sh/docs/upgrading/v1-migration/', 'https://github.com/kubernetes-sigs/karpenter/blob/v1.14.0/pkg/apis/v1/taints.go'],
  covers: ['KMG005'],
  examples: [
    { title: 'A DaemonSet that wants to stay to the end', yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: logs
        spec:
          template:
            spec:
              tolerations:
                - key: karpenter.sh/disruption
      #                ^^^^^^^^^^^^^^^^^^^^^^^ The taint karpenter.sh/disruption is karpenter.sh/disrupted since Karpenter 1.0, so this tolerates nothing
                  operator: Exists` },
    { title: 'The new name with the old value', yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: logs
        spec:
          template:
            spec:
              tolerations:
                - key: karpenter.sh/disrupted
                  operator: Equal
                  value: disrupting
      #                  ^^^^^^^^^^ The taint karpenter.sh/disrupted has no value, so disrupting does not match it` },
    { title: 'Both names', yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: logs
        spec:
          template:
            spec:
              tolerations:
                - { key: karpenter.sh/disruption, operator: Exists }
                - { key: karpenter.sh/disrupted, operator: Exists }` },
    { title: 'For a release of before', targets: { karpenter: '0.37' }, yaml: `
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: logs
        spec:
          template:
            spec:
              tolerations:
                - { key: karpenter.sh/disruption, operator: Exists }` },
  ],
  mentions: ['karpenter.sh/disruption', 'karpenter.sh/disrupted'],
  *check(resource, world) {
    const tolerations = podSpecOf(resource)?.get('tolerations')?.items() ?? [];
    if (!reaches(karpenterOf(resource, world), '1.0') || tolerations.some(isEnough)) return;
    for (const it of tolerations) {
      const [key, value] = [it.get('key'), it.get('value')];
      if (key?.value === before) yield { span: key.span, message: say`The taint ${before} is ${now} since Karpenter 1.0, so this tolerates nothing` };
      else if (key?.value === now && isSet(value) && !value.unknown) yield { span: value.span, message: say`The taint ${now} has no value, so ${value.text} does not match it` };
    }
  },
};

/** Whether a toleration takes the taint as it is now, or cannot be read. */
function isEnough(it: Node): boolean {
  const [key, operator, value] = [it.get('key'), it.get('operator')?.value, it.get('value')];
  if (it.unknown || key?.unknown || !key) return true;
  return key.value === now && (operator === 'Exists' || !isSet(value) || value.unknown || value.value === '');
}

const before = 'karpenter.sh/disruption';
const now = 'karpenter.sh/disrupted';
