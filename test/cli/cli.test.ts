import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder: string;
let program: string;
const good = 'apiVersion: autoscaling.x-k8s.io/v1beta1\nkind: CapacityBuffer\nmetadata: { name: a }\nspec: { replicas: 1, podTemplateRef: { name: a } }\n';
const bad = good.replace('replicas', 'replicsa');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nodewise-cli-'));
  program = join(folder, 'cli.js');
  await build({ entryPoints: ['cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: program, logLevel: 'silent', define: { NODEWISE_VERSION: '"9.9.9"' } });
  write('good.yaml', good);
  write('bad.yaml', bad);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
  return name;
}

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', input });
  return { status, stdout, stderr };
}

describe('exit codes', () => {
  test.each([
    ['a clean file', ['check', 'good.yaml'], 0],
    ['an error', ['check', 'bad.yaml'], 1],
    ['no path', ['check'], 2],
    ['a path that is not there', ['check', 'nowhere'], 2],
    ['a good file beside a path that is not there', ['check', 'good.yaml', 'nowhere'], 2],
    ['an unknown command', ['frobnicate'], 2],
    ['an unknown option', ['check', '--frob'], 2],
    ['an unknown format', ['check', 'good.yaml', '--format', 'xml'], 2],
    ['help', ['--help'], 0],
    ['no command', [], 2],
    ['explaining a rule', ['explain', 'unknown-field'], 0],
    ['explaining nothing', ['explain', 'unknown-feild'], 2],
  ])('%s', (_, args, status) => {
    expect(run(args).status).toBe(status);
  });

  test('--version says the version', () => {
    expect(run(['--version']).stdout).toBe('nodewise 9.9.9\n');
  });

  test('a misspelled rule gets its near miss', () => {
    expect(run(['explain', 'unknown-feild']).stderr).toContain('Did you mean unknown-field?');
  });
});

describe('the report for people', () => {
  test('counts one thing as one and several as several', () => {
    const wrong = good.replace('replicas: 1', 'replicas: -1');
    write('wrong.yaml', wrong);
    write('pair/one.yaml', `${wrong}---\n${wrong}`);
    write('pair/two.yaml', good);
    expect(run(['check', 'good.yaml']).stdout).toBe('No findings in 1 resource of 1 file\n');
    expect(run(['check', 'wrong.yaml']).stdout).toMatch(/\n1 error in 1 resource of 1 file\n$/);
    expect(run(['check', 'pair']).stdout).toMatch(/\n2 errors in 3 resources of 2 files\n$/);
  });

  test('links the sources of a rule, without what stands behind their address', () => {
    const sources = run(['explain', 'in-without-values']).stdout.split('## Sources\n')[1]!;
    expect(sources).toMatch(/^- <https:\/\/github\.com\/aws\/karpenter-provider-aws>: pkg\//m);
    expect(sources).not.toMatch(/<[^>]* [^>]*>/);
  });
});

describe('the JSON report', () => {
  test('keeps its contract', () => {
    const { stdout } = run(['check', 'bad.yaml', '--format', 'json']);
    const report = JSON.parse(stdout) as { files: { path: string; findings: Record<string, unknown>[] }[]; summary: unknown };
    expect(report.files.map((it) => it.path)).toEqual(['bad.yaml']);
    expect(report.files[0]!.findings[0]).toEqual({
      rule: 'unknown-field', severity: 'error', message: 'replicsa is not a field here; did you mean replicas?',
      line: 4, column: 9, endLine: 4, endColumn: 17, fixable: true,
      resource: { apiVersion: 'autoscaling.x-k8s.io/v1beta1', kind: 'CapacityBuffer', name: 'a' },
    });
    expect(Object.keys(report.summary as object)).toEqual(['files', 'resources', 'errors', 'warnings', 'infos', 'hints']);
  });

  test('reads standard input under a name', () => {
    const report = JSON.parse(run(['check', '--stdin', '--stdin-filename', 'x.yaml', '--format', 'json'], bad).stdout) as { files: { path: string }[]; summary: { errors: number } };
    expect([report.files[0]!.path, report.summary.errors > 0]).toEqual(['x.yaml', true]);
  });
});

describe('the pretty report', () => {
  test('shows the line and carets below it', () => {
    expect(run(['check', 'bad.yaml']).stdout).toContain([
      'bad.yaml:4:9  error  replicsa is not a field here; did you mean replicas?  unknown-field',
      '  |',
      '4 | spec: { replicsa: 1, podTemplateRef: { name: a } }',
      '  |         ^^^^^^^^',
    ].join('\n'));
  });

  test('has no colours unless on a terminal', () => {
    expect(run(['check', 'bad.yaml']).stdout).not.toContain('\u001b');
  });
});

describe('.nodewise.yaml', () => {
  test('speaks for the files below it, wherever the check is started', () => {
    write('team/.nodewise.yaml', 'rules: { unknown-field: warning, missing-field: off, buffer-without-size: off }\nignores: [{ path: old }]\n');
    write('team/pools/a.yaml', bad);
    write('team/old/a.yaml', bad);
    expect(run(['check', 'team/pools/a.yaml']).status).toBe(0);
    expect(run(['check', 'team/old/a.yaml', '--format', 'json']).stdout).toContain('"findings":[]');
  });

  test('its own mistakes are findings', () => {
    write('wrong/.nodewise.yaml', 'rulez: {}\n');
    expect(run(['check', 'wrong']).stdout).toContain('rulez is not a field here; did you mean rules?');
  });
});

describe('target releases', () => {
  test('are read off the Terraform and the charts of the folder', () => {
    write('release/terraform/main.tf', 'resource "helm_release" "karpenter" {\n  chart   = "karpenter"\n  version = "1.6.0"\n}\n');
    write('release/pool.yaml', 'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: { name: a }\nspec: { replicas: 1 }\n');
    const { stdout } = run(['check', 'release']);
    expect(stdout).toContain('replicas needs Karpenter 1.8, and the target is 1.6.0');
    expect(stdout).not.toContain('main.tf');
  });
});

describe('folders', () => {
  test('are walked without what nobody means: dependencies, ignored files, other types', () => {
    write('tree/a.yaml', good);
    write('tree/b.yml', good);
    write('tree/node_modules/x/c.yaml', bad);
    write('tree/.git/d.yaml', bad);
    write('tree/.gitignore', 'secret/\n*.local.yaml\n');
    write('tree/secret/e.yaml', bad);
    write('tree/f.local.yaml', bad);
    write('tree/README.md', bad);
    const report = JSON.parse(run(['check', 'tree', '--format', 'json']).stdout) as { files: { path: string }[] };
    expect(report.files.map((it) => it.path)).toEqual(['tree/a.yaml', 'tree/b.yml']);
  });

  test('links that lead in circles end', () => {
    write('circle/a.yaml', good);
    symlinkSync('.', join(folder, 'circle/again'));
    expect(run(['check', 'circle']).status).toBe(0);
  });
});

describe('bad input is said, and nothing else is lost', () => {
  test.each([
    ['binary', new Uint8Array([0, 1, 2, 3, 0]), 'is not text and was not checked'],
    ['invalid UTF-8', new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xfe, 0x0a]), 'is not valid UTF-8'],
    ['far too large', new Uint8Array(21 * 1024 * 1024).fill(0x20), 'has 21 MB and was not checked'],
  ])('%s', (name, bytes, words) => {
    const path = write(`input/${name}.yaml`, bytes);
    const { status, stderr, stdout } = run(['check', path, 'bad.yaml', '--format', 'json']);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stdout).toContain('replicsa');
  });

  test('what a walk comes across and cannot read does not fail it', () => {
    write('mixed/a.yaml', good);
    write('mixed/b.yaml', new Uint8Array([0, 1, 2]));
    const { status, stderr } = run(['check', 'mixed']);
    expect([status, stderr.trim()]).toEqual([0, 'mixed/b.yaml: is not text and was not checked']);
  });

  test('UTF-16 with its mark is read', () => {
    const path = write('utf16.yaml', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bad, 'utf16le')]));
    expect(run(['check', path]).status).toBe(1);
  });
});

