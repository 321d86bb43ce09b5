import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CancellationTokenSource, type Diagnostic, type Position, type PublishDiagnosticsParams, type Range } from 'vscode-languageserver/node';

import { offsetAt, toSpan } from '../../server/src/convert.js';
import { able, converse, modest, type Conversation } from '../support/conversation.js';
import { holds, timeout } from './bounds.js';
import { change, place, text } from './texts.js';

const files = ['file:///w/a.yaml', 'file:///w/b.yaml', 'file:///w/.nodewise.yaml'] as const;
const file = fc.constantFrom(...files);
const methods = ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/hover', 'textDocument/completion', 'textDocument/selectionRange', 'textDocument/codeAction'] as const;

/** What an editor does, in any order; what it must not do (opening twice, editing what is closed) is turned into what it may. */
const step = fc.oneof(
  fc.record({ of: fc.constant('open' as const), uri: file, text, language: fc.constantFrom('yaml', 'helm', 'markdown') }),
  fc.record({ of: fc.constant('change' as const), uri: file, changes: fc.array(change, { maxLength: 4 }) }),
  fc.record({ of: fc.constant('close' as const), uri: file }),
  fc.record({ of: fc.constant('feed' as const), uri: file, text: fc.option(text, { nil: null }) }),
  fc.record({ of: fc.constant('configure' as const), off: fc.boolean() }),
  fc.record({ of: fc.constant('ask' as const), uri: file, method: fc.constantFrom(...methods), at: place, to: place, cancel: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer It> ? It : never;

interface Open { text: string; version: number; language: string }

/** The editor's own idea of what there is. */
interface Editor {
  readonly open: Map<(typeof files)[number], Open>;
  readonly fed: Map<string, string>;
  off: boolean;
}

const settingsOf = ({ off }: Editor) => ({ rules: off ? { 'loud-color': 'off' } : {} });

async function take(step: Step, editor: Editor, { notify, configure }: Pick<Conversation, 'notify' | 'configure'>): Promise<void> {
  if (step.of === 'configure') {
    editor.off = step.off;
    configure(settingsOf(editor));
    return notify('workspace/didChangeConfiguration', { settings: null });
  }
  if (step.of === 'ask') return;
  const { uri } = step;
  const open = editor.open.get(uri);
  if (step.of === 'open' && !open) {
    editor.open.set(uri, { text: step.text, version: 1, language: step.language });
    return notify('textDocument/didOpen', { textDocument: { uri, languageId: step.language, version: 1, text: step.text } });
  }
  if (step.of === 'change' && open) {
    for (const { from, to, put } of step.changes) {
      const span = toSpan({ text: open.text }, { start: from, end: to });
      open.text = open.text.slice(0, span.start) + put + open.text.slice(span.end);
    }
    open.version += 1;
    return notify('textDocument/didChange', { textDocument: { uri, version: open.version }, contentChanges: step.changes.map(({ from, to, put }) => ({ range: { start: from, end: to }, text: put })) });
  }
  if (step.of === 'close' && open) {
    editor.open.delete(uri);
    return notify('textDocument/didClose', { textDocument: { uri } });
  }
  if (step.of === 'feed') {
    if (step.text === null) editor.fed.delete(uri);
    else editor.fed.set(uri, step.text);
    return notify('nodewise/workspaceFiles', step.text === null ? { drop: [uri] } : { put: [{ uri, text: step.text }] });
  }
}

/** Asked while other things happen: the answer must be about a text that the server has got, so it must fit the newest. */
function ask(step: Extract<Step, { of: 'ask' }>, { client }: Conversation): Promise<unknown> {
  const { uri, method, at, to, cancel } = step;
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri }, position: at, positions: [at, to], range: { start: at, end: to }, context: { diagnostics: [] } };
  const answer = client.sendRequest(method, params, source.token).catch((error: { code?: number }) => {
    if (!cancel || error.code !== -32800) throw error as Error;
  });
  if (cancel) source.cancel();
  return answer;
}

const reports = ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/foldingRange'];

async function everythingKnown({ request, settled }: Conversation): Promise<string> {
  await settled();
  return JSON.stringify(await Promise.all(files.flatMap((uri) => reports.map((method) => request(method, { textDocument: { uri } })))));
}

/** A server that has just been started and is told only what is there in the end. */
async function fresh(editor: Editor): Promise<string> {
  const other = await converse({ settings: settingsOf(editor) });
  if (editor.fed.size > 0) await other.notify('nodewise/workspaceFiles', { put: [...editor.fed].map(([uri, text]) => ({ uri, text })) });
  for (const [uri, { text, version, language }] of editor.open) await other.notify('textDocument/didOpen', { textDocument: { uri, languageId: language, version, text } });
  return everythingKnown(other);
}

/** Every range of an answer, with the file that it is about: edits and related places may be in another. */
function rangesIn(answer: unknown, uri: string): readonly { readonly uri: string; readonly range: Range }[] {
  if (Array.isArray(answer)) return answer.flatMap((it) => rangesIn(it, uri));
  if (typeof answer !== 'object' || answer === null) return [];
  const { textDocument = answer } = answer as { textDocument?: object };
  const about = 'uri' in textDocument && typeof textDocument.uri === 'string' ? textDocument.uri : uri;
  const own = 'start' in answer && 'end' in answer && typeof answer.start === 'object' ? [{ uri: about, range: answer as Range }] : [];
  return [...own, ...Object.values(answer).flatMap((it) => rangesIn(it, about))];
}

/** The place is one that the text has: it comes back as itself. */
function isInside(position: Position, content: string): boolean {
  const lines = content.split(/\r\n|\n|\r/);
  return position.line >= 0 && position.line < lines.length && position.character >= 0 && position.character <= lines[position.line]!.length && offsetAt({ text: content }, position) <= content.length;
}

test('whatever an editor does in whatever order, in the end the server says what one says that has just been started', () =>
  holds('protocol', fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
    const conversation = await converse({ capabilities: able });
    const editor: Editor = { open: new Map(), fed: new Map(), off: false };
    const answers: Promise<unknown>[] = [];
    for (const it of steps) {
      if (it.of === 'ask') answers.push(ask(it, conversation));
      else void take(it, editor, conversation);
    }
    await Promise.all(answers);
    expect(await everythingKnown(conversation)).toBe(await fresh(editor));
    const textOf = (uri: string) => editor.open.get(uri as (typeof files)[number])?.text ?? editor.fed.get(uri) ?? '';
    for (const uri of editor.open.keys()) {
      for (const method of methods) {
        const answer = await ask({ of: 'ask', uri, method, at: { line: 1, character: 3 }, to: { line: 9, character: 0 }, cancel: false }, conversation);
        const outside = rangesIn(answer, uri).filter((it) => !isInside(it.range.start, textOf(it.uri)) || !isInside(it.range.end, textOf(it.uri)));
        expect({ method, outside }).toEqual({ method, outside: [] });
      }
    }
    expect(conversation.log).toEqual([]);
    conversation.client.end();
  }, 40), timeout);

