import { removeKey, replaceValue, say, select, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

export const invalidDuration: Rule = {
  id: 'invalid-duration',
  severity: 'error',
  summary: 'The duration is not one that the field takes.',
  why: `
    Karpenter's durations are whole numbers with \`h\`, \`m\` or \`s\`: \`36h\`, \`1h30m\`. There are no days, weeks or fractions.
    \`consolidateAfter\` and \`expireAfter\` also take \`Never\`; \`terminationGracePeriod\` does not, leaving it out means without end.
    The \`duration\` of a budget has hours and minutes, no seconds.
    The API server refuses anything else.`,
  sources: ['https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodepools.yaml'],
  covers: ['KNP065', 'KNP066', 'KNP079'],
  examples: [
    { title: 'Days, fractions and seconds', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1.5h
      #                       ^^^^ 1.5h is not a duration here; write 1h30m
            budgets:
              - nodes: "0"
                schedule: "@daily"
                duration: 5400s
      #                   ^^^^^ 5400s is not a duration here; write 1h30m
          template:
            spec:
              expireAfter: 30d
      #                    ^^^ 30d is not a duration here; write 720h`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1h30m
            budgets:
              - nodes: "0"
                schedule: "@daily"
                duration: 1h30m
          template:
            spec:
              expireAfter: 720h` },
    { title: 'A grace period without end', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              expireAfter: Never
              terminationGracePeriod: Never
      #                               ^^^^^ terminationGracePeriod cannot be Never; leave it out to wait without end`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              expireAfter: Never` },
    { title: 'What cannot be guessed', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              expireAfter: 720h | Never
      #                    ^^^^^^^^^^^^ 720h | Never is not a duration here; write whole hours and minutes such as 36h or 1h30m` },
    { title: 'Hours, minutes, seconds, never', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1h30m30s
          template:
            spec:
              expireAfter: Never
              terminationGracePeriod: 36h` },
  ],
  mentions: ['consolidateAfter', 'expireAfter', 'duration', 'terminationGracePeriod'],
  *check(resource) {
    const spec = nodeSpecOf(resource);
    const form = resource.kind.version === 'v1beta1' ? orNeverBefore : orNever;
    for (const node of [resource.root.at('spec.disruption.consolidateAfter'), expiryOf(resource, spec)]) yield* judge(node, form);
    for (const node of select(resource.root, 'spec.disruption.budgets[].duration')) yield* judge(node, hoursAndMinutes);
    yield* gracePeriod(resource, spec);
  },
};

/** Before v1 it stood beside consolidation. */
function expiryOf({ kind, root }: Resource, spec: Node | undefined): Node | undefined {
  return kind.version === 'v1beta1' ? root.at('spec.disruption.expireAfter') : spec?.get('expireAfter');
}

interface Form {
  readonly taken: RegExp;
  readonly write: (seconds: number) => string | undefined;
  /** What the CRD lets through all the same, for the controller to fail on. */
  readonly slips?: RegExp;
}

const orNever: Form = { taken: /^(([0-9]+(s|m|h))+|Never)$/, write: inUnits };
/** The pattern of v1beta1 is anchored on one side only. */
const orNeverBefore: Form = { ...orNever, slips: /^(([0-9]+(s|m|h))+)|(Never)$/ };
const noNever: Form = { taken: /^([0-9]+(s|m|h))+$/, write: inUnits };
const hoursAndMinutes: Form = {
  taken: /^((([0-9]+(h|m))|([0-9]+h[0-9]+m))(0s)?)$/,
  write: (seconds) => (seconds % 60 === 0 ? inUnits(seconds) : undefined),
};

function* gracePeriod({ document }: Resource, spec: Node | undefined): Iterable<Finding> {
  const node = spec?.get('terminationGracePeriod');
  if (!spec || !node || stringOf(node)?.toLowerCase() !== 'never') return yield* judge(node, noNever);
  const edit = removeKey(document, spec, 'terminationGracePeriod');
  yield { span: node.span, message: say`terminationGracePeriod cannot be ${node.text}; leave it out to wait without end`, ...(edit ? { fix: { title: say`Remove terminationGracePeriod`, edits: [edit] } } : {}) };
}

function* judge(node: Node | undefined, form: Form): Iterable<Finding> {
  const text = stringOf(node);
  if (!node || text === undefined || form.taken.test(text)) return;
  const seconds = meantSeconds(text);
  const meant = seconds === undefined ? neverMeant(text, form) : form.write(seconds);
  const severity: Pick<Finding, 'severity'> = form.slips?.test(text) ? { severity: 'warning' } : {};
  if (meant === undefined) return yield { span: node.span, ...severity, message: say`${text} is not a duration here; write whole hours and minutes such as 36h or 1h30m` };
  yield { span: node.span, ...severity, message: say`${text} is not a duration here; write ${meant}`, fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } };
}

function neverMeant(text: string, { taken }: Form): string | undefined {
  return text.toLowerCase() === 'never' && taken.test('Never') ? 'Never' : undefined;
}

const secondsOf: Readonly<Record<string, number>> = Object.freeze({ w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 });

/** `1d12h`, `1.5h`, `2 weeks`: what a reader would take it for. A number without a unit could be anything. */
function meantSeconds(text: string): number | undefined {
  const part = /(?<![\d.])(\d+(?:\.\d+)?)\s*(w|d|h|m|s)(?:eeks?|ays?|ours?|rs?|in(?:ute)?s?|ec(?:ond)?s?)?\s*/gi;
  const parts = [...text.matchAll(part)];
  // A capital M could be months.
  if (text.includes('M') || parts.length === 0 || parts.map(([all]) => all).join('') !== text) return undefined;
  const sum = parts.reduce((total, [, amount, unit]) => total + Number(amount) * secondsOf[unit!.toLowerCase()]!, 0);
  return Number.isSafeInteger(sum) ? sum : undefined;
}

function inUnits(seconds: number): string {
  const parts = [[Math.floor(seconds / 3_600), 'h'], [Math.floor((seconds % 3_600) / 60), 'm'], [seconds % 60, 's']] as const;
  const written = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`).join('');
  return written === '' ? '0m' : written;
}
