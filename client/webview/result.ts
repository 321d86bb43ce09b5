import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { compareView } from './compare.js';
import { drawingView } from './drawing.js';
import { fieldsView } from './fields.js';
import { filesView } from './files.js';
import { l10n } from './l10n.js';
import type { ToldStep } from './messages.js';
import { rangesView } from './ranges.js';
import { tabs, type State, type Tab } from './state.js';
import { titleOf } from './step.js';
import { excludedView, shiftsView, whyView } from './why.js';

/** What follows from the answers. */
export function resultView(state: State, act: Actions): TemplateResult {
  const { step } = state;
  if (!step) return html``;
  return html`
    <section aria-labelledby="heading">
      <div class="buttons"><vscode-button secondary id="questions" @click=${act.back}>${l10n.t('Back to the questions')}</vscode-button></div>
      <h2 id="heading" tabindex="-1">${headline(step)}</h2>
      ${verdicts(step)}
      ${step.chosen === undefined ? html`${shiftsView(step, act)}${whyNothing(state, step, act)}` : tabsView(state, step, act)}
    </section>`;
}

function headline(step: ToldStep): string {
  const { outcome: { recommended }, chosen } = step;
  if (chosen === undefined) return l10n.t('Nothing that AWS supports fits all of these answers');
  return chosen === recommended ? l10n.t('Recommended: {0}', titleOf(step, chosen)) : l10n.t('Chosen: {0}', titleOf(step, chosen));
}

function verdicts(step: ToldStep): TemplateResult {
  const { outcome, chosen } = step;
  return html`
    ${outcome.weak ? html`<p class="verdict">${l10n.t('A weak match: little speaks for it beyond that nothing else is left. See what would change it.')}</p>` : nothing}
    ${outcome.close ? html`<p class="verdict">${l10n.t('A close call: the first two are within ten points, so a detail may decide.')}</p>` : nothing}
    ${chosen !== undefined && chosen !== outcome.recommended ? html`<p class="verdict">${l10n.t('Recommended is {0}.', titleOf(step, outcome.recommended))}</p>` : nothing}`;
}

/** Nothing is left: every option with what rules it out. */
function whyNothing(state: State, step: ToldStep, act: Actions): TemplateResult {
  return html`
    ${excludedView(step)}
    <h3>${l10n.t('Comparison')}</h3>
    ${compareView(state, step, act)}`;
}

function tabsView(state: State, step: ToldStep, act: Actions): TemplateResult {
  const wrong = step.fields.filter((it) => it.problem !== undefined).length;
  return html`
    <vscode-tabs .selectedIndex=${tabs.indexOf(state.tab)} @vsc-tabs-select=${(event: CustomEvent<{ selectedIndex: number }>) => act.tab(tabs[event.detail.selectedIndex] ?? 'why')} @keydown=${space}>
      ${tabs.map((it) => html`<vscode-tab-header data-tab=${it}>${tabTitle(it)}${it === 'settings' && wrong > 0 ? html` <vscode-badge>${l10n.t('{0} to mend', wrong)}</vscode-badge>` : nothing}</vscode-tab-header>`)}
      ${tabs.map((it) => html`<vscode-tab-panel><div class="panel">${it === state.tab ? panelView(it, { state, step, act }) : nothing}</div></vscode-tab-panel>`)}
    </vscode-tabs>`;
}

function panelView(tab: Tab, { state, step, act }: { readonly state: State; readonly step: ToldStep; readonly act: Actions }): TemplateResult {
  switch (tab) {
    case 'why': return whyView(state, step, act);
    case 'compare': return compareView(state, step, act);
    case 'drawing': return drawingView(step.drawing);
    case 'addresses': return rangesView(step.ranges);
    case 'settings': return fieldsView(state, step, act);
    case 'files': return filesView(state, step, act);
  }
}

function tabTitle(tab: Tab): string {
  switch (tab) {
    case 'why': return l10n.t('Why');
    case 'compare': return l10n.t('Comparison');
    case 'drawing': return l10n.t('Drawing');
    case 'addresses': return l10n.t('Addresses');
    case 'settings': return l10n.t('Settings');
    case 'files': return l10n.t('Files');
  }
}

/** The tabs listen to Enter only; the space bar is as usual. */
function space(event: KeyboardEvent): void {
  if (event.key !== ' ' || !(event.target instanceof HTMLElement) || event.target.role !== 'tab') return;
  event.preventDefault();
  event.target.click();
}
