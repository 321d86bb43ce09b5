import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Answers, Plan } from '../../../engine/advisor/model.js';
import { isPlan, isStep, type ToldStep } from '../../webview/messages.js';

/** The server, as the advisor's faces ask it. Each rejects with words for the user. */
export interface Ask {
  step(answers: Answers): Promise<ToldStep>;
  /** `undefined` when nothing is written for the option, or when a field has a problem. */
  plan(answers: Answers): Promise<Plan | undefined>;
}

export function createAsk(client: BaseLanguageClient): Ask {
  return {
    async step(answers) {
      const answer = await send('nodewise/advice', { answers });
      if (answer === null) throw new Error(l10n.t('Nodewise is switched off: the setting nodewise.enable turns it on'));
      if (!isStep(answer)) throw new Error(l10n.t('The language server gave an answer that cannot be read'));
      return answer;
    },
    async plan(answers) {
      const answer = await send('nodewise/plan', { answers, today: today() });
      if (answer === null) return undefined;
      if (!isPlan(answer)) throw new Error(l10n.t('The language server gave an answer that cannot be read'));
      return answer;
    },
  };

  /** The extension may have been woken by this very question. */
  async function send(method: string, params: object): Promise<unknown> {
    if (!client.isRunning()) await client.start();
    return client.sendRequest<unknown>(method, params);
  }
}

/** The user's day, not that of Greenwich. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((it) => String(it).padStart(2, '0')).join('-');
}

/** What went wrong, in words. */
export function wordsOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
