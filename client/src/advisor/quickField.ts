import { l10n, QuickInputButtons, window, type QuickPickItem } from 'vscode';
import type { Answers } from '../../../engine/advisor/model.js';
import type { ToldStep } from '../../webview/messages.js';
import type { Ask } from './ask.js';

type Field = ToldStep['fields'][number];
interface Asking {
  readonly step: ToldStep;
  readonly field: string;
  readonly answers: Answers;
}

/** Asks for one setting: a list where there are choices, else a box with what is wrong below it. */
export async function askForField(ask: Ask, { step, field: id, answers }: Asking): Promise<string | undefined> {
  const field = step.fields.find((it) => it.id === id);
  if (!field) return undefined;
  return field.choices.length > 0 ? choose(field) : write(ask, field, answers);
}

async function choose({ ask, help, choices, value }: Field): Promise<string | undefined> {
  const items = choices.map((it): QuickPickItem & { readonly id: string } => ({
    id: it.id,
    label: it.label,
    ...(it.id === value && { description: l10n.t('now') }),
    ...(it.help !== undefined && { detail: it.help }),
  }));
  const picked = await window.showQuickPick(items, { title: ask, placeHolder: help ?? ask, ignoreFocusOut: true });
  return picked?.id;
}

/** The server judges each text, as the page does; an answer to an older text is not shown. */
function write(ask: Ask, { id, ask: title, help, value }: Field, answers: Answers): Promise<string | undefined> {
  return new Promise((resolve) => {
    const box = window.createInputBox();
    Object.assign(box, { title, prompt: help ?? '', value, ignoreFocusOut: true, buttons: [QuickInputButtons.Back] });
    const judge = async (text: string): Promise<string | undefined> => {
      const step = await ask.step({ ...answers, [id]: text });
      return step.fields.find((it) => it.id === id)?.problem;
    };
    box.onDidChangeValue(async (text) => {
      const problem = await judge(text);
      if (box.value === text) box.validationMessage = problem;
    });
    box.onDidAccept(async () => {
      const text = box.value;
      const problem = await judge(text);
      if (problem === undefined) end(text);
      else box.validationMessage = problem;
    });
    box.onDidTriggerButton(() => end(undefined));
    box.onDidHide(() => end(undefined));
    box.show();

    function end(text: string | undefined): void {
      resolve(text);
      box.dispose();
    }
  });
}
