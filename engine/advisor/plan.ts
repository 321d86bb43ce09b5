import type { World } from '../model.js';
import { compose } from '../yaml/compose.js';
import { decisionRecord, readme, teardown } from './documents.js';
import type { Advisor, Answers, Draft, Plan, PlannedFile, Tell } from './model.js';
import { outcomeOf } from './outcome.js';
import { chosenOf, fieldsOf, givenFor } from './step.js';

/** What to build a plan from. `today` is a date such as 2026-11-20, for the decision record: the engine has no clock. */
export interface PlanRequest {
  readonly advisor: Advisor;
  readonly answers: Answers;
  readonly tell: Tell;
  readonly today: string;
}

/** The files of the chosen option; `undefined` when there is none, or when a field has a problem. */
export function planOf(world: World, { advisor, answers, tell, today }: PlanRequest): Plan | undefined {
  const outcome = outcomeOf(advisor, answers);
  const option = advisor.options.find((it) => it.id === chosenOf(outcome, answers));
  const scaffold = advisor.scaffolds.find((it) => option && it.options.includes(option.id));
  if (!option || !scaffold) return undefined;
  const given = givenFor(world, advisor, answers, option.id, scaffold);
  const fields = fieldsOf(scaffold.fields, given, answers);
  if (fields.some((it) => it.problem)) return undefined;
  const drafts = scaffold.files(given);
  const about = { advisor, option, outcome, fields, given, scaffold, drafts, tell, today };
  return {
    option: option.id,
    folder: folderOf(given.text('name') || option.id),
    files: [readme(about), ...drafts.map((it) => planned(it, tell)), teardown(about), decisionRecord(about)],
  };
}

function planned(draft: Draft, tell: Tell): PlannedFile {
  const { path, language, because } = draft;
  return { path, language, because: tell(because), text: textOf(draft, tell) };
}

function textOf(draft: Draft, tell: Tell): string {
  if ('text' in draft) return draft.text(tell);
  return draft.parts
    .map(({ base, decisions }) => compose(base, decisions.map(({ because, ...rest }) => ({ ...rest, ...(because && { comment: tell(because) }) }))))
    .join('---\n');
}

function folderOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'nodewise';
}
