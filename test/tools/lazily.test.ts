import { build, type BuildOptions } from 'esbuild';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Kind } from '../../engine/model.js';
import { catalog } from '../../knowledge/catalog.js';
import { lateModules, lazily } from '../../tools/lazily.mjs';

/** Engine and catalog as they ship, with a list of the late modules that were asked for. */
interface Shipped {
  readonly asked: readonly string[];
  readonly catalog: readonly Kind[];
  check(text: string): string;
}

let shipped: () => Shipped;
beforeAll(async () => {
  const text = await bundled({
    stdin: {
      contents: `
        import { diagnostics } from './engine/features/diagnostics.ts';
        import { createWorkspace } from './engine/workspace/workspace.ts';
        import { catalog } from './knowledge/catalog.ts';
        import { targetReaders } from './knowledge/targets.ts';
        export { catalog };
        export function check(text) {
          const workspace = createWorkspace(catalog, targetReaders);
          workspace.apply({ put: [{ uri: 'file:///a.yaml', text }] });
          return diagnostics(workspace.snapshot(), { uri: 'file:///a.yaml' }).map((it) => it.rule).join();
        }`,
      resolveDir: '.',
    },
    plugins: [lazily((path) => `(asked.push('${path}'), require('./${path}'))`)],
    format: 'iife',
    globalName: 'shipped',
  });
  shipped = () => {
    const context = createContext({ asked: [], TextEncoder, TextDecoder });
    runInContext(text, context);
    return runInContext('({ ...shipped, asked, catalog: shipped.catalog })', context) as Shipped;
  };
});

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({ bundle: true, write: false, platform: 'browser', logLevel: 'silent', ...options });
  return outputFiles[0]!.text;
}

const knowledge = (asked: readonly string[]) => asked.filter((it) => it.startsWith('knowledge/'));

describe('what ships loads late', () => {
  test('what a session starts with holds no schema, docs or rules of any kind', async () => {
    const { metafile } = await build({
      entryPoints: ['server/src/main.node.ts'],
      plugins: [lazily((path) => `late('${path}')`)],
      external: ['*/knowledge/advisor.js'],
      bundle: true, write: false, metafile: true, platform: 'node', logLevel: 'silent',
    });
    expect(Object.keys(metafile.inputs).filter((it) => it.startsWith('knowledge/')).sort()).toEqual(['knowledge/catalog.ts', 'knowledge/targets.ts']);
  });

  test('loading it and telling kinds apart asks for nothing', () => {
    const { asked, catalog: kinds, check } = shipped();
    expect(kinds.map((it) => `${it.group}/${it.version} ${it.name}`)).toEqual(catalog.map((it) => `${it.group}/${it.version} ${it.name}`));
    expect(check('apiVersion: v1\nkind: Secret\nmetadata: { name: a }\n')).toBe('');
    expect(asked).toEqual([]);
  });

  test('a document asks for its own kind alone', () => {
    const { asked, check } = shipped();
    expect(check('apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: { name: a }\nspec: { wieght: 1 }\n')).toContain('unknown-field');
    expect(knowledge(asked)).toEqual(['knowledge/karpenter.sh/nodepool/index.ts']);
  });

  test('a healthy document does not ask for the tolerant reader', () => {
    const { asked, check } = shipped();
    check('apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nmetadata: { name: a }\nspec: { role: a }\n');
    expect(asked).not.toContain('engine/yaml/tolerant.ts');
  });

  test('nothing is missing once it is looked at', () => {
    const { asked, catalog: kinds } = shipped();
    const told = (all: readonly Kind[]) => all.map((it) => JSON.stringify(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)), (_, value: unknown) => (typeof value === 'function' ? 'a function' : value)));
    expect(told(kinds)).toEqual(told(catalog));
    expect(new Set(knowledge(asked))).toEqual(new Set(knowledge(lateModules())));
  });
});
