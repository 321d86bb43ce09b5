import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../engine/say.js';
import { nextOccurrence, nextOccurrences, parseSchedule, scheduleInWords, type Schedule } from '../../knowledge/shared/cron.js';

function read(text: string): Schedule {
  const parsed = parseSchedule(text);
  if ('reason' in parsed) throw new Error(textOf(parsed.reason));
  return parsed.schedule;
}
function refusal(text: string): string {
  const parsed = parseSchedule(text);
  return 'reason' in parsed ? textOf(parsed.reason) : '';
}
const next = (text: string, from: string) => {
  const time = nextOccurrence(read(text), Date.parse(from));
  return time === undefined ? undefined : new Date(time).toISOString();
};

describe('schedules', () => {
  it('take lists, ranges, steps, names, question marks and macros', () => {
    expect(read('0,30 9-17 ? jan-MAR mon,fri')).toMatchObject({ minutes: [0, 30], hours: [9, 10, 11, 12, 13, 14, 15, 16, 17], months: [1, 2, 3], weekdays: [1, 5] });
    expect(read('5/20 */6 * * *')).toMatchObject({ minutes: [5, 25, 45], hours: [0, 6, 12, 18] });
    expect(read('@weekly')).toEqual(read('0 0 * * 0'));
    expect(read(' 1,,2  * * * * ')).toMatchObject({ minutes: [1, 2] });
  });

  it.each([
    ['0 0 * * sat-sun', 'sat-sun runs backwards'],
    ['0 22-2 * * *', '22-2 runs backwards'],
    ['0 0 * * 7', '7 is above 6'],
    ['0 0 0 * *', '0 is below 1'],
    ['*/0 * * * *', 'the step 0'],
    ['0 0 * * monday', 'monday is not a day of week'],
    ['0 0 L * *', 'L is not a day of month'],
    ['0 0 * * 5#2', '5#2 is not a day of week'],
    ['0 0 1W * *', '1W is not a day of month'],
    ['0 0 0 * * *', 'has 6 fields'],
    ['0 0 * *', 'has 4 fields'],
    ['', 'has 0 fields'],
    ['@dailyx', 'is not one of @yearly'],
    ['@weekly x', 'is not one of @yearly'],
    ['@Daily', 'is not one of @yearly'],
    ['@constructor', 'is not one of @yearly'],
    ['TZ=Asia/Seoul 0 9 * * *', 'names a time zone'],
    ['CRON_TZ=UTC 0 9 * * *', 'names a time zone'],
    ['1-2-3 * * * *', 'more than one -'],
    ['1/2/3 * * * *', 'more than one /'],
    ['1- * * * *', 'is not a minute'],
    ['*/x * * * *', 'is not a step'],
  ])('refuse %s', (text, reason) => {
    expect(refusal(text)).toContain(reason);
  });

  it('find the next time in UTC', () => {
    expect(next('0 9 * * mon-fri', '2026-11-20T09:00:00Z')).toBe('2026-11-23T09:00:00.000Z');
    expect(next('0 9 * * mon-fri', '2026-11-20T08:59:59Z')).toBe('2026-11-20T09:00:00.000Z');
    expect(next('0 0 29 2 *', '2026-01-01T00:00:00Z')).toBe('2028-02-29T00:00:00.000Z');
    expect(next('@yearly', '2026-01-01T00:00:00Z')).toBe('2027-01-01T00:00:00.000Z');
  });

  it('match either day when both are narrowed, and both when one is a star', () => {
    expect(next('0 0 13 * fri', '2026-11-20T12:00:00Z')).toBe('2026-11-27T00:00:00.000Z');
    expect(next('0 0 13 * *', '2026-11-20T12:00:00Z')).toBe('2026-12-13T00:00:00.000Z');
    // A star keeps being one with the step 1, and stops with any larger step.
    expect(next('0 0 13 * */1', '2026-11-20T12:00:00Z')).toBe('2026-12-13T00:00:00.000Z');
    expect(read('0 0 13 * */2').eitherDay).toBe(true);
  });

  it('never come for a date that does not exist', () => {
    expect(next('0 0 30 2 *', '2026-11-20T12:00:00Z')).toBeUndefined();
    expect(nextOccurrences(read('0 0 31 4,6,9,11 *'), 0, 3)).toEqual([]);
    expect(nextOccurrences(read(', * * * *'), 0, 3)).toEqual([]);
  });

  it('find a time that matches every field, and none that is earlier', () => {
    const field = (min: number, max: number) => fc.oneof(
      fc.constant('*'), fc.integer({ min, max }).map(String), fc.integer({ min: 1, max: 20 }).map((step) => `*/${step}`),
      fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    );
    const schedules = fc.tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6)).map((parts) => parts.join(' '));
    const times = fc.integer({ min: 0, max: 4_000_000_000_000 });
    fc.assert(fc.property(schedules, times, (text, after) => {
      const schedule = read(text);
      const found = nextOccurrence(schedule, after);
      if (found === undefined) return;
      expect(found).toBeGreaterThan(after);
      expect(matches(schedule, found)).toBe(true);
      const steps = Math.min(3000, Math.ceil((found - after) / 60_000) - 1);
      for (let back = 1; back <= steps; back++) expect(matches(schedule, found - back * 60_000)).toBe(false);
    }), { numRuns: 200 });
  });

  it('answer any text at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.stringMatching(/^[*?,/0-9a-z-]{1,8}$/), { minLength: 5, maxLength: 5 }).map((f) => f.join(' '))), (text) => {
      const parsed = parseSchedule(text);
      if ('reason' in parsed) expect(scheduleInWords(text)).toBeUndefined();
      else nextOccurrence(parsed.schedule, 0);
    }));
  });

  it('are told in words that say UTC', () => {
    expect(scheduleInWords('0 9 * * mon-fri')).toBe('At 09:00, Monday through Friday, UTC');
    expect(scheduleInWords('@daily')).toBe('At 00:00, UTC');
    expect(scheduleInWords('0 0 13 * fri')).toBe('At 00:00, on day 13 of the month, or on Friday, UTC');
    expect(scheduleInWords('0 0 * * 7')).toBeUndefined();
  });
});

/** Written apart from the search: one look at one minute. */
function matches(schedule: Schedule, time: number): boolean {
  const date = new Date(time);
  const day = schedule.days.includes(date.getUTCDate());
  const weekday = schedule.weekdays.includes(date.getUTCDay());
  return schedule.minutes.includes(date.getUTCMinutes()) && schedule.hours.includes(date.getUTCHours())
    && schedule.months.includes(date.getUTCMonth() + 1) && (schedule.eitherDay ? day || weekday : day && weekday);
}
