import { expect, test } from 'vitest';
import { schemaLinesIn } from '../../client/src/neighbours/schemaLines.js';

const line = '# yaml-language-server: $schema=https://example.com/widget.json\n';
const linesIn = (text: string) => schemaLinesIn(text, (it) => it.kind === 'Widget');

test.each([
  ['above our document', `${line}kind: Widget\n`, [0]],
  ['above the separator of our document', `${line}---\nkind: Widget\n`, [0]],
  ['below the separator', `kind: Gadget\n---\n${line}kind: Widget\n`, [2]],
  ['in each of two', `${line}kind: Widget\n---\n${line}kind: Widget\n`, [0, 3]],
  ['with line ends of Windows', `${line}---\nkind: Widget\n`.replaceAll('\n', '\r\n'), [0]],
  ['but not in a document of somebody else', `${line}kind: Gadget\n---\nkind: Widget\n`, []],
  ['nor when the comment is about something else', '# yaml-language-server: off\nkind: Widget\n', []],
  ['nor in text', 'kind: Widget\ntext: |\n  # yaml-language-server: $schema=x\n', []],
])('a schema line is found %s', (_, text, expected) => expect(linesIn(text)).toEqual(expected));
