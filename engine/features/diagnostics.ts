import { derive, deriveBriefly } from '../derive.js';
import { hasLists, listenTo, listsBehind, stillTrue, type Asks, type Lists } from '../listening.js';
import { rulesConcerned, type Concerned } from '../mentions.js';
import type { Document, Feature, Finding, Kind, Message, Options, Placed, Resource, Rule, Severity, Snapshot, Source, Span, World } from '../model.js';
import { mostFound, structuralFindings } from '../schema/check.js';
import { optionsFor } from '../workspace/configuration.js';
import { apiVersionOf, isMarked } from '../workspace/resources.js';
import { renderings, type Rendering } from '../yaml/branches.js';
import { parse } from '../yaml/parse.js';
import { ignoredByDocument, isIgnored } from './ignores.js';
import { patchFindings, patchRule } from './patches.js';

/** One problem of a file, with every span an offset of the file. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  readonly resource?: { readonly apiVersion: string; readonly kind: string; readonly name: string };
  readonly fix?: { readonly title: Message; readonly edits: readonly { readonly span: Span; readonly text: string }[]; readonly guess?: boolean };
  readonly related?: readonly { readonly uri: string; readonly span: Span; readonly message: Message }[];
  /** It speaks of something absent or unfinished: it may wait while its document is being written. */
  readonly missing?: true;
}

/** A finding that knows its rule; spans are still the document's. */
interface Judged extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly resource?: Resource;
}

/** Everything that is wrong in one file, in the order of the text. */
export const diagnostics: Feature<{ readonly uri: string }, readonly Diagnostic[]> = (world, { uri }) => examined(world, uri).found;

/** A rule that threw: our bug, told to whoever can report it, while every other rule is still heard. */
export interface Failure {
  readonly rule: string;
  readonly error: unknown;
}

/** The rules that could not be asked about a file. */
export const failedRules: Feature<{ readonly uri: string }, readonly Failure[]> = (world, { uri }) => examined(world, uri).failed;

interface Examined {
  readonly found: readonly Diagnostic[];
  readonly failed: readonly Failure[];
}

/** Who asks what is wrong asks next what failed. */
const lastExamined = derive((_: Snapshot): { source?: Source | undefined; examined?: Examined } => ({}));

function examined(snapshot: Snapshot, uri: string): Examined {
  const last = lastExamined(snapshot);
  const source = snapshot.source(uri);
  if (last.examined && last.source === source) return last.examined;
  last.source = source;
  return (last.examined = examine(snapshot, uri));
}

function examine(snapshot: Snapshot, uri: string): Examined {
  const options = optionsFor(snapshot, uri);
  if (!options.enabled || !snapshot.source(uri)) return { found: [], failed: [] };
  const world = options === snapshot.options ? snapshot : withOptions(snapshot)(options);
  const documents = world.documents(uri);
  const known = documents.map((it) => remembered(world, it.document));
  const silent = known.flatMap((it) => it.silent);
  const found: Diagnostic[] = [];
  documents.forEach((placed, place) => {
    for (const it of judged(world, placed.document, known[place]!)) if (!silent.includes(it.rule)) found.push(toDiagnostic(world, placed, it));
  });
  if (documents.some((it) => it.document.inside)) found.sort((a, b) => a.span.start - b.span.start);
  return { found, failed: known.flatMap((it) => it.failed) };
}

/** The same value for the same options, so that what rules derive from a world stays remembered. */
const withOptions = derive((snapshot: Snapshot) => deriveBriefly((options: Options): Snapshot => ({ ...snapshot, options })));

