import { readdirSync, readFileSync } from 'node:fs';

import { rulePage } from '../../engine/examples/page.js';
import type { RuleText } from '../../engine/model.js';
import { advisor } from '../../knowledge/advisor.js';
import { allRules } from '../../knowledge/rules.js';
import { advisorPage } from './advisor.js';
import { coveragePage } from './coverage.js';

/** Every generated file of the repository: path → text. Snippets and schemas have tools of their own. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const rules = allRules();
  return new Map([
    ...rules.map((it) => [`docs/rules/${it.id}.md`, rulePage(it)] as const),
    ['docs/rules/README.md', indexPage(rules)],
    ['docs/rules-coverage.md', coveragePage(rules)],
    ['docs/advisor.md', advisorPage(advisor)],
    ['package.json', withRuleSettings(readFileSync('package.json', 'utf8'), rules)],
  ]);
}

/** Pages of rules that no longer exist. */
export function stalePages(): readonly string[] {
  const wanted = new Set(generatedFiles().keys());
  return readdirSync('docs/rules').map((it) => `docs/rules/${it}`).filter((it) => !wanted.has(it));
}

function indexPage(rules: readonly RuleText[]): string {
  const rows = rules.map((it) => `| [${it.id}](${it.id}.md) | ${it.severity} | ${it.summary} |`);
  return `# Rules

Generated from the rules themselves by \`npm run generate\`; the examples on each page run as tests.
An *error* is what the receiver refuses; a *warning* is accepted and then does not do what its author wants.
How to set severities and to ignore findings: [configuration](../configuration.md).

| Rule | Severity | What it says |
|---|---|---|
${rows.join('\n')}
`;
}

/** The settings editor completes rule ids from the manifest. */
function withRuleSettings(manifest: string, rules: readonly RuleText[]): string {
  const data = JSON.parse(manifest) as Manifest;
  const setting = data.contributes.configuration.flatMap((it) => Object.entries(it.properties)).find(([name]) => name === 'nodewise.rules')![1];
  setting.propertyNames = { enum: rules.map((it) => it.id) };
  delete setting.properties;
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

interface Manifest {
  readonly contributes: { readonly configuration: readonly { readonly properties: Record<string, { propertyNames?: unknown; properties?: unknown }> }[] };
}
