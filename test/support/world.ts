import type { Kind, Options, Place, Snapshot } from '../../engine/model.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';

export interface TestWorld {
  readonly snapshot: Snapshot;
  readonly uri: string;
  readonly cursor: Place;
}

const cursorMark = '<|>';
const plainOptions: Options = { enabled: true, severity: {}, targets: {} };

/** A world made of one string: a line `#- name.yaml` starts a file, `<|>` is the cursor. */
export function world(kinds: readonly Kind[], fixture: string, options: Partial<Options> = {}): TestWorld {
  const files = fixture.split(/^#- (?=\S+\r?\n)/m).filter((it) => it !== '' || !fixture.includes('#- ')).map(toFile);
  const open = files.find((it) => it.text.includes(cursorMark)) ?? files[0] ?? { uri: 'main.yaml', text: '' };
  const offset = Math.max(0, open.text.indexOf(cursorMark));
  const workspace = createWorkspace(kinds);
  workspace.apply({
    put: files.map(({ uri, text }) => ({ uri, text: text.replace(cursorMark, '') })),
    options: { ...plainOptions, ...options },
  });
  return { snapshot: workspace.snapshot(), uri: open.uri, cursor: { uri: open.uri, offset } };
}

function toFile(part: string): { readonly uri: string; readonly text: string } {
  const named = /^(\S+\.ya?ml)\r?\n/.exec(part);
  return named ? { uri: named[1] ?? 'main.yaml', text: part.slice(named[0].length) } : { uri: 'main.yaml', text: part };
}