/** Remembered for each document: what depends on nothing but its text, the kinds, the options and whether it is a patch. */
interface Remembered {
  readonly options: Options;
  readonly kinds: readonly Kind[];
  readonly resources: readonly Resource[];
  /** Rules that comments in it leave out in the whole file. */
  readonly silent: readonly string[];
  readonly own: readonly Judged[];
  readonly ownFailed: readonly Failure[];
  /** What rules were told by the rest of the workspace, and what they made of it. */
  readonly answers: readonly Answer[];
  readonly all: readonly Judged[];
  readonly failed: readonly Failure[];
}
/** With the lists in which the answers were last found to be true. */
const memory = derive((_: Document): { last?: Remembered; lists?: Lists } => ({}));

/** A key press costs its own document, and of the others those whose questions the workspace now answers otherwise. */
function remembered(world: Snapshot, document: Document): Remembered {
  const { kinds, options } = world;
  const resources = world.resources(document);
  const known = memory(document);
  const { last } = known;
  const isSame = last && last.options === options && last.resources === resources && last.kinds === kinds;
  if (isSame && (last.answers.length === 0 || (known.lists && hasLists(world, known.lists)))) return last;
  known.last = isSame ? withTrueAnswers(world, document, last) : lookedAt(world, document, resources);
  known.lists = listsBehind(known.last.answers, world);
  return known.last;
}

function withTrueAnswers(world: Snapshot, document: Document, last: Remembered): Remembered {
  if (last.answers.every((it) => stillTrue(it.asks, world))) return last;
  return withAnswers(last, document, last.answers.map((it) => (stillTrue(it.asks, world) ? it : ask(it, world))));
}

function lookedAt(world: Snapshot, document: Document, resources: readonly Resource[]): Remembered {
  const { kinds, options } = world;
  const answers = questionsOf(world, document).map((it) => ask(it, world));
  const [closed, open] = [answers.filter((it) => it.asks.length === 0), answers.filter((it) => it.asks.length > 0)];
  const said = closed.flatMap((it) => it.found).filter((it) => !isIgnored(document, it.rule, it.span));
  const ownFailed: Failure[] = closed.flatMap((it) => it.failed);
  const found = [...ownFindings(world, document, resources, ownFailed), ...said];
  const own = said.length ? arranged(found) : found;
  return withAnswers({ options, kinds, resources, silent: ignoredByDocument(document), own, ownFailed, answers: [], all: [], failed: [] }, document, open);
}

function withAnswers(remembered: Remembered, document: Document, answers: readonly Answer[]): Remembered {
  const { own, ownFailed } = remembered;
  const told = answers.flatMap((it) => it.found).filter((it) => !isIgnored(document, it.rule, it.span));
  const failed = answers.flatMap((it) => it.failed);
  return { ...remembered, answers, all: told.length ? arranged([...own, ...told]) : own, failed: failed.length ? [...ownFailed, ...failed] : ownFailed };
}

function judged(world: Snapshot, document: Document, { all }: Remembered): readonly Judged[] {
  if (world.kustomizations.length === 0) return all;
  const patches = patchesOf(world, document).filter((it) => !isIgnored(document, it.rule, it.span));
  return patches.length ? arranged([...all, ...patches]) : all;
}

/** A rule that may look beyond its document, and the resource that it is asked about. */
interface Question {
  readonly rule: Rule;
  readonly resource: Resource;
  readonly rendering: Rendering;
}

/** Rules are pure: as long as what they asked for stays the same, so does what they say. One that asked for nothing is never asked again. */
interface Answer extends Question {
  readonly asks: Asks;
  readonly found: readonly Judged[];
  readonly failed: readonly Failure[];
}

function questionsOf(world: Snapshot, document: Document): readonly Question[] {
  return renderings(document).flatMap((rendering) => world.resources(rendering.document).flatMap((resource) =>
    rulesFor(resource.kind, rendering.document).across.map((rule): Question => ({ rule, resource, rendering }))));
}

function ask({ rule, resource, rendering }: Question, world: Snapshot): Answer {
  const listener = listenTo(world);
  const failed: Failure[] = [];
  const found = run(rule, resource, { world, asked: listener, failed });
  return { rule, resource, rendering, asks: listener.asks, found: found.length ? found.filter((it) => counts(rendering, it)) : nothing, failed };
}

