import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

/**
 * The least that a language server can do: it keeps the texts, finds a line that stands twice in a row, and answers
 * everything else with nothing. What it needs is what the protocol, Node and the pipe cost.
 */
const connection = createMessageConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
const texts = new Map<string, string>();

interface Edit {
  readonly range: Record<'start' | 'end', { readonly line: number; readonly character: number }>;
  readonly text: string;
}

connection.onRequest((method: string) => {
  if (method === 'initialize') return { capabilities: { textDocumentSync: 2, completionProvider: {}, hoverProvider: true, documentSymbolProvider: true } };
  return method === 'shutdown' ? null : [];
});

interface Told {
  readonly textDocument: { readonly uri: string; readonly version: number; readonly text: string };
  readonly contentChanges: readonly Edit[];
}

connection.onNotification((method, told) => {
  if (method === 'exit') process.exit(0);
  if (!method.startsWith('textDocument/did')) return;
  const params = told as unknown as Told;
  const { uri, version, text } = params.textDocument;
  if (method === 'textDocument/didClose') return void texts.delete(uri);
  texts.set(uri, method === 'textDocument/didOpen' ? text : params.contentChanges.reduce(changed, texts.get(uri) ?? ''));
  void connection.sendNotification('textDocument/publishDiagnostics', { uri, version, diagnostics: doublesIn(texts.get(uri)!) });
});

connection.onClose(() => process.exit(0));
connection.listen();

function changed(text: string, { range, text: written }: Edit): string {
  return text.slice(0, offsetAt(text, range.start)) + written + text.slice(offsetAt(text, range.end));
}

function offsetAt(text: string, { line, character }: { line: number; character: number }): number {
  let start = 0;
  for (let at = 0; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + character;
}

function doublesIn(text: string): readonly object[] {
  const found: object[] = [];
  let line = 0;
  for (let start = 0, before = -1; start < text.length; line += 1) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    if (before >= 0 && end - start === start - 1 - before && text.startsWith(text.slice(before, start - 1), start)) {
      found.push({ range: { start: { line, character: 4 }, end: { line, character: end - start } }, message: 'This line stands twice' });
    }
    before = start;
    start = end + 1;
  }
  return found;
}
