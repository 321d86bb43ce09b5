import { celEnv, celMethod, CelScalar, isCelError, parse as parseCel, plan, type CelInput } from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';

import { toCel } from '../../engine/cel/convert.js';
import { judge, mostForARule } from '../../engine/cel/evaluate.js';
import { parse } from '../../engine/yaml/parse.js';
import { bounds, crdFolder, hasCrds, seconds, upstreamCrds, type PlacedRule } from './crds.js';
import { made, type Json } from './objects.js';

/** Kubernetes' own function that upstream's rules use. */
const find = celMethod('find', CelScalar.STRING, [CelScalar.STRING], CelScalar.STRING, function (pattern) {
  const matcher = RE2JS.compile(pattern).matcher(this);
  return matcher.find() ? matcher.group() ?? '' : '';
});
const environment = () => celEnv({ funcs: [...strings, find] });

/** true, false or "failed", by another implementation of CEL. */
function secondOpinion({ rule }: PlacedRule): (self: unknown) => boolean | 'failed' {
  const program = plan(environment(), parseCel(rule));
  return (self) => {
    const answer = program({ self: inputOf(self) });
    return isCelError(answer) ? 'failed' : answer === true;
  };
}

/** The same values in the other library's clothes. */
function inputOf(value: unknown): CelInput {
  if (Array.isArray(value)) return value.map(inputOf);
  if (typeof value === 'object' && value !== null) return new Map(Object.entries(value).map(([key, it]) => [key, inputOf(it)]));
  return value as CelInput;
}

function firstOpinion({ rule }: PlacedRule): (self: unknown) => boolean | string {
  return (self) => {
    const verdict = judge({ rule }, self, { left: mostForARule });
    if (verdict.of === 'undecided') return verdict.because;
    return verdict.of === 'failed' ? 'failed' : verdict.of === 'kept';
  };
}

/** JavaScript reads an empty text as the number 0, and so does the other library; Go refuses it, and so do we. */
function wordsFor({ rule }: PlacedRule, words: readonly string[]): readonly string[] {
  return /\bint\(/.test(rule) ? words.filter((it) => it !== '') : words;
}

if (!hasCrds) console.info(`Skipped: whether two implementations of CEL agree on upstream's rules, because there are no CRDs in ${crdFolder}`);

describe.skipIf(!hasCrds)('two implementations of CEL say the same of every rule', () => {
  const crds = hasCrds ? upstreamCrds() : [];
  const few = { ...bounds, numRuns: Math.min(bounds.numRuns, seconds > 0 ? 20_000 : 60), ...(seconds > 0 && { interruptAfterTimeLimit: seconds * 10 }) };

  test.each(crds.map((it) => [it.ours.name, it] as const))('%s', (_, { rules, words }) => {
    for (const placed of rules.filter((it) => !/\boldSelf\b/.test(it.rule))) {
      const [first, second] = [firstOpinion(placed), secondOpinion(placed)];
      fc.assert(fc.property(fc.array(fc.nat({ max: 9999 }), { minLength: 2, maxLength: 40 }), (numbers) => {
        let next = 0;
        const value: Json = made(placed.schema, { words: wordsFor(placed, words), draw: (below) => (numbers[next++] ?? 0) % below }, 3);
        const self = toCel(parse({ uri: 'a.yaml', text: JSON.stringify(value) }).root!, placed.schema, () => false);
        expect({ rule: placed.rule, value, says: first(self) }).toEqual({ rule: placed.rule, value, says: second(self) });
      }), few);
    }
  }, (seconds + 60) * 1000);
});
