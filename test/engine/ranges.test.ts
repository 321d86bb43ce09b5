import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCidr, type Cidr } from '../../engine/net/cidr.js';
import { contains, isCarrierGrade, isPrivate, networkOf, overlaps, rangeOf } from '../../engine/net/ranges.js';

const cidr = (text: string): Cidr => {
  const found = parseCidr(text);
  if (!found) throw new Error(`${text} is no range`);
  return found;
};
const ranges = fc.record({ address: fc.ipV4(), bits: fc.nat(32) }).map(({ address, bits }): Cidr => ({ family: 4, address, bits }));

/** A second opinion: the first and last address as numbers. */
function ends({ address, bits }: Cidr): readonly [number, number] {
  const value = address.split('.').reduce((sum, it) => sum * 256 + Number(it), 0);
  const size = 2 ** (32 - bits);
  const first = Math.floor(value / size) * size;
  return [first, first + size - 1];
}

describe('ranges of addresses', () => {
  test('share an address exactly if their ends cross', () => {
    fc.assert(fc.property(ranges, ranges, (a, b) => {
      const [[a1, a2], [b1, b2]] = [ends(a), ends(b)];
      expect(overlaps(a, b)).toBe(a1 <= b2 && b1 <= a2);
      expect(contains(a, b)).toBe(a1 <= b1 && b2 <= a2);
    }));
  });

  test.each([
    ['10.0.0.0/8', true, false], ['10.1.2.3/16', true, false], ['172.16.0.0/12', true, false], ['172.32.0.0/16', false, false],
    ['192.168.0.0/16', true, false], ['192.168.0.0/15', false, false], ['100.64.0.0/10', false, true], ['100.128.0.0/16', false, false], ['fd00::/8', false, false],
  ])('%s: private %s, carrier-grade %s', (text, own, carrier) => {
    expect([isPrivate(cidr(text)), isCarrierGrade(cidr(text))]).toEqual([own, carrier]);
  });

  test('of different families share nothing', () => {
    expect(overlaps(cidr('0.0.0.0/0'), cidr('::/0'))).toBe(false);
  });

  test('are written without host bits', () => {
    expect([networkOf(cidr('10.1.2.3/16')), networkOf(cidr('2001:db8::1/64'))]).toEqual(['10.1.0.0/16', '2001:db8::/64']);
  });

  test('may hold a single address', () => {
    expect(contains(cidr('10.0.0.0/8'), rangeOf(4, '10.9.9.9'))).toBe(true);
  });
});
