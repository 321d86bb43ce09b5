/**
 * An esbuild plugin: of vscode-languageserver only the connection ships, which is vscode-jsonrpc, with the enumerations of
 * the protocol. The rest is a framework that this server does without; to load it takes longer than the whole engine.
 * An import of anything else fails the build.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const ours = createRequire(import.meta.url);
const framework = ours.resolve('vscode-languageserver/node');
const theirs = createRequire(framework);

export const connectionOnly = {
  name: 'connection-only',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver(\/node|\/browser)?$/ }, ({ path }) => ({ path, namespace: 'connection-only' }));
    build.onLoad({ filter: /.*/, namespace: 'connection-only' }, ({ path }) => ({ contents: contentsOf(path.slice('vscode-languageserver'.length)), resolveDir: dirname(framework), loader: 'js' }));
  },
};

/** `side` is '', '/node' or '/browser'. */
function contentsOf(side) {
  const connection = side === '/browser' ? [...Object.keys(theirs('vscode-jsonrpc')), 'BrowserMessageReader', 'BrowserMessageWriter'] : Object.keys(theirs(`vscode-jsonrpc${side}`));
  const enumerations = Object.entries(ours('vscode-languageserver/node')).filter(([name, it]) => isEnumeration(it) && !connection.includes(name));
  return [
    `export { ${connection.join(', ')} } from 'vscode-jsonrpc${side}';`,
    ...enumerations.map(([name, it]) => `export const ${name} = ${JSON.stringify(it)};`),
  ].join('\n');
}

function isEnumeration(it) {
  return typeof it === 'object' && it !== null && Object.values(it).every((one) => typeof one === 'string' || typeof one === 'number');
}
