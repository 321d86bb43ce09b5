import { replaceRaw, say, stringOf } from '../../../engine/kit.js';
import type { Message, Rule } from '../../../engine/model.js';
import { doNotDisrupt } from '../doNotDisrupt.js';
import { goDurationSeconds } from '../durations.js';
import { podMetadataPath } from '../podSpec.js';
import { karpenterOf, reaches } from '../versions.js';

export const unreadableDoNotDisrupt: Rule = {
  id: 'unreadable-do-not-disrupt',
  severity: 'warning',
  summary: 'The value of `karpenter.sh/do-not-disrupt` is one that Karpenter passes over.',
  why: `
    On pods the text \`"true"\` counts and, since Karpenter 1.12, a duration such as \`"4h"\`: so long after its start the pod is left alone.
    Anything else protects nothing; the pod only gets an event about it.`,
  sources: ['https://karpenter.sh/docs/concepts/disruption/#pod-level-controls'],
  covers: ['KPD002'],
  examples: [
    { title: 'Another word for true', yaml: `
        apiVersion: v1
        kind: Pod
        metadata:
          name: report
          annotations:
            karpenter.sh/do-not-disrupt: "yes"
      #                                  ^^^^^ yes does not protect the pods; "true" or a duration such as 4h does`,
      fixed: `
        apiVersion: v1
        kind: Pod
        metadata:
          name: report
          annotations:
            karpenter.sh/do-not-disrupt: "true"` },
    { title: 'A day is no unit of Go', yaml: `
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: report
        spec:
          template:
            metadata:
              annotations:
                karpenter.sh/do-not-disrupt: 1d
      #                                      ^^ 1d does not protect the pods; "true" or a duration such as 4h does` },
    { title: 'A duration for a release that does not know it', targets: { karpenter: '1.8.2' }, yaml: `
        apiVersion: v1
        kind: Pod
        metadata:
          name: report
          annotations:
            karpenter.sh/do-not-disrupt: 4h
      #                                  ^^ 4h does not protect the pods before Karpenter 1.12; only "true" does` },
    { title: 'What Karpenter reads', yaml: `
        apiVersion: v1
        kind: Pod
        metadata:
          name: report
          annotations:
            karpenter.sh/do-not-disrupt: 1h30m` },
  ],
  mentions: [doNotDisrupt],
  *check(resource, world) {
    const node = resource.root.at(podMetadataPath(resource.kind.name))?.get('annotations')?.get(doNotDisrupt);
    const text = stringOf(node);
    if (!node || text === undefined || text === 'true' || text === 'false') return;
    const message = complaint(text, reaches(karpenterOf(resource, world), '1.12'));
    const meant = /^(?:yes|y|on|1|true)$/i.test(text) ? { fix: { title: say`Use true`, edits: [replaceRaw(node, '"true"')] } } : {};
    if (message) yield { span: node.span.end > node.span.start ? node.span : node.key ?? node.span, message, ...meant };
  },
};

function complaint(text: string, readsDurations: boolean): Message | undefined {
  const isDuration = (goDurationSeconds(text) ?? 0) > 0;
  if (isDuration && readsDurations) return undefined;
  if (isDuration) return say`${text} does not protect the pods before Karpenter 1.12; only "true" does`;
  return readsDurations ? say`${text || '""'} does not protect the pods; "true" or a duration such as 4h does` : say`${text || '""'} does not protect the pods; only "true" does`;
}
