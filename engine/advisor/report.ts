import { say } from '../say.js';
import { changeText, verdicts } from './documents.js';
import { pointsText, reasonText } from './markdown.js';
import type { Advisor, Excluded, Outcome, Ranked, Shift, Tell } from './model.js';

/** A recommendation as plain data, for other programs: the shape is a contract. */
export interface Report {
  readonly recommended: string | null;
  readonly ranking: readonly { readonly option: string; readonly score: number; readonly reasons: readonly string[] }[];
  readonly excluded: readonly { readonly option: string; readonly reasons: readonly string[] }[];
  readonly sensitivity: readonly { readonly changes: readonly { readonly question: string; readonly from: string; readonly to: string; readonly costs: string }[]; readonly recommended: string; readonly score: number; readonly preference: boolean }[];
  readonly weak: boolean;
  readonly close: boolean;
  readonly notices: readonly { readonly text: string; readonly sources: readonly string[]; readonly read: string }[];
  readonly answers: Readonly<Record<string, string>>;
  /** Given answers to questions that are not asked after the others. */
  readonly ignored: readonly string[];
}

export function reportOf(outcome: Outcome, tell: Tell): Report {
  return {
    recommended: outcome.recommended ?? null,
    ranking: outcome.ranking.map(({ option, score, reasons }) => ({ option, score, reasons: reasons.map((it) => pointsText(it, tell)) })),
    excluded: outcome.excluded.map(({ option, reasons }) => ({ option, reasons: reasons.map((it) => reasonText(it, tell)) })),
    sensitivity: outcome.sensitivity.map((it) => ({ ...it, changes: it.changes.map(({ costs, ...change }) => ({ ...change, costs: costs ? tell(costs) : '' })) })),
    weak: outcome.weak,
    close: outcome.close,
    notices: outcome.notices.map(({ says, sources, read }) => ({ text: tell(says), sources, read })),
    answers: outcome.answers,
    ignored: outcome.ignored,
  };
}

/** The same as a page for people. */
export function reportPage(advisor: Advisor, outcome: Outcome, tell: Tell): string {
  const title = (id: string) => tell(advisor.options.find((it) => it.id === id)!.title);
  const first = outcome.recommended === undefined ? undefined : advisor.options.find((it) => it.id === outcome.recommended)!;
  const blocks = [
    `# ${first ? tell(first.title) : tell(say`Nothing is left`)}`,
    first ? tell(first.choose) : tell(say`With these answers AWS supports no option. What would open one stands below, with what each would cost.`),
    ...verdicts(outcome, tell),
    ...outcome.notices.map((it) => `> ${tell(it.says)} (${it.read}, ${it.sources.join(', ')})`),
    ...(first ? [] : changes(advisor, outcome, title, tell)),
    ...(outcome.ranking.length > 0 ? [`## ${tell(say`Ranking`)}`, tell(say`The points are Nodewise's judgement of published guidance.`), ...outcome.ranking.map((it, index) => rankedText(it, index, title, advisor, tell))] : []),
    ...(first ? [`## ${tell(say`Before you decide`)}`, first.caveats.map((it) => `- ${tell(it)}`).join('\n'), first.links.map((it) => `- [${tell(it.title)}](${it.url})`).join('\n')] : []),
    `## ${tell(say`Why not the others`)}`,
    outcome.excluded.map((it) => excludedText(it, title, tell)).join('\n') || tell(say`Every option is in the ranking.`),
    ...(first ? changes(advisor, outcome, title, tell) : []),
    ...(outcome.ignored.length > 0 ? [tell(say`Not counted, because it is not asked after the other answers: ${outcome.ignored.join(', ')}`)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function changes(advisor: Advisor, { sensitivity }: Outcome, title: (id: string) => string, tell: Tell): readonly string[] {
  const line = ({ changes: all, recommended, score }: Shift) => `- ${all.map((it) => `${changeText(advisor, it, tell)}${it.costs ? ` (${tell(it.costs)})` : ''}`).join('; ')}: **${title(recommended)}**, ${score}`;
  return [`## ${tell(say`What would change it`)}`, sensitivity.length === 0 ? tell(say`No other single answer leads to another option.`) : sensitivity.map(line).join('\n')];
}

function rankedText({ option, score, reasons }: Ranked, index: number, title: (id: string) => string, { options }: Advisor, tell: Tell): string {
  const { base } = options.find((it) => it.id === option)!;
  return [`${index + 1}. **${title(option)}**: ${score}`, `   - ${tell(say`${base} to begin with`)}`, ...reasons.map((it) => `   - ${pointsText(it, tell)}`)].join('\n');
}

function excludedText({ option, reasons }: Excluded, title: (id: string) => string, tell: Tell): string {
  return `- **${title(option)}**: ${reasons.map((it) => reasonText(it, tell)).join('; ')}`;
}
