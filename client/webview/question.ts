import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actions } from './actions.js';
import { l10n } from './l10n.js';
import type { ToldStep } from './messages.js';
import { answerTo, neighbour, questionAt, type State } from './state.js';
import { titleOf } from './step.js';

type Asked = ToldStep['asked'][number];

/** One question with its choices, how far one is, and where one can go. */
export function questionView(state: State, act: Actions): TemplateResult {
  const { step } = state;
  const shown = questionAt(state);
  if (!step || !shown) return html`<p>${l10n.t('Nothing is asked')}</p>`;
  const index = step.asked.indexOf(shown);
  return html`
    <section aria-labelledby="heading" @keydown=${(event: KeyboardEvent) => enter(event, act)}>
      <div class="progress">
        <vscode-progress-bar .value=${index + 1} .max=${step.asked.length} .ariaLabel=${l10n.t('Progress')}></vscode-progress-bar>
        <span>${l10n.t('Question {0} of {1}', index + 1, step.asked.length)}</span>
        <vscode-badge>${shown.about === 'preference' ? l10n.t('Yours to decide') : l10n.t('What is there')}</vscode-badge>
      </div>
      <h2 id="heading" tabindex="-1">${shown.ask}</h2>
      <p class="help" id="question-help">${shown.help}</p>
      <fieldset class="choices" aria-describedby="question-help">
        <legend class="heard">${shown.ask}</legend>
        ${shown.choices.map((it) => choiceView(shown, it, { step, act, chosen: answerTo(state, shown) === it.id }))}
      </fieldset>
      <div class="buttons">
        <vscode-button secondary id="back" ?disabled=${neighbour(state, -1) === undefined} aria-disabled=${neighbour(state, -1) === undefined} @click=${act.back}>${l10n.t('Back')}</vscode-button>
        <vscode-button id="next" @click=${act.forward}>${neighbour(state, 1) === undefined ? l10n.t('See the result') : l10n.t('Next')}</vscode-button>
        ${neighbour(state, 1) === undefined ? nothing : html`<vscode-button secondary id="skip" @click=${act.result}>${l10n.t('See the result now')}</vscode-button>`}
      </div>
      <p class="quiet">${l10n.t('Alt+Left and Alt+Right go back and forward. What you have not answered counts as usual.')}</p>
    </section>
    ${answersView(step, shown, act)}`;
}

function choiceView(asked: Asked, choice: Asked['choices'][number], { step, act, chosen }: { readonly step: ToldStep; readonly act: Actions; readonly chosen: boolean }): TemplateResult {
  const id = `choice-${choice.id}`;
  return html`
    <label class="choice" ?data-chosen=${chosen}>
      <input type="radio" name=${asked.id} value=${choice.id} .checked=${live(chosen)} aria-labelledby="${id}-label" aria-describedby="${id}-help ${id}-leads"
        @change=${() => act.answer({ [asked.id]: choice.id })}>
      <span class="choice-text">
        <span class="choice-label"><span id="${id}-label">${choice.label}</span>${choice.id === asked.usual ? html` <vscode-badge>${l10n.t('usual')}</vscode-badge>` : nothing}</span>
        <span class="choice-help" id="${id}-help">${choice.help ?? nothing}</span>
      </span>
      <span class="leads" id="${id}-leads">${choice.leadsTo === undefined ? l10n.t('leaves nothing') : l10n.t('leads to {0}', titleOf(step, choice.leadsTo))}</span>
    </label>`;
}

/** What has been answered so far; each can be gone back to. */
function answersView({ asked }: ToldStep, shown: Asked, act: Actions): TemplateResult {
  const given = asked.filter((it) => it.answer !== undefined).length;
  return html`
    <details class="answers">
      <summary>${l10n.t('Your answers: {0} of {1}', given, asked.length)}</summary>
      <ol>
        ${asked.map((it) => html`<li>
          <button class="link" aria-current=${it === shown ? 'step' : nothing} @click=${() => act.go(it.id)}>${it.ask}</button>
          <span class=${it.answer === undefined ? 'quiet' : 'given'}>${it.choices.find((choice) => choice.id === (it.answer ?? it.usual))?.label}${it.answer === undefined ? html` (${l10n.t('usual')})` : nothing}</span>
        </li>`)}
      </ol>
    </details>`;
}

/** Enter in a choice goes on, as in any form. */
function enter(event: KeyboardEvent, act: Actions): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  act.forward();
}
