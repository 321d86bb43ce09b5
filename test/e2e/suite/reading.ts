import { suite, suiteSetup, teardown, test } from 'mocha';
import assert from 'node:assert/strict';
import { DiagnosticSeverity, type DocumentSymbol, type FoldingRange, type Hover, MarkdownString } from 'vscode';
import { activated, closeAll, diagnostics, eventually, execute, open, placeOf } from './support.js';

suite('Reading a file', () => {
  suiteSetup(() => activated());
  teardown(() => closeAll());

  test('a misspelt field is an error that stands on the word', async () => {
    const document = await open('broken/nodepool.yaml');
    const found = await diagnostics(document, (all) => all.some((it) => document.getText(it.range).includes('consolidationPolcy')));
    const finding = found.find((it) => document.getText(it.range).includes('consolidationPolcy'));
    assert.equal(finding?.severity, DiagnosticSeverity.Error);
    assert.match(finding.message, /consolidationPol/);
    assert.ok(finding.code, 'the rule has no id');
  });

  test('a value that does not exist is an error', async () => {
    const document = await open('broken/nodepool.yaml');
    const found = await diagnostics(document, (all) => all.some((it) => document.getText(it.range) === 'Inn'));
    assert.ok(found.some((it) => document.getText(it.range) === 'Inn' && it.severity === DiagnosticSeverity.Error));
  });

  test('text where a whole number belongs is an error', async () => {
    const document = await open('broken/ec2nodeclass.yaml');
    await diagnostics(document, (all) => all.some((it) => document.getText(it.range) === '"3000"'));
  });

  test('hover explains a field and links to its official page', async () => {
    const document = await open('karpenter/nodepool.yaml');
    const hovers = await eventually(
      () => execute<Hover[]>('vscode.executeHoverProvider', document, placeOf(document, 'consolidateAfter')),
      (all) => textOf(all).includes('https://'),
      (all) => `hover said "${textOf(all)}"`,
    );
    assert.match(textOf(hovers), /consolidat/i);
  });

  test('the outline names the resources', async () => {
    const document = await open('auto-mode/gpu.yaml');
    const symbols = await eventually(
      () => execute<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document),
      (all) => (all ?? []).some((it) => it.name.includes('gpu')),
      (all) => `symbols were [${(all ?? []).map((it) => it.name).join(', ')}]`,
    );
    assert.ok((symbols ?? []).length >= 2);
  });

  test('blocks can be folded', async () => {
    const document = await open('karpenter/nodepool.yaml');
    const line = placeOf(document, 'requirements').line;
    const ranges = await execute<FoldingRange[]>('vscode.executeFoldingRangeProvider', document);
    assert.ok(ranges.some((it) => it.start === line), 'requirements cannot be folded');
  });
});

function textOf(hovers: readonly Hover[]): string {
  return hovers
    .flatMap((it) => it.contents)
    .map((it) => (it instanceof MarkdownString || typeof it === 'object' ? it.value : it))
    .join('\n');
}
