/**
 * Builds a program for Node as several files: what every session needs, and beside it one file for each API group, one for
 * what several groups share, and one for each room of the engine that not every session enters (tools/lazily.mjs).
 * What nobody asks for is not even read.
 *
 *   dist/server.js               starts
 *   dist/server/engine.js        the protocol, the engine, what tells kinds apart
 *   dist/server/common.js        what several API groups share
 *   dist/server/karpenter.sh.js  and so on
 */
import { build as bundle } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Script } from 'node:vm';
import { lateModules, lazily } from './lazily.mjs';
import { root } from './setup.mjs';

/** Writes `name`.js and its companions into `folder` and answers their paths. `options` are esbuild's. */
export async function buildInParts({ entry, folder, name, plugins = [], ...options }) {
  const late = lazily((path) => `require('./${volumeOf(path)}.js').${nameOf(path)}`);
  const build = (headOf, others) => bundle({
    ...options,
    bundle: true, splitting: true, format: 'esm', charset: 'ascii', legalComments: 'none', sourcemap: false, write: false, metafile: true, absWorkingDir: root, outdir: folder, chunkNames: `${name}/[hash]`,
    plugins: [volumes(headOf), late, ...others],
    entryPoints: [{ in: entry, out: name }, ...volumeNames().map((it) => ({ in: `volume:${it}`, out: `${name}/${it}` }))],
  });
  const { metafile: { inputs } } = await build(() => [], []);
  const common = commonOf(inputs, entry);
  // Whoever loads a volume has the core already, and groups share one file with all others instead of one with each.
  const { outputFiles, metafile } = await build((volume) => [entry, ...(isOfEngine(volume) ? [] : common)], plugins);
  return written(outputFiles, namesOf(metafile.outputs, entry, common));
}

/** The modules of one API group, or of one room of the engine, as one file. */
function volumes(headOf) {
  return {
    name: 'volumes',
    setup(build) {
      build.onResolve({ filter: /^volume:/ }, ({ path }) => ({ path: path.slice('volume:'.length), namespace: 'volume' }));
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        if (kind === 'require-call' && volumeNames().includes(path.slice(2, -3))) return { path, external: true };
        // What a handler imports when it is asked for something is a volume of one module.
        return kind === 'dynamic-import' ? { path: relative(root, join(resolveDir, path)).replaceAll(sep, '/').replace(/\.js$/, '.ts'), namespace: 'volume' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'volume' }, ({ path }) => {
        const own = path.endsWith('.ts') ? [`export * from './${path}';`] : modulesOf(path).map((it) => `export * as ${nameOf(it)} from './${it}';`);
        return { contents: [...headOf(path).map((it) => `import './${it}';`), ...own].join('\n'), resolveDir: root, loader: 'js' };
      });
    },
  };
}

/** `karpenter.sh` of `knowledge/karpenter.sh/nodepool/index.ts`, `engine.net` of `engine/net/cidr.ts`. */
function volumeOf(path) {
  const [room, name] = path.split('/');
  return room === 'engine' ? `engine.${name}` : name;
}

function isOfEngine(volume) {
  return volume.startsWith('engine.');
}

function modulesOf(volume) {
  return lateModules().filter((it) => volumeOf(it) === volume);
}

function volumeNames() {
  return [...new Set(lateModules().map(volumeOf))];
}

function nameOf(path) {
  return path.replace(/\W/g, '_');
}

/** Every module that a module leads to. */
function reach(inputs, from, known = new Set()) {
  if (known.has(from)) return known;
  known.add(from);
  for (const it of inputs[from]?.imports ?? []) if (!it.external) reach(inputs, it.path, known);
  return known;
}

/** The modules that at least two API groups lead to and the core does not. */
function commonOf(inputs, entry) {
  const core = reach(inputs, entry);
  const groups = volumeNames().filter((it) => !isOfEngine(it)).map((it) => reach(inputs, `volume:${it}`));
  return Object.keys(inputs).filter((it) => /^(engine|knowledge)\//.test(it) && !core.has(it) && groups.filter((group) => group.has(it)).length > 1);
}

/** Names that a person can read for the files that esbuild makes of shared modules. */
function namesOf(outputs, entry, [common]) {
  const names = {};
  for (const [path, { inputs, entryPoint }] of Object.entries(outputs)) {
    if (entryPoint === entry || volumeNames().some((it) => entryPoint === `volume:${it}`)) continue;
    const [first = ''] = Object.keys(inputs);
    const name = inputs[entry] ? 'engine' : inputs[common] ? 'common' : (entryPoint ?? first).replace(/^.*node_modules\/|^volume:|\.\w+$/g, '').replace(/[^\w.]+/g, '-');
    if ([...Object.values(names), ...volumeNames().map((it) => `${it}.js`)].includes(`${name}.js`)) throw new Error(`Two files would be named ${name}`);
    names[basename(path)] = `${name}.js`;
  }
  return names;
}

function written(files, names) {
  return files.map(({ path, text }) => {
    const target = join(dirname(path), names[basename(path)] ?? basename(path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, asScript(text, names));
    return target;
  });
}

/**
 * The same file for `require`. esbuild writes imports in one form and all exports at the end; what is imported never
 * changes once it is there, so plain constants do. And in ASCII, which Node reads faster and keeps in half the memory:
 * esbuild sees to texts, and leaves the letters of regular expressions to us.
 */
function asScript(text, names) {
  const named = (path) => path.replace(/[^/]+$/, (it) => names[it] ?? it);
  const [banner] = /^#!.*\n/.exec(text) ?? [''];
  // First, and as getters: a program may ask for one of its parts while its own last line still runs.
  let exported = '';
  const body = text.slice(banner.length)
    .replace(/\bimport\s*\{([^{}]*)\}\s*from\s*"([^"\s]+)";/g, (_, list, path) => `const{${list.replace(/ as /g, ':')}}=require("${named(path)}");`)
    .replace(/\bimport\s*"([^"\s]+)";/g, (_, path) => `require("${named(path)}");`)
    .replace(/\bimport\("(\.\/[^"]+)"\)/g, (_, path) => `Promise.resolve().then(()=>require("${named(path)}"))`)
    .replace(/\bexport\s*\{([^{}]*)\};?\s*$/, (_, list) => {
      exported = `module.exports={${list.split(',').map((it) => it.trim().split(' as ')).map(([own, name = own]) => `get ${name}(){return ${own}}`).join(',')}};`;
      return '\n';
    });
  const script = `${banner}"use strict";${exported}${body}`.replace(/[^\0-\x7f]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
  new Script(`(function(){${script.slice(banner.length)}\n})`); // throws where an import or export is left
  return script;
}
