import type { Message } from '../model.js';
import { say } from '../say.js';
import type { TextLine } from './textLines.js';

/** Whether a text is meant as a MIME archive. Source: https://pkg.go.dev/net/mail, which reads headers first. */
export function isMime(text: string): boolean {
  return /^\uFEFF?\s*(?:MIME-Version:|Content-Type:)/i.test(text);
}

/** A part of a MIME archive; the parts of an archive inside it stand in its place. */
export interface MimePart {
  /** In small letters, without parameters; '' when it has none. */
  readonly type: string;
  /** Its text is base64 or the like, not what it says. */
  readonly encoded: boolean;
  /** What follows its headers. */
  readonly lines: readonly TextLine[];
  /** False behind the closing boundary, where nobody reads on. */
  readonly reached: boolean;
  /** The closing boundary that it stands behind. */
  readonly behind?: TextLine;
  /** It is part of an archive inside the archive, into which cloud-init looks and `nodeadm` does not. */
  readonly nested: boolean;
}

/** The parts of an archive, as far as it can be made out. */
export function mimeParts(lines: readonly TextLine[], behind?: TextLine, depth = 0): readonly MimePart[] {
  const first = lines.findIndex((it) => it.text.trim() !== '');
  if (first < 0) return [];
  const { headers, end } = headersFrom(lines, first);
  const type = headers.find((it) => /^content-type:/i.test(it.text))?.text ?? '';
  const boundary = /^content-type:\s*multipart\//i.test(type) && depth < 5 ? looseBoundary(type) : undefined;
  if (boundary !== undefined) return split(lines.slice(end), boundary).flatMap((it) => mimeParts(it.lines, behind ?? it.behind, depth + 1));
  return [{ type: typeOf(type), encoded: headers.some((it) => /^content-transfer-encoding:\s*(?:base64|quoted-printable)/i.test(it.text)), lines: lines.slice(end), reached: !behind, ...(behind && { behind }), nested: depth > 1 }];
}

function typeOf(header: string): string {
  return /^content-type:\s*([^\s;]+)/i.exec(header)?.[1]?.toLowerCase() ?? '';
}

function split(lines: readonly TextLine[], boundary: string): readonly Pick<MimePart, 'lines' | 'behind'>[] {
  const found: { readonly lines: TextLine[]; readonly behind?: TextLine }[] = [];
  let current: TextLine[] | undefined;
  let behind: TextLine | undefined;
  for (const line of lines) {
    const text = line.text.trimEnd();
    const closes = text === `--${boundary}--`;
    if (closes) behind ??= line;
    if (closes || text === `--${boundary}`) {
      current = [];
      found.push({ lines: current, ...(behind && { behind }) });
    } else current?.push(line);
  }
  return found;
}

export interface MimeProblem {
  readonly line: TextLine;
  readonly message: Message;
}

/**
 * Why a MIME archive cannot be read; undefined when it can. Both Karpenter and `nodeadm` read with Go's net/mail and
 * mime/multipart: https://pkg.go.dev/mime/multipart, pkg/providers/amifamily/bootstrap/mime/mime.go of
 * aws/karpenter-provider-aws, nodeadm/internal/configprovider/mime.go of awslabs/amazon-eks-ami.
 */
export function mimeProblem(lines: readonly TextLine[]): MimeProblem | undefined {
  const [first] = lines;
  if (!first) return undefined;
  if (first.text.trim() === '') return { line: lines.find((it) => it.text.trim() !== '') ?? first, message: say`The MIME headers have to begin on the first line` };
  const { headers, end, broken } = headersFrom(lines, 0);
  if (broken) return { line: broken, message: say`A blank line has to stand between the MIME headers and what follows` };
  const type = headers.find((it) => /^content-type:/i.test(it.text));
  if (!type) return { line: first, message: say`The MIME headers lack Content-Type: multipart/mixed with a boundary` };
  if (!/^content-type:\s*multipart\//i.test(type.text)) return { line: type.line, message: say`A MIME archive has to be multipart, such as Content-Type: multipart/mixed` };
  const boundary = boundaryOf(type.text);
  if (boundary === undefined) return { line: type.line, message: boundaryWords(type.text) };
  return bodyProblem(lines, end, boundary, type.line);
}

interface Header {
  /** With its continuation lines. */
  readonly text: string;
  readonly line: TextLine;
}

/** The headers up to a blank line; `broken` is the first line that is no header. */
function headersFrom(lines: readonly TextLine[], start: number): { readonly headers: readonly Header[]; readonly end: number; readonly broken?: TextLine } {
  const headers: Header[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.text.trim() === '') return { headers, end: index + 1 };
    const last = headers.at(-1);
    if (/^[ \t]/.test(line.text) && last) headers[headers.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
    else if (/^[^\s:][^:]*:/.test(line.text)) headers.push({ text: line.text, line });
    else return { headers, end: index, broken: line };
  }
  return { headers, end: lines.length };
}

/** A boundary without quotes may only hold the letters of a MIME token: `//` has to be quoted. */
function boundaryOf(header: string): string | undefined {
  const found = /;\s*boundary=(?:"((?:[^"\\]|\\.)+)"|([!#$%&'*+\-.^_`{|}~0-9A-Za-z]+))\s*(?:;|$)/i.exec(header);
  return found?.[1] ?? found?.[2];
}

/** What its author means, even where a reader would refuse it. */
function looseBoundary(header: string): string | undefined {
  return boundaryOf(header) ?? /boundary\s*=\s*"?([^\s;"]+)/i.exec(header)?.[1];
}

function boundaryWords(header: string): Message {
  const written = /boundary=\s*([^\s;"]+)/i.exec(header)?.[1];
  return written ? say`The boundary ${written} has to stand in quotes` : say`The Content-Type of a MIME archive needs a boundary, such as boundary="//"`;
}

/** A boundary with nothing behind it but headers ends the archive as well as a closing one: Go's reader finds no further part. */
function bodyProblem(lines: readonly TextLine[], start: number, boundary: string, head: TextLine): MimeProblem | undefined {
  const opening = `--${boundary}`;
  let opened: TextLine | undefined;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]!;
    const text = line.text.trimEnd();
    if (text === `${opening}--`) return opened ? undefined : { line: head, message: nothing(opening) };
    if (text !== opening) continue;
    const { broken, end } = headersFrom(lines, index + 1);
    if (broken) return { line: broken, message: say`A part of a MIME archive begins with its headers and a blank line` };
    if (opened && end === lines.length && lines.at(-1)!.text.trim() !== '') return undefined;
    opened = line;
  }
  if (!opened) return { line: head, message: nothing(opening) };
  return { line: opened, message: say`The last part of the MIME archive is not closed by ${`${opening}--`}` };
}

function nothing(opening: string): Message {
  return say`No part begins with ${opening}, so nothing of this reaches the node`;
}
