import { crdTrace } from '../engine/workspace/crds.js';
import { configurationName } from '../engine/workspace/configuration.js';
import { isKustomization } from '../engine/workspace/kustomize.js';
import { apiVersionOf } from '../engine/workspace/resources.js';
import type { Kind, Source } from '../engine/model.js';
import { targetReaders } from '../knowledge/targets.js';
import type { Given, Need } from './room.js';

/** Files that say how others are to be read, so that every room needs them from the start. */
export function isGuiding({ uri, text }: Source): boolean {
  return uri.endsWith(`/${configurationName}`) || isKustomization(uri) || text.includes(crdTrace)
    || targetReaders.some((it) => text.includes(it.marker) && text.includes(it.trace));
}

/** Hands out the files that rooms ask for. `most` is how many characters of one kind a room with little space takes. */
export function createSupply(sources: readonly Source[], kinds: readonly Kind[], most: number): (need: Need, littleSpace: boolean) => Given {
  const byUri = new Map(sources.map((it) => [it.uri, it]));
  const byKind = new Map<string, readonly Source[]>();

  return ({ kinds: keys, files }, littleSpace) => {
    const tooMany = littleSpace ? keys.filter((it) => sizeOf(holdersOf(it)) > most) : [];
    const wanted = keys.filter((it) => !tooMany.includes(it)).flatMap(holdersOf);
    return { tooMany, sources: [...new Set([...wanted, ...files.flatMap((it) => byUri.get(it) ?? [])])] };
  };

  function holdersOf(key: string): readonly Source[] {
    const known = byKind.get(key);
    if (known) return known;
    const asked = kinds.filter((it) => `${it.group}/${it.name}` === key);
    const found = asked.length ? sources.filter((it) => asked.some((kind) => mayHold(it, kind))) : [];
    byKind.set(key, found);
    return found;
  }
}

/** Never false for a file that holds such a resource. What is written with escapes may be anything. */
function mayHold({ uri, text }: Source, kind: Kind): boolean {
  if (kind.fileName !== undefined) return uri.endsWith(`/${kind.fileName}`);
  if (text.includes('\\')) return true;
  if (!(kind.markers ?? [kind.group]).some((it) => text.includes(it))) return false;
  return kind.shape !== undefined || kind.foreign !== undefined || (text.includes(apiVersionOf(kind)) && text.includes(kind.name));
}

function sizeOf(sources: readonly Source[]): number {
  return sources.reduce((sum, it) => sum + it.text.length, 0);
}
