import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { fingerprint, toDiagnostics } from './diagnostics.js';
import type { Documents } from './documents.js';
import type { Lane } from './lane.js';
import type { Session } from './session.js';

/** Pushes diagnostics to clients that do not ask for them. */
export interface Publisher {
  /** Something in the world changed: all open files are looked at again, one after the other, that which was edited first. */
  changed(edited?: string): void;
  closed(uri: string): void;
}

interface Surroundings {
  readonly documents: Documents;
  readonly lane: Lane;
  session(): Session;
  send(params: PublishDiagnosticsParams): void;
  /** Runs what may throw. */
  safely(run: () => void): void;
}

export function createPublisher({ documents, lane, session, send, safely }: Surroundings): Publisher {
  const sent = new Map<string, string>();
  let waiting: string[] = [];

  return {
    changed(edited) {
      if (waiting.length === 0) lane.add(next);
      const others = new Set([...waiting, ...documents.opened()]);
      if (edited !== undefined) others.delete(edited);
      waiting = edited === undefined ? [...others] : [edited, ...others];
    },
    closed(uri) {
      if (sent.delete(uri)) send({ uri, diagnostics: [] });
    },
  };

  /** A file in its turn: what changes meanwhile is dealt with before the next. */
  function next(): void {
    const uri = waiting.shift();
    if (waiting.length > 0) lane.add(next);
    if (uri !== undefined && documents.version(uri) !== undefined) safely(() => publish(uri));
  }

  function publish(uri: string): void {
    const now = session();
    const diagnostics = toDiagnostics(now, uri);
    const version = documents.version(uri);
    const state = `${version} ${fingerprint(diagnostics)}`;
    if (sent.get(uri) === state) return;
    sent.set(uri, state);
    send({ uri, diagnostics, ...(now.client.pushedVersions && version !== undefined ? { version } : {}) });
  }
}
