import ipaddr from 'ipaddr.js';
import type { Cidr } from './cidr.js';

/** Whether every address of `inner` is one of `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.family === inner.family && inner.bits >= outer.bits && ipaddr.parse(inner.address).match(ipaddr.parse(outer.address), outer.bits);
}

/** Whether two ranges share an address: one of them then holds the other. */
export function overlaps(one: Cidr, other: Cidr): boolean {
  return contains(one, other) || contains(other, one);
}

/** A single address as a range of one. */
export function rangeOf(family: 4 | 6, address: string): Cidr {
  return { family, address, bits: family === 4 ? 32 : 128 };
}

/** The range with its host bits cleared, as routers write it. */
export function networkOf({ family, address, bits }: Cidr): string {
  const network = family === 4 ? ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`) : ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`);
  return `${network.toString()}/${bits}`;
}

/** An IPv4 address as a number, to count from; NaN when it is none. */
export function numberOfAddress(address: string): number {
  return ipaddr.IPv4.isValidFourPartDecimal(address) ? ipaddr.IPv4.parse(address).toByteArray().reduce((sum, it) => sum * 256 + it, 0) : Number.NaN;
}

/** The IPv4 address of a number. */
export function addressOfNumber(number: number): string {
  return new ipaddr.IPv4([24, 16, 8, 0].map((it) => Math.floor(number / 2 ** it) % 256)).toString();
}

/** 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16: https://www.rfc-editor.org/rfc/rfc1918 */
export function isPrivate(range: Cidr): boolean {
  return privateRanges.some((it) => contains(it, range));
}

/** 100.64.0.0/10, which carriers share between their customers: https://www.rfc-editor.org/rfc/rfc6598 */
export function isCarrierGrade(range: Cidr): boolean {
  return contains(carrierGrade, range);
}

const privateRanges: readonly Cidr[] = Object.freeze([
  { family: 4, address: '10.0.0.0', bits: 8 },
  { family: 4, address: '172.16.0.0', bits: 12 },
  { family: 4, address: '192.168.0.0', bits: 16 },
]);
const carrierGrade: Cidr = Object.freeze({ family: 4, address: '100.64.0.0', bits: 10 });
