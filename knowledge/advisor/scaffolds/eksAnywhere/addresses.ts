/** Addresses that are counted up from another: those of machines, of reservations and of MAC addresses. IPv4 only, as EKS Anywhere. */
import { parseCidr } from '../../../../engine/kit.js';

/** The address as a number; NaN when it is none. */
export function numberOfAddress(address: string): number {
  if (parseCidr(`${address}/32`)?.family !== 4) return Number.NaN;
  return address.split('.').reduce((sum, it) => sum * 256 + Number(it), 0);
}

/** The number as an address. */
export function addressOf(number: number): string {
  return [24, 16, 8, 0].map((it) => Math.floor(number / 2 ** it) % 256).join('.');
}

/** The address that many places after the start of a range; undefined when there is no such range or no such place in it. */
export function nth(range: string | undefined, place: number): string | undefined {
  const cidr = parseCidr(range ?? '');
  if (cidr?.family !== 4 || place >= 2 ** (32 - cidr.bits) - 1) return undefined;
  return addressOf(numberOfAddress(cidr.address) + place);
}

/** That many addresses from the first one on; none when it is no address. */
export function addressesFrom(first: string, count: number): readonly string[] {
  const start = numberOfAddress(first);
  return Number.isNaN(start) || !(count > 0) ? [] : Array.from({ length: count }, (_, index) => addressOf(start + index));
}

/** The mask of a range as hardware lists write it: /23 → 255.255.254.0. */
export function maskOf(range: string): string {
  const bits = parseCidr(range)?.bits ?? 24;
  return addressOf(2 ** 32 - 2 ** (32 - bits));
}

/** That many MAC addresses from the first one on. */
export function macsFrom(first: string, count: number): readonly string[] {
  const start = Number.parseInt(first.replaceAll(':', ''), 16);
  return Array.from({ length: count }, (_, index) => (start + index).toString(16).padStart(12, '0').replace(/..(?!$)/g, '$&:'));
}