function patchesOf(world: Snapshot, document: Document): readonly Judged[] {
  return wanted(world, document, patchFindings(world, document).map((it): Judged => ({ severity: 'warning', ...it, rule: patchRule })));
}

/** What is wrong whichever way the document's template code decides. */
function inRenderings(document: Document, find: (rendering: Document) => readonly Judged[]): readonly Judged[] {
  return renderings(document).flatMap((rendering) => find(rendering.document).filter((it) => counts(rendering, it)));
}

/** Whether a finding in one rendering is true of the document. */
function counts({ document, owns, versions }: Rendering, { span, rule }: Judged): boolean {
  return owns(span.start) && span.start < parse(document).doubtful && !(versions && ofVersions.includes(rule));
}

/** What a branch knows better that a template takes only in clusters that can do it. */
const ofVersions: readonly string[] = ['api-version-not-served', 'needs-newer-version'];

function ownFindings(world: Snapshot, document: Document, resources: readonly Resource[], failed: Failure[]): readonly Judged[] {
  if (!resources.length && !isBrokenButOurs(world, document)) return [];
  return arranged(inRenderings(document, (it) => findingsIn(world, it, world.resources(it), failed))).filter((it) => !isIgnored(document, it.rule, it.span));
}

/** The rules that may have something to say of a document's objects of a kind; few documents hold several kinds. */
function rulesFor(kind: Kind, document: Document): Concerned {
  const last = lastAsked(document);
  if (!last.concerned || last.kind !== kind) Object.assign(last, { kind, concerned: rulesConcerned(kind, document.text) });
  return last.concerned!;
}
const lastAsked = derive((_: Document): { kind?: Kind; concerned?: Concerned } => ({}));

function findingsIn(world: Snapshot, document: Document, resources: readonly Resource[], failed: Failure[]): readonly Judged[] {
  const text = parse(document).problems.map((it): Judged => ({ ...it, severity: textSeverity(it.rule, resources) }));
  const structure = resources.flatMap((resource) => structuralFindings(resource, world.options).map((it): Judged => ({ severity: 'error', ...it, resource })));
  const rules: Judged[] = [];
  const place = { world, asked: world, failed };
  for (const it of resources) for (const rule of rulesFor(it.kind, document).own) for (const found of run(rule, it, place)) rules.push(found);
  return believable(document, [...wanted(world, document, [...text, ...structure]), ...rules]);
}

/**
 * Where the text breaks, what follows is read into the wrong places: nothing can be called missing or unknown there, and
 * a plain value that runs over lines is not what anybody wrote.
 */
function believable(document: Document, findings: readonly Judged[]): readonly Judged[] {
  const broken = findings.reduce((first, it) => (it.rule === 'yaml-syntax' ? Math.min(first, it.span.start) : first), Infinity);
  if (broken === Infinity) return findings;
  const isGuess = (it: Judged) => it.missing || (it.rule === 'unknown-field' && !it.fix) || /[\n\r]/.test(document.text.slice(it.span.start, it.span.end));
  return findings.filter((it) => it.rule === 'yaml-syntax' || !isGuess(it));
}

/** Text that cannot be read shows no resource, but it names one of our groups in an apiVersion line. */
function isBrokenButOurs(world: Snapshot, document: Document): boolean {
  const line = document.inside ? indentedVersion : versionLine;
  const group = line.exec(document.text)?.[1];
  return group !== undefined && world.kinds.some((it) => it.group === group && isMarked(it, document.text));
}

