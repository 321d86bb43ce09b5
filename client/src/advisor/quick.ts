import { l10n, ProgressLocation, QuickInputButtons, QuickPickItemKind, window, type QuickPickItem, type Uri } from 'vscode';
import type { Answers } from '../../../engine/advisor/model.js';
import type { ToldStep } from '../../webview/messages.js';
import { answerLabel, askOf, signed, titleOf } from '../../webview/step.js';
import { wordsOf, type Ask } from './ask.js';
import { askForField } from './quickField.js';
import { writePlan } from './write.js';

/** An entry with what choosing it does. */
interface Entry extends QuickPickItem {
  readonly answers?: Readonly<Record<string, string>>;
  readonly field?: string;
  readonly goesTo?: 'fields' | 'write' | 'questions';
}

type Place = number | 'result' | 'fields';

/** The same questions and the same result with nothing but the keyboard. */
export async function adviseQuickly(ask: Ask, folder: Uri | undefined): Promise<void> {
  let answers: Answers = {};
  let place: Place = 0;
  try {
    for (;;) {
      const step = await ask.step(answers);
      const picked = await pick(step, place);
      if (picked === undefined) return;
      if (picked === 'back') place = before(place, step);
      else if (picked.goesTo === 'write') return await write(ask, answers, folder);
      else if (picked.goesTo === 'fields') {
        answers = { ...answers, ...picked.answers };
        place = 'fields';
      } else if (picked.goesTo === 'questions') place = 0;
      else if (picked.field !== undefined) {
        const value = await askForField(ask, { step, field: picked.field, answers });
        if (value !== undefined) answers = { ...answers, [picked.field]: value };
      } else {
        // Who changes an answer wants to see what is recommended then.
        answers = { ...Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'option')), ...picked.answers };
        place = after(place, await ask.step(answers));
      }
    }
  } catch (reason) {
    await window.showErrorMessage(wordsOf(reason));
  }
}

function before(place: Place, { asked }: ToldStep): Place {
  if (place === 'fields') return 'result';
  return place === 'result' ? asked.length - 1 : Math.max(0, place - 1);
}

function after(place: Place, { asked }: ToldStep): Place {
  if (place === 'result' || place === 'fields') return 'result';
  return place + 1 < asked.length ? place + 1 : 'result';
}

async function pick(step: ToldStep, place: Place): Promise<Entry | 'back' | undefined> {
  const asked = typeof place === 'number' ? step.asked[Math.min(place, step.asked.length - 1)] : undefined;
  if (asked && typeof place === 'number') {
    const entries = asked.choices.map((it): Entry => ({
      label: it.label,
      description: it.leadsTo === undefined ? l10n.t('leaves nothing') : l10n.t('leads to {0}', titleOf(step, it.leadsTo)),
      ...(it.help !== undefined && { detail: it.help }),
      answers: { [asked.id]: it.id },
    }));
    const active = asked.choices.findIndex((it) => it.id === (asked.answer ?? asked.usual));
    return show({ title: l10n.t('Hybrid Advisor, question {0} of {1}', place + 1, step.asked.length), prompt: `${asked.ask} ${asked.help}`, entries, active, back: place > 0 });
  }
  if (place === 'fields') return show({ title: l10n.t('{0}: settings', titleOf(step, step.chosen)), prompt: l10n.t('Change what differs, then write the files'), entries: fieldEntries(step), active: 0, back: true });
  return show({ title: resultTitle(step), prompt: verdict(step), entries: resultEntries(step), active: 0, back: true });
}

function resultTitle(step: ToldStep): string {
  const { recommended } = step.outcome;
  return recommended === undefined ? l10n.t('Nothing that AWS supports fits all of these answers') : l10n.t('Recommended: {0}', titleOf(step, recommended));
}

function verdict({ outcome: { weak, close, recommended } }: ToldStep): string {
  if (recommended === undefined) return l10n.t('Choose another answer that opens an option');
  if (weak) return l10n.t('A weak match: little speaks for it beyond that nothing else is left. See what would change it.');
  return close ? l10n.t('A close call: the first two are within ten points, so a detail may decide.') : l10n.t('Choose an option to see its settings and files');
}

