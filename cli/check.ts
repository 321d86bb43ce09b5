import { availableParallelism } from 'node:os';
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
import type { Task } from './room.js';
import { isGuiding } from './supply.js';
import { gatherCrew, type Crew } from './together.js';
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
  /** How many threads may judge; as many as there are cores when absent. */
  readonly threads: number | undefined;
}

/**
 * Of two cores, V8's own helpers keep the second busy: two threads took a quarter longer than one over 5,000 files
 * (npm run bench -- cli). Beyond two, each core has its thread.
 */
function coresToUse(): number {
  const cores = availableParallelism();
  return cores > 2 ? cores : 1;
}

/** Fewer files for each thread are judged sooner than another thread has started and warmed up; who asks for threads gets them. */
const filesForThread = Object.freeze({ usual: 400, asked: 50 });

/** One thread keeps no more than these in memory together. */
const filesAtOnce = 5000;

/** Checks files together, as one workspace, prints a report and answers the exit code. */
export async function check(options: CheckOptions): Promise<number> {
  if (!options.paths.length && options.stdin === undefined) return fail([textOf(words.nothingToCheck)]);
  const behind = filesBehind(options.paths, options.embedded);
  const crew = crewFor(behind.found.length, options.threads);
  try {
    return await checkWith(crew, behind, options);
  } catch (error) {
    return fail([textOf(words.notFinished(error instanceof Error ? error.message : String(error)))]);
  } finally {
    await crew?.stop();
  }
}

/** Undefined where files are few enough to be judged at once. */
function crewFor(files: number, asked: number | undefined): Crew | undefined {
  const useful = Math.min(asked ?? coresToUse(), Math.floor(files / filesForThread[asked === undefined ? 'usual' : 'asked']));
  return useful > 1 || files > filesAtOnce ? gatherCrew(Math.max(1, useful)) : undefined;
}

async function checkWith(crew: Crew | undefined, behind: Behind, options: CheckOptions): Promise<number> {
  const { texts, beside, unread: unreadFiles } = await gather(behind, options.stdin);
  const { crds, unread: unreadCrds } = crdsAt(options.crds.map((pattern) => ({ folder: '.', pattern })));
  const { checked, unread: unreadPlaces } = await checkAll(texts, [...beside, ...crds], options.embedded, crew);
  const unread = [...unreadFiles, ...unreadCrds, ...unreadPlaces];
  process.stdout.write(options.format === 'json' ? jsonReport(checked) : prettyReport(checked, options.color));
  const failed = checked.flatMap(({ path, failures }) => failures.map((it) => words.ruleFailed(it.rule, path, String(it.error))));
  const sayings = [...unread.map((it) => it.reason), ...failed].map((it) => textOf(it));
  if (failed.length || unread.some((it) => it.asked)) return fail(sayings);
  if (sayings.length) process.stderr.write(`${sayings.join('\n')}\n`);
  return checked.some((it) => it.findings.some((finding) => finding.severity === 'error')) ? 1 : 0;
}

type Behind = ReturnType<typeof filesBehind>;

async function gather({ found, beside, unread }: Behind, stdin: string | undefined): Promise<{ readonly texts: readonly Read[]; readonly beside: readonly Read[]; readonly unread: readonly Unread[] }> {
  const results: (Read | Unread)[] = [...unread, ...found.map(read)];
  if (stdin !== undefined) results.push(decode(stdin, true, await standardInput()));
  return { texts: results.filter(isRead), beside: beside.map(read).filter(isRead), unread: results.filter((it): it is Unread => 'reason' in it) };
}

function isRead(it: Read | Unread): it is Read {
  return 'text' in it;
}

/** `besides` are files that are not checked but tell something about those that are. */
async function checkAll(texts: readonly Read[], besides: readonly Read[], embedded: boolean, crew: Crew | undefined): Promise<{ readonly checked: readonly Checked[]; readonly unread: readonly Unread[] }> {
  const workspace = createWorkspace(catalog, targetReaders);
  const tasks = texts.map(toSource).map((source): Task => ({ source, isText: embedded && mayEmbed(source.uri) }));
  const beside = [...configurationsAbove(texts.map((it) => it.path)), ...besides].map(toSource);
  const sources = [...new Map([...beside, ...tasks.filter((it) => !it.isText).map((it) => it.source)].map((it) => [it.uri, it])).values()];
  workspace.apply({ put: crew ? sources.filter(isGuiding) : sources });
  const named = crdsAt(crdPlaces(workspace.snapshot()).map(({ folder, pattern }) => ({ folder: fileURLToPath(folder), pattern })));
  const known = new Set(sources.map((it) => it.uri));
  const further = named.crds.map(toSource).filter((it) => !known.has(it.uri));
  workspace.apply({ put: further });
  const world = workspace.snapshot();
  const progress = progressLine(tasks.length);
  const judgements = crew
    ? await crew.judge({ tasks, beside, sources: [...sources, ...further], kinds: world.kinds, progress })
    : tasks.map(({ source, isText }) => (isText ? judgeEmbedded(source, beside) : judge(world, source.uri)));
  progress(undefined);
  return { checked: judgements.map((it, index): Checked => ({ path: texts[index]!.path, source: tasks[index]!.source, ...it })), unread: named.unread };
}

function toSource({ path, text }: Read): Source {
  return { uri: pathToFileURL(path).href, text };
}

/** A line that moves on a terminal during long runs, and is gone afterwards. */
function progressLine(all: number): (index: number | undefined) => void {
  if (all < 500 || !process.stderr.isTTY) return () => undefined;
  return (index) => {
    if (index === undefined) process.stderr.write('\r\u001b[K');
    else process.stderr.write(`\r${textOf(words.progress(index, all))}`);
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
