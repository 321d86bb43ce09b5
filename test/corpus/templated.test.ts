import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { judge, judgeEmbedded } from '../../cli/judge.js';
import { mayEmbed } from '../../engine/embedded/embedded.js';
import { textOf } from '../../engine/say.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { targetReaders } from '../../knowledge/targets.js';

const folder = 'test/corpus/templated';
const filesIn = (path: string): readonly string[] => readdirSync(path, { recursive: true }).map(String).map((it) => it.replaceAll('\\', '/')).filter((it) => statSync(join(path, it)).isFile()).sort();

/** What is found in each file of a folder, which is one workspace. */
function findingsIn(path: string): ReadonlyMap<string, readonly string[]> {
  const sources = filesIn(path).map((name) => ({ uri: `file:///w/${name}`, text: readFileSync(join(path, name), 'utf8') }));
  const workspace = createWorkspace(catalog, targetReaders);
  workspace.apply({ put: sources.filter((it) => !mayEmbed(it.uri)) });
  const world = workspace.snapshot();
  return new Map(sources.map((it) => {
    const { findings } = mayEmbed(it.uri) ? judgeEmbedded(it, []) : judge(world, it.uri);
    return [it.uri.slice('file:///w/'.length), findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${textOf(message)}`)];
  }));
}

/** The one mistake of each file that has one. */
const planted: Readonly<Record<string, string>> = {
  'get-list.yaml': 'cluster-generated-fields',
  'helm-else-branch.yaml': 'value-not-allowed',
  'helm-range-typo.yaml': 'unknown-field',
  'helm-missing-inside.yaml': 'missing-field',
  'helm-number.yaml': 'number-out-of-range',
  'helm-literal-text.yaml': 'wrong-type',
  'helm-both-in-one-branch.yaml': 'role-and-instance-profile',
  'helm-duplicate.yaml': 'duplicate-key',
  'flux-policy.yaml': 'value-not-allowed',
  'flux-text-in-number.yaml': 'wrong-type',
  'flux-boolean-label.yaml': 'wrong-type',
  'terraform-for.yaml': 'auto-mode-empty-selector',
  'terraform-duration.yaml': 'invalid-duration',
  'jinja-operator.yaml': 'value-not-allowed',
  'documentation.yaml': 'unknown-field',
  'kustomize-weight/pool.yaml': 'number-out-of-range',
  'kustomize-target/pool.yaml': 'patch-without-target',
  'kustomize-inline/kustomization.yaml': 'patch-without-target',
  'fence.md': 'number-out-of-range',
  'heredoc.sh': 'missing-field',
  'cluster-output.yaml': 'cluster-generated-fields',
};

describe.each(readdirSync(folder).filter((it) => it !== 'planted'))('templated files of %s', (name) => {
  const found = findingsIn(join(folder, name));
  test.each([...found])('%s is clean', (_, findings) => {
    expect(findings).toEqual([]);
  });
});

describe('a mistake in a templated file is found, and nothing else', () => {
  const root = join(folder, 'planted');
  const worlds = readdirSync(root).filter((it) => statSync(join(root, it)).isDirectory());
  const found = new Map([
    ...worlds.flatMap((world) => [...findingsIn(join(root, world))].map(([name, findings]) => [`${world}/${name}`, findings] as const)),
    ...filesIn(root).filter((it) => !it.includes('/')).map((it) => [it, findingsOf(root, it)] as const),
  ]);
  test.each([...found])('%s', (name, findings) => {
    expect(findings.map((it) => it.split(/[ :]/)[1])).toEqual(planted[name] === undefined ? [] : [planted[name]]);
  });

  test('in every file of the list', () => {
    expect(Object.keys(planted).filter((it) => !found.has(it))).toEqual([]);
  });
});

/** Files that do not belong together. */
function findingsOf(path: string, name: string): readonly string[] {
  const source = { uri: `file:///w/${name}`, text: readFileSync(join(path, name), 'utf8') };
  const workspace = createWorkspace(catalog);
  workspace.apply({ put: [source] });
  const { findings } = mayEmbed(name) ? judgeEmbedded(source, []) : judge(workspace.snapshot(), source.uri);
  return findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${textOf(message)}`);
}

test('the corpus is large enough to mean something', () => {
  expect(filesIn(folder).length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(planted).length).toBeGreaterThanOrEqual(15);
});