/** The ranking with its reasons, then what would change it, then why the others are out. */
function resultEntries(step: ToldStep): readonly Entry[] {
  const { ranking, sensitivity, excluded } = step.outcome;
  return [
    ...ranking.map((it): Entry => ({
      label: titleOf(step, it.option),
      description: l10n.t('{0} points', it.score),
      detail: it.reasons.map((reason) => `${signed(reason.points)} ${reason.text} (${reason.id})`).join('; '),
      answers: { option: it.option },
      goesTo: 'fields',
    })),
    separator(ranking.length === 0 ? l10n.t('What would open an option') : l10n.t('What would change it')),
    ...sensitivity.map((it): Entry => ({
      label: it.changes.map((change) => `${answerLabel(step, change.question, change.from)} → ${answerLabel(step, change.question, change.to)}`).join(', '),
      description: l10n.t('leads to {0}', titleOf(step, it.recommended)),
      detail: it.changes.map((change) => `${askOf(step, change.question)}${change.costs === undefined ? '' : ` ${l10n.t('It costs: {0}', change.costs)}`}`).join(' '),
      answers: Object.fromEntries(it.changes.map((change) => [change.question, change.to])),
    })),
    separator(l10n.t('Why not the others')),
    ...excluded.map((it): Entry => ({
      label: titleOf(step, it.option),
      description: l10n.t('ruled out'),
      detail: it.reasons.map((reason) => `${reason.text} (${reason.id})`).join('; '),
    })),
    separator(l10n.t('Questions')),
    { label: l10n.t('Go through the questions again'), goesTo: 'questions' },
  ];
}

function fieldEntries(step: ToldStep): readonly Entry[] {
  const wrong = step.fields.filter((it) => it.problem !== undefined).length;
  return [
    ...(wrong === 0 ? [{ label: l10n.t('Write the files …'), detail: l10n.t('VS Code shows everything first'), goesTo: 'write' } satisfies Entry] : []),
    separator(wrong === 0 ? l10n.t('Settings') : l10n.t('{0} to mend', wrong)),
    ...[...step.fields].sort((one, other) => Number(other.problem !== undefined) - Number(one.problem !== undefined)).map((it): Entry => ({
      label: it.ask,
      description: it.choices.find((choice) => choice.id === it.value)?.label ?? it.value,
      ...(it.problem === undefined ? it.help !== undefined && { detail: it.help } : { detail: ['⚠', it.problem].join(' ') }),
      field: it.id,
    })),
  ];
}

async function write(ask: Ask, answers: Answers, folder: Uri | undefined): Promise<void> {
  const plan = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('The files are being put together …') }, () => ask.plan(answers));
  if (!plan) {
    await window.showInformationMessage(l10n.t('Nothing is written for this option; its pages say how to go on.'));
    return;
  }
  const { text } = await writePlan(plan, folder);
  window.setStatusBarMessage(text, 10_000);
}

interface Shown {
  readonly title: string;
  readonly prompt: string;
  readonly entries: readonly Entry[];
  readonly active: number;
  readonly back: boolean;
}

/** One list; Escape ends the whole path, the button, which has a key of its own in VS Code, goes one back. */
function show({ title, prompt, entries, active, back }: Shown): Promise<Entry | 'back' | undefined> {
  return new Promise((resolve) => {
    const list = window.createQuickPick<Entry>();
    Object.assign(list, { title, placeholder: prompt, items: entries, matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true, buttons: back ? [QuickInputButtons.Back] : [] });
    const preset = entries[active];
    if (preset) list.activeItems = [preset];
    list.onDidTriggerButton(() => end('back'));
    list.onDidAccept(() => end(list.activeItems[0]));
    list.onDidHide(() => end(undefined));
    list.show();

    function end(picked: Entry | 'back' | undefined): void {
      resolve(picked);
      list.dispose();
    }
  });
}

function separator(label: string): Entry {
  return { label, kind: QuickPickItemKind.Separator };
}
