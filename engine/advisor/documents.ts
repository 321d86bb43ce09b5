import type { Message } from '../model.js';
import { say } from '../say.js';
import { pointsText, reasonText, table } from './markdown.js';
import type { Advisor, AskedField, Draft, Given, Instruction, Option, Outcome, PlannedFile, Scaffold, Tell } from './model.js';

/** Everything that the three documents of a scaffold are written from. */
export interface About {
  readonly advisor: Advisor;
  readonly option: Option;
  readonly outcome: Outcome;
  readonly fields: readonly AskedField[];
  readonly given: Given;
  readonly scaffold: Scaffold;
  readonly drafts: readonly Draft[];
  readonly tell: Tell;
  readonly today: string;
}

/** What is in the folder and the commands in their order. */
export function readme({ option, scaffold, given, drafts, tell }: About): PlannedFile {
  const steps = scaffold.install(given);
  return page('README.md', tell, say`What is here, and the commands in their order`, [
    `# ${tell(option.title)}: ${given.text('name')}`,
    tell(option.summary),
    tell(say`Nodewise wrote these files from your answers. Read them, replace what is marked as an example, and run the commands below in their order. DECISION.md says why this option was chosen.`),
    `## ${tell(say`Files`)}`,
    drafts.map((it) => `- [${it.path}](${it.path}): ${tell(it.because)}`).join('\n'),
    `## ${tell(say`Before you begin`)}`,
    [...option.caveats, ...programs(steps)].map((it) => `- ${tell(it)}`).join('\n'),
    `## ${tell(say`Commands`)}`,
    ...steps.map((it, index) => instruction(it, index + 1, tell)),
    `## ${tell(say`Read more`)}`,
    option.links.map((it) => `- [${tell(it.title)}](${it.url})`).join('\n'),
  ]);
}

/** How to take it down again. */
export function teardown({ option, scaffold, given, tell }: About): PlannedFile {
  return page('TEARDOWN.md', tell, say`How to take it down again, and what stays behind`, [
    `# ${tell(say`Taking down ${given.text('name') || tell(option.title)}`)}`,
    tell(say`In this order. Nothing here is run for you; each command removes something for good.`),
    ...scaffold.teardown(given).map((it, index) => instruction(it, index + 1, tell)),
  ]);
}

/** The decision as a record for the repository: answers, reasons, what was rejected and what would change it. */
export function decisionRecord({ advisor, option, outcome, fields, tell, today }: About): PlannedFile {
  const title = (id: string) => tell(advisor.options.find((it) => it.id === id)!.title);
  const recommended = outcome.recommended;
  const own = outcome.ranking.find((it) => it.option === option.id)!;
  return page('DECISION.md', tell, say`The decision with its reasons, for your records`, [
    `# ${tell(say`Decision: ${option.title}`)}`,
    tell(say`Status: proposed. Date: ${today}. Weights are Nodewise's judgement of published guidance; constraints are what AWS documents.`),
    `## ${tell(say`Context`)}`,
    table([tell(say`Question`), tell(say`Answer`)], advisor.questions.map((it) => [tell(it.ask), tell(it.choices.find((choice) => choice.id === outcome.answers[it.id])!.label)])),
    `## ${tell(say`Decision`)}`,
    tell(option.choose),
    ...(recommended !== undefined && recommended !== option.id ? [tell(say`The advisor recommended ${title(recommended)}; ${title(option.id)} was chosen instead.`)] : []),
    own.reasons.map((it) => `- ${pointsText(it, tell)}`).join('\n'),
    ...verdicts(outcome, tell),
    `## ${tell(say`Consequences`)}`,
    [...option.caveats, ...outcome.notices.map((it) => it.says)].map((it) => `- ${tell(it)}`).join('\n'),
    `## ${tell(say`Other options`)}`,
    table([tell(say`Option`), tell(say`Score`), tell(say`Why not`)], [
      ...outcome.ranking.filter((it) => it.option !== option.id).map((it) => [title(it.option), String(it.score), it.reasons.map((reason) => pointsText(reason, tell)).join('; ')]),
      ...outcome.excluded.map((it) => [title(it.option), '–', it.reasons.map((reason) => reasonText(reason, tell)).join('; ')]),
    ]),
    `## ${tell(say`What would change it`)}`,
    outcome.sensitivity.length === 0 ? tell(say`No other single answer leads to another option.`) : outcome.sensitivity.map((it) => `- ${it.changes.map((change) => changeText(advisor, change, tell)).join('; ')}: ${title(it.recommended)} (${it.score})`).join('\n'),
    `## ${tell(say`Values`)}`,
    table([tell(say`Field`), tell(say`Value`)], fields.map((it) => [tell(it.ask), it.value])),
  ]);
}

/** One question with another answer: "Link to a Region: reliable". */
export function changeText({ questions }: Advisor, { question, to }: { readonly question: string; readonly to: string }, tell: Tell): string {
  const { ask, choices } = questions.find((it) => it.id === question)!;
  return `${tell(ask)} ${tell(choices.find((it) => it.id === to)!.label)}`;
}

/** What to think of the result as a whole. */
export function verdicts({ weak, close }: Outcome, tell: Tell): readonly string[] {
  return [
    ...(weak ? [tell(say`A weak match: little speaks for it beyond that nothing else is left. See what would change it.`)] : []),
    ...(close ? [tell(say`A close call: the first two are within ten points, so a detail may decide.`)] : []),
  ];
}

/** What a shell has by itself, or every system with it. */
const everywhere = Object.freeze(['bash', 'cat', 'chmod', 'cp', 'curl', 'export', 'install', 'mkdir', 'mv', 'powershell', 'read', 'rm', 'sh', 'source', 'unset']);

/** The programs that have to be there, said once before the first of them is missing half-way. */
function programs(steps: readonly Instruction[]): readonly Message[] {
  const called = steps.flatMap((it) => it.commands ?? []).map((it) => /^(?:sudo )?([a-z][\w-]*) /.exec(it)?.[1]);
  const list = [...new Set(called)].filter((it) => it !== undefined && !everywhere.includes(it)).toSorted();
  return list.length === 0 ? [] : [say`The commands call ${list.join(', ')}`];
}

function instruction({ title, commands = [], note }: Instruction, number: number, tell: Tell): string {
  return [`### ${number}. ${tell(title)}`, ...(note ? [tell(note)] : []), ...(commands.length > 0 ? [`\`\`\`sh\n${commands.join('\n')}\n\`\`\``] : [])].join('\n\n');
}

function page(path: string, tell: Tell, because: Message, blocks: readonly string[]): PlannedFile {
  return { path, language: 'markdown', because: tell(because), text: `${blocks.filter((it) => it !== '').join('\n\n')}\n` };
}
