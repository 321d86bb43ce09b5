import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEditor } from '../../tools/soak/editor.js';
import { compressed, createSession } from '../../tools/soak/session.js';

const folder = mkdtempSync(join(tmpdir(), 'nodewise-soak-'));
const host = join(folder, 'host.cjs');

beforeAll(() => build({
  entryPoints: ['tools/soak/host.ts'], outfile: host, bundle: true, platform: 'node', target: 'node20', format: 'cjs',
  logLevel: 'silent', define: { NODEWISE_VERSION: '"9.8.7"' },
}));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('after quarters of an hour of editing, switching branches and settings, everything is as it was', async () => {
  const editor = await startEditor(host);
  const session = createSession(editor, compressed);
  await session.quarter();
  await session.quarter();
  await editor.vitals();
  const before = await editor.vitals();
  for (let round = 0; round < 3; round += 1) await session.quarter();
  const after = await editor.vitals();

  expect({ handles: after.handles, listeners: after.listeners }).toEqual({ handles: before.handles, listeners: before.listeners });
  // The files that stay take more than ten times as many; a single closed document that stayed would take about a hundred.
  expect(before.treeNodes).toBeGreaterThan(10_000);
  expect(after.treeNodes - before.treeNodes).toBeLessThan(1000);
  expect(after.heapMegabytes - before.heapMegabytes).toBeLessThan(6);
  expect([...editor.refusals, ...editor.log]).toEqual([]);
  await editor.stop();
}, 120_000);

test('what stays behind would be seen', async () => {
  const editor = await startEditor(host);
  createSession(editor, compressed);
  const before = await editor.vitals();
  editor.feed({ put: Array.from({ length: 20 }, (_, at) => ({ uri: `file:///repo/forgotten-${at}.yaml`, text: 'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: { name: a, labels: { a: b, c: d } }\nspec: { weight: 1, limits: { cpu: 1 } }\n' })) });
  const after = await editor.vitals();
  expect(after.treeNodes - before.treeNodes).toBeGreaterThan(150);
  await editor.stop();
}, 120_000);
