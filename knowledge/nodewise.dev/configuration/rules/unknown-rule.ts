import { nearest, renameKey, replaceValue, say } from '../../../../engine/kit.js';
import type { Edit, Finding, Node, Rule, Span } from '../../../../engine/model.js';
import { ruleIds } from '../ruleIds.js';

export const unknownRule: Rule = {
  id: 'unknown-rule',
  severity: 'warning',
  summary: 'The settings name a rule that does not exist.',
  why: 'The line has no effect: the rule that was meant is still reported, or still silent.',
  sources: ['https://github.com/nodewise/nodewise/tree/main/docs/rules'],
  examples: [
    {
      title: 'A misspelled rule in .nodewise.yaml',
      fileName: '.nodewise.yaml',
      yaml: `
        rules:
          unknown-feild: warning
      #   ^^^^^^^^^^^^^ There is no rule unknown-feild; did you mean unknown-field?
        ignores:
          - path: legacy/**
            rules: [no-such-thing-anywhere]
      #             ^^^^^^^^^^^^^^^^^^^^^^ There is no rule no-such-thing-anywhere`,
    },
    {
      title: 'Rules that exist',
      fileName: '.nodewise.yaml',
      yaml: `
        rules:
          unknown-field: warning`,
    },
  ],
  *check({ root }, world) {
    const known = ruleIds(world);
    for (const entry of root.get('rules')?.entries() ?? []) yield* judge(entry.name, entry.key, known, (name) => renameKey(entry, name));
    const named: readonly Node[] = (root.get('ignores')?.items() ?? []).flatMap((it) => it.get('rules')?.items() ?? []);
    for (const node of named) yield* judge(node.text, node.span, known, (name) => replaceValue(node, name));
  },
};

function* judge(name: string, span: Span, known: readonly string[], rename: (name: string) => Edit): Iterable<Finding> {
  if (known.includes(name)) return;
  const meant = nearest(name, known);
  if (meant === undefined) yield { span, message: say`There is no rule ${name}` };
  else yield { span, message: say`There is no rule ${name}; did you mean ${meant}?`, fix: { title: say`Use ${meant}`, edits: [rename(meant)] } };
}
