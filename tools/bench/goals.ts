import type { Measured } from './measure.js';
import { quantile } from './report.js';

/** What is wanted of Nodewise, and what a run showed. */
export interface Verdict {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  /** Undefined when the run did not measure it. */
  readonly reached: boolean | undefined;
}

type Runs = Readonly<Record<string, Measured>>;

interface Goal {
  readonly what: string;
  readonly goal: string;
  judge(runs: Runs): { readonly measured: string; readonly reached: boolean } | undefined;
}

const milliseconds = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

/** Nodewise alone, at a quantile. */
function atMost(what: string, rows: string | RegExp, part: number, limit: number, unit = milliseconds): Goal {
  const name = part === 0.5 ? 'median' : `p${part * 100}`;
  return {
    what, goal: `≤ ${unit(limit)} ${name}`,
    judge: (runs) => {
      const values = Object.entries(runs['nodewise'] ?? {}).find(([row]) => (typeof rows === 'string' ? rows === row : rows.test(row)))?.[1];
      if (!values?.length) return undefined;
      const value = quantile(values, part);
      return { measured: `${unit(value)} ${name}`, reached: value <= limit };
    },
  };
}

/** The slowest of several rows, at a quantile. */
function allAtMost(what: string, rows: RegExp, limit: number): Goal {
  return {
    what, goal: `≤ ${limit} ms p95`,
    judge: (runs) => {
      const slowest = Object.entries(runs['nodewise'] ?? {}).filter(([row]) => rows.test(row))
        .map(([row, values]) => ({ row: row.replace(/^.*?: /, ''), value: quantile(values, 0.95) })).sort((a, b) => b.value - a.value)[0];
      return slowest && { measured: `${milliseconds(slowest.value)} p95 (${slowest.row})`, reached: slowest.value <= limit };
    },
  };
}

/** Medians of two servers, or of two rows, held against each other. */
function ratio(what: string, goal: string, [one, oneRow]: readonly [string, string], [other, otherRow]: readonly [string, string], fits: (ratio: number) => boolean): Goal {
  return {
    what, goal,
    judge: (runs) => {
      const [a, b] = [runs[one]?.[oneRow], runs[other]?.[otherRow]];
      if (!a?.length || !b?.length) return undefined;
      const value = quantile(a, 0.5) / quantile(b, 0.5);
      return { measured: `${value < 10 ? value.toFixed(1) : value.toFixed(0)}×`, reached: fits(value) };
    },
  };
}

/** Two rows of ours held against each other, less what a server spends on them that does nothing but keep the text. */
function ratioBeyondFloor(what: string, goal: string, [row, other]: readonly [string, string], fits: (ratio: number) => boolean): Goal {
  return {
    what, goal,
    judge: (runs) => {
      const [a, b] = [row, other].map((it) => {
        const [own, least] = [runs['nodewise']?.[it], runs['floor']?.[it]];
        return own?.length && least?.length ? quantile(own, 0.5) - quantile(least, 0.5) : undefined;
      });
      return a === undefined || b === undefined ? undefined : { measured: `${(a / b).toFixed(1)}×`, reached: fits(a / b) };
    },
  };
}

const megabytes = (value: number) => `${value.toFixed(0)} MB`;
const key = 'one character → diagnostics';
const yls = 'yaml-language-server';

/** The goals for the servers, as the issue that set them has them. */
const goals: readonly Goal[] = [
  ratio(`${key}, 1,000 documents, against ${yls}`, '≥ 60×', [yls, '1000 documents: one character'], ['nodewise', '1000 documents: one character'], (it) => it >= 60),
  atMost(`${key}, 1,000 documents`, '1000 documents: one character', 0.5, 12),
  atMost(`${key}, 1,000 documents`, '1000 documents: one character', 0.95, 20),
  atMost(`${key}, 10,000 lines of terms`, 'one document, 10,000 lines of terms: one character', 0.95, 40),
  atMost(`${key}, 10,000 tags`, 'one document, 10,000 tags: one character', 0.95, 40),
  ratioBeyondFloor(`${key}, 1,000 documents against 100, beyond what the floor takes`, '≤ 2×', ['1000 documents: one character', '100 documents: one character'], (it) => it <= 2),
  ratio(`${key}, 2,000 files around it against none`, '≤ 1.3×', ['nodewise', 'workspace of 2,000 files: one character'], ['nodewise', '1 document: one character'], (it) => it <= 1.3),
  ratio(`${key}, 2,000 files around it against none, processor time`, '≤ 1.3×', ['nodewise', 'workspace of 2,000 files: one character, processor time'], ['nodewise', '1 document: one character, processor time'], (it) => it <= 1.3),
  atMost('open 1 document', '1 document: open', 0.95, 10),
  atMost('open 1 document, 2,000 files around it', 'workspace of 2,000 files: open 1 document', 0.95, 10),
  atMost('open 100 documents', '100 documents: open', 0.95, 40),
  atMost('open 1,000 documents', '1000 documents: open', 0.95, 200),
  allAtMost('completion, hover and symbols right after a key, 1,000 documents', /^1000 documents: .* right after a key$/, 20),
  ratio('start → initialize, against the floor', '≤ 1.5×', ['nodewise', 'start to initialize'], ['floor', 'start to initialize'], (it) => it <= 1.5),
  atMost('start → first right diagnostic', 'start to first diagnostic', 0.95, 150),
  atMost('memory with 1,000 documents open', '1000 documents: memory with it open', 0.5, 150, megabytes),
  atMost('memory gained by 600 files opened and closed', 'memory gained by 600 more files opened and closed', 0.5, 10, megabytes),
  // A quick run presses too few keys for memory to have found its level.
  atMost('memory gained by 20,000 keys, or 100,000', /^memory gained by (?:20|100),000 keys$/, 0.5, 10, megabytes),
];

export function verdicts(runs: Runs): readonly Verdict[] {
  return goals.map(({ what, goal, judge }) => {
    const found = judge(runs);
    return { what, goal, measured: found?.measured ?? 'not measured', reached: found?.reached };
  });
}

/** The goals for `nodewise check`, from seconds by number of files. */
export function checkVerdicts(seconds: Readonly<Record<number, number>>): readonly Verdict[] {
  const [few, some, many] = [seconds[1000], seconds[5000], seconds[50_000]];
  const linear = (what: string, factor: number, less: number | undefined, more: number | undefined): Verdict[] => {
    if (less === undefined || more === undefined) return [];
    const value = more / less;
    return [{ what, goal: `≤ ${(factor * 1.2).toFixed(0)}×`, measured: `${value.toFixed(1)}×`, reached: value <= factor * 1.2 }];
  };
  return [
    ...(few === undefined ? [] : [{ what: '`check` over 1,000 files, every rule, all cores', goal: '≤ 1 s', measured: `${few.toFixed(2)} s`, reached: few <= 1 }]),
    ...linear('`check` over 5,000 files against 1,000', 5, few, some),
    ...linear('`check` over 50,000 files against 5,000', 10, some, many),
  ];
}

/** A Markdown table. */
export function goalsTable(found: readonly Verdict[]): string {
  const lines = found.map((it) => [it.what, it.goal, it.measured, it.reached === undefined ? '' : it.reached ? 'reached' : '**not reached**']);
  return [['', 'goal', 'measured', ''], ['---', '---', '---', '---'], ...lines].map((it) => `| ${it.join(' | ')} |`).join('\n');
}
