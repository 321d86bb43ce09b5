import { lookUp } from '../../engine/kit.js';
import type { Domain } from '../../engine/model.js';
import { durationInWords, durationSeconds, goDurationSeconds } from './durations.js';
import { fromTable, wordsOf } from './offers.js';
import { quantityInWords, type Counts } from './quantities.js';

/** A place that takes a duration: typical ones are offered, every one is told in words. */
export function durations(path: string, typical: readonly string[], special: Readonly<Record<string, string>> = {}): Domain {
  const table = Object.freeze({ ...Object.fromEntries(typical.map((text) => [text, inWords(text) ?? ''])), ...special });
  return {
    path,
    of: 'value',
    *offers(at) {
      yield* fromTable(table, at);
    },
    explain: (value) => wordsOf(special, value) ?? sentence(value),
  };
}

/** What a resource's amount counts: `memory` is in bytes, `cpu` in cores, the rest in things. */
export function countedAs(resource: string): Counts {
  if (resource === 'cpu') return 'cores';
  return /^(memory|ephemeral-storage|storage|hugepages-.*)$/.test(resource) ? 'bytes' : 'things';
}

/** The values of a map from resources to quantities (`limits`, `capacity`, `kubeReserved`). */
export function quantities(path: string, typical: Readonly<Record<string, readonly string[]>>): Domain {
  return {
    path,
    of: 'value',
    *offers({ steps }) {
      const resource = String(steps.at(-1));
      const values = lookUp(typical, resource) ?? [];
      yield* values.map((value, index) => ({ value, rank: 10 + index, detail: quantityInWords(value, countedAs(resource)) ?? '' }));
    },
    explain(value, { steps }) {
      const words = quantityInWords(value, countedAs(String(steps.at(-1))));
      return words === undefined ? undefined : `**\`${value}\`** · ${words}`;
    },
  };
}

function inWords(text: string): string | undefined {
  const seconds = durationSeconds(text) ?? goDurationSeconds(text);
  return seconds === undefined || seconds < 0 ? undefined : durationInWords(seconds);
}

function sentence(text: string): string | undefined {
  const words = inWords(text);
  return words === undefined ? undefined : `**\`${text}\`** · ${words}`;
}
