import { insertKey } from '../edits.js';
import type { Document, Edit, Feature, Message, Snapshot, Source, Span } from '../model.js';
import { say } from '../say.js';
import { lineBreak, lineEnd, lineStarts, positionAt } from '../text.js';
import { configurationName, nearestConfiguration } from '../workspace/configuration.js';
import { parse } from '../yaml/parse.js';
import type { Diagnostic } from './diagnostics.js';

/** A way to no longer hear of a rule: in the file itself, or in the team's settings file. */
export interface Silencing {
  readonly title: Message;
  readonly rule: string;
  /** The file that changes; `text` is all of it when it does not exist yet. */
  readonly uri: string;
  readonly edits: readonly Edit[];
  readonly creates: boolean;
}

interface Asked {
  readonly source: Source;
  readonly found: readonly Diagnostic[];
  /** The workspace folder of the file, for settings that do not exist yet. */
  readonly folder: string | undefined;
}

/** How each of these findings can be left out: here, in this file, everywhere. */
export const silencings: Feature<Asked, readonly Silencing[]> = (world, { source, found, folder }) => {
  const rules = [...new Map(found.map((it) => [it.rule, it])).values()];
  return rules.flatMap((it) => [
    ...(isJson(source) ? [] : [here(source, it), inFile(source, it.rule)]),
    ...everywhere(world, source.uri, it.rule, folder),
  ]);
};

/** JSON has no comments. */
function isJson({ text }: Source): boolean {
  return /^\uFEFF?\s*[[{]/.test(text);
}

function here(source: Source, { rule, span }: Diagnostic): Silencing {
  const { line } = positionAt(source, span.start);
  const start = lineStarts(source)[line]!;
  const above = line > 0 ? source.text.slice(lineStarts(source)[line - 1]!, lineEnd(source, line - 1)) : '';
  const added = /^\s*#\s*nodewise-disable-next-line\s+[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*/.exec(above);
  const indent = /^[ \t]*/.exec(source.text.slice(start))![0];
  const edit: Edit = added
    ? insertion(lineStarts(source)[line - 1]! + added[0].length, `, ${rule}`)
    : insertion(start, `${indent}# nodewise-disable-next-line ${rule}${lineBreak(source.text)}`);
  return { title: say`Ignore ${rule} here`, rule, uri: source.uri, edits: [edit], creates: false };
}

function inFile(source: Source, rule: string): Silencing {
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  return { title: say`Ignore ${rule} in this file`, rule, uri: source.uri, edits: [insertion(start, `# nodewise-disable-file ${rule}${lineBreak(source.text)}`)], creates: false };
}

function everywhere(world: Snapshot, uri: string, rule: string, folder: string | undefined): readonly Silencing[] {
  const title = say`Ignore ${rule} everywhere (${configurationName})`;
  const known = nearestConfiguration(world, uri);
  if (!known) return folder === undefined ? [] : [{ title, rule, uri: `${folder.replace(/\/$/, '')}/${configurationName}`, edits: [insertion(0, `rules:\n  ${rule}: "off"\n`)], creates: true }];
  const edit = switchedOff(known, rule);
  return edit ? [{ title, rule, uri: known.uri, edits: [edit], creates: false }] : [];
}

/** The settings file with the rule off; undefined when it cannot be edited safely. */
function switchedOff({ uri, text }: Source, rule: string): Edit | undefined {
  const document: Document = { uri, text };
  const { root, problems } = parse(document);
  if (problems.length) return undefined;
  if (!root || root.type === 'null') return insertion(text.length, `${text === '' || text.endsWith('\n') ? '' : '\n'}rules:\n  ${rule}: "off"\n`);
  const rules = root.get('rules');
  const set = rules?.get(rule);
  if (set) return { span: set.span, text: '"off"' };
  if (rules?.type === 'map') return insertKey(document, rules, rule, '"off"');
  return rules ? undefined : insertKey(document, root, 'rules', `\n  ${rule}: "off"`);
}

function insertion(offset: number, text: string): Edit {
  const span: Span = { start: offset, end: offset };
  return { span, text };
}
