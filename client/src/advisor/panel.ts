import { env, l10n, Uri, ViewColumn, window, type Webview, type WebviewPanel } from 'vscode';
import type { Answers } from '../../../engine/advisor/model.js';
import { fromPage, type FromPage, type Kept, type ToPage } from '../../webview/messages.js';
import { loadAnswers, saveAnswers } from './answersFile.js';
import { wordsOf, type Ask } from './ask.js';
import { pageHtml } from './html.js';
import type { Keeping } from './keeping.js';
import { writePlan } from './write.js';

export const viewType = 'nodewise.advisor';

/** What every page of the advisor needs. */
export interface Around {
  readonly extension: Uri;
  readonly ask: Ask;
  readonly keeping: Keeping;
}

/** Opens a new page; `folder` is where its files go when the user has begun at one. */
export function openPanel(around: Around, folder: Uri | undefined): WebviewPanel {
  const panel = window.createWebviewPanel(viewType, l10n.t('Hybrid Advisor'), ViewColumn.Active, {});
  fill(panel, around, folder);
  return panel;
}

/** Brings a new page, or one that VS Code has restored, to life. */
export function fill(panel: WebviewPanel, around: Around, folder: Uri | undefined): void {
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(around.extension, 'dist')] };
  panel.iconPath = Uri.joinPath(around.extension, 'media', 'icon.png');
  const talk = createTalk(webview, around, folder);
  webview.onDidReceiveMessage((value: unknown) => {
    const message = fromPage(value);
    if (message) void talk.answer(message);
  });
  panel.onDidDispose(talk.end);
  webview.html = pageHtml(webview, around.extension);
}

interface Talk {
  answer(message: FromPage): Promise<void>;
  end(): void;
}

function createTalk(webview: Webview, { ask, keeping }: Around, folder: Uri | undefined): Talk {
  let session: string | undefined;
  const send = (message: ToPage): void => void webview.postMessage(message);
  const say = (text: string, bad = false): void => send({ type: 'said', text, bad });

  return {
    async answer(message) {
      try {
        await take(message);
      } catch (reason) {
        say(wordsOf(reason), true);
      }
    },
    end: () => session !== undefined && keeping.leave(session),
  };

  async function take(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready': return begin(message.kept);
      case 'advice': {
        keep(message.answers);
        return send({ type: 'step', turn: message.turn, step: await ask.step(message.answers) });
      }
      case 'plan': return send({ type: 'plan', turn: message.turn, plan: (await ask.plan(message.answers)) ?? null });
      case 'write': return write(message.answers);
      case 'copy': {
        await env.clipboard.writeText(message.text);
        return say(l10n.t('Copied'));
      }
      case 'save': {
        const path = await saveAnswers(message.answers);
        return path === undefined ? undefined : say(l10n.t('The answers are saved in {0}', path));
      }
      case 'load': {
        const answers = await loadAnswers();
        return answers && send({ type: 'answers', answers });
      }
      case 'startOver': return session === undefined ? undefined : keeping.drop(session);
    }
  }

  /** A page that comes back has its answers with it; VS Code may also have thrown it away while it was hidden. */
  function begin(kept: Kept | undefined): void {
    const mine = kept && kept.session === session;
    const work = mine ? kept : kept ? keeping.takeBack(kept) : keeping.take();
    session = work.session;
    send({ type: 'begin', session, words: words(), answers: work.answers, resumed: !kept && Object.keys(work.answers).length > 0 });
  }

  function keep(answers: Answers): void {
    if (session !== undefined) keeping.put({ session, answers });
  }

  async function write(answers: Answers): Promise<void> {
    const plan = await ask.plan(answers);
    if (!plan) return say(l10n.t('There is nothing to write yet: a setting has to be mended, or the option has no files'), true);
    const { text, done } = await writePlan(plan, folder);
    if (done && session !== undefined) keeping.drop(session);
    say(text);
    // README.md covers the page now, so the page cannot tell.
    if (done) window.setStatusBarMessage(text, 10_000);
  }
}

/** The sentences of the page in the user's language; none when that is English. */
function words(): Readonly<Record<string, string>> {
  const known = Object.entries(l10n.bundle ?? {});
  return Object.fromEntries(known.filter((it): it is [string, string] => typeof it[1] === 'string'));
}
