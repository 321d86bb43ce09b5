import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let bundle: string;
let folder: string;

beforeAll(async () => {
  bundle = mkdtempSync(join(tmpdir(), 'nodewise-cli-'));
  await build({ entryPoints: ['cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: join(bundle, 'cli.js'), logLevel: 'silent', define: { NODEWISE_VERSION: '"9.9.9"' } });
});
afterAll(() => rmSync(bundle, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nodewise-advice-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bundle, 'cli.js'), ...args], { cwd: folder, encoding: 'utf8', input });
  return { status, stdout, stderr };
}

function answers(content: unknown): string {
  writeFileSync(join(folder, 'answers.json'), typeof content === 'string' ? content : JSON.stringify(content));
  return 'answers.json';
}

describe('nodewise recommend', () => {
  test('prints the promised shape as JSON', () => {
    const { status, stdout } = run(['recommend', '--answers', answers({ os: 'windows', orchestrator: 'either' }), '--format', 'json']);
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.recommended).toBe('ecs-anywhere');
    expect(report.ranking).toMatchObject([{ option: 'ecs-anywhere', score: 87 }]);
    expect(report.ranking[0].reasons[0]).toBe('+20 It runs Windows containers on machines of your own (W32)');
    expect(report.excluded).toHaveLength(11);
    expect(report.excluded[0]).toEqual({ option: 'hybrid-nodes', reasons: ['It has no Windows nodes (H12)'] });
    expect(report.sensitivity[0]).toMatchObject({ changes: [{ from: expect.any(String), to: expect.any(String), question: expect.any(String), costs: expect.any(String) }], recommended: expect.any(String) });
  });

  test('recommends null when nothing is left, and says what would open an option', () => {
    const report = JSON.parse(run(['recommend', '--answers', answers({ ipv6: 'yes' }), '--format', 'json']).stdout);
    expect(report.recommended).toBeNull();
    expect(report.ranking).toEqual([]);
    expect(report.sensitivity.length).toBeGreaterThan(0);
  });

  test('is a page for people unless asked otherwise, from YAML and from standard input too', () => {
    const { status, stdout } = run(['recommend', '--answers', '-'], 'connectivity: airgapped\nsubstrate: vsphere\nipv6: no\n');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# EKS Anywhere on vSphere\n/);
  });

  test.each([
    ['no file', ['recommend'], '', 'Say where the answers are'],
    ['a file that is not there', ['recommend', '--answers', 'nowhere.json'], '', 'nowhere.json: cannot be read'],
    ['another format', ['recommend', '--answers', '-', '--format', 'pretty'], '{}', '--format of recommend is json or md, not pretty'],
    ['an unknown question', ['recommend', '--answers', '-'], '{"conectivity":"reliable"}', 'did you mean connectivity?'],
    ['an unknown answer', ['recommend', '--answers', '-'], '{"connectivity":"airgaped"}', 'airgaped is no answer to connectivity; did you mean airgapped?'],
    ['no map', ['recommend', '--answers', '-'], '[1]', 'Answers are a map'],
    ['broken YAML', ['recommend', '--answers', '-'], '{"a": ', '-: '],
  ])('refuses %s with words and exit code 2', (_, args, input, words) => {
    const { status, stdout, stderr } = run(args, input);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });
});

describe('nodewise new', () => {
  test('writes a sample that checks without findings, and never over another file', () => {
    expect(run(['new', 'nodepool-graviton']).status).toBe(0);
    expect(run(['check', 'nodepool-graviton.yaml']).status).toBe(0);
    expect(run(['new', 'nodepool-graviton'])).toMatchObject({ status: 0, stdout: 'nodepool-graviton.yaml is there already, the same\n' });
    writeFileSync(join(folder, 'nodepool-graviton.yaml'), 'mine\n');
    expect(run(['new', 'nodepool-graviton'])).toMatchObject({ status: 2, stderr: expect.stringContaining('is there already and differs') });
    expect(readFileSync(join(folder, 'nodepool-graviton.yaml'), 'utf8')).toBe('mine\n');
  });

  test('a folder where a file would go is not written over, and not a crash', () => {
    mkdirSync(join(folder, 'nodepool-graviton.yaml'));
    expect(run(['new', 'nodepool-graviton'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^nodepool-graviton\.yaml: is there already and differs/) });
  });

  test('prints it, and lists them all', () => {
    expect(run(['new', 'nodepool-graviton', '-']).stdout).toContain('kind: NodePool');
    const lines = run(['new', '--list']).stdout.trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(40);
    expect(lines.some((it) => it.startsWith('nodepool-graviton '))).toBe(true);
  });

  test('writes everything for the recommended option', () => {
    const { status, stdout } = run(['new', '--answers', answers({ orchestrator: 'ecs', name: 'shop' })]);
    expect(status).toBe(0);
    expect(stdout).toContain(`wrote ${join('shop', 'README.md')}`);
    expect(readdirSync(join(folder, 'shop'))).toEqual(expect.arrayContaining(['README.md', 'TEARDOWN.md', 'DECISION.md', 'activate.sh', 'task.json']));
    expect(statSync(join(folder, 'shop', 'activate.sh')).mode & 0o111).not.toBe(0);
  });

  test('writes nothing at all when one file is there and differs', () => {
    run(['new', '--answers', answers({ orchestrator: 'ecs', name: 'shop' }), 'out']);
    writeFileSync(join(folder, 'out', 'task.json'), '{}');
    rmSync(join(folder, 'out', 'README.md'));
    expect(run(['new', '--answers', 'answers.json', 'out'])).toMatchObject({ status: 2, stderr: expect.stringContaining('task.json') });
    expect(existsSync(join(folder, 'out', 'README.md'))).toBe(false);
  });

  test.each([
    ['nothing', ['new'], '', 'Say what to make'],
    ['an unknown sample', ['new', 'nodepool-gravitn'], '', 'did you mean nodepool-graviton?'],
    ['answers that leave nothing', ['new', '--answers', '-'], '{"os":"windows"}', 'no option is left'],
    ['a field that is wrong', ['new', '--answers', '-'], '{"orchestrator":"ecs","region":"ap-northeast-9"}', 'region: ap-northeast-9 is no AWS Region that Nodewise knows'],
    ['a folder that cannot be made', ['new', '--answers', '-', join('answers.json', 'x')], '{"orchestrator":"ecs"}', 'cannot be written'],
  ])('refuses %s with words and exit code 2', (_, args, input, words) => {
    answers({});
    const { status, stderr } = run(args, input);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });
});