describe('CRDs', () => {
  const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
spec:
  group: toys.dev
  names: { kind: Gadget }
  versions: [{ name: v1, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: integer } }, x-kubernetes-validations: [{ rule: self.size < 9, message: too big }] } } } } }]
`;
  const gadget = 'apiVersion: toys.dev/v1\nkind: Gadget\nmetadata: { name: a }\nspec: { size: 10 }\n';
  const rules = (args: readonly string[]) => {
    const { status, stdout } = run(['check', ...args, '--format', 'json']);
    return { status, rules: (JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] }).files.flatMap((it) => it.findings.map((finding) => finding.rule)) };
  };

  test('are learnt from --crds: a file, a folder, a pattern', () => {
    write('learn/crds/deep/gadget.yaml', crd);
    write('learn/team/gadget.yaml', gadget);
    expect(rules(['learn/team'])).toEqual({ status: 0, rules: [] });
    for (const path of ['learn/crds/deep/gadget.yaml', 'learn/crds', 'learn/crds/**/*.yaml']) expect(rules(['learn/team', '--crds', path])).toEqual({ status: 1, rules: ['crd-rule'] });
  });
  test('are learnt from where .nodewise.yaml says', () => {
    write('named/crds/gadget.yaml', crd);
    write('named/team/gadget.yaml', gadget);
    write('named/team/.nodewise.yaml', 'crds: [../crds]\n');
    expect(rules(['named/team'])).toEqual({ status: 1, rules: ['crd-rule'] });
  });
  test('are learnt when they lie among the checked files', () => {
    write('among/crd.yaml', crd);
    write('among/gadget.yaml', gadget);
    expect(rules(['among'])).toEqual({ status: 1, rules: ['crd-rule'] });
  });
  test('that are not there are an error', () => {
    expect(run(['check', 'good.yaml', '--crds', 'nowhere.yaml'])).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no such file') as string });
  });
});

describe('YAML among other text', () => {
  const text = `# Title\n\n\`\`\`yaml\n${bad}\`\`\`\n`;

  test('is checked with --embedded, where it stands', () => {
    write('docs/README.md', text);
    write('docs/apply.sh', `kubectl apply -f - <<EOF\n${bad}EOF\n`);
    const { stdout } = run(['check', 'docs', '--embedded', '--format', 'json']);
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: { rule: string; line: number }[] }[] };
    expect(files.map((it) => [it.path, it.findings.some((finding) => finding.rule === 'unknown-field' && finding.line === (it.path.endsWith('.md') ? 7 : 5))])).toEqual([['docs/README.md', true], ['docs/apply.sh', true]]);
    expect(run(['check', 'docs', '--embedded']).stdout).toContain('docs/README.md:7:');
  });

  test('is passed over without it', () => {
    write('docs/README.md', text);
    expect(run(['check', 'docs']).stdout).toContain('of 0 files');
  });
});

test('a patch is known by the kustomization beside it, also when only the patch is checked', () => {
  const patch = 'apiVersion: autoscaling.x-k8s.io/v1beta1\nkind: CapacityBuffer\nmetadata: { name: a }\nspec: { podTemplateRef: {} }\n';
  write('kust/patch.yaml', patch);
  expect(run(['check', 'kust/patch.yaml']).status).toBe(1);
  write('kust/kustomization.yaml', 'resources: [buffer.yaml]\npatches: [{ path: patch.yaml }]\n');
  expect(run(['check', 'kust/patch.yaml']).status).toBe(0);
});
