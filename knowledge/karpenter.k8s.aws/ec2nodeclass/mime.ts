import { say } from '../../../engine/kit.js';
import type { Message } from '../../../engine/model.js';
import type { Line } from './userData.js';

export interface MimeProblem {
  readonly line: Line;
  readonly message: Message;
}

/**
 * Why Karpenter cannot read a MIME archive; undefined when it can. It reads with Go's net/mail and mime/multipart:
 * https://pkg.go.dev/mime/multipart, pkg/providers/amifamily/bootstrap/mime/mime.go of aws/karpenter-provider-aws.
 */
export function mimeProblem(lines: readonly Line[]): MimeProblem | undefined {
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
  readonly line: Line;
}

/** The headers up to a blank line; `broken` is the first line that is no header. */
function headersFrom(lines: readonly Line[], start: number): { readonly headers: readonly Header[]; readonly end: number; readonly broken?: Line } {
  const headers: Header[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.text.trim() === '') return { headers, end: index + 1 };
    const last = headers.at(-1);
    if (/^[ \t]/.test(line.text) && last) headers[headers.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
    else if (/^[!-9;-~]+:/.test(line.text)) headers.push({ text: line.text, line });
    else return { headers, end: index, broken: line };
  }
  return { headers, end: lines.length };
}

/** A boundary without quotes may only hold the letters of a MIME token: `//` has to be quoted. */
function boundaryOf(header: string): string | undefined {
  const found = /;\s*boundary=(?:"((?:[^"\\]|\\.)+)"|([!#$%&'*+\-.^_`{|}~0-9A-Za-z]+))\s*(?:;|$)/i.exec(header);
  return found?.[1] ?? found?.[2];
}

function boundaryWords(header: string): Message {
  const written = /boundary=\s*([^\s;"]+)/i.exec(header)?.[1];
  return written ? say`The boundary ${written} has to stand in quotes` : say`The Content-Type of a MIME archive needs a boundary, such as boundary="//"`;
}

function bodyProblem(lines: readonly Line[], start: number, boundary: string, head: Line): MimeProblem | undefined {
  const opening = `--${boundary}`;
  let opened: Line | undefined;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index]!;
    const text = line.text.trimEnd();
    if (text === `${opening}--`) return undefined;
    if (text !== opening) continue;
    opened = line;
    const { broken } = headersFrom(lines, index + 1);
    if (broken) return { line: broken, message: say`A part of a MIME archive begins with its headers and a blank line` };
  }
  if (!opened) return { line: head, message: say`No part begins with ${opening}, so nothing of this reaches the node` };
  return { line: opened, message: say`The last part of the MIME archive is not closed by ${`${opening}--`}` };
}
