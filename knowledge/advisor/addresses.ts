/** IPv4 addresses and parts of ranges that follow from a range or from another address. */
import { addressOfNumber, numberOfAddress, parseCidr } from '../../engine/kit.js';

/** The address that many places after the start of a range, as EKS has the cluster's DNS at the tenth; undefined when there is no such range or no such place in it. */
export function nthAddress(range: string, place: number): string | undefined {
  const cidr = parseCidr(range);
  if (cidr?.family !== 4 || place >= 2 ** (32 - cidr.bits) - 1) return undefined;
  return addressOfNumber(numberOfAddress(cidr.address) + place);
}

/** That many addresses from the first one on; none when it is no address. */
export function addressesFrom(first: string, count: number): readonly string[] {
  const start = numberOfAddress(first);
  return Number.isNaN(start) || !(count > 0) ? [] : Array.from({ length: count }, (_, index) => addressOfNumber(start + index));
}

/** The mask of a range as hardware lists write it: /23 → 255.255.254.0. */
export function maskOf(range: string): string {
  const bits = parseCidr(range)?.bits ?? 24;
  return addressOfNumber(2 ** 32 - 2 ** (32 - bits));
}

/** The last sixteenth of a range: 10.0.0.0/16 → 10.0.240.0/20. */
export function lastSixteenth(range: string): string | undefined {
  const bits = (parseCidr(range)?.bits ?? 32) + 4;
  const start = nthAddress(range, 15 * 2 ** (32 - bits));
  return start && `${start}/${bits}`;
}
