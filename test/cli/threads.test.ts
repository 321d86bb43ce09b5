import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nodewise-threads-'));
  await build({ entryPoints: ['cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: join(folder, 'cli.js'), logLevel: 'silent', define: { NODEWISE_VERSION: '"9.9.9"' } });
  write('dies.cjs', 'const { isMainThread } = require("node:worker_threads");\nif (!isMainThread) setTimeout(() => process.exit(7), 50);\n');
  write('throws.cjs', 'const { isMainThread } = require("node:worker_threads");\nif (!isMainThread) setTimeout(() => { throw new Error("no luck today"); }, 50);\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function check(args: readonly string[], preload?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...(preload ? ['--require', join(folder, preload)] : []), 'cli.js', 'check', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}

const pool = (name: string, nodeClass: string, more = '') => `apiVersion: karpenter.sh/v1
kind: NodePool
metadata: { name: ${name} }
spec:
  template:
    spec:
      nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: ${nodeClass} }
      requirements:
        - { key: kubernetes.io/arch, operator: In, values: [amd64] }
        - { key: kubernetes.io/os, operator: In, values: [windows] }
${more}`;
const nodeClass = (name: string) => `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata: { name: ${name} }
spec:
  role: nodes
  amiSelectorTerms: [{ alias: al2023@latest }]
  subnetSelectorTerms: [{ id: subnet-0123456789abcdef0 }]
  securityGroupSelectorTerms: [{ id: sg-0123456789abcdef0 }]
`;

/** Files that speak of each other across the whole folder, more than one thread is given at once. */
function fill(place: string, count: number, padding = ''): void {
  for (let at = 0; at < count; at += 1) {
    const team = `${place}/team-${at % 7}`;
    write(`${team}/pool-${at}.yaml`, pool(`pool-${at}`, at % 11 === 0 ? 'nowhere-to-go' : `class-${at % 40}`, at % 13 === 0 ? '  weigth: 5\n' : padding));
    if (at % 10 === 0) write(`${team}/class-${at / 10}.yaml`, nodeClass(`class-${(at / 10) % 38}`));
  }
  write(`${place}/team-1/.nodewise.yaml`, 'rules: { dangling-node-class: error }\nignores: [{ path: pool-8.yaml }]\n');
  write(`${place}/team-2/kustomization.yaml`, 'resources: [pool-2.yaml]\npatches:\n  - path: pool-9.yaml\n  - path: pool-16.yaml\n  - target: { kind: NodePool, name: pool-99999 }\n    patch: "- op: remove"\n');
  write(`${place}/team-3/main.tf`, 'resource "helm_release" "karpenter" {\n  chart   = "karpenter"\n  version = "1.6.0"\n}\n');
  write(`${place}/crd.yaml`, `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: toys.dev
  names: { kind: Gadget }
  versions: [{ name: v1, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: integer } } } } } } }]
`);
  write(`${place}/team-5/gadget.yaml`, 'apiVersion: toys.dev/v1\nkind: Gadget\nmetadata: { name: a }\nspec: { size: large }\n');
  write(`${place}/team-5/README.md`, `# Pools\n\n\`\`\`yaml\n${pool('readme', 'elsewhere', '  weigth: 5\n')}\`\`\`\n`);
}

describe('several threads', () => {
  beforeAll(() => {
    fill('small', 420);
    fill('large', 420, `# ${'much is said here. '.repeat(1700)}\n`);
  });

  test.each([
    ['as JSON', ['small', '--format', 'json']],
    ['for people', ['small']],
    ['with the YAML in Markdown', ['small', '--embedded', '--format', 'json']],
    ['when one thread has to keep what is too much for the others', ['large', '--format', 'json']],
    ['when files are named one by one, in an order of their own', ['small/team-6', 'small/crd.yaml', 'small/team-0', 'small/team-1', 'small/team-2', 'small/team-3', 'small/team-4', 'small/team-5']],
  ])('say what one says, byte for byte: %s', (_, args) => {
    const alone = check([...args, '--threads', '1']);
    for (const threads of ['2', '3']) expect(check([...args, '--threads', threads])).toEqual(alone);
    expect(alone.status).toBe(1);
    for (const rule of ['dangling-node-class', 'pool-contradicts-ami-family', 'unknown-field', 'patch-without-target', 'wrong-type']) expect(alone.stdout).toContain(rule);
  });

  test.each([['dies', 'exit code 7'], ['throws', 'no luck today']])('one that %s leaves no report that looks whole', (what, words) => {
    const { status, stdout, stderr } = check(['small', '--threads', '2'], `${what}.cjs`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`The check ended before all files were checked, so there is no report: ${words}\n`);
  });

  test('are a number', () => {
    for (const threads of ['0', '-1', 'many', '1.5']) expect(check(['small/crd.yaml', `--threads=${threads}`])).toMatchObject({ status: 2, stderr: expect.stringContaining(`not ${threads}`) as string });
  });
});
