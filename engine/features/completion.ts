import type { Document, Feature, Place, Placed, Snapshot } from '../model.js';
import { isForeign } from '../yaml/foreign.js';
import { cursorAt, type Cursor } from '../yaml/cursor.js';
import { contextOf, resourceSteps, type Context } from './completion/context.js';
import { toCompletion, type Completion, type Suggestion } from './completion/item.js';
import { keySuggestions } from './completion/keys.js';
import { rootSuggestions } from './completion/root.js';
import { dashSuggestions, eitherSuggestions, valueSuggestions } from './completion/values.js';
import { documentAt } from './locate.js';

export type { Completion } from './completion/item.js';

export interface Completions {
  readonly items: readonly Completion[];
}

/** What a person may want to write at the cursor, in whatever state the text is. */
export const completion: Feature<Place, Completions> = (world, { uri, offset }) => {
  const placed = documentAt(world.documents(uri), offset) ?? emptyDocument(world, uri);
  if (!placed || isForeign(placed.document.text)) return { items: [] };
  const cursor = cursorAt(placed.document, offset - placed.start);
  if (cursor.role === 'none') return { items: [] };
  return { items: suggestionsAt(world, placed.document, cursor).map((it) => toCompletion(it, cursor, placed.start)) };
};

function suggestionsAt(world: Snapshot, document: Document, cursor: Cursor): readonly Suggestion[] {
  const context = contextOf(world, document, cursor);
  const [field, deeper] = cursor.steps.slice(resourceSteps(cursor).length);
  const isPair = cursor.role === 'value' && deeper === undefined && (field === 'apiVersion' || field === 'kind');
  if (!context || isPair) return rootSuggestions(world, document, cursor);
  return inResource(context);
}

function inResource(context: Context): readonly Suggestion[] {
  const { cursor, steps } = context;
  switch (cursor.role) {
    case 'key': return [...keySuggestions(context), ...listBeside(context)];
    case 'value': return valueSuggestions(context);
    case 'either': return eitherSuggestions(context);
    case 'item': return dashSuggestions(context, steps, cursor.node.items.length);
    case 'none': return [];
  }
}

/** A dash at the column of its key: after the keys, because most people go on with one. */
function listBeside(context: Context): readonly Suggestion[] {
  const { cursor, above } = context;
  if (!cursor.list || cursor.hasColon) return [];
  return dashSuggestions(context, cursor.list.slice(above.length), 0, 6000);
}

/** A file of which nothing is known yet is an empty document. */
function emptyDocument(world: Snapshot, uri: string): Placed | undefined {
  const source = world.source(uri);
  return source && { document: { uri, text: source.text }, start: 0 };
}
