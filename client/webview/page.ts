import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { l10n } from './l10n.js';
import { questionView } from './question.js';
import { rankingView } from './ranking.js';
import { resultView } from './result.js';
import type { State } from './state.js';

/** The whole page. */
export function pageView(state: State, act: Actions): TemplateResult {
  const { step } = state;
  return html`
    <header class="top">
      <h1>${l10n.t('Hybrid Advisor')}</h1>
      <div class="buttons">
        <vscode-button secondary id="load" @click=${act.load}>${l10n.t('Load answers …')}</vscode-button>
        <vscode-button secondary id="save" @click=${act.save}>${l10n.t('Save answers …')}</vscode-button>
        <vscode-button secondary id="start-over" @click=${act.startOver}>${l10n.t('Start over')}</vscode-button>
      </div>
    </header>
    ${state.resumed ? resumedView(act) : nothing}
    <p class="told" role="status" ?data-bad=${state.noteIsBad}>${state.note}</p>
    <div class="columns">
      <main>${step ? (state.view === 'questions' ? questionView(state, act) : resultView(state, act)) : html`<p>${l10n.t('The advisor is starting …')}</p>`}</main>
      ${step ? rankingView(step) : nothing}
    </div>`;
}

function resumedView(act: Actions): TemplateResult {
  return html`
    <div class="resumed" role="region" aria-label=${l10n.t('Earlier answers')}>
      <span>${l10n.t('Your answers from last time are still here.')}</span>
      <vscode-button secondary id="resumed-start-over" @click=${act.startOver}>${l10n.t('Start over')}</vscode-button>
      <vscode-button secondary @click=${act.dismiss}>${l10n.t('Go on')}</vscode-button>
    </div>`;
}
