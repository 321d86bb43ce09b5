import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from '../session.js';

/** One LSP method: what it is called, what it promises at start-up, and how it answers. */
export interface Handler<Params, Result> {
  readonly method: string;
  readonly capability: Partial<ServerCapabilities>;
  /** The answer when there is nothing to say: the file is not ours, Nodewise is off, or a bug met the request. */
  readonly empty: Result;
  /** The answer would be wrong before the user's settings are known, and nobody waits for it with a finger on a key. */
  readonly afterSettings?: true;
  answer(session: Session, params: Params): Result;
}
