import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { connectionOnly } from '../../tools/connectionOnly.mjs';
import { buildInParts } from '../../tools/inParts.mjs';
import { hostileTexts, type HostileText } from '../support/hostileTexts.js';
import { removeQuietly, startServerProcess, type ServerProcess } from '../support/serverProcess.js';
import { seconds } from './crds.js';

const folder = mkdtempSync(join(tmpdir(), 'nodewise-'));
beforeAll(() => buildInParts({
  entry: 'server/src/main.node.ts', folder, name: 'server', plugins: [connectionOnly], platform: 'node', target: 'node20',
  logLevel: 'silent', define: { NODEWISE_VERSION: '"9.8.7"' },
}), 120_000);
afterAll(() => removeQuietly(folder));

const head = 'apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nmetadata:\n  name: a\n';
const manifest = `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: default
spec:
  template:
    spec:
      requirements:
        - key: karpenter.sh/capacity-type
          operator: In
          values: ["spot", "on-demand"]
      nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: a }
      expireAfter: 720h
  disruption:
    consolidationPolicy: WhenEmptyOrUnderutilized
    budgets:
      - { nodes: 10%, schedule: "0 9 * * mon-fri", duration: 8h }
---
${head}spec:
  amiSelectorTerms: [{ alias: al2023@latest }]
  role: KarpenterNodeRole
  subnetSelectorTerms: [{ tags: { karpenter.sh/discovery: x } }]
  securityGroupSelectorTerms: [{ tags: { karpenter.sh/discovery: x } }]
`;

/** So long the watchdog waits. A hang is a hang on any machine. */
const patience = 60_000;
/** What the goal says of a text of up to a megabyte; held against processor time, and only where nothing else is being tested. */
const longest = 1000;

const editor = { range: { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } }, context: { diagnostics: [] } };

function questionsAbout(uri: string, text: string): readonly (readonly [string, object] | 'edit')[] {
  const lines = text.split(/\r\n|\n|\r/).length;
  const file = { textDocument: { uri } };
  const place = (line: number) => ({ ...file, position: { line, character: 6 } });
  const middle = lines >> 1;
  return [
    ['textDocument/diagnostic', file], ['textDocument/documentSymbol', file], ['textDocument/foldingRange', file],
    ['textDocument/selectionRange', { ...file, positions: [place(middle).position] }],
    ['textDocument/hover', place(4)], ['textDocument/hover', place(middle)],
    ['textDocument/completion', place(5)], ['textDocument/completion', place(middle)], ['textDocument/completion', place(lines)],
    ['textDocument/codeAction', { ...file, ...editor }], ['nodewise/cleaned', { text }],
    'edit', ['textDocument/diagnostic', file], ['textDocument/completion', place(middle)],
  ];
}

/** Asks everything about one text; what went wrong, in words. */
async function trial(server: ServerProcess, { family, name, text }: HostileText, worst: { slow: string[] }): Promise<readonly string[]> {
  const uri = `file:///h/${encodeURIComponent(`${family} ${name}`)}.yaml`;
  const title = `${family}: ${name}`;
  const wrong: string[] = [];
  await server.client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  for (const it of questionsAbout(uri, text)) {
    if (it === 'edit') {
      const middle = { line: text.split(/\r\n|\n|\r/).length >> 1, character: 0 };
      await server.client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: middle, end: middle }, text: ' ' }] });
      continue;
    }
    const [method, params] = it;
    const before = server.cpu();
    const outcome = await server.ask(method, params, patience);
    const cost = (server.cpu() ?? 0) - (before ?? 0);
    if (outcome.of === 'hang') return [...wrong, `hang: ${title}, ${method}`];
    if (server.child.exitCode !== null || server.child.signalCode !== null) return [...wrong, `crash: ${title}, ${method}`];
    if (outcome.of === 'error') wrong.push(`error reply: ${title}, ${method}, ${outcome.code}`);
    if (cost > longest && text.length <= 1_100_000) worst.slow.push(`${title}, ${method}: ${Math.round(cost)} ms`);
  }
  await server.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
  const alive = await server.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }, patience);
  return alive.of === 'answer' && alive.answer === null ? wrong : [...wrong, `not well afterwards: ${title}`];
}

test('more than two hundred hostile texts do not crash the server, hang it or make it refuse an answer', async () => {
  const texts = hostileTexts({ manifest, head, list: 'securityGroupSelectorTerms', map: 'tags' });
  const wrong: string[] = [];
  const worst = { slow: [] as string[] };
  let server = await startServerProcess(join(folder, 'server.js'));
  const logged: string[] = [];
  for (const it of texts) {
    const before = worst.slow.length;
    const found = await trial(server, it, worst);
    wrong.push(...found);
    // What others do on the machine makes everything slow now and then: it counts when it happens twice.
    if (worst.slow.length > before && found.length === 0) {
      const first = worst.slow.splice(before);
      await trial(server, it, worst);
      if (worst.slow.length > before) worst.slow.push(...first);
    }
    logged.push(...server.log.splice(0).map((line) => `${it.family}: ${it.name}: ${line}`));
    if (!found.some((line) => /^(?:hang|crash)/.test(line))) continue;
    await server.kill();
    server = await startServerProcess(join(folder, 'server.js'));
  }
  const count = (what: string) => wrong.filter((it) => it.startsWith(what)).length;
  console.info(`${texts.length} hostile texts: ${count('crash')} crashes, ${count('hang')} hangs, ${count('error')} error replies, ${worst.slow.length} answers over ${longest} ms of processor time, at most ${server.peak() ?? '?'} MB`);
  for (const it of worst.slow) console.info(`  ${it}`);
  await server.kill();
  expect(wrong).toEqual([]);
  expect(logged).toEqual([]);
  if (seconds > 0) expect(worst.slow).toEqual([]);
}, 1_200_000);
