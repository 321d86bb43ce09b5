import { l10n, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import type { Status } from './status.js';
import { tooOften } from './tally.js';

const restartsAllowed = 4;
const withinMilliseconds = 3 * 60 * 1000;

/**
 * Restarts a server that died, without a notification. One that dies again and again stays down until the user asks
 * for it, and only the status item and the log say so.
 */
export function restartingQuietly(log: LogOutputChannel, status: Status): ErrorHandler {
  const diesTooOften = tooOften(restartsAllowed, withinMilliseconds);
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      if (diesTooOften()) {
        const message = l10n.t('The language server stopped {0} times within three minutes and stays stopped', restartsAllowed + 1);
        status.failed(message);
        return { action: CloseAction.DoNotRestart, handled: true, message };
      }
      log.warn(l10n.t('The language server stopped and is started again'));
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
