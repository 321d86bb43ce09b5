import type { Diagnostic } from '../../engine/features/diagnostics.js';
import { documentAt } from '../../engine/features/locate.js';
import type { Snapshot } from '../../engine/model.js';
import { textOf } from '../../engine/say.js';

/** Knows which documents somebody is writing: what is missing there, or only half there, may be what they write next. */
export interface Writing {
  /** A key was pressed at this offset. */
  edited(uri: string, offset: number): void;
  closed(uri: string): void;
  /**
   * Without problems that appeared in the document that is being written and would have to be taken back with the next
   * keys: what is absent, and text that is not YAML yet. What was shown before stays, so nothing flickers.
   */
  ripe(world: Snapshot, uri: string, found: readonly Diagnostic[]): readonly Diagnostic[];
}

interface Pen {
  readonly offset: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** `calm` milliseconds after the last key `rested` is called, and everything is ripe. */
export function createWriting({ calm, rested }: { calm: number; rested: () => void }): Writing {
  const pens = new Map<string, Pen>();
  const shown = new Map<string, ReadonlySet<string>>();

  return {
    edited(uri, offset) {
      if (calm === 0) return;
      clearTimeout(pens.get(uri)?.timer);
      pens.set(uri, { offset, timer: setTimeout(() => rest(uri), calm) });
    },
    closed(uri) {
      clearTimeout(pens.get(uri)?.timer);
      pens.delete(uri);
      shown.delete(uri);
    },
    ripe(world, uri, found) {
      const pen = pens.get(uri);
      const known = shown.get(uri);
      const written = pen && documentAt(world.documents(uri), pen.offset);
      const kept = found.filter((it) => !mayPass(it) || !written || known?.has(nameOf(it)) || documentAt(world.documents(uri), it.span.start) !== written);
      shown.set(uri, new Set(kept.filter(mayPass).map(nameOf)));
      return kept;
    },
  };

  function rest(uri: string): void {
    pens.delete(uri);
    rested();
  }
}

/** Half a line is often no YAML: `wei` before it is `weight: 1`. */
function mayPass({ missing, rule }: Diagnostic): boolean {
  return missing === true || rule === 'yaml-syntax';
}

/** The same problem before and after an edit, wherever it stands now. */
function nameOf({ rule, message, resource }: Diagnostic): string {
  return JSON.stringify([rule, textOf(message), resource?.kind, resource?.name]);
}
