import { isSet, mayHaveMore, parseCidr } from '../../../engine/kit.js';
import type { Node, Resource } from '../../../engine/model.js';
import type { Range, Ranges, Role, Setting } from '../model.js';

/** A text that stands here as it is: no placeholder, and no function of CloudFormation such as `!Ref`. */
export function literal(node: Node | undefined): string | undefined {
  return node && node.tag === undefined && typeof node.value === 'string' ? node.value : undefined;
}

/** A word such as GATEWAY_ID, which guides print for what the reader has to fill in. */
export function isStandIn(text: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+$/.test(text.trim());
}

export function rangeAt(role: Role, node: Node, { document }: Resource): Range | undefined {
  const text = literal(node);
  return text === undefined || isStandIn(text) ? undefined : { role, text, cidr: parseCidr(text.trim()), node, document };
}

/** A list of texts, or one text. */
export function rangesAt(role: Role, node: Node | undefined, resource: Resource): Ranges {
  if (!isSet(node)) return { all: [], complete: true, node: undefined };
  const items = node.type === 'list' && node.tag === undefined ? node.items() : [node];
  const all = items.flatMap((it) => rangeAt(role, it, resource) ?? []);
  return { all, complete: all.length === items.length && !mayHaveMore(resource, node), node };
}

/** `[{ cidrs: [...] }]`, as the API of EKS writes remote networks. */
export function remoteRanges(role: Role, list: Node | undefined, cidrs: string, resource: Resource): Ranges {
  if (!isSet(list)) return { all: [], complete: true, node: undefined };
  const parts = list.items().map((it) => rangesAt(role, it.get(cidrs), resource));
  const plain = list.type === 'list' && list.tag === undefined && list.items().every((it) => it.type === 'map' && isSet(it.get(cidrs)) && !mayHaveMore(resource, it));
  return { all: parts.flatMap((it) => it.all), complete: plain && parts.every((it) => it.complete) && !mayHaveMore(resource, list), node: list };
}

/** What a field says, or what its absence means. */
export function textSetting(field: Node | undefined, absent: string): Setting<string> {
  return isSet(field) ? { value: literal(field), node: field } : { value: absent, node: undefined };
}

/** The same for a boolean, which CloudFormation also takes as text. */
export function flagSetting(field: Node | undefined, absent: boolean): Setting<boolean> {
  if (!isSet(field)) return { value: absent, node: undefined };
  const value = field.value === true || field.value === 'true' ? true : field.value === false || field.value === 'false' ? false : undefined;
  return { value: field.tag === undefined ? value : undefined, node: field };
}
