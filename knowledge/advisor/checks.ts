/** What is wrong with an answer: one plain sentence that names the value and what is expected, for the line below the field. */
import { contains, isCarrierGrade, isPrivate, nearest, networkOf, overlaps, parseCidr, say, type Cidr } from '../../engine/kit.js';
import type { Message } from '../../engine/model.js';
import type { Given } from '../../engine/advisor/model.js';
import { regions } from '../shared/regions.js';

/** A name of an EKS cluster: https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html, parameter `name`. */
export function clusterName(value: string): Message | undefined {
  if (value.length > 100) return say`A cluster's name has at most 100 characters; this one has ${value.length}`;
  if (/^[0-9A-Za-z][A-Za-z0-9_-]*$/.test(value)) return undefined;
  return say`${value} is no name for an EKS cluster: letters, digits, - and _, the first a letter or digit`;
}

/** A Region that is known here. Newer ones are not, so the words say what to do. */
export function region(value: string): Message | undefined {
  const codes = regions.map((it) => it.code);
  if (codes.includes(value)) return undefined;
  const near = nearest(value, codes);
  return near ? say`${value} is no AWS Region that Nodewise knows; did you mean ${near}?` : say`${value} is no AWS Region that Nodewise knows; choose one from the list`;
}

/** An IPv4 range with a prefix between the two, and no host bits. */
export function range(value: string, shortest: number, longest: number): Message | undefined {
  const cidr = parseCidr(value);
  if (!cidr) return say`${value} is no range of addresses; write one such as 10.80.0.0/16`;
  if (cidr.family !== 4) return say`${value} is IPv6; only IPv4 works here`;
  if (cidr.bits < shortest || cidr.bits > longest) return say`${value} has to be between /${shortest} and /${longest}`;
  if (networkOf(cidr) !== value) return say`${value} is an address within ${networkOf(cidr)}; write the range`;
  return undefined;
}

/** A private range, as networks on site have them: RFC 1918, or the carrier-grade 100.64.0.0/10. */
export function privateRange(value: string, shortest = 8, longest = 32): Message | undefined {
  const wrong = range(value, shortest, longest);
  if (wrong) return wrong;
  const cidr = parseCidr(value)!;
  if (isPrivate(cidr) || isCarrierGrade(cidr)) return undefined;
  return say`${value} is not private; use a range inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10`;
}

/** Each item of a list with the same check; an empty list is wrong too. */
export function each(items: readonly string[], check: (item: string) => Message | undefined, most = Infinity): Message | undefined {
  if (items.length === 0) return say`Nothing is given; at least one is needed`;
  if (items.length > most) return say`${items.length} are given; at most ${most} are allowed`;
  for (const item of items) {
    const wrong = check(item);
    if (wrong) return wrong;
  }
  return undefined;
}

/** The first overlap of these ranges with each other or with those of the other fields (id → words for it). */
export function apart(items: readonly string[], others: Readonly<Record<string, Message>>, it: Given): Message | undefined {
  const own = read(items);
  for (const [index, one] of own.entries()) {
    const twin = own.slice(index + 1).find((other) => overlaps(one.cidr, other.cidr));
    if (twin) return say`${one.text} and ${twin.text} overlap`;
    for (const [id, name] of Object.entries(others)) {
      if (!it.asks(id)) continue;
      const other = read(it.list(id)).find((that) => overlaps(one.cidr, that.cidr));
      if (other) return say`${one.text} overlaps ${other.text} of ${name}`;
    }
  }
  return undefined;
}

/** Whether an address range holds another, when both can be read. */
export function holdsRange(outer: string, inner: string): boolean {
  const [one, other] = [parseCidr(outer), parseCidr(inner)];
  return one !== undefined && other !== undefined && contains(one, other);
}

/** A whole number between two bounds. */
export function whole(value: string, least: number, most: number): Message | undefined {
  const number = Number(value);
  if (/^-?\d+$/.test(value) && number >= least && number <= most) return undefined;
  return say`${value} is no whole number from ${least} to ${most}`;
}

/** An IPv4 address. */
export function address(value: string): Message | undefined {
  return parseCidr(`${value}/32`)?.family === 4 ? undefined : say`${value} is no IPv4 address such as 10.80.0.10`;
}

/** An ARN of a service, with an account and whatever `rest` allows behind it. */
export function arn(value: string, service: string, rest: RegExp, example: string): Message | undefined {
  const [, own, tail = ''] = /^arn:aws[a-z-]*:([a-z0-9-]+):[a-z0-9-]*:\d{12}:(.+)$/.exec(value) ?? [];
  return own === service && rest.test(tail) ? undefined : say`${value} is not what is expected; write an ARN such as ${example}`;
}

function read(items: readonly string[]): readonly { readonly text: string; readonly cidr: Cidr }[] {
  return items.flatMap((text) => {
    const cidr = parseCidr(text);
    return cidr ? [{ text, cidr }] : [];
  });
}
