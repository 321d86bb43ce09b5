import { CelFailure, define, type Library } from './define.js';

/** An address as the number that it is. */
export class Ip {
  constructor(readonly family: 4 | 6, readonly value: bigint) {}
}
class IpNamespace {}

/** Source: https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-ip-address-library */
export const ipLibrary: Library = {
  types: {
    IP: { constructor: Ip, equal: (a: Ip, b: Ip) => a.family === b.family && a.value === b.value },
    IPNamespace: { constructor: IpNamespace },
  },
  namespaces: { ip: { type: 'IPNamespace', value: new IpNamespace() } },
  functions: [
    define('isIP(string): bool', (it: string) => parseIp(it) !== undefined),
    define('ip(string): IP', (it: string) => ipOf(it)),
    define('IPNamespace.isCanonical(string): bool', (_: IpNamespace, it: string) => ipText(ipOf(it)) === it),
    define('string(IP): string', (it: Ip) => ipText(it)),
    define('IP.family(): int', (it: Ip) => BigInt(it.family)),
    define('IP.isUnspecified(): bool', (it: Ip) => it.value === 0n),
    define('IP.isLoopback(): bool', isLoopback),
    define('IP.isLinkLocalMulticast(): bool', isLinkLocalMulticast),
    define('IP.isLinkLocalUnicast(): bool', isLinkLocalUnicast),
    define('IP.isGlobalUnicast(): bool', (it: Ip) =>
      it.value !== 0n && !isLoopback(it) && !isMulticast(it) && !isLinkLocalUnicast(it) && !(it.family === 4 && it.value === 0xffffffffn)),
  ],
};

/** The address, or a failure of the rule. */
export function ipOf(written: string): Ip {
  const found = parseIp(written);
  if (!found) throw new CelFailure('this is not an IP address');
  return found;
}

/** Zones, ports and IPv4 written as IPv6 are no addresses here. */
export function parseIp(written: string): Ip | undefined {
  if (written.length > 45) return undefined;
  if (!written.includes(':')) {
    const value = parseFour(written);
    return value === undefined ? undefined : new Ip(4, value);
  }
  const value = parseSix(written);
  return value === undefined || (value >> 32n) === 0xffffn ? undefined : new Ip(6, value);
}

function parseFour(written: string): bigint | undefined {
  const parts = written.split('.');
  if (parts.length !== 4 || parts.some((it) => !/^(?:0|[1-9]\d{0,2})$/.test(it) || Number(it) > 255)) return undefined;
  return parts.reduce((value, it) => (value << 8n) | BigInt(it), 0n);
}

function parseSix(written: string): bigint | undefined {
  const halves = written.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = [groupsOf(halves[0]!), halves.length === 2 ? groupsOf(halves[1]!) : []];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  return [...head, ...new Array<bigint>(missing).fill(0n), ...tail].reduce((value, it) => (value << 16n) | it, 0n);
}

/** Groups of sixteen bits; the last may be written as IPv4. */
function groupsOf(written: string): readonly bigint[] | undefined {
  if (written === '') return [];
  const parts = written.split(':');
  const last = parts.at(-1)!.includes('.') ? parseFour(parts.pop()!) : undefined;
  if (last === undefined && parts.some((it) => it.includes('.'))) return undefined;
  if (parts.some((it) => !/^[0-9a-fA-F]{1,4}$/.test(it))) return undefined;
  return [...parts.map((it) => BigInt(`0x${it}`)), ...(last === undefined ? [] : [last >> 16n, last & 0xffffn])];
}

/** As RFC 5952 writes it. */
export function ipText({ family, value }: Ip): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((it) => String((value >> it) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const [start, length] = longestZeros(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

function longestZeros(groups: readonly string[]): readonly [start: number, length: number] {
  let best: readonly [number, number] = [0, 0];
  for (let start = 0; start < groups.length; start += 1) {
    let end = start;
    while (groups[end] === '0') end += 1;
    if (end - start > best[1]) best = [start, end - start];
  }
  return best;
}

function isLoopback({ family, value }: Ip): boolean {
  return family === 4 ? value >> 24n === 127n : value === 1n;
}

function isMulticast({ family, value }: Ip): boolean {
  return family === 4 ? value >> 28n === 14n : value >> 120n === 0xffn;
}

function isLinkLocalMulticast({ family, value }: Ip): boolean {
  return family === 4 ? value >> 8n === 0xe00000n : (value >> 112n & 0xff0fn) === 0xff02n;
}

function isLinkLocalUnicast({ family, value }: Ip): boolean {
  return family === 4 ? value >> 16n === 0xa9fen : value >> 118n === 0x3fan;
}
