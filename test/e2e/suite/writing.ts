import { suite, suiteSetup, teardown, test } from 'mocha';
import assert from 'node:assert/strict';
import { type CodeAction, type CompletionList, type TextDocument, type Position, type Range, commands, DiagnosticSeverity, window, workspace } from 'vscode';
import { activated, closeAll, diagnostics, eventually, execute, open, replaceAll, untitled } from './support.js';

suite('Writing a file', () => {
  suiteSetup(() => activated());
  teardown(() => closeAll());

  test('completion offers the fields of the place', async () => {
    const { document, cursor } = await untitled(
      'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: a\nspec:\n  disruption:\n    con<|>\n',
    );
    assert.ok((await offers(document, cursor, 'consolidateAfter')).includes('consolidationPolicy'));
  });

  test('completion offers the values of an enum', async () => {
    const { document, cursor } = await untitled(
      'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: a\nspec:\n  disruption:\n    consolidationPolicy: <|>\n',
    );
    assert.ok((await offers(document, cursor, 'WhenEmpty')).includes('WhenEmptyOrUnderutilized'));
  });

  test('a quick fix mends a misspelt field and the finding goes', async () => {
    const { document } = await untitled((await open('broken/nodepool.yaml')).getText());
    const isIt = (it: { range: Range }): boolean => document.getText(it.range).includes('consolidationPolcy');
    const found = await diagnostics(document, (all) => all.some(isIt));
    const finding = found.find(isIt);
    assert.ok(finding);
    const actions = await execute<CodeAction[]>('vscode.executeCodeActionProvider', document, finding.range);
    const fix = actions.find((it) => it.edit && it.title.includes('consolidationPolicy'));
    assert.ok(fix?.edit, `fixes were [${actions.map((it) => it.title).join(', ')}]`);
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /consolidationPolicy: WhenEmpty/);
    await diagnostics(document, (all) => !all.some(isIt));
  });

  test('a new manifest begins as a whole sample without problems', async () => {
    await commands.executeCommand('nodewise.newManifest', 'NodePool: Graviton (arm64)');
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.languageId, 'yaml');
    assert.match(document.getText(), /^apiVersion: karpenter\.sh\/v1\nkind: NodePool\n[^]*arm64/);
    await diagnostics(document, (all) => all.every((it) => it.severity > DiagnosticSeverity.Warning));
  });

  test('findings follow the text as it changes', async () => {
    const { document } = await untitled('apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: a\nspec:\n  wieght: 3\n');
    await diagnostics(document, (all) => all.some((it) => document.getText(it.range).includes('wieght')));
    await replaceAll(document, document.getText().replace('wieght', 'weight'));
    await diagnostics(document, (all) => !all.some((it) => it.message.includes('wieght')));
  });
});

async function offers(document: TextDocument, cursor: Position, wanted: string): Promise<readonly string[]> {
  const list = await eventually(
    () => execute<CompletionList>('vscode.executeCompletionItemProvider', document, cursor),
    (it) => labels(it).includes(wanted),
    (it) => `completion offered [${labels(it).slice(0, 20).join(', ')}]`,
  );
  return labels(list);
}

function labels(list: CompletionList): readonly string[] {
  return list.items.map((it) => (typeof it.label === 'string' ? it.label : it.label.label));
}
