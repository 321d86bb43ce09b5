/**
 * Prints how our verdicts compare with upstream's own tests, by kind.
 * Usage: npm run conformance [-- --wrong]   (reads the cases from $NODEWISE_SHARED/cases, else ../shared/cases)
 */
import { casesFolder, casesIn, judge, type Verdict } from './conformance/verdicts.js';

const files = { 'karpenter.jsonl': 'Karpenter', 'nodeconfig.jsonl': 'nodeadm NodeConfig', 'eksctl.jsonl': 'eksctl ClusterConfig', 'eks-anywhere.jsonl': 'EKS Anywhere' } as const;

const verdicts = Object.entries(files).flatMap(([file, family]) => (casesIn(file) ?? []).map((it) => ({ family, ...judge(it) })));
if (verdicts.length) print();
else console.log(`There are no cases in ${casesFolder}; nothing was compared.`);

function print(): void {
  const groups = new Map<string, Verdict[]>();
  for (const it of verdicts) {
    const name = groupOf(it.family, it.case.yaml);
    groups.set(name, [...(groups.get(name) ?? []), it]);
  }
  console.log('| Kind | Accepted upstream | right | Refused upstream | right |\n|---|---|---|---|---|');
  for (const [name, all] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(row(name, all));
  console.log(row('**All**', verdicts));
  if (process.argv.includes('--wrong')) for (const it of verdicts.filter(({ right }) => !right)) console.log(`\n${it.case.id} (${it.case.expect}): ${it.case.source}\n  ${it.findings.join('\n  ') || 'nothing found'}`);
}

function row(name: string, all: readonly Verdict[]): string {
  const accepted = all.filter((it) => it.case.expect === 'accept');
  const refused = all.filter((it) => it.case.expect === 'reject');
  const right = (some: readonly Verdict[]) => some.filter((it) => it.right).length;
  return `| ${name} | ${accepted.length} | ${right(accepted)} | ${refused.length} | ${right(refused)} |`;
}

function groupOf(family: string, yaml: string): string {
  const kind = /"?kind"?:\s*"?([A-Za-z0-9]+)/.exec(yaml)?.[1] ?? '';
  const version = /"?apiVersion"?:\s*"?[\w.-]+\/(\w+)/.exec(yaml)?.[1] ?? '';
  return family === 'Karpenter' ? `${kind} ${version}` : family;
}
