import { fileURLToPath, pathToFileURL } from 'node:url';

import { mayEmbed } from '../engine/embedded/embedded.js';
import type { Source } from '../engine/model.js';
import { textOf } from '../engine/say.js';
import { crdPlaces } from '../engine/workspace/configuration.js';
import { createWorkspace } from '../engine/workspace/workspace.js';
import { catalog } from '../knowledge/catalog.js';
import { targetReaders } from '../knowledge/targets.js';
import type { Checked } from './checked.js';
import { configurationsAbove, crdsAt, decode, filesBehind, read, type Read, type Unread } from './files.js';
import { jsonReport } from './json.js';
import { judge, judgeEmbedded } from './judge.js';
import { prettyReport } from './pretty.js';
import { words } from './words.js';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: 'pretty' | 'json';
  readonly color: boolean;
  /** The name to give standard input, when it is to be read. */
  readonly stdin: string | undefined;
  /** YAML in Markdown fences and in here-documents of shell scripts is meant too. */
  readonly embedded: boolean;
  /** Files, folders and patterns of CRDs, besides those that lie among the files and those that settings files name. */
  readonly crds: readonly string[];
}

/** Checks files together, as one workspace, prints a report and answers the exit code. */
export async function check(options: CheckOptions): Promise<number> {
  if (!options.paths.length && options.stdin === undefined) return fail([textOf(words.nothingToCheck)]);
  const { texts, beside, unread: unreadFiles } = await gather(options);
  const { crds, unread: unreadCrds } = crdsAt(options.crds.map((pattern) => ({ folder: '.', pattern })));
  const { checked, unread: unreadPlaces } = checkAll(texts, [...beside, ...crds], options.embedded);
  const unread = [...unreadFiles, ...unreadCrds, ...unreadPlaces];
  process.stdout.write(options.format === 'json' ? jsonReport(checked) : prettyReport(checked, options.color));
  const failed = checked.flatMap(({ path, failures }) => failures.map((it) => words.ruleFailed(it.rule, path, String(it.error))));
  const sayings = [...unread.map((it) => it.reason), ...failed].map((it) => textOf(it));
  if (failed.length || unread.some((it) => it.asked)) return fail(sayings);
  if (sayings.length) process.stderr.write(`${sayings.join('\n')}\n`);
  return checked.some((it) => it.findings.some((finding) => finding.severity === 'error')) ? 1 : 0;
}

async function gather(options: CheckOptions): Promise<{ readonly texts: readonly Read[]; readonly beside: readonly Read[]; readonly unread: readonly Unread[] }> {
  const { found, beside, unread } = filesBehind(options.paths, options.embedded);
  const results: (Read | Unread)[] = [...unread];
  const progress = progressLine(found.length);
  found.forEach((it, index) => {
    results.push(read(it));
    progress(index);
  });
  if (options.stdin !== undefined) results.push(decode(options.stdin, true, await standardInput()));
  progress(undefined);
  return { texts: results.filter(isRead), beside: beside.map(read).filter(isRead), unread: results.filter((it): it is Unread => 'reason' in it) };
}

function isRead(it: Read | Unread): it is Read {
  return 'text' in it;
}

/** `besides` are files that are not checked but tell something about those that are. */
function checkAll(texts: readonly Read[], besides: readonly Read[], embedded: boolean): { readonly checked: readonly Checked[]; readonly unread: readonly Unread[] } {
  const workspace = createWorkspace(catalog, targetReaders);
  const sources = texts.map(toSource);
  const beside = [...configurationsAbove(texts.map((it) => it.path)), ...besides].map(toSource);
  const isText = (it: Source) => embedded && mayEmbed(it.uri);
  workspace.apply({ put: [...beside, ...sources.filter((it) => !isText(it))] });
  const named = crdsAt(crdPlaces(workspace.snapshot()).map(({ folder, pattern }) => ({ folder: fileURLToPath(folder), pattern })));
  const isNew = (it: Source) => workspace.snapshot().source(it.uri) === undefined;
  workspace.apply({ put: named.crds.map(toSource).filter(isNew) });
  const world = workspace.snapshot();
  const progress = progressLine(texts.length);
  const checked = sources.map((source, index): Checked => {
    progress(index);
    return { path: texts[index]!.path, source, ...(isText(source) ? judgeEmbedded(source, beside) : judge(world, source.uri)) };
  });
  progress(undefined);
  return { checked, unread: named.unread };
}

function toSource({ path, text }: Read): Source {
  return { uri: pathToFileURL(path).href, text };
}

/** A line that moves on a terminal during long runs, and is gone afterwards. */
function progressLine(all: number): (index: number | undefined) => void {
  if (all < 500 || !process.stderr.isTTY) return () => undefined;
  return (index) => {
    if (index === undefined) process.stderr.write('\r\u001b[K');
    else if (index % 100 === 0) process.stderr.write(`\r${textOf(words.progress(index, all))}`);
  };
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function fail(sayings: readonly string[]): number {
  process.stderr.write(`${sayings.join('\n')}\n`);
  return 2;
}
