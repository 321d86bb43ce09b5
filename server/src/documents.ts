import type { TextDocumentContentChangeEvent, VersionedTextDocumentIdentifier, TextDocumentItem } from 'vscode-languageserver';
import type { Source, Workspace } from '../../engine/model.js';
import { toSpan } from './convert.js';

/** The texts of the editor and of the workspace. Text that is open in the editor wins over text from disk. */
export interface Documents {
  open(document: TextDocumentItem): void;
  /** Returns where the last of the changes begins. */
  change(document: VersionedTextDocumentIdentifier, changes: readonly TextDocumentContentChangeEvent[]): number;
  close(uri: string): void;
  /** What the client found in the workspace. */
  feed(files: { readonly put?: readonly FedFile[]; readonly drop?: readonly string[] }): void;
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

  return {
    open({ uri, languageId, version, text }) {
      put({ uri, text, language: languageId }, version);
    },
    change({ uri, version }, changes) {
      const before = open.get(uri)?.source;
      if (!before) throw new Error(`${uri} is not open`);
      let source = before;
      let at = 0;
      for (const change of changes) {
        const next = changed(source, change);
        source = { ...before, text: next.text };
        at = next.at;
      }
      put(source, version);
      return at;
    },
    close(uri) {
      if (!open.delete(uri)) return;
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
    version: (uri) => open.get(uri)?.version,
    opened: () => [...open.keys()],
  };

  function put(source: Source, version: number) {
    open.set(source.uri, { source, version });
    workspace.apply({ put: [source] });
  }
}

/** The text after one change, of a part of it or of all of it, and where it begins. The source knows its lines already. */
function changed(source: Source, change: TextDocumentContentChangeEvent): { readonly text: string; readonly at: number } {
  if (!('range' in change)) return { text: change.text, at: 0 };
  const { start, end } = toSpan(source, change.range);
  const { text } = source;
  return { text: text.slice(0, start) + change.text + text.slice(end), at: start };
}
