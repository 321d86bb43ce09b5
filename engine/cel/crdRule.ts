import { mayHaveMore } from '../constraints.js';
import { derive } from '../derive.js';
import type { Finding, Message, Node, Resource, Rule, RuleText, Schema, Span } from '../model.js';
import { say } from '../say.js';
import { structuralFindings } from '../schema/check.js';
import type { JsonSchema } from '../schema/fromCrd.js';
import { toCel } from './convert.js';
import { judge, mostForAnObject, type CelRule, type Verdict } from './evaluate.js';
import type { Budget } from './meter.js';
import { lookUp } from '../select.js';

export const crdRuleId = 'crd-rule';

/** The parts of a schema that rules stand on, and the ways to them. */
interface Ruled {
  readonly schema: Schema;
  readonly rules: readonly CelRule[];
  readonly properties: Readonly<Record<string, Ruled>>;
  readonly items: Ruled | undefined;
  readonly values: Ruled | undefined;
}

const text: RuleText = Object.freeze({
  id: crdRuleId,
  severity: 'error',
  summary: 'A rule of a CustomResourceDefinition in the workspace is broken.',
  why: 'The API server asks the CEL rules of the CRD, and refuses the object.',
  sources: ['https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules'] as const,
  examples: [{ title: 'A CRD with a rule', yaml: '' }] as const,
});

/** One rule that asks everything under `x-kubernetes-validations`; undefined when there is nothing to ask. */
export function crdRule(json: JsonSchema, schema: Schema, file: string): Rule | undefined {
  const ruled = ruledIn(json, schema, 0);
  if (!ruled) return undefined;
  return {
    ...text,
    *check(resource, world) {
      if (isRefusedBefore(resource, world.options)) return;
      const budget: Budget = { left: mostForAnObject };
      yield* at(resource.root, ruled, { file, budget, hides: (node) => isHidden(resource, node) });
    },
  };
}

/** An object whose structure is wrong is refused before a rule is asked. */
function isRefusedBefore(resource: Resource, options: Parameters<typeof structuralFindings>[1]): boolean {
  const blocking: readonly string[] = ['wrong-type', 'missing-field', 'wrong-length', 'wrong-count'];
  return structuralFindings(resource, options).some((it) => blocking.includes(it.rule));
}

interface Asking {
  readonly file: string;
  readonly budget: Budget;
  hides(node: Node): boolean;
}

/** Nothing can be said of a placeholder, nor of a map that may have more fields than are seen. */
function isHidden(resource: Resource, node: Node): boolean {
  return node.type === 'map' ? mayHaveMore(resource, node) : node.type !== 'list' && node.unknown;
}

function* at(node: Node, ruled: Ruled, asking: Asking): Iterable<Finding> {
  if (node.type === 'null') return;
  if (ruled.rules.length > 0 && !asking.hides(node)) {
    const self = toCel(node, ruled.schema, asking.hides);
    for (const rule of ruled.rules) yield* findings(node, rule, judge(rule, self, asking.budget), asking.file);
  }
  for (const { name, node: child } of node.entries()) {
    const below = Object.hasOwn(ruled.properties, name) ? ruled.properties[name] : ruled.values;
    if (below) yield* at(child, below, asking);
  }
  if (ruled.items) for (const item of node.items()) yield* at(item, ruled.items, asking);
}

function* findings(node: Node, rule: CelRule, verdict: Verdict, file: string): Iterable<Finding> {
  if (verdict.of !== 'broken' && verdict.of !== 'failed') return;
  const message: Message = verdict.of === 'broken'
    ? say`${plain(verdict.message ?? rule.message ?? rule.rule)} (a rule of ${file})`
    : say`${plain(rule.message ?? rule.rule)} (a rule of ${file}, which cannot be answered: ${plain(verdict.reason)})`;
  const speaksOfAbsence = /\bhas\(|\bexists|\bsize\(|\.\?/.test(rule.rule);
  yield { span: placeOf(node, rule.fieldPath), message, ...(speaksOfAbsence && { missing: true }) };
}

/** Words from a file that anybody may have written: one line, and not too long. */
function plain(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

/** The key of the field that the rule names, or of what the rule stands on. */
function placeOf(node: Node, fieldPath: string | undefined): Span {
  let place = node;
  for (const step of stepsOf(fieldPath ?? '')) {
    const next = place.get(step);
    if (!next) break;
    place = next;
  }
  const first = place.entries()[0];
  return place.key ?? first?.key ?? place.span;
}

/** `.spec.size` and `.spec['my-size']` */
function stepsOf(fieldPath: string): readonly string[] {
  return [...fieldPath.matchAll(/\.([^.[\]]+)|\['([^']+)'\]/g)].map((it) => it[1] ?? it[2]!);
}

function ruledIn(json: JsonSchema, schema: Schema, depth: number): Ruled | undefined {
  if (depth > 60) return undefined;
  const below = (child: unknown, its: Schema | undefined) => (isObject(child) && its ? ruledIn(child, its, depth + 1) : undefined);
  const properties: Record<string, Ruled> = Object.create(null) as Record<string, Ruled>;
  for (const [name, child] of Object.entries(isObject(json['properties']) ? json['properties'] : {})) {
    const found = below(child, schema.properties && lookUp(schema.properties, name));
    if (found) properties[name] = found;
  }
  const [items, values] = [below(json['items'], schema.items), below(json['additionalProperties'], schema.values)];
  const rules = rulesOf(json['x-kubernetes-validations']);
  return rules.length > 0 || items || values || Object.keys(properties).length > 0 ? { schema: visible(schema, depth), rules, properties, items, values } : undefined;
}

/** Of the metadata a rule on the whole object may see the name, and nothing else. */
const visible = (schema: Schema, depth: number): Schema => (depth > 0 ? schema : rootOf(schema));
const rootOf = derive((schema: Schema): Schema => ({
  ...schema,
  properties: {
    ...schema.properties,
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { type: 'object', properties: { name: { type: 'string' }, generateName: { type: 'string' } } },
  },
}));

function rulesOf(list: unknown): readonly CelRule[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).filter(isObject).flatMap((it): CelRule[] => {
    const { rule, message, messageExpression, fieldPath } = it;
    if (typeof rule !== 'string') return [];
    return [{
      rule,
      ...(typeof message === 'string' && { message }),
      ...(typeof messageExpression === 'string' && { messageExpression }),
      ...(typeof fieldPath === 'string' && { fieldPath }),
    }];
  });
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
