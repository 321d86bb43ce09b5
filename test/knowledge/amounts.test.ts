import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationInWords, durationSeconds, goDurationSeconds } from '../../knowledge/shared/durations.js';
import { compareQuantities, parseQuantity, quantityInWords } from '../../knowledge/shared/quantities.js';

describe('durations', () => {
  it('sum hours, minutes and seconds', () => {
    expect(durationSeconds('720h')).toBe(30 * 86_400);
    expect(durationSeconds('1h30m')).toBe(5400);
    expect(durationSeconds('30m1h0s')).toBe(5400);
  });

  it.each(['', '1d', '1.5h', 'Never', '10', '-1h', '1h ', '1H'])('know nothing of %j', (text) => {
    expect(durationSeconds(text)).toBeUndefined();
  });

  it('read what Go reads', () => {
    expect(goDurationSeconds('1.5h')).toBe(5400);
    expect(goDurationSeconds('-2m')).toBe(-120);
    expect(goDurationSeconds('100ms')).toBeCloseTo(0.1);
    expect(goDurationSeconds('0')).toBe(0);
    expect(goDurationSeconds('5')).toBeUndefined();
    expect(goDurationSeconds('.s')).toBeUndefined();
  });

  it('come back from their words', () => {
    expect(durationInWords(30 * 86_400)).toBe('30 days');
    expect(durationInWords(5400)).toBe('1 hour 30 minutes');
    expect(durationInWords(0)).toBe('0 seconds');
    fc.assert(fc.property(fc.nat(10_000_000), (seconds) => {
      const units: Record<string, number> = { day: 86_400, hour: 3_600, minute: 60, second: 1 };
      const back = [...durationInWords(seconds).matchAll(/(\d+) (\w+?)s?\b/g)].reduce((sum, [, n, unit]) => sum + Number(n) * (units[unit ?? ''] ?? NaN), 0);
      expect(back).toBe(seconds);
    }));
  });
});

describe('quantities', () => {
  it.each([
    ['1.5Gi', 1_610_612_736], ['500m', 0.5], ['2', 2], [4, 4], ['1k', 1000], ['1M', 1e6], ['1E', 1e18], ['1Ei', 2 ** 60], ['1e3', 1000], ['1E3', 1000],
    ['1e-2', 0.01], ['+5', 5], ['-1Ki', -1024], ['.5', 0.5], ['5.', 5], ['100n', 1e-7], ['7u', 7e-6], ['0', 0],
  ])('read %s', (text, value) => {
    expect(parseQuantity(text)?.value).toBeCloseTo(value, 9);
  });

  it.each(['', '.', '1 Gi', '1gi', '1KI', '1K', 'Gi', '1GiB', '1e', '1,5', '0x10', '1m5', '--1', 'NaN'])('know nothing of %j', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  it('round what is finer than a billionth away from zero', () => {
    expect(parseQuantity('0.0000000001')?.nano).toBe(1n);
    expect(parseQuantity('-0.0000000001')?.nano).toBe(-1n);
    expect(parseQuantity('1e-300')?.nano).toBe(1n);
  });

  it('are exact whatever their size', () => {
    const suffixes: Record<string, bigint> = { '': 1n, k: 10n ** 3n, M: 10n ** 6n, G: 10n ** 9n, T: 10n ** 12n, P: 10n ** 15n, E: 10n ** 18n, Ki: 2n ** 10n, Mi: 2n ** 20n, Gi: 2n ** 30n, Ti: 2n ** 40n, Pi: 2n ** 50n, Ei: 2n ** 60n };
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 2n ** 70n }), fc.constantFrom(...Object.keys(suffixes)), fc.boolean(), (amount, suffix, negative) => {
      const expected = amount * (suffixes[suffix] ?? 0n) * 1_000_000_000n;
      expect(parseQuantity(`${negative ? '-' : ''}${amount}${suffix}`)?.nano).toBe(negative ? -expected : expected);
    }));
  });

  it('compare across suffixes', () => {
    const less = (a: string, b: string) => compareQuantities(parseQuantity(a)!, parseQuantity(b)!);
    expect(less('1000m', '1')).toBe(0);
    expect(less('1G', '1Gi')).toBe(-1);
    expect(less('1Gi', '1G')).toBe(1);
  });

  it('never throw on any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.]{1,6}[eE][+-]?[0-9]{1,9}$/)), (text) => {
      const quantity = parseQuantity(text);
      expect(quantity === undefined || typeof quantity.nano === 'bigint').toBe(true);
    }));
  });

  it('are told in words', () => {
    expect(quantityInWords('1.5Gi', 'bytes')).toBe('1,610,612,736 bytes (1.5 GiB)');
    expect(quantityInWords('500m', 'cores')).toBe('0.5 CPU cores');
    expect(quantityInWords('1', 'cores')).toBe('1 CPU core');
    expect(quantityInWords('110', 'things')).toBe('110');
    expect(quantityInWords('100', 'bytes')).toBe('100 bytes');
    expect(quantityInWords('lots', 'bytes')).toBeUndefined();
  });
});
