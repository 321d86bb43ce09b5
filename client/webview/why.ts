import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { l10n } from './l10n.js';
import type { ToldStep } from './messages.js';
import { type State } from './state.js';
import { answerLabel, askOf, optionOf, signed, titleOf } from './step.js';

/** Why this one, why not the others, what would change it, and what else one should know. */
export function whyView({ answers }: State, step: ToldStep, act: Actions): TemplateResult {
  const { outcome } = step;
  const chosen = optionOf(step, step.chosen);
  return html`
    ${chosen ? html`
      <p>${chosen.summary} ${chosen.choose}</p>
      <p>${chosen.links.map((it) => html`${link(it.url, it.title)} `)}</p>` : nothing}
    ${outcome.notices.length === 0 ? nothing : html`<h3>${l10n.t('Worth knowing')}</h3><ul>${outcome.notices.map(noticeView)}</ul>`}
    <h3>${l10n.t('The ranking and its reasons')}</h3>
    <p class="quiet">${l10n.t('Each option starts with some points; weights add or take. They are Nodewise\'s, not AWS\'s.')}</p>
    ${outcome.ranking.map((it, index) => rankedView(it, index, { step, act, option: answers['option'] }))}
    ${shiftsView(step, act)}
    ${chosen ? html`
      <h3>${l10n.t('Before you decide')}</h3>
      <ul>${chosen.caveats.map((it) => html`<li>${it}</li>`)}</ul>` : nothing}
    ${excludedView(step)}`;
}

/** Every option that is out, with what rules it out. */
export function excludedView(step: ToldStep): TemplateResult | typeof nothing {
  const { excluded } = step.outcome;
  if (excluded.length === 0) return nothing;
  return html`
    <h3>${l10n.t('Why not the others')}</h3>
    ${excluded.map((it) => html`
      <article class="option">
        <h4>${titleOf(step, it.option)}</h4>
        <ul class="reasons">${it.reasons.map((reason) => html`<li>${reason.text} <code>${reason.id}</code></li>`)}</ul>
      </article>`)}`;
}

interface Around {
  readonly step: ToldStep;
  readonly act: Actions;
  readonly option: string | undefined;
}

function rankedView({ option, score, reasons }: ToldStep['outcome']['ranking'][number], index: number, { step, act, option: wanted }: Around): TemplateResult {
  const known = optionOf(step, option);
  const title = known?.title ?? option;
  return html`
    <article class="option" ?data-chosen=${option === step.chosen}>
      <h4><span>${index + 1}. ${title}</span> <span class="score">${l10n.t('{0} points', score)}</span></h4>
      <p class="quiet">${known?.summary}</p>
      <ul class="reasons">
        <li><span class="points">${known?.base ?? 0}</span> ${l10n.t('to begin with')}</li>
        ${reasons.map((it) => html`<li><span class="points">${signed(it.points)}</span> ${it.text} <code>${it.id}</code></li>`)}
      </ul>
      ${option !== step.chosen ? html`<vscode-button secondary @click=${() => act.decide({ option })}>${l10n.t('Choose {0} instead', title)}</vscode-button>` : nothing}
      ${option === step.outcome.recommended && wanted !== undefined && wanted !== option ? html`<vscode-button secondary @click=${() => act.decide({ option: undefined })}>${l10n.t('Back to what is recommended')}</vscode-button>` : nothing}
    </article>`;
}

/** Other answers and where they lead, each as a button that gives them. */
export function shiftsView(step: ToldStep, act: Actions): TemplateResult {
  const { sensitivity, recommended } = step.outcome;
  const head = recommended === undefined ? l10n.t('What would open an option') : l10n.t('What would change it');
  if (sensitivity.length === 0) return html`<h3>${head}</h3><p>${l10n.t('No other single answer leads to another option.')}</p>`;
  return html`
    <h3>${head}</h3>
    <ul class="shifts">
      ${sensitivity.map((it) => html`
        <li>
          <div>
            ${it.changes.map((change) => html`<p><strong>${askOf(step, change.question)}</strong> ${answerLabel(step, change.question, change.from)} → ${answerLabel(step, change.question, change.to)}${change.costs === undefined ? nothing : html`<br><span class="quiet">${l10n.t('It costs: {0}', change.costs)}</span>`}</p>`)}
            <p>${l10n.t('Then {0} is recommended, with {1} points', titleOf(step, it.recommended), it.score)} <vscode-badge>${it.preference ? l10n.t('Yours to decide') : l10n.t('Has to be built, bought or moved')}</vscode-badge></p>
          </div>
          <vscode-button secondary aria-label=${l10n.t('Apply: {0}', it.changes.map((change) => `${askOf(step, change.question)} ${answerLabel(step, change.question, change.to)}`).join(', '))}
            @click=${() => act.decide({ ...Object.fromEntries(it.changes.map((change) => [change.question, change.to])), option: undefined })}>${l10n.t('Apply')}</vscode-button>
        </li>`)}
    </ul>`;
}

function noticeView({ says, sources, read, id }: ToldStep['outcome']['notices'][number]): TemplateResult {
  return html`<li>${says} <span class="quiet">${l10n.t('read on {0}', read)}</span> ${sources.map((it) => html`${link(it, l10n.t('Source'))} `)}<code>${id}</code></li>`;
}

/** Only addresses of the web become links. */
export function link(url: string, title: string): TemplateResult {
  return /^https:\/\//.test(url) ? html`<a href=${url} title=${url}>${title}</a>` : html`<span>${title}</span>`;
}
