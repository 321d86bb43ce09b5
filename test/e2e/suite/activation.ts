import { suite, test, teardown } from 'mocha';
import assert from 'node:assert/strict';
import { commands, extensions, languages, workspace } from 'vscode';
import { activated, closeAll, diagnostics, extensionId, open, untitled } from './support.js';

suite('Activation', () => {
  teardown(() => closeAll());

  test('the extension starts for YAML', async () => {
    await open('karpenter/nodepool.yaml');
    await activated();
    assert.equal(extensions.getExtension(extensionId)?.isActive, true);
  });

  test('every command of the manifest can be run', async () => {
    await activated();
    const manifest = extensions.getExtension(extensionId)?.packageJSON as { contributes?: { commands?: { command: string }[] } };
    const wanted = (manifest.contributes?.commands ?? []).map((it) => it.command);
    const registered = await commands.getCommands(true);
    assert.deepEqual(wanted.filter((it) => !registered.includes(it)), []);
    assert.ok(wanted.length > 0);
  });

  test('the server comes back after a restart', async () => {
    const broken = await open('broken/nodepool.yaml');
    await diagnostics(broken);
    await commands.executeCommand('nodewise.restartServer');
    await diagnostics(broken);
  });

  test('the good examples have no errors and no warnings', async () => {
    for (const path of ['karpenter/nodepool.yaml', 'karpenter/ec2nodeclass.yaml', 'auto-mode/gpu.yaml', 'hybrid/nodeconfig.yaml']) {
      await open(path);
    }
    await diagnostics(await open('broken/nodepool.yaml'));
    const loud = languages
      .getDiagnostics()
      .filter(([uri]) => !uri.path.includes('/broken/'))
      .flatMap(([uri, found]) => found.filter((it) => it.source === 'nodewise' && it.severity <= 1).map((it) => `${uri.path}: ${it.message}`));
    assert.deepEqual(loud, []);
  });

  test('YAML that is none of ours is left alone', async () => {
    const { document } = await untitled('apiVersion: apps/v1\nkind: Deployment\nmetadata: { nam: x }\nspec: 3\n');
    await diagnostics(await open('broken/nodepool.yaml'));
    assert.deepEqual(await diagnostics(document, () => true), []);
  });

  test('settings are all ours, and known to VS Code', async () => {
    const { contributes } = extensions.getExtension(extensionId)?.packageJSON as {
      contributes: { configuration: { properties: Record<string, unknown> } | { properties: Record<string, unknown> }[] };
    };
    const names = [contributes.configuration].flat().flatMap((it) => Object.keys(it.properties));
    assert.ok(names.length > 0);
    for (const name of names) {
      assert.match(name, /^nodewise\./);
      assert.notEqual(workspace.getConfiguration().inspect(name)?.defaultValue, undefined, `${name} has no default`);
    }
  });
});
