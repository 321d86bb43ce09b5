import type { Constraint, Finding, Message, Node, Resource, Rule, RuleText } from './model.js';
import { wordsOfConstraint } from './mentions.js';
import { say } from './say.js';
import { isSet, select } from './select.js';
import { alternatives } from './schema/words.js';
import { hasGapIn } from './yaml/gaps.js';

/**
 * A rule that is data: how the fields of an object exclude or need each other. The same row refuses the file, keeps
 * completion from offering what is excluded, and words the hover.
 */
export function constraintRule(text: RuleText, constraint: Constraint): Rule {
  const mentions = wordsOfConstraint(constraint);
  return {
    ...text,
    constraint,
    ...(mentions ? { mentions } : {}),
    *check(resource) {
      for (const object of select(resource.root, constraint.path)) if (object.type === 'map') yield* judge(resource, object, constraint);
    },
  };
}

/**
 * Whether fields of `map`, or items of a list, may come from somewhere we cannot see: the object that a patch is for,
 * template code beside or below them, keys with placeholders.
 */
export function mayHaveMore(resource: Resource, map: Node): boolean {
  return resource.partial === true || map.entries().some((it) => it.unknown) || hasGapIn(resource.document, map);
}

/** Where something absent is reported: on the key of the map that lacks it, or on the map's first key. */
export function placeOfAbsence(map: Node): Finding['span'] {
  return map.key ?? map.entries()[0]?.key ?? map.span;
}

function* judge(resource: Resource, object: Node, { of, fields }: Constraint): Iterable<Finding> {
  // In a template, fields that exclude each other may be the two branches of a condition, and others may be added.
  const present = fields.filter((it) => isSet(object.get(it)));
  if (isKept(of, fields, present) || mayHaveMore(resource, object)) return;
  const absent = fields.filter((it) => !present.includes(it));
  // A placeholder may turn out empty, which counts as absent.
  const certain = present.filter((it) => object.get(it)!.type !== 'unknown');
  const excludes = of === 'exactlyOne' || of === 'atMostOne';
  if (excludes && certain.length > 1) yield* exclusion(object, certain);
  if (of === 'forbids' && certain[0] === fields[0]) yield* certain.slice(1).map((it) => forbidden(object, fields[0]!, it));
  const lacksAll = (of === 'exactlyOne' || of === 'atLeastOne') && present.length === 0;
  if (lacksAll) yield lack(object, of === 'exactlyOne' ? say`Exactly one of ${alternatives(fields)} has to be set` : say`At least one of ${alternatives(fields)} has to be set`);
  if (of === 'together' && present.length > 0) yield* absent.map((it) => needed(object, present[0]!, it));
  if (of === 'needs' && present[0] === fields[0]) yield* absent.map((it) => needed(object, fields[0]!, it));
}

/** Most objects keep to it, and a list may hold thousands of them. */
function isKept(of: Constraint['of'], fields: readonly string[], present: readonly string[]): boolean {
  switch (of) {
    case 'exactlyOne': return present.length === 1;
    case 'atMostOne': return present.length < 2;
    case 'atLeastOne': return present.length > 0;
    case 'together': return present.length === 0 || present.length === fields.length;
    case 'needs': return present[0] !== fields[0] || present.length === fields.length;
    case 'forbids': return present[0] !== fields[0] || present.length < 2;
  }
}

function* exclusion(object: Node, present: readonly string[]): Iterable<Finding> {
  const [first, ...others] = present;
  for (const it of others) yield forbidden(object, first!, it);
}

function forbidden(object: Node, first: string, second: string): Finding {
  const span = object.get(second)!.key ?? object.span;
  const other = object.get(first)!.key;
  return {
    span,
    message: say`${second} cannot be set together with ${first}`,
    ...(other ? { related: [{ span: other, message: say`${first} stands here` }] } : {}),
  };
}

function needed(object: Node, present: string, absent: string): Finding {
  return { span: object.get(present)!.key ?? object.span, message: say`${present} needs ${absent} beside it`, missing: true };
}

function lack(object: Node, message: Message): Finding {
  return { span: placeOfAbsence(object), message, missing: true };
}
