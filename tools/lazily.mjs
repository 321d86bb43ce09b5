/**
 * An esbuild plugin that puts off what is not needed at once. The sources know nothing of it: they import each other and
 * are evaluated from top to bottom, and tests see them so. What ships differs in two places:
 *
 * - **Kinds.** `knowledge/catalog.ts` becomes a table of what tells kinds apart, written out here. Structure, docs, rules,
 *   domains and samples come when one of them is first looked at.
 * - **Doors.** The modules below, most of them doors to a library, come when one of their functions is first called.
 */
import { build as bundle } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { root } from './setup.mjs';

const catalog = 'knowledge/catalog.ts';
/** What tells kinds apart, and is asked of all of them for one document. */
const identity = ['group', 'version', 'name', 'scope', 'receiver', 'fileName', 'markers'];
const doors = [
  'engine/advisor/plan.ts',
  'engine/advisor/step.ts',
  'engine/cel/crdRule.ts',
  'engine/cel/expression.ts',
  'engine/hcl/read.ts',
  'engine/net/cidr.ts',
  'engine/net/ranges.ts',
  'engine/schema/patterns.ts',
  'engine/toml/read.ts',
  'engine/yaml/compose.ts',
  'engine/yaml/tolerant.ts',
];

/** Every module that comes late, as a path from the root. */
export function lateModules() {
  return [...kindModules(), ...doors];
}

/** `expressionFor` writes how a late module is loaded: from within the same file, unless it says otherwise. */
export function lazily(expressionFor = (path) => `require('./${path}')`) {
  const known = look();
  return {
    name: 'lazily',
    setup(build) {
      build.onLoad({ filter: /[\\/]knowledge[\\/]catalog\.ts$/ }, async () => ({ contents: catalogOf(await known, expressionFor), resolveDir: root, loader: 'js' }));
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir, namespace }) => {
        const door = namespace === 'file' && doors.find((it) => join(root, it) === join(resolveDir, path.replace(/\.js$/, '.ts')));
        return door ? { path: door, namespace: 'door' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'door' }, async ({ path }) => ({ contents: doorOf((await known).modules[path], path, expressionFor), resolveDir: root, loader: 'js' }));
    },
  };
}

function kindModules() {
  return readFileSync(join(root, catalog), 'utf8').match(/(?<=from '\.\/)[^']+(?=\.js')/g).map((it) => `knowledge/${it}.ts`);
}

/** What stand-ins have to know of the modules, read off the modules themselves: they are pure, so they run anywhere. */
async function look() {
  const paths = lateModules();
  const { outputFiles: [file] } = await bundle({
    stdin: { contents: [`export { catalog } from './${catalog}';`, ...paths.map((it, at) => `export * as m${at} from './${it}';`)].join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'all',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    logLevel: 'warning',
  });
  const context = createContext({ __proto__: null, TextEncoder, TextDecoder });
  runInContext(file.text, context);
  const { catalog: kinds, ...modules } = runInContext('all', context);
  return { kinds, modules: Object.fromEntries(paths.map((it, at) => [it, modules[`m${at}`]])) };
}

/** The catalog with a stand-in for each kind: what tells it from others, and the way to everything else. */
function catalogOf({ kinds, modules }, expressionFor) {
  const paths = kindModules();
  const fieldLists = [...new Set(kinds.map(fieldsOf))];
  const entries = kinds.map((kind) => {
    const at = paths.findIndex((it) => placeOf(kind, modules[it]) !== undefined);
    if (at < 0) throw new Error(`${kind.group} ${kind.name} is in ${catalog}, and nothing that is imported there exports it`);
    const words = Object.fromEntries(Object.entries(kind).filter(([name]) => identity.includes(name)));
    const calls = Object.keys(kind).filter((it) => typeof kind[it] === 'function');
    return `standIn(${JSON.stringify(words)}, ${at}, (it) => it${placeOf(kind, modules[paths[at]])}, ${fieldLists.indexOf(fieldsOf(kind))}, ${JSON.stringify(calls)}),`;
  });
  return `
    const modules = [${paths.map((it) => `() => ${expressionFor(it)}`).join(', ')}];
    const fieldLists = ${JSON.stringify(fieldLists)};
    function standIn(kind, module, kindIn, fields, calls) {
      let known;
      const real = () => (known ??= kindIn(modules[module]()));
      for (const name of fieldLists[fields].split(' ')) Object.defineProperty(kind, name, { enumerable: true, get: () => real()[name] });
      for (const name of calls) kind[name] = (...given) => real()[name](...given);
      return kind;
    }
    export const catalog = [
      ${entries.join('\n')}
    ];`;
}

/** The fields that come late. */
function fieldsOf(kind) {
  return Object.keys(kind).filter((it) => !identity.includes(it) && typeof kind[it] !== 'function').join(' ');
}

/** How a module exports a kind: `.nodePool`, `.anywhereKinds[3]`. */
function placeOf(kind, module) {
  for (const [name, it] of Object.entries(module)) {
    if (it === kind) return `.${name}`;
    if (Array.isArray(it) && it.includes(kind)) return `.${name}[${it.indexOf(kind)}]`;
  }
  return undefined;
}

/** The same exports: functions load the module and call the real one, words stand here. */
function doorOf(module, path, expressionFor) {
  const lines = Object.entries(module).map(([name, it]) => {
    if (typeof it === 'function') return `export const ${name} = (...given) => real().${name}(...given);`;
    if (isWord(it)) return `export const ${name} = ${JSON.stringify(it)};`;
    throw new Error(`${path} comes when one of its functions is called, so it can export functions and words, and not ${name}`);
  });
  return `let known;\nconst real = () => (known ??= ${expressionFor(path)});\n${lines.join('\n')}`;
}

/** What can be written out: a text, a number, a list of texts. */
function isWord(it) {
  return Array.isArray(it) ? it.every((one) => typeof one === 'string') : ['string', 'number', 'boolean', 'undefined'].includes(typeof it);
}