test('a client that is told without asking is told in order, with the version, and in the end what is true', () =>
  holds('pushes', fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
    const conversation = await converse({ capabilities: modest });
    const editor: Editor = { open: new Map(), fed: new Map(), off: false };
    for (const it of steps.filter((one) => one.of !== 'configure')) await take(it, editor, conversation);
    for (let turn = 0; turn < 4; turn += 1) await conversation.settled();
    const last = new Map<string, PublishDiagnosticsParams>();
    for (const it of conversation.pushed) {
      const before = last.get(it.uri)?.version;
      if (before !== undefined && it.version !== undefined && before > 1) expect(it.version === 1 || it.version >= before).toBe(true);
      last.set(it.uri, it);
    }
    for (const [uri, { version }] of editor.open) {
      const truth = await conversation.problems(uri) as readonly Diagnostic[];
      expect({ uri, version: last.get(uri)?.version, diagnostics: last.get(uri)?.diagnostics }).toEqual({ uri, version, diagnostics: truth });
    }
    expect(conversation.log).toEqual([]);
    conversation.client.end();
  }, 30), timeout);

const known = [...methods, 'completionItem/resolve', 'nodewise/cleaned', 'textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'workspace/didChangeConfiguration', 'workspace/didChangeWorkspaceFolders', 'nodewise/workspaceFiles', 'initialized', '$/cancelRequest', '$/setTrace', 'no/such/thing', '__proto__', ''];
const uriOrNot = fc.oneof(file, fc.string(), fc.constantFrom<unknown>(null, 5, [], {}, 'file://%', '://', '\u0000'));
const nonsense = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.record({
    textDocument: fc.record({ uri: uriOrNot, version: fc.anything(), text: fc.oneof(text, fc.anything()), languageId: fc.anything() }, { requiredKeys: [] }),
    position: fc.oneof(place, fc.anything(), fc.record({ line: fc.double(), character: fc.integer() })),
    positions: fc.oneof(fc.array(place), fc.anything()), range: fc.anything(), context: fc.anything(), contentChanges: fc.oneof(fc.anything(), fc.array(fc.anything())),
    put: fc.oneof(fc.anything(), fc.array(fc.record({ uri: uriOrNot, text: fc.anything() }))), drop: fc.anything(), event: fc.anything(), settings: fc.anything(), id: fc.anything(), data: fc.anything(), text: fc.anything(),
  }, { requiredKeys: [] }),
);
const message = fc.record({ method: fc.constantFrom(...known), params: nonsense, asks: fc.boolean() });

test('a client that sends nonsense gets nothing worse than an error, and the next request works', () =>
  holds('nonsense', fc.array(message, { maxLength: 20 }).map((all) => JSON.parse(JSON.stringify(all.map((it) => ({ ...it, params: sendable(it.params) })))) as { method: string; params?: object; asks: boolean }[]), async (messages) => {
    const conversation = await converse();
    const answers = messages.map(({ method, params, asks }) => (asks ? conversation.client.sendRequest(method, params ?? {}).catch(() => undefined) : conversation.client.sendNotification(method, params ?? {}).catch(() => undefined)));
    await Promise.all(answers);
    await conversation.settled();
    expect(conversation.exitCode()).toBeUndefined();
    const good = 'file:///good.yaml';
    await conversation.notify('workspace/didChangeConfiguration', { settings: null });
    await conversation.open(good, 'apiVersion: test.dev/v1\nkind: Widget\nmetadata: { name: a }\nspec: { size: 1, color: pink }\n');
    expect((await conversation.problems(good)).map((it) => it.code)).toContain('loud-color');
    conversation.client.end();
  }, 60), timeout);

/** Only what JSON can say goes over the wire, and parameters are an object or a list. */
function sendable(params: unknown): unknown {
  try {
    const sent = JSON.parse(JSON.stringify(params) ?? 'null') as unknown;
    return typeof sent === 'object' && sent !== null ? sent : {};
  } catch {
    return {};
  }
}
