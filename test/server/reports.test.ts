import { expect, test } from 'vitest';
import { createHandlers } from '../../server/src/handlers/index.js';
import { masked, reportOf } from '../../server/src/report.js';
import { converse } from '../support/conversation.js';
import { widget } from '../support/widget.js';

const uri = 'file:///a.yaml';
const pink = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: 1\n  color: pink\n';
const at = (line: number) => ({ textDocument: { uri }, position: { line, character: 1 } });

function broken(errors: () => Error) {
  return [...createHandlers(), { method: 'textDocument/hover', capability: {}, empty: null, answer: () => { throw errors(); } }];
}

test('a handler that throws is reported once, with what helps to find the bug', async () => {
  const { open, request, problems, log, settled } = await converse({ handlers: broken(() => new TypeError("Cannot read properties of undefined (reading 'span')")) });
  await open(uri, pink);
  for (const line of [0, 1, 2]) expect(await request('textDocument/hover', at(line))).toBeNull();
  await settled();
  expect(log).toEqual([expect.stringMatching(/^textDocument\/hover failed: TypeError: Cannot read properties of undefined \(reading 'span'\)\n {2}Nodewise 1\.2\.3 on test x64\n {2}at .*\(?reports\.test\.ts:\d+:\d+/)]);
  expect(await problems(uri)).toHaveLength(1);
});

test('a handler that fails later is reported the same, and answers empty', async () => {
  const late = { method: 'textDocument/hover', capability: {}, empty: null, answer: async () => { await Promise.resolve(); throw new Error('late'); } };
  const { open, request, log, settled } = await converse({ handlers: [...createHandlers(), late] });
  await open(uri, pink);
  for (const line of [0, 1]) expect(await request('textDocument/hover', at(line))).toBeNull();
  await settled();
  expect(log.map((it) => it.split('\n')[0])).toEqual(['textDocument/hover failed: Error: late']);
});

test('failures of different origin are reported each', async () => {
  const kinds = [() => new Error('one'), () => new RangeError('other')];
  let next = 0;
  const { open, request, log, settled } = await converse({ handlers: broken(() => kinds[next++ % 2]!()) });
  await open(uri, pink);
  for (const line of [0, 1, 2, 3]) await request('textDocument/hover', at(line));
  await settled();
  expect(log.map((it) => it.split('\n')[0])).toEqual(['textDocument/hover failed: Error: one', 'textDocument/hover failed: RangeError: other']);
});

test('a rule that throws is reported once, whatever file it meets', async () => {
  const cursed = { ...widget, rules: [{ ...widget.rules[0]!, *check() { throw new Error('planted'); } }] };
  const { open, problems, log, settled } = await converse({ kinds: [cursed] });
  for (const name of ['a', 'b', 'c']) {
    await open(`file:///${name}.yaml`, pink);
    await problems(`file:///${name}.yaml`);
  }
  await settled();
  expect(log).toEqual([expect.stringMatching(/^The rule \S+ failed: Error: planted\n {2}Nodewise 1\.2\.3/)]);
});

test('a failure that is different every time does not fill the log', async () => {
  let next = 0;
  const { open, request, log, settled } = await converse({ handlers: broken(() => Object.assign(new Error('x'), { name: `Error${next++}` })) });
  await open(uri, pink);
  for (let times = 0; times < 300; times += 1) await request('textDocument/hover', at(0));
  await settled();
  expect(log).toHaveLength(200);
});

test.each([
  ['an ARN', 'no role arn:aws:iam::123456789012:role/admin here', 'no role <arn> here'],
  ['an account', 'account 123456789012', 'account <account>'],
  ['an access key', 'key AKIAIOSFODNN7EXAMPLE', 'key <access key>'],
  ['a home directory', 'open /home/jane/work/prod.yaml', 'open <home>'],
  ['a home directory of a Mac', 'open /Users/jane/prod.yaml', 'open <home>'],
  ['a home directory of Windows', 'open C:\\Users\\jane\\prod.yaml', 'open <home>'],
  ['the address of a file', 'file:///home/jane/prod.yaml is not open', '<address> is not open'],
  ['an IP address', 'connect 10.1.2.3', 'connect <address>'],
  ['an IPv6 address', 'connect fe80::1ff:fe23:4567:890a now', 'connect <address> now'],
  ['a host', 'host ip-10-0-0-1.eu-west-1.compute.internal', 'host <host>'],
  ['an endpoint', 'https://ABC.gr7.eu-west-1.eks.amazonaws.com/x y', '<address> y'],
  ['a subnet', 'subnet-0123456789abcdef0', '<resource>'],
  ['a mail address', 'ask jane.doe@example.com', 'ask <mail>'],
  ['what says nothing about anybody', "Cannot read properties of undefined (reading 'span') at 12:34", "Cannot read properties of undefined (reading 'span') at 12:34"],
])('%s is no part of a report', (_, text, expected) => {
  expect(masked(text)).toBe(expected);
});

test('a report has no text of a file and no folder of a machine', () => {
  const error = new SyntaxError('Unexpected token \'s\', "secret: hunter2" is not valid JSON');
  error.stack = `SyntaxError: secret: hunter2\n    at read (/home/jane/.vscode/extensions/nodewise/dist/server.js:1:2)\n    at C:\\Users\\Jane Doe\\ext\\server.js:3:4\n    at file:///Users/jane/x/server.js:5:6`;
  const report = reportOf({ version: '1.0.0', platform: 'linux x64', method: 'textDocument/hover', error });
  expect(report).toBe("textDocument/hover failed: SyntaxError: Unexpected token 's', \"…\" is not valid JSON\n  Nodewise 1.0.0 on linux x64\n  at read (server.js:1:2)\n  at server.js:3:4\n  at server.js:5:6");
});

test.each([[undefined], [null], ['text of a file '.repeat(100)], [{ toString() { throw new Error('again'); } }]])('whatever is thrown can be reported', (error) => {
  expect(reportOf({ version: '1.0.0', platform: 'linux x64', method: 'x', error }).length).toBeLessThan(400);
});
