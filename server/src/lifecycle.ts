import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Which messages the protocol allows now: nothing before `initialize`, nothing but `exit` after `shutdown`. */
export interface Lifecycle {
  /** The error that answers a request which comes at the wrong time. */
  refusal(method: string): ResponseError<void> | undefined;
  /** Notifications at the wrong time are dropped, except `exit`. */
  listens(method: string): boolean;
  initialized(): void;
  shutDown(): void;
  /** 0 when the client said goodbye in order. */
  exitCode(): number;
}

export function createLifecycle(): Lifecycle {
  let state: 'new' | 'running' | 'over' = 'new';

  return {
    refusal(method) {
      if (state === 'over') return new ResponseError(ErrorCodes.InvalidRequest, `${method} came after shutdown`);
      if (state === 'new' && method !== 'initialize') return new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize`);
      if (state === 'running' && method === 'initialize') return new ResponseError(ErrorCodes.InvalidRequest, 'initialize came a second time');
      return undefined;
    },
    listens: (method) => method === 'exit' || state === 'running',
    initialized() {
      state = 'running';
    },
    shutDown() {
      state = 'over';
    },
    exitCode: () => (state === 'over' ? 0 : 1),
  };
}
