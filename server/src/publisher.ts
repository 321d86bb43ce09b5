import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { fingerprint, toDiagnostics } from './diagnostics.js';
import type { Documents } from './documents.js';
import type { Session } from './session.js';

/** Pushes diagnostics to clients that do not ask for them. */
export interface Publisher {
  /** Something in the world changed: all open files are looked at again, once for everything that happens in this tick. */
  changed(): void;
  closed(uri: string): void;
}

interface Surroundings {
  readonly documents: Documents;
  session(): Session;
  send(params: PublishDiagnosticsParams): void;
  /** Runs what may throw. */
  safely(run: () => void): void;
}

export function createPublisher({ documents, session, send, safely }: Surroundings): Publisher {
  const sent = new Map<string, string>();
  let waiting = false;

  return {
    changed() {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        for (const uri of documents.opened()) safely(() => publish(uri));
      }, 0);
    },
    closed(uri) {
      if (sent.delete(uri)) send({ uri, diagnostics: [] });
    },
  };

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
