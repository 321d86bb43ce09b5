import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Actions } from './actions.js';
import { coloured } from './colours.js';
import { l10n } from './l10n.js';
import type { ToldStep } from './messages.js';
import type { State } from './state.js';

/** What would be written, file by file, and the button that writes it. */
export function filesView(state: State, step: ToldStep, act: Actions): TemplateResult {
  const { plan } = state;
  if (step.blocked) return blocked(step, act);
  if (plan === undefined) return html`<p>${l10n.t('The files are being put together …')}</p>`;
  if (plan === null) return html`<p>${l10n.t('Nothing is written for this option; its pages say how to go on.')}</p>`;
  const shown = plan.files.find((it) => it.path === state.file) ?? plan.files[0];
  const decision = plan.files.find((it) => it.path === 'DECISION.md');
  return html`
    <div class="buttons">
      <vscode-button id="write" @click=${act.write}>${l10n.t('Write {0} files …', plan.files.length)}</vscode-button>
      ${decision ? html`<vscode-button secondary id="copy-decision" @click=${() => act.copy(decision.text)}>${l10n.t('Copy decision record')}</vscode-button>` : nothing}
    </div>
    <p class="quiet">${l10n.t('VS Code shows everything first. What is there already is only replaced where you tick it.')}</p>
    <div class="files">
      <ul class="plain" aria-label=${l10n.t('Files')}>
        ${plan.files.map((it) => html`<li><button class="file" aria-pressed=${it === shown} @click=${() => act.file(it.path)}><code>${it.path}</code><span class="quiet">${it.because}</span></button></li>`)}
      </ul>
      ${shown ? html`
        <section class="shown" aria-label=${shown.path}>
          <div class="shown-head"><h3>${shown.path}</h3><vscode-button secondary aria-label=${l10n.t('Copy {0}', shown.path)} @click=${() => act.copy(shown.text)}>${l10n.t('Copy')}</vscode-button></div>
          <pre tabindex="0" data-language=${shown.language} aria-label=${l10n.t('Text of {0}', shown.path)} role="region"><code>${guard([shown.text, shown.path], () => coloured(shown.text, shown.language))}</code></pre>
        </section>` : nothing}
    </div>`;
}

function blocked({ fields }: ToldStep, act: Actions): TemplateResult {
  return html`
    <p data-bad>${l10n.t('Nothing is written until these settings are mended:')}</p>
    <ul>${fields.filter((it) => it.problem !== undefined).map((it) => html`<li>${it.ask}: ${it.problem}</li>`)}</ul>
    <vscode-button @click=${() => act.tab('settings')}>${l10n.t('Go to the settings')}</vscode-button>`;
}
