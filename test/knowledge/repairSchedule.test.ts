import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSchedule } from '../../knowledge/shared/cron.js';
import { repairSchedule } from '../../knowledge/karpenter.sh/shared/repairSchedule.js';

test.each([
  ['0 0 * * sat-sun', '0 0 * * 6,0'],
  ['0 0 * * fri-mon', '0 0 * * 5-6,0-1'],
  ['0 0 * * 5-7', '0 0 * * 5-6,0'],
  ['0 0 * * 1-7', '0 0 * * 1-6,0'],
  ['0 0 * * 7', '0 0 * * 0'],
  ['0 0 * * monday,Friday', '0 0 * * mon,fri'],
  ['0 22-2 * * *', '0 22-23,0-2 * * *'],
  ['0 0 1 November-February *', '0 0 1 11-12,1-2 *'],
])('%s is written %s', (broken, repaired) => {
  expect(parseSchedule(broken)).toHaveProperty('reason');
  expect(repairSchedule(broken)).toBe(repaired);
});

test.each(['0 0 * * mon-fri', '@daily', 'TZ=Asia/Seoul 0 9 * * *', '0 0 0 * * *', '0 0 L * *', '0 0 * * mon#2', '*/0 * * * *', '0 25 * * *'])('%s is left alone', (text) => {
  expect(repairSchedule(text)).toBeUndefined();
});

test('a repaired schedule can always be read', () => {
  const field = fc.oneof(fc.constant('*'), fc.nat(9).map(String), fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `${a}-${b}`), fc.constantFrom('sun', 'sat-sun', 'december', '7', '1,', '/'));
  fc.assert(fc.property(fc.array(field, { minLength: 5, maxLength: 5 }), (fields) => {
    const repaired = repairSchedule(fields.join(' '));
    if (repaired !== undefined) expect(parseSchedule(repaired)).toHaveProperty('schedule');
  }));
});
