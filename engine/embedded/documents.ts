import { deriveBriefly } from '../derive.js';
import type { Document, Embed, Resource, Span } from '../model.js';
import { select } from '../select.js';
import { writtenByShell } from './embedded.js';
import { heredocsIn } from './heredocs.js';
import type { Block } from './lines.js';
import { textLines, type TextLine } from './textLines.js';
import { userDataParts, type UserDataPart } from './userData.js';

/** User data of more documents than this is no user data; and each costs a text as long as its host. */
function most({ length }: string): number {
  return Math.min(50, Math.ceil(4_000_000 / (length + 1)));
}

/**
 * The documents that stand in texts of a document, and those in theirs. Each is as long as its host and blank around
 * itself, so that its offsets are the host's.
 */
export function embeddedReader(resourcesIn: (document: Document) => readonly Resource[]): (document: Document) => readonly Document[] {
  const embedded = deriveBriefly((document: Document): readonly Document[] => {
    const found = resourcesIn(document).flatMap((resource) => (resource.kind.embeds ?? []).flatMap((it) => documentsAt(document, resource, it)));
    const own = found.filter((it, index) => found.findIndex((other) => other.inside!.part.start === it.inside!.part.start) === index);
    own.sort((a, b) => a.inside!.part.start - b.inside!.part.start);
    return own.slice(0, most(document.text)).filter((it) => isWanted(it)).flatMap((it) => [it, ...embedded(it)]);
  });
  return embedded;

  /** Whatever else is YAML belongs to other tools; an apiVersion that is not written yet may become one of ours. */
  function isWanted(document: Document): boolean {
    const { groups, part } = document.inside!;
    const text = document.text.slice(part.start, part.end);
    return document.inside!.typed || groups.some((it) => text.includes(it)) || /^[ \t]*apiVersion:[ \t\r]*$/m.test(text) || resourcesIn(document).length > 0;
  }
}

function documentsAt(document: Document, resource: Resource, { path, groups }: Embed): readonly Document[] {
  return select(resource.root, path)
    .flatMap((node) => userDataParts(textLines(document, node)))
    .filter((it) => it.reached)
    .flatMap((it) => stretches(document, it))
    .flatMap((it) => pieces(it))
    .slice(0, most(document.text))
    .flatMap(({ lines, type, block }) => {
      const part = spanOf(document.text, lines);
      const typed = groups.includes(type.replace('application/', ''));
      return part ? [{ uri: document.uri, text: only(document.text, part, block), inside: { host: document, resource, part, groups, typed } }] : [];
    });
}

/** Lines that are YAML from the first to the last. */
interface Stretch extends Pick<UserDataPart, 'lines' | 'type'> {
  /** The here-document that they are. */
  readonly block?: Block;
}

/** All of a part that is YAML; of a script its here-documents. */
function stretches({ text }: Document, part: UserDataPart): readonly Stretch[] {
  if (part.language === 'yaml' || part.language === 'cloud-config') return [part];
  const [first, last] = [part.lines[0]?.whole, part.lines.at(-1)?.whole];
  if (part.language !== 'shell' || !first || !last) return [];
  return heredocsIn(text, { start: first.start, end: last.end }).map((block) => ({
    lines: part.lines.filter(({ whole }) => whole && block.body.start <= whole.start && whole.end <= block.body.end),
    type: '',
    block,
  }));
}

/** Documents of one stretch, between its `---`. */
function pieces({ lines, ...stretch }: Stretch): readonly Stretch[] {
  const found: TextLine[][] = [[]];
  for (const line of lines) {
    if (/^---\s*$/.test(line.text)) found.push([]);
    else found.at(-1)!.push(line);
  }
  const written = found.filter((it) => it.some((line) => line.text.trim() !== ''));
  return (written.length > 0 ? written : found.slice(-1)).map((it) => ({ ...stretch, lines: it }));
}

/** From the begin of the first line to the end of the last, and of the blank lines below that reach as far to the right. */
function spanOf(text: string, lines: readonly TextLine[]): Span | undefined {
  const [first, last] = [lines[0]?.whole, lines.at(-1)?.whole];
  if (!first || !last) return undefined;
  const written = lines.find((it) => it.text.trim() !== '');
  const indent = written ? written.span.start - written.whole!.start - written.text.search(/\S/) : 0;
  let end = last.end;
  for (const line of text.slice(end, end + 2000).matchAll(/([ \t]*)(\r\n|\n|\r|$)/gy)) {
    if (indent === 0 || line[1]!.length < indent) break;
    end += line[0].length;
    if (line[2] === '') break;
  }
  const kept = text.slice(first.start, end);
  return { start: first.start, end: first.start + kept.replace(/(?:\r\n|\n|\r)$/, '').length };
}

function only(text: string, { start, end }: Span, block: Block | undefined): string {
  const written = text.slice(start, end);
  const kept = block ? written.replace(/[^\n\r]+/g, (line) => writtenByShell(line, block)) : written;
  return blank(text.slice(0, start)) + kept + blank(text.slice(end));
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}
