import type { Snapshot, Source } from '../model.js';
import { applyEdits } from '../text.js';
import { documentsIn } from '../yaml/split.js';

/** The text as it is when every fix of one rule is applied; undefined when there is none. It need not be a file. */
export function cleaned(world: Snapshot, { text, rule }: { readonly text: string; readonly rule: string }): string | undefined {
  const source: Source = { uri: 'cleaned.yaml', text };
  const edits = documentsIn(source).flatMap(({ document, start }) => world.resources(document).flatMap((resource) => {
    const found = resource.kind.rules.find((it) => it.id === rule);
    return [...(found?.check(resource, world) ?? [])].flatMap((it) => it.fix?.edits ?? [])
      .map((it) => ({ span: { start: it.span.start + start, end: it.span.end + start }, text: it.text }));
  }));
  return edits.length === 0 ? undefined : applyEdits(text, edits);
}
