import type { FedFile } from './documents.js';
import type { Lane } from './lane.js';

/** What one `nodewise/workspaceFiles` carries. */
export interface Feed {
  readonly put?: readonly FedFile[];
  readonly drop?: readonly string[];
}

/** What is read at one go: some milliseconds of work. */
const mostFiles = 10;
const mostLetters = 50_000;

/**
 * Takes the files of a workspace in, the first at once and the rest when nothing else is to be done: a client may send
 * thousands in one message, and a key press does not wait for them. Later messages never overtake earlier ones.
 */
export function createFeeding({ lane, feed, fed }: { lane: Lane; feed: (files: Feed) => void; fed: () => void }): (files: Feed) => void {
  const waiting: Feed[] = [];
  let isAtWork = false;

  return (files) => {
    for (const it of slices(files)) waiting.push(it);
    if (!isAtWork) next();
  };

  function next(): void {
    const slice = waiting.shift();
    isAtWork = waiting.length > 0;
    if (isAtWork) lane.add(next);
    if (!slice) return;
    feed(slice);
    fed();
  }
}

function slices({ put = [], drop = [] }: Feed): readonly Feed[] {
  const found: { readonly put: FedFile[]; readonly drop: readonly string[] }[] = [{ put: [], drop }];
  let letters = 0;
  for (const file of put) {
    letters += file.text.length;
    if (found.at(-1)!.put.length < mostFiles && letters <= mostLetters) found.at(-1)!.put.push(file);
    else {
      found.push({ put: [file], drop: [] });
      letters = file.text.length;
    }
  }
  return found;
}
