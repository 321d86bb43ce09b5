import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { l10n } from './l10n.js';
import type { ToldStep } from './messages.js';
import { titleOf } from './step.js';

/** The options in their order at this moment, beside everything else. */
export function rankingView(step: ToldStep): TemplateResult {
  const { ranking, excluded } = step.outcome;
  const most = Math.max(100, ...ranking.map((it) => it.score));
  return html`
    <aside aria-labelledby="ranking-title">
      <h2 id="ranking-title">${l10n.t('Ranking')}</h2>
      ${ranking.length === 0 ? html`<p>${l10n.t('No option is left')}</p>` : ''}
      <ol class="ranking">
        ${repeat(ranking, (it) => it.option, (it) => html`
          <li data-key=${it.option} ?data-chosen=${it.option === step.chosen}>
            <span class="ranked"><span>${titleOf(step, it.option)}</span><span class="score">${it.score}</span></span>
            ${bar(it.score / most)}
          </li>`)}
      </ol>
      ${excluded.length === 0 ? '' : html`
        <details>
          <summary>${l10n.t('Ruled out: {0}', excluded.length)}</summary>
          <ul class="plain">
            ${excluded.map((it) => html`<li><strong>${titleOf(step, it.option)}</strong><br>${it.reasons[0]?.text} <code>${it.reasons[0]?.id}</code></li>`)}
          </ul>
        </details>`}
      <p class="quiet">${l10n.t('Scores are Nodewise\'s own judgement of published guidance; what is ruled out is documented by AWS.')}</p>
    </aside>`;
}

function bar(part: number): TemplateResult {
  const width = `${Math.round(100 * Math.min(1, Math.max(0, part)))}%`;
  return html`<svg class="bar" aria-hidden="true" width="100%" height="6">${svg`<rect class="bar-rest" width="100%" height="6" rx="3"></rect><rect class="bar-part" width=${width} height="6" rx="3"></rect>`}</svg>`;
}

/** What a screen reader is told when the order has changed. */
export function announcement(step: ToldStep, before: ToldStep | undefined): string | undefined {
  const [first] = step.outcome.ranking;
  const order = (it: ToldStep | undefined) => it?.outcome.ranking.map(({ option, score }) => `${option} ${score}`).join();
  if (order(step) === order(before)) return undefined;
  if (!first) return l10n.t('No option is left');
  return l10n.t('{0} leads with {1} points; options left: {2}', titleOf(step, first.option), first.score, step.outcome.ranking.length);
}
