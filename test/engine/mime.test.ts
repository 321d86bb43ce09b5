import { describe, expect, test } from 'vitest';
import { isMime, mimeParts, mimeProblem } from '../../engine/embedded/mime.js';
import { textLines } from '../../engine/embedded/textLines.js';
import { userDataParts } from '../../engine/embedded/userData.js';
import { textOf } from '../../engine/say.js';
import { parse } from '../../engine/yaml/parse.js';

/** Any text as a block, the way a manifest holds it. */
function linesOf(text: string, end = '\n') {
  const document = { uri: 'a.yaml', text: `text: |\n${text.split('\n').map((it) => `  ${it}`.trimEnd()).join('\n')}\n`.replaceAll('\n', end) };
  return { document, lines: textLines(document, parse(document).root!.get('text')!) };
}

const head = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n';

describe.each([['\n'], ['\r\n']])('a MIME archive with line ends %j', (end) => {
  test.each([
    ['complete', `${head}--b\nContent-Type: text/plain\n\nx\n--b--`, undefined],
    ['a part without headers', `${head}--b\n\nx\n--b--`, undefined],
    ['a header over two lines', 'Content-Type: multipart/mixed;\n  boundary=b\n\n--b\n\nx\n--b--', undefined],
    ['text before the first part and behind the last', `${head}preamble\n--b\n\nx\n--b--\nmore`, undefined],
    ['a boundary with nothing behind it', `${head}--b\n\nx\n--b`, undefined],
    ['a boundary with headers behind it', `${head}--b\n\nx\n--b\nContent-Type: text/plain`, undefined],
    ['a header with a space in its name', `${head}--b\nContent Type: x\n\nx\n--b--`, undefined],
    ['a header that begins with a space', `${head}--b\n Content-Type: x\n\nx\n--b--`, 'A part of a MIME archive begins with its headers and a blank line'],
    ['a second part without its end', `${head}--b\n\nx\n--b\nContent-Type: text/plain\n\ny`, 'The last part of the MIME archive is not closed by --b--'],
    ['nothing but an end', `${head}--b--`, 'No part begins with --b, so nothing of this reaches the node'],
    ['an indented end', `${head}--b\n\nx\n --b--`, 'The last part of the MIME archive is not closed by --b--'],
    ['no content type', 'MIME-Version: 1.0\n\n--b\n\nx\n--b--', 'The MIME headers lack Content-Type: multipart/mixed with a boundary'],
    ['one part only', 'MIME-Version: 1.0\nContent-Type: text/plain\n\nx', 'A MIME archive has to be multipart, such as Content-Type: multipart/mixed'],
    ['no boundary', 'Content-Type: multipart/mixed\n\n--b\n\nx\n--b--', 'The Content-Type of a MIME archive needs a boundary, such as boundary="//"'],
    ['a bare boundary of signs', 'Content-Type: multipart/mixed; boundary=//\n\n--//\n\nx\n--//--', 'The boundary // has to stand in quotes'],
    ['no blank line below the headers', 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n--b\n\nx\n--b--', 'A blank line has to stand between the MIME headers and what follows'],
    ['no blank line below the headers of a part', `${head}--b\nContent-Type: text/plain\nx y\n--b--`, 'A part of a MIME archive begins with its headers and a blank line'],
    ['no part', `${head}x`, 'No part begins with --b, so nothing of this reaches the node'],
    ['no end', `${head}--b\n\nx`, 'The last part of the MIME archive is not closed by --b--'],
    ['a boundary of another archive', `${head}--c\n\nx\n--c--`, 'No part begins with --b, so nothing of this reaches the node'],
  ])('%s', (_, text, message) => {
    const problem = mimeProblem(linesOf(text, end).lines);
    expect(problem && textOf(problem.message)).toBe(message);
  });

  test('shows where its lines stand', () => {
    const { document, lines } = linesOf(`${head}--b\nContent-Type: text/plain\n\n  some text\n--b--`, end);
    const [part] = mimeParts(lines);
    expect(part!.type).toBe('text/plain');
    expect(part!.lines.map((it) => it.text)).toEqual(['  some text']);
    expect(document.text.slice(part!.lines[0]!.span.start, part!.lines[0]!.span.end)).toBe('some text');
  });
});

test('parts behind the closing boundary are not reached', () => {
  const { lines } = linesOf(`${head}--b\n\nx\n--b--\nContent-Type: text/plain\n\ny\n--b\n\nz\n--b--`);
  expect(mimeParts(lines).map((it) => [it.lines.map((line) => line.text).join(), it.reached])).toEqual([['x', true], ['y', false], ['z', false]]);
});

test('an archive is known by its first header', () => {
  expect(['MIME-Version: 1.0', '\n  Content-Type: x', 'content-type: x', 'MIME', '#!/bin/sh', 'a: Content-Type: x'].map(isMime)).toEqual([true, true, true, false, false, false]);
});

test.each([
  ['apiVersion: a/v1\nkind: B', 'yaml'],
  ['# a remark\n---\na: 1', 'yaml'],
  ['#cloud-config\nruncmd: []', 'cloud-config'],
  ['#!/bin/sh\na: 1', 'shell'],
  ['<powershell>\n$a = 1\n</powershell>', 'powershell'],
  ['[settings.kubernetes]\na = 1', 'toml'],
  ['# a remark\nsettings.motd = "x"', 'toml'],
  ['echo hello', 'other'],
  ['aGVsbG8gd29ybGQ=', 'other'],
  ['', 'other'],
])('%j is read as %s', (text, language) => {
  expect(userDataParts(linesOf(text).lines).map((it) => it.language)).toEqual([language]);
});

test('a header says what a part is, and base64 is nothing to be read', () => {
  const { lines } = linesOf(`${head}--b\nContent-Type: text/x-shellscript\n\na: 1\n--b\nContent-Type: application/node.test\n\necho\n--b\nContent-Type: text/cloud-config\nContent-Transfer-Encoding: base64\n\na: 1\n--b--`);
  expect(userDataParts(lines).map((it) => it.language)).toEqual(['shell', 'yaml', 'other']);
});
