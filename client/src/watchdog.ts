import { l10n, workspace, type Disposable, type LogOutputChannel, type TextDocument } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { languageIds } from './scope.js';
import { tooOften } from './tally.js';

/** In milliseconds. */
export interface Patience {
  /** From a text that is new to the server to the question whether it is well. */
  readonly before: number;
  /** From there to the answer. The largest file takes a second or two. */
  readonly answer: number;
}

const usual: Patience = { before: 5_000, answer: 30_000 };
/** A text that hangs the server hangs the next one as well. */
const restartsAllowed = 2;
const withinMilliseconds = 10 * 60 * 1000;

interface Surroundings {
  readonly log: LogOutputChannel;
  restart(): Promise<void>;
  /** Stops the server for good, with a word that the user reads. */
  giveUp(why: string): Promise<void>;
}

/**
 * Starts a server again that has hung: none of our tests has made one hang, and a person should not have to find the
 * command if something else does. Nothing is asked while nobody writes. The protocol has every server answer a request
 * that begins with `$/`, if only with an error, so that an answer of any kind is a sign of life.
 */
export function watchOver(client: Pick<BaseLanguageClient, 'state' | 'sendRequest'>, { log, restart, giveUp }: Surroundings, patience = usual): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hangsTooOften = tooOften(restartsAllowed, withinMilliseconds);
  const listeners = [workspace.onDidChangeTextDocument(({ document }) => soon(document)), workspace.onDidOpenTextDocument(soon)];
  return {
    dispose() {
      for (const it of listeners) it.dispose();
      clearTimeout(timer);
    },
  };

  function soon({ languageId }: Pick<TextDocument, 'languageId'>): void {
    if (timer === undefined && languageIds.includes(languageId)) timer = setTimeout(() => void look(), patience.before);
  }

  /** One question at a time; texts that change meanwhile are part of it. */
  async function look(): Promise<void> {
    const isWell = client.state !== State.Running || await answersInTime();
    timer = undefined;
    if (isWell || client.state !== State.Running) return;
    if (hangsTooOften()) return giveUp(l10n.t('The language server has hung {0} times within ten minutes and stays stopped', restartsAllowed + 1));
    log.warn(l10n.t('The language server has not answered for {0} seconds and is started again', Math.round(patience.answer / 1000)));
    return restart();
  }

  async function answersInTime(): Promise<boolean> {
    let tooLate: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<false>((resolve) => {
      tooLate = setTimeout(() => resolve(false), patience.answer);
    });
    const answer = client.sendRequest('$/alive').then(() => true as const, () => true as const);
    return Promise.race([answer, silence]).finally(() => clearTimeout(tooLate));
  }
}
