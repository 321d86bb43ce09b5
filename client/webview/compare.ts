import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { l10n } from './l10n.js';
import type { ToldStep } from './messages.js';
import { type State } from './state.js';
import { optionOf } from './step.js';

/** The options beside each other: those that are left in their order, on request all. */
export function compareView({ everyOption }: State, step: ToldStep, act: Actions): TemplateResult {
  const { ranking, excluded } = step.outcome;
  const ids = [...ranking, ...(everyOption || ranking.length === 0 ? excluded : [])].map((it) => it.option);
  const shown = ids.flatMap((id) => optionOf(step, id) ?? []);
  const score = (id: string) => ranking.find((it) => it.option === id)?.score;
  return html`
    <label class="check"><input type="checkbox" .checked=${everyOption} @change=${(event: Event) => act.compareAll((event.target as HTMLInputElement).checked)}> ${l10n.t('Also options that are ruled out')}</label>
    <div class="scroll" role="region" tabindex="0" aria-label=${l10n.t('Comparison of the options')}>
      <table class="compare">
        <thead>
          <tr><td></td>${shown.map((it) => html`<th scope="col">${it.title}${it.id === step.chosen ? html` <vscode-badge>${l10n.t('chosen')}</vscode-badge>` : nothing}</th>`)}</tr>
        </thead>
        <tbody>
          <tr><th scope="row">${l10n.t('Score')}</th>${shown.map((it) => html`<td>${score(it.id) ?? l10n.t('ruled out')}</td>`)}</tr>
          ${Object.entries(step.rows).map(([row, heading]) => html`
            <tr><th scope="row">${heading}</th>${shown.map((it) => html`<td>${it.profile[row] ?? ''}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
}
