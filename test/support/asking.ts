import { expect } from 'vitest';

import { cleaned } from '../../engine/features/cleaned.js';
import { codeActions } from '../../engine/features/codeActions.js';
import { completion } from '../../engine/features/completion.js';
import { diagnostics, failedRules } from '../../engine/features/diagnostics.js';
import { folding } from '../../engine/features/folding.js';
import { hover } from '../../engine/features/hover.js';
import { selection } from '../../engine/features/selection.js';
import { symbols, type OutlineItem } from '../../engine/features/symbols.js';
import type { Edit, Snapshot, Span } from '../../engine/model.js';
import { applyEdits } from '../../engine/text.js';

/** Everything that can be asked about a file at one place, and every range that an answer names. */
export interface Answers {
  readonly all: unknown;
  readonly spans: readonly Span[];
  readonly edits: readonly (readonly Edit[])[];
}

export function askEverything(world: Snapshot, uri: string, offsets: readonly number[]): Answers {
  const { text } = world.source(uri)!;
  const found = diagnostics(world, { uri });
  const outline = symbols(world, { uri });
  const folds = folding(world, { uri });
  const selected = selection(world, { uri, offsets });
  const places = offsets.map((offset) => ({ hover: hover(world, { uri, offset }), completion: completion(world, { uri, offset }).items }));
  const actions = codeActions(world, { uri, span: { start: 0, end: text.length } });
  const clean = cleaned(world, { text, rule: 'cluster-generated-fields' });
  expect(failedRules(world, { uri }).map((it) => [it.rule, String(it.error)])).toEqual([]);
  return {
    all: { found, outline, folds, selected, places: places.map((it) => ({ ...it, completion: it.completion.map(withoutFunctions) })), actions, clean },
    spans: [
      ...found.flatMap((it) => [it.span, ...(it.fix?.edits ?? []).map((edit) => edit.span), ...(it.related ?? []).filter((other) => other.uri === uri).map((other) => other.span)]),
      ...outline.flatMap(spansOf), ...(folds ?? []).map((it) => it.span), ...(selected ?? []).flat(),
      ...places.flatMap((it) => [...(it.hover ? [it.hover.span] : []), ...it.completion.flatMap((item) => [item.insertSpan, item.replaceSpan, ...(item.also ?? []).map((edit) => edit.span)])]),
      ...actions.flatMap((it) => it.edits.map((edit) => edit.span)),
    ],
    edits: [...found.flatMap((it) => (it.fix ? [it.fix.edits] : [])), ...actions.map((it) => it.edits)],
  };
}

/** What must be true of the answers about any text: they speak of this text, and what they would change can be changed. */
export function expectSound({ spans, edits }: Answers, text: string): void {
  const outside = spans.filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length));
  expect(outside).toEqual([]);
  for (const some of edits) expect(overlapping(some)).toEqual([]);
  for (const some of edits) expect(applyEdits(text, some)).toHaveLength(text.length + some.reduce((sum, it) => sum + it.text.length - (it.span.end - it.span.start), 0));
}

/** Editors refuse a set of edits of which two change the same letters. */
function overlapping(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.filter((it, index) => index > 0 && it.span.start < sorted[index - 1]!.span.end);
}

function spansOf({ span, nameSpan, children }: OutlineItem): readonly Span[] {
  return [span, nameSpan, ...children.flatMap(spansOf)];
}

/** Explanations are made when they are looked at. */
function withoutFunctions(item: { readonly doc: () => string }): unknown {
  return { ...item, doc: item.doc() };
}
