import { CelFailure, define, type Library } from './define.js';
import { Ip, ipOf, ipText, parseIp } from './ip.js';

/** A range of addresses: its written address, and how many leading bits count. */
export class Cidr {
  constructor(readonly ip: Ip, readonly bits: number) {}
}

/** Source: https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-cidr-library */
export const cidrLibrary: Library = {
  types: { CIDR: { constructor: Cidr, equal: (a: Cidr, b: Cidr) => text(a) === text(b) } },
  functions: [
    define('isCIDR(string): bool', (it: string) => parse(it) !== undefined),
    define('cidr(string): CIDR', (it: string) => cidrOf(it)),
    define('string(CIDR): string', (it: Cidr) => text(it)),
    define('CIDR.containsIP(IP): bool', (it: Cidr, ip: Ip) => holds(it, ip)),
    define('CIDR.containsIP(string): bool', (it: Cidr, ip: string) => holds(it, ipOf(ip))),
    define('CIDR.containsCIDR(CIDR): bool', (it: Cidr, other: Cidr) => contains(it, other)),
    define('CIDR.containsCIDR(string): bool', (it: Cidr, other: string) => contains(it, cidrOf(other))),
    define('CIDR.ip(): IP', (it: Cidr) => it.ip),
    define('CIDR.masked(): CIDR', (it: Cidr) => new Cidr(new Ip(it.ip.family, network(it, it.ip) << rest(it)), it.bits)),
    define('CIDR.prefixLength(): int', (it: Cidr) => BigInt(it.bits)),
  ],
};

function cidrOf(written: string): Cidr {
  const found = parse(written);
  if (!found) throw new CelFailure('this is not a CIDR');
  return found;
}

function parse(written: string): Cidr | undefined {
  const [address = '', bits = '', ...more] = written.split('/');
  const ip = parseIp(address);
  if (!ip || more.length > 0 || !/^(?:0|[1-9]\d{0,2})$/.test(bits) || Number(bits) > width(ip)) return undefined;
  return new Cidr(ip, Number(bits));
}

function width({ family }: Ip): number {
  return family === 4 ? 32 : 128;
}

function rest({ ip, bits }: Cidr): bigint {
  return BigInt(width(ip) - bits);
}

function network(range: Cidr, ip: Ip): bigint {
  return ip.value >> rest(range);
}

function holds(range: Cidr, ip: Ip): boolean {
  return range.ip.family === ip.family && network(range, range.ip) === network(range, ip);
}

function contains(range: Cidr, other: Cidr): boolean {
  return range.bits <= other.bits && holds(range, other.ip);
}

function text({ ip, bits }: Cidr): string {
  return `${ipText(ip)}/${bits}`;
}
