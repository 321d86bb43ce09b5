import type { Example, RuleText } from '../model.js';
import { normalize, yamlOf } from './annotations.js';

/** The page of one rule, for docs/rules and `nodewise explain`. Everything on it was tested. */
export function rulePage(rule: RuleText): string {
  const reported = rule.examples.filter(isReported);
  const quiet = rule.examples.filter((it) => !isReported(it));
  const fixable = rule.examples.some((it) => it.fixed !== undefined);
  return [
    `# ${rule.id}`,
    rule.summary,
    `**Severity:** ${rule.severity}${fixable ? ' · **has a quick fix**' : ''}`,
    '## Why',
    flush(rule.why),
    ...(rule.upstream?.length ? ['The receiver itself says:', rule.upstream.map((it) => `> ${it}`).join('\n>\n')] : []),
    '## Reported',
    ...reported.flatMap((it) => [`${it.title}:`, ...companions(it), fence(normalize(it.yaml)), ...(it.fixed === undefined ? [] : ['Fixed:', fence(yamlOf(it.fixed))])]),
    '## Not reported',
    ...quiet.flatMap((it) => [`${it.title}:`, ...companions(it), fence(yamlOf(it.yaml))]),
    '## Sources',
    rule.sources.map((it) => `- ${linked(it)}`).join('\n'),
  ].join('\n\n') + '\n';
}

/** A source is an address, and may name a place in it behind a blank, which is no part of the link. */
function linked(source: string): string {
  const [address = '', ...place] = source.split(' ');
  if (!address.startsWith('https://')) return source;
  return place.length ? `<${address}>: ${place.join(' ')}` : `<${address}>`;
}

/** Whether an example carries notes. */
export function isReported(example: Example): boolean {
  return /^ *# *\^+ /m.test(example.yaml);
}

function companions(example: Example): readonly string[] {
  return Object.entries(example.files ?? {}).flatMap(([name, text]) => [`With \`${name}\` beside it:`, fence(yamlOf(text))]);
}

/** Text of a template literal without the indentation of the code around it. */
function flush(text: string): string {
  return text.trim().split('\n').map((line) => line.trim()).join('\n');
}

function fence(yaml: string): string {
  return '```yaml\n' + yaml + '```';
}
