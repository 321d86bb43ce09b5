import ipaddr from 'ipaddr.js';

/** A range of addresses as it is written: host bits may be set. */
export interface Cidr {
  readonly family: 4 | 6;
  readonly address: string;
  readonly bits: number;
}

/**
 * Reads a range as Go's `net.ParseCIDR` does: no leading zeros in IPv4, no zones, host bits allowed.
 * Source: https://pkg.go.dev/net#ParseCIDR
 */
export function parseCidr(text: string): Cidr | undefined {
  const [, address = '', bits = ''] = /^([^/]*)\/(\d+)$/.exec(text) ?? [];
  const family = familyOf(address);
  if (!family || Number(bits) > (family === 4 ? 32 : 128)) return undefined;
  return { family, address, bits: Number(bits) };
}

/** 4 or 6 for an address as Go's `netip.ParseAddr` reads it, without a zone; undefined for anything else. */
export function familyOf(text: string): 4 | 6 | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return 4;
  const [, last] = /:([^:.]*\.[^:]*)$/.exec(text) ?? [];
  if (text.includes('%') || (last !== undefined && !ipaddr.IPv4.isValidFourPartDecimal(last))) return undefined;
  return ipaddr.IPv6.isValid(text) ? 6 : undefined;
}
