import { suite, suiteSetup, teardown, test } from 'mocha';
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { commands, extensions, type Diagnostic, type TextDocument } from 'vscode';
import { activated, closeAll, diagnostics, eventually, extensionId, replaceAll, untitled } from './support.js';

interface Client {
  readonly serverProcess?: ChildProcess;
  isRunning(): boolean;
}

const client = (): Client => (extensions.getExtension(extensionId)?.exports as { client: Client }).client;
const manifest = (field: string): string => `apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: a\nspec:\n  ${field}: 3\n`;
const names = (document: TextDocument, field: string) => (found: readonly Diagnostic[]): boolean => found.some((it) => document.getText(it.range).includes(field));

suite('Faults', () => {
  suiteSetup(() => activated());
  teardown(() => closeAll());

  test('a server that is killed while somebody types comes back and knows the newest text', async function comesBack() {
    this.timeout(90_000);
    const { document } = await untitled(manifest('wieght'));
    await diagnostics(document, names(document, 'wieght'));
    const before = pidOf();
    kill();
    await replaceAll(document, manifest('weigth'));
    await eventually(() => pidOf(), (pid) => pid !== undefined && pid !== before, () => 'no new server has been started');
    const found = await diagnostics(document, names(document, 'weigth'));
    assert.ok(found.every((it) => !it.message.includes('wieght')), 'the old text is still complained of');
    await replaceAll(document, manifest('weight'));
    await diagnostics(document, (all) => !names(document, 'weight')(all) && all.every((it) => it.code !== 'unknown-field'));
  });

  test('one that hangs is started again, and knows the newest text', async function startsAgain() {
    this.timeout(120_000);
    const { document } = await untitled(manifest('wieght'));
    await diagnostics(document, names(document, 'wieght'));
    const before = pidOf();
    assert.ok(client().serverProcess?.kill('SIGSTOP'), 'there is no server to stop');
    await replaceAll(document, manifest('weigth'));
    // The watchdog asks after five seconds and waits for thirty.
    for (let waited = 0; waited < 60 && (pidOf() === undefined || pidOf() === before); waited += 1) await new Promise((done) => setTimeout(done, 1000));
    assert.notEqual(pidOf(), before, 'no new server has been started');
    await diagnostics(document, (found) => names(document, 'weigth')(found) && found.every((it) => !it.message.includes('wieght')));
  });

  test('one that dies again and again stays stopped, until the user asks for it', async function staysStopped() {
    this.timeout(180_000);
    const { document } = await untitled(manifest('wieght'));
    for (let death = 0; death < 8 && pidOf() !== undefined; death += 1) {
      const before = pidOf();
      await eventually(() => client().isRunning(), (it) => it, () => 'the server does not run');
      kill();
      await eventually(() => pidOf() !== before, (it) => it, () => 'the process is still there');
      // A new one is started within a moment, or none.
      for (let waited = 0; waited < 30 && pidOf() === undefined; waited += 1) await new Promise((done) => setTimeout(done, 100));
    }
    assert.equal(client().isRunning(), false, 'it is started again without end');
    await commands.executeCommand('nodewise.restartServer');
    await diagnostics(document, names(document, 'wieght'));
  });
});

function pidOf(): number | undefined {
  const process = client().serverProcess;
  return process && process.exitCode === null && process.signalCode === null ? process.pid : undefined;
}

function kill(): void {
  assert.ok(client().serverProcess?.kill('SIGKILL'), 'there is no server to kill');
}