const versionLine = /^(?:["']?|[ \t]*-[ \t]+|[ \t]*(?:\{[ \t]*)?")apiVersion["']?:[ \t]*["']?([\w.-]+)\//m;
const indentedVersion = /^[ \t]*["']?apiVersion["']?:[ \t]*["']?([\w.-]+)\//m;

/** The last of two equal keys silently wins, except where the receiver decodes strictly. */
function textSeverity(rule: string, resources: readonly Resource[]): Severity {
  return rule === 'duplicate-key' && resources.length > 0 && resources.every((it) => it.kind.unknownFields === 'pruned') ? 'warning' : 'error';
}

/** Most rules have nothing to say of most resources, and a thousand resources times a hundred rules is much nothing. */
function run(rule: Rule, resource: Resource, { world, asked, failed }: { readonly world: Snapshot; readonly asked: World; readonly failed: Failure[] }): readonly Judged[] {
  if (world.options.severity[rule.id] === 'off') return nothing;
  try {
    let found: Judged[] | undefined;
    for (const it of rule.check(resource, asked)) if ((found ??= []).push({ severity: rule.severity, ...it, rule: rule.id, resource }) >= mostFound) break;
    return found ? wanted(world, resource.document, found) : nothing;
  } catch (error) {
    failed.push({ rule: rule.id, error });
    return nothing;
  }
}
const nothing: readonly Judged[] = Object.freeze([]);

/** The findings at the severities that the user has set for their rules. */
function wanted(world: Snapshot, { inside }: Document, findings: readonly Judged[]): readonly Judged[] {
  const isText = isTakenAsText(world, inside);
  return findings.flatMap((it) => {
    const severity = world.options.severity[it.rule] ?? (isText && it.severity === 'error' ? 'warning' : it.severity);
    return severity === 'off' ? [] : [{ ...it, severity }];
  });
}

/** Who receives the file takes an embedded document as it is: only who reads it later refuses it, and that is a warning. */
function isTakenAsText(world: Snapshot, inside: Document['inside']): boolean {
  if (!inside) return false;
  const { host, groups, resource: { kind: { receiver } } } = inside;
  return !world.kinds.some((it) => groups.includes(it.group) && it.receiver === receiver) || isTakenAsText(world, host.inside);
}

/** In the order of the text; a rule that says more about a place replaces what follows from structure alone there. */
function arranged(findings: readonly Judged[]): readonly Judged[] {
  const spoken = (it: Judged) => `${it.span.start}-${it.span.end}`;
  const said = new Set(findings.filter((it) => it.rule !== 'unknown-field').map(spoken));
  const refused = new Set(findings.filter((it) => it.severity === 'error' && !speaksOfForm(it)).map(spoken));
  return findings
    .filter((it) => it.rule !== 'unknown-field' || !said.has(spoken(it)))
    .filter((it) => !speaksOfForm(it) || !refused.has(spoken(it)))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule));
}

/** Whether it says no more than that a value has another form. */
function speaksOfForm({ rule }: Judged): boolean {
  return rule === 'pattern-mismatch' || rule === 'value-not-allowed' || rule === 'invalid-format';
}

function toDiagnostic(world: Snapshot, { document, start }: Placed, judged: Judged): Diagnostic {
  const { rule, severity, message, resource, fix, related, missing } = judged;
  const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  const elsewhere = related?.map((it) => {
    const other = it.document ?? document;
    const otherStart = other === document ? start : world.documents(other.uri).find((placed) => placed.document === other)?.start ?? 0;
    return { uri: other.uri, span: { start: it.span.start + otherStart, end: it.span.end + otherStart }, message: it.message };
  });
  return {
    rule, severity, message, span: shift(judged.span),
    ...(resource ? { resource: identityOf(resource) } : {}),
    ...(fix ? { fix: { ...(fix.guess ? { guess: true } : {}), title: fix.title, edits: fix.edits.map((it) => ({ span: shift(it.span), text: it.text })) } } : {}),
    ...(elsewhere ? { related: elsewhere } : {}),
    // Half a key or half a value is no YAML yet: that waits as well.
    ...(missing || rule === 'yaml-syntax' ? { missing: true as const } : {}),
  };
}

function identityOf({ kind, name }: Resource) {
  return { apiVersion: apiVersionOf(kind), kind: kind.name, name };
}
