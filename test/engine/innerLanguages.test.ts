import { describe, expect, it } from 'vitest';

import { readCel } from '../../engine/cel/expression.js';
import { familyOf, parseCidr } from '../../engine/net/cidr.js';
import { readToml } from '../../engine/toml/read.js';

describe('TOML', () => {
  it('is read as plain data', () => {
    expect(readToml('version = 3\n[plugins."a.b"]\nc = [1, "x"]')).toEqual({ of: 'table', table: { version: 3, plugins: { 'a.b': { c: [1, 'x'] } } } });
  });

  it.each([
    ['a = 1\nb =\nc = 2', 'b =', 3],
    ['a = 1\r\nb = x y', 'x y', 0],
    ['[t]\na = 1\na = 2', 'a = 2', 0],
    ['[t', '[t', 1],
  ])('that is broken says where: %j', (text, line, inside) => {
    const read = readToml(text);
    expect(read.of === 'broken' && [read.offset, read.reason.length > 0, read.reason.includes('\n')]).toEqual([text.indexOf(line) + inside, true, false]);
  });

  it('never fails, however deep', () => {
    expect(readToml(`a = ${'['.repeat(100_000)}`).of).toBe('broken');
    expect(readToml('__proto__ = 1\n').of).toBe('table');
  });
});

describe('addresses', () => {
  it.each(['10.0.0.0/8', '10.1.2.3/8', '0.0.0.0/0', '10.0.0.0/032', 'fd00::/108', '::ffff:10.0.0.1/120', '::/0'])('are ranges as Go reads them: %s', (text) => {
    expect(parseCidr(text)?.family).toBe(text.includes(':') ? 6 : 4);
  });

  it.each(['10.0.0.0', '10.0.0/8', '010.0.0.0/8', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/', 'fd00::%eth0/64', '::ffff:010.0.0.1/120', 'fd00::/129', '10.0.0.256/8', ' 10.0.0.0/8', '10/8', '0x0a.0.0.0/8', '1:2:3:4:5:6:7:8:9/64', ':::/64'])(
    'are no ranges to Go: %s', (text) => {
      expect(parseCidr(text)).toBeUndefined();
    });

  it('have a family', () => {
    expect(['10.0.0.1', 'fd00::1', 'localhost', '10.1', ''].map(familyOf)).toEqual([4, 6, undefined, undefined, undefined]);
  });
});

describe('expressions of other programs', () => {
  const numbers = ['a', 'b'];

  it('are evaluated over whole numbers', () => {
    const read = readCel('a < 110 ? a * b : 110', numbers);
    expect(read.of === 'program' && [read.type, read.run({ a: 3n, b: 4n }), read.run({ a: 200n, b: 1n })]).toEqual(['int', { of: 'value', value: 12n }, { of: 'value', value: 110n }]);
  });

  it.each([['a +', 3], ['a * c', 4], ['a + "x"', 0], ['', 0], ['(a', 2]])('say where they are broken: %s', (text, start) => {
    const read = readCel(text, numbers);
    expect(read.of).toBe('broken');
    expect(read.of === 'broken' && Math.min(read.span.start, text.length)).toBe(Math.min(start, Math.max(0, text.length - 1)));
  });

  it('that fail or cost too much have no value', () => {
    const failing = readCel('a / b', numbers);
    const long = readCel('[1,2,3,4,5,6,7,8,9,10].map(x, [1,2,3,4,5,6,7,8,9,10].map(y, [1,2,3,4,5,6,7,8,9,10].map(z, [1,2,3,4,5,6,7,8,9,10].map(v, [1,2,3,4,5,6,7,8,9,10].map(w, w))))).size()', numbers);
    expect(failing.of === 'program' && failing.run({ a: 1n, b: 0n })).toEqual({ of: 'failed' });
    expect(long.of === 'program' && long.run({ a: 1n, b: 1n })).toEqual({ of: 'undecided' });
  });
});
