import { derive, mayHaveMore } from '../../../engine/kit.js';
import type { Entry, Finding, Message, Node, Resource, Rule, RuleText } from '../../../engine/model.js';

/** One resource of a template, by its logical id. */
export interface Part {
  readonly resource: Resource;
  readonly id: string;
  readonly properties: Node;
}

/** What stands at a place: a value, nothing, or something that only CloudFormation finds out. */
export interface Setting {
  readonly is: 'written' | 'absent' | 'open';
  readonly node?: Node;
}

/** A rule about each resource of one type. */
export function partRule(type: string, text: RuleText, check: (part: Part) => Iterable<Finding>): Rule {
  return {
    ...text,
    *check(resource) {
      for (const part of partsOf(resource, type)) yield* check(part);
    },
  };
}

/** The resources of a type whose properties are written out. */
export function partsOf(resource: Resource, type: string): readonly Part[] {
  return (byType(resource.root).get(type) ?? []).flatMap(({ name, node }) => {
    const properties = node.get('Properties');
    return properties?.type === 'map' && !isFunction(properties) ? [{ resource, id: name, properties }] : [];
  });
}

const byType = derive((root: Node): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const it of root.get('Resources')?.entries() ?? []) {
    const type = textOf(it.node.get('Type')) ?? '';
    found.set(type, [...(found.get(type) ?? []), it]);
  }
  return found;
});

/** What the properties of a resource say at a path, with functions, transforms and macros in mind. */
export function settingAt({ resource, properties }: Part, path: string, from: Node = properties): Setting {
  let node = from;
  for (const step of path.split('.')) {
    if (node.type !== 'map' || isFunction(node)) return { is: 'open' };
    const next = node.get(step);
    if (!next) return { is: mayHaveMoreProperties(resource, node) ? 'open' : 'absent' };
    node = next;
  }
  return { is: node.type === 'null' || node.type === 'unknown' || isFunction(node) ? 'open' : 'written', node };
}

/** Macros of the author's own may add whatever they like; those of AWS leave what EKS reads alone. */
function mayHaveMoreProperties(resource: Resource, map: Node): boolean {
  const macros = resource.root.get('Transform');
  const names = macros?.type === 'list' ? macros.items() : macros ? [macros] : [];
  return mayHaveMore(resource, map) || names.some((it) => !textOf(it)?.startsWith('AWS::'));
}

/** `!If` and its like, in short or long form. */
function isFunction(node: Node): boolean {
  return node.tag !== undefined || node.entries().some(({ name }) => name === 'Ref' || name.startsWith('Fn::'));
}

/** A text that stands here as it is; undefined for whatever a function makes. */
export function textOf(node: Node | undefined): string | undefined {
  return node && node.tag === undefined && typeof node.value === 'string' ? node.value : undefined;
}

/** A boolean, which CloudFormation takes as text too. */
export function flagOf({ node }: Setting): boolean | undefined {
  if (!node || node.tag !== undefined) return undefined;
  if (node.value === true || node.value === 'true') return true;
  return node.value === false || node.value === 'false' ? false : undefined;
}

/** A number, which CloudFormation takes as text too. */
export function countOf({ node }: Setting): number | undefined {
  if (!node || node.tag !== undefined) return undefined;
  if (typeof node.value === 'number') return node.value;
  return typeof node.value === 'string' && /^-?\d+$/.test(node.value) ? Number(node.value) : undefined;
}

/** Set for certain, and not empty: a value that stands here, or what a resource or a text with variables gives. */
export function isGiven({ is, node }: Setting): boolean {
  if (!node) return false;
  if (is === 'open') return node.tag === '!GetAtt' || node.tag === '!Sub' || node.get('Fn::GetAtt') !== undefined || node.get('Fn::Sub') !== undefined;
  if (node.type === 'list') return node.items().some((it) => it.type !== 'unknown' && !isFunction(it));
  return node.type !== 'string' || node.value !== '';
}

/** Left out for certain, or an empty list or text. */
export function isMissing({ is, node }: Setting): boolean {
  return is === 'absent' || (is === 'written' && node !== undefined && (node.type === 'list' ? node.items().length === 0 : node.value === ''));
}

/** The items of a list when each of them stands here as it is. */
export function plainItems({ resource }: Part, { is, node }: Setting): readonly Node[] | undefined {
  if (is !== 'written' || node?.type !== 'list' || mayHaveMore(resource, node)) return undefined;
  return node.items().some((it) => it.type === 'unknown' || it.unknown || isFunction(it)) ? undefined : node.items();
}

/** The logical id in `!Ref Id`, `!GetAtt Id.Arn` and their long forms. */
export function referenceOf(node: Node | undefined): string | undefined {
  if (node?.tag === '!Ref') return node.text;
  if (node?.tag === '!GetAtt') return node.type === 'list' ? textOf(node.items()[0]) : node.text.split('.')[0];
  const attribute = node?.get('Fn::GetAtt');
  return textOf(node?.get('Ref')) ?? (attribute?.type === 'list' ? textOf(attribute.items()[0]) : textOf(attribute)?.split('.')[0]);
}

/** How a cluster authenticates; undefined where that cannot be known. */
export function authenticationModeOf(part: Part): Setting & { readonly mode: string | undefined } {
  const setting = settingAt(part, 'AccessConfig.AuthenticationMode');
  return { ...setting, mode: setting.is === 'absent' ? 'CONFIG_MAP' : textOf(setting.node) };
}

/** EKS Auto Mode is on for certain. */
export function isAutoMode(part: Part): boolean {
  return flagOf(settingAt(part, 'ComputeConfig.Enabled')) === true;
}

/** A finding on a field's key. */
export function on(node: Node, message: Message, more: Partial<Finding> = {}): Finding {
  return { span: node.key ?? node.entries()[0]?.key ?? node.span, message, ...more };
}

/** A finding on a value: on the key of a map or list. */
export function onValue(node: Node, message: Message, more: Partial<Finding> = {}): Finding {
  return node.type === 'map' || node.type === 'list' ? on(node, message, more) : { span: node.span, message, ...more };
}
