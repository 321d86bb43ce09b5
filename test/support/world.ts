import type { Kind, Place, Snapshot, Source, Workspace } from '../../engine/model.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';

export interface TestWorld {
  readonly workspace: Workspace;
  readonly snapshot: Snapshot;
  /** The file with the cursor, or the first. */
  readonly uri: string;
  /** Its text, without the cursor's mark. */
  readonly text: string;
  readonly cursor: Place;
}

const cursorMark = '<|>';

/** A world made of one string: `#- name.yaml` starts a file, `<|>` is the cursor. */
export function world(kinds: readonly Kind[], fixture: string): TestWorld {
  const marked = filesOf(fixture);
  const open = marked.find((it) => it.text.includes(cursorMark)) ?? marked[0] ?? { uri: 'main.yaml', text: '' };
  const workspace = createWorkspace(kinds);
  workspace.apply({ put: marked.map((it) => ({ ...it, text: it.text.replace(cursorMark, '') })) });
  return {
    workspace,
    snapshot: workspace.snapshot(),
    uri: open.uri,
    text: open.text.replace(cursorMark, ''),
    cursor: { uri: open.uri, offset: Math.max(0, open.text.indexOf(cursorMark)) },
  };
}

function filesOf(fixture: string): readonly Source[] {
  return fixture.split(/^#- (?=\S+\.ya?ml\n)/m).filter((it) => it.trim() !== '').map((part) => {
    const named = /^(\S+\.ya?ml)\n/.exec(part);
    return named?.[1] ? { uri: named[1], text: part.slice(named[0].length) } : { uri: 'main.yaml', text: part };
  });
}
