import type { TextDocumentContentChangeEvent, VersionedTextDocumentIdentifier, TextDocumentItem } from 'vscode-languageserver';
import type { Source, Workspace } from '../../engine/model.js';
import { edited, toSpan } from './convert.js';

/** The texts of the editor and of the workspace. Text that is open in the editor wins over text from disk. */
export interface Documents {
  open(document: TextDocumentItem): void;
  /** Returns where the last of the changes begins. The workspace learns of it when somebody asks it something. */
  change(document: VersionedTextDocumentIdentifier, changes: readonly TextDocumentContentChangeEvent[]): number;
  close(uri: string): void;
  /** What the client found in the workspace. */
  feed(files: { readonly put?: readonly FedFile[]; readonly drop?: readonly string[] }): void;
  /** Tells the workspace what was typed: of many keys between two questions only the last text is read. */
  settle(): void;
  version(uri: string): number | undefined;
  /** The files that are open in the editor. */
  opened(): readonly string[];
}

export interface FedFile {
  readonly uri: string;
  readonly text: string;
}

interface Open {
  readonly source: Source;
  readonly version: number;
}

export function createDocuments(workspace: Workspace): Documents {
  const open = new Map<string, Open>();
  const fed = new Map<string, Source>();
  const unread = new Map<string, Source>();

  return {
    open({ uri, languageId, version, text }) {
      const source: Source = { uri, text, language: languageId };
      open.set(uri, { source, version });
      unread.delete(uri);
      workspace.apply({ put: [source] });
    },
    change({ uri, version }, changes) {
      const before = open.get(uri)?.source;
      if (!before) throw new Error(`${uri} is not open`);
      let source = before;
      let at = 0;
      for (const change of changes) ({ source, at } = changed(source, change));
      open.set(uri, { source, version });
      unread.set(uri, source);
      return at;
    },
    close(uri) {
      if (!open.delete(uri)) return;
      unread.delete(uri);
      const onDisk = fed.get(uri);
      workspace.apply(onDisk ? { put: [onDisk] } : { drop: [uri] });
    },
    feed({ put: files = [], drop = [] }) {
      for (const { uri, text } of files) fed.set(uri, { uri, text: String(text) });
      for (const uri of drop) fed.delete(uri);
      const isClosed = (uri: string) => !open.has(uri);
      workspace.apply({
        put: files.filter((it) => isClosed(it.uri)).flatMap((it) => fed.get(it.uri) ?? []),
        drop: drop.filter(isClosed),
      });
    },
    settle() {
      if (unread.size === 0) return;
      const put = [...unread.values()];
      unread.clear();
      workspace.apply({ put });
    },
    version: (uri) => open.get(uri)?.version,
    opened: () => [...open.keys()],
  };
}

/** The file after one change, of a part of it or of all of it, and where the change begins. */
function changed(source: Source, change: TextDocumentContentChangeEvent): { readonly source: Source; readonly at: number } {
  if (!('range' in change)) return { source: { ...source, text: change.text }, at: 0 };
  const span = toSpan(source, change.range);
  return { source: edited(source, span, change.text), at: span.start };
}
