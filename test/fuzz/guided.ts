import { cleaned } from '../../engine/features/cleaned.js';
import { codeActions } from '../../engine/features/codeActions.js';
import { completion } from '../../engine/features/completion.js';
import { diagnostics, failedRules } from '../../engine/features/diagnostics.js';
import { folding } from '../../engine/features/folding.js';
import { hover } from '../../engine/features/hover.js';
import { selection } from '../../engine/features/selection.js';
import { symbols } from '../../engine/features/symbols.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { targetReaders } from '../../knowledge/targets.js';

/** What a fuzzer that sees which lines run calls with bytes (tools/fuzzGuided.mjs): every question about one text. */
export function fuzz(bytes: Buffer): void {
  const text = bytes.toString('utf8');
  const uri = 'file:///w/a.yaml';
  const workspace = createWorkspace(catalog, targetReaders);
  workspace.apply({ put: [{ uri, text }] });
  const world = workspace.snapshot();
  const found = diagnostics(world, { uri });
  for (const { span } of found) if (span.start < 0 || span.end < span.start || span.end > text.length) throw new Error('A finding lies outside of the text');
  for (const offset of [text.length >> 1, text.length]) {
    completion(world, { uri, offset });
    hover(world, { uri, offset });
  }
  symbols(world, { uri });
  folding(world, { uri });
  selection(world, { uri, offsets: [text.length >> 1] });
  codeActions(world, { uri, span: { start: 0, end: text.length } });
  cleaned(world, { text, rule: 'cluster-generated-fields' });
  for (const { error } of failedRules(world, { uri })) throw error;
}
