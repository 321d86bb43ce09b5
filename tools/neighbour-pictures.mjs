/**
 * Takes the two pictures that show one file with Red Hat YAML's server alone, and with Nodewise beside it. The server is
 * npm's yaml-language-server behind the stand-in of the tests, with schemas for both documents.
 *
 *   node tools/neighbour-pictures.mjs        after npm run build and npm run package
 */
import { cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

await setUp();
const { installVsCode, installVsix, prepareFolders, removeFolder, startCodeServer, temporaryFolder } = await import('./vscode.mjs');
const { openFile, openWorkbench, problems } = await import('../test/e2e/workbench/workbench.mjs');
const { packStandIn } = await import('../test/e2e/neighbours/run.mjs');

const file = `apiVersion: karpenter.sh/v1
kind: NodePool
metadata:
  name: general
spec:
  template:
    spec:
      nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
      requirements:
        - { key: karpenter.sh/capacity-type, operator: In, values: [spot, ondemand] }
        - { key: karpenter.k8s.aws/instance-cpu, operator: Gt, values: ["4", "8"] }
  disruption:
    consolidateAfter: 1m
    consolidationPolcy: WhenEmpty
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: two
  selector:
    matchLabels: { app: web }
`;

const vsix = join(root, 'nodewise.vsix');
if (!existsSync(vsix)) throw new Error('nodewise.vsix is missing: npm run package');
installVsCode();
await take('red-hat-yaml-alone', []);
await take('red-hat-yaml-with-nodewise', [vsix]);
process.exit(process.exitCode ?? 0);

async function take(name, extensions) {
  const folder = temporaryFolder('pictures');
  const workspace = join(folder, 'workspace');
  cpSync(join(root, 'test', 'e2e', 'fixtures', 'shared-workspace'), workspace, { recursive: true });
  mkdirSync(join(workspace, 'gitops'));
  writeFileSync(join(workspace, 'gitops', 'mixed.yaml'), file);
  const folders = prepareFolders(folder, {
    'editor.fontSize': 14,
    'editor.minimap.enabled': false,
    'workbench.activityBar.location': 'hidden',
    'breadcrumbs.enabled': false,
    'window.menuBarVisibility': 'hidden',
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
  });
  for (const it of [await packStandIn('redhat-yaml', folder), ...extensions]) installVsix(it, folders);
  const server = await startCodeServer(workspace, folders);
  const { browser, page } = await openWorkbench(server.address, { width: 940, height: 780 });
  try {
    await page.keyboard.press('Control+B');
    await openFile(page, 'gitops/mixed.yaml');
    await problems(page);
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'integer' }).first().waitFor({ timeout: 30_000 });
    await page.waitForTimeout(1500);
    keep(join(root, 'docs', 'pictures', `${name}.png`), await page.screenshot());
  } finally {
    await browser.close();
    server.stop();
    removeFolder(folder);
  }
}

function keep(path, picture) {
  writeFileSync(path, picture);
  const kilobytes = Math.ceil(statSync(path).size / 1000);
  console.log(`${path}: ${kilobytes} kB`);
  if (kilobytes < 200) return;
  console.error(`${path} is too large for a README`);
  process.exitCode = 1;
}
