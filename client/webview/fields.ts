import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actions } from './actions.js';
import { l10n } from './l10n.js';
import type { ToldStep } from './messages.js';
import type { State } from './state.js';

type Field = ToldStep['fields'][number];
interface Around {
  readonly answers: State['answers'];
  readonly act: Actions;
}

/** What the files need to know, group by group; what is wrong stands at its field. */
export function fieldsView({ answers }: State, step: ToldStep, act: Actions): TemplateResult {
  if (step.fields.length === 0) return html`<p>${l10n.t('This option asks for nothing more.')}</p>`;
  const groups = [...new Set(step.fields.map((it) => it.group))];
  return html`
    <p>${l10n.t('Everything has a usual value; change what differs.')}</p>
    ${groups.map((group) => html`
      <fieldset class="group">
        <legend>${groupTitle(group)}</legend>
        ${step.fields.filter((it) => it.group === group).map((it) => fieldView(it, { answers, act }))}
      </fieldset>`)}`;
}

function fieldView(field: Field, around: Around): TemplateResult {
  const { id, ask, help, problem } = field;
  return html`
    <div class="field" ?data-bad=${problem !== undefined}>
      <label for="field-${id}">${ask}</label>
      ${control(field, around)}
      <p class="quiet" id="field-${id}-help">${help ?? nothing}${field.type === 'list' ? html` ${l10n.t('Several are separated by commas.')}` : nothing}</p>
      <p class="problem" id="field-${id}-problem" aria-live="polite">${problem === undefined ? nothing : `⚠ ${problem}`}</p>
    </div>`;
}

function control(field: Field, { answers, act }: Around): TemplateResult {
  const { id, type, choices, suggestions, value, problem } = field;
  // What was just given counts before the server has answered, or the control would jump back for a moment.
  const shown = answers[id] ?? value;
  const described = ['help', 'problem'].map((it) => `field-${id}-${it}`).join(' ');
  const give = (event: Event) => act.answer({ [id]: (event.target as HTMLSelectElement).value });
  if (type === 'flag') {
    return html`<input type="checkbox" id="field-${id}" aria-describedby=${described} .checked=${live(shown === 'yes')} @change=${(event: Event) => act.answer({ [id]: (event.target as HTMLInputElement).checked ? 'yes' : 'no' })}>`;
  }
  if (type === 'choice') {
    const strange = choices.every((it) => it.id !== shown);
    return html`<select id="field-${id}" aria-describedby=${described} aria-invalid=${problem !== undefined} .value=${live(shown)} @change=${give}>
      ${strange ? html`<option value=${shown} selected>${shown}</option>` : nothing}
      ${choices.map((it) => html`<option value=${it.id} ?selected=${it.id === shown}>${it.label}</option>`)}
    </select>`;
  }
  return html`
    <input type="text" id="field-${id}" aria-describedby=${described} aria-invalid=${problem !== undefined} spellcheck="false" autocomplete="off"
      inputmode=${type === 'number' ? 'numeric' : 'text'} list=${suggestions.length > 0 ? `field-${id}-offers` : nothing}
      placeholder=${value} .value=${live(shown)} @input=${(event: Event) => act.type(id, (event.target as HTMLInputElement).value)}>
    ${suggestions.length === 0 ? nothing : html`<datalist id="field-${id}-offers">${suggestions.map((it) => html`<option value=${it}></option>`)}</datalist>`}`;
}

function groupTitle(group: string): string {
  switch (group) {
    case 'cluster': return l10n.t('Cluster');
    case 'network': return l10n.t('Network');
    case 'machines': return l10n.t('Machines');
    case 'access': return l10n.t('Access');
    case 'workloads': return l10n.t('Workloads');
    default: return l10n.t('Operations');
  }
}
