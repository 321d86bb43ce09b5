/**
 * An esbuild plugin: the server judges and never tells why, so the reasons, sources and examples of rules, which are pages
 * and tests, stay out of its bundles. The command line keeps them for `nodewise explain`.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const rules = /[\\/]knowledge[\\/](?:.*[\\/](?:rules|conditions)[\\/][^\\/]+|shared[\\/]structureRules)\.ts$/;
const empty = { why: "''", examples: '[]', upstream: '[]', sources: '[]', covers: '[]' };

export const withoutTexts = {
  name: 'without-texts',
  setup(build) {
    build.onLoad({ filter: rules }, ({ path }) => ({ contents: emptied(readFileSync(path, 'utf8')), loader: 'ts' }));
  },
};

/** A module with the texts of its rules emptied; everything else stays to the letter. */
export function emptied(text) {
  const cuts = [];
  look(ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true));
  return cuts.reverse().reduce((it, { start, end, by }) => it.slice(0, start) + by + it.slice(end), text);

  function look(node) {
    const by = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? empty[node.name.text] : undefined;
    if (by !== undefined && isText(node.initializer)) cuts.push({ start: node.initializer.getStart(), end: node.initializer.end, by });
    else ts.forEachChild(node, look);
  }
}

/** Only what is written there as it is; what a function makes may mean something. */
function isText(node) {
  return ts.isArrayLiteralExpression(node) || ts.isStringLiteralLike(node);
}
