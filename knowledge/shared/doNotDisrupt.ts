import { durationInWords, goDurationSeconds } from './durations.js';
import type { Domain } from '../../engine/model.js';
import { fromTable, wordsOf } from './offers.js';

/** The annotation by which pods and nodes ask Karpenter for peace: https://karpenter.sh/docs/concepts/disruption/#pod-level-controls */
export const doNotDisrupt = 'karpenter.sh/do-not-disrupt';

/** Annotations of pods that Karpenter reads, and their values. */
export function podAnnotationDomains(path: string): readonly Domain[] {
  return [
    { path, of: 'key', *offers(at) { yield* fromTable(keys, at, 'key'); }, explain: (key) => wordsOf(keys, key) },
    {
      path,
      of: 'value',
      *offers(at) {
        if (at.steps.at(-1) === doNotDisrupt) yield* fromTable(values, at);
      },
      explain: (value, { steps }) => (steps.at(-1) === doNotDisrupt ? wordsOf(values, value) ?? inWords(value) : undefined),
    },
  ];
}

const keys = Object.freeze({ [doNotDisrupt]: 'with "true", Karpenter does not disrupt the node of its own accord while the pod runs' });
const values: readonly (readonly [string, string])[] = Object.freeze([
  ['true', 'as long as the pod runs'],
  ['30m', 'for 30 minutes after the pod has started (Karpenter 1.12)'],
  ['4h', 'for 4 hours after the pod has started (Karpenter 1.12)'],
  ['24h', 'for 1 day after the pod has started (Karpenter 1.12)'],
  ['false', 'as if nothing were written'],
]);

function inWords(value: string): string | undefined {
  const seconds = goDurationSeconds(value);
  return seconds === undefined || seconds <= 0 ? undefined : `**\`${value}\`** · for ${durationInWords(seconds)} after the pod has started (Karpenter 1.12)`;
}
