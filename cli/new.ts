import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sample } from '../engine/model.js';
import { nearest } from '../engine/schema/names.js';
import { textOf } from '../engine/say.js';
import { catalog } from '../knowledge/catalog.js';
import { planFrom } from './advice.js';
import { adviceWords as words } from './adviceWords.js';
import { print, refuse } from './output.js';

/** What to make, and where: `-` is standard output. */
export interface NewRequest {
  readonly what: string | undefined;
  readonly where: string | undefined;
  readonly answers: string | undefined;
  readonly list: boolean;
}

/**
 * `nodewise new`: a sample as a file, or the whole scaffold that answers lead to as a folder. What is there already is
 * never written over: when one file differs, none is written.
 */
export function makeNew({ what, where, answers, list }: NewRequest): number {
  if (list) return print(samples().map(({ kind, sample }) => `${sample.id.padEnd(44)} ${kind}: ${sample.title}\n`).join(''));
  if (answers !== undefined) return writeScaffold(answers, what);
  if (what === undefined) return refuse(words.nameWhat);
  const found = samples().find((it) => it.sample.id === what)?.sample;
  if (!found) {
    const near = nearest(what, samples().map((it) => it.sample.id));
    return refuse(near ? words.didYouMean(what, near) : words.unknownSample(what));
  }
  return where === '-' ? print(found.yaml) : writeAll([{ path: where ?? `${found.id}.yaml`, text: found.yaml }]);
}

function samples(): readonly { readonly kind: string; readonly sample: Sample }[] {
  return catalog.flatMap((kind) => kind.samples.map((sample) => ({ kind: kind.name, sample })));
}

function writeScaffold(answers: string, folder: string | undefined): number {
  const plan = planFrom(answers);
  return plan ? writeAll(plan.files.map(({ path, text }) => ({ path: join(folder ?? plan.folder, path), text }))) : 2;
}

interface File {
  readonly path: string;
  readonly text: string;
}

/** A folder of that name, or a file that cannot be read, is not the same. */
function isSame({ path, text }: File): boolean {
  try {
    return readFileSync(path, 'utf8') === text;
  } catch {
    return false;
  }
}

function writeAll(files: readonly File[]): number {
  const there = files.filter(({ path }) => existsSync(path));
  const same = there.filter(isSame);
  const different = there.filter((it) => !same.includes(it));
  if (different.length > 0) return different.map((it) => refuse(words.exists(it.path)))[0]!;
  for (const { path, text } of files) {
    if (same.some((it) => it.path === path)) {
      print(`${textOf(words.same(path))}\n`);
      continue;
    }
    try {
      mkdirSync(dirname(path), { recursive: true });
      // `wx`: whoever made the file since we looked keeps it.
      writeFileSync(path, text, { flag: 'wx', mode: /\.sh$/.test(path) ? 0o755 : 0o644 });
    } catch (error) {
      return refuse(words.cannotWriteFile(path, error instanceof Error ? error.message : String(error)));
    }
    print(`${textOf(words.wrote(path))}\n`);
  }
  return 0;
}
