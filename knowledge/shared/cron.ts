import cronstrue from 'cronstrue';
import { lookUp, rememberTexts, say } from '../../engine/kit.js';
import type { Message } from '../../engine/model.js';

/**
 * The schedule of a disruption budget, read as Karpenter reads it: the standard parser of https://github.com/robfig/cron
 * (parser.go and spec.go of v3), always in UTC (pkg/apis/v1/nodepool.go of https://github.com/kubernetes-sigs/karpenter).
 */
export interface Schedule {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** When both the day and the weekday are narrowed, either of them is enough; otherwise both have to match. */
  readonly eitherDay: boolean;
}

export type ParsedSchedule = { readonly schedule: Schedule } | { readonly reason: Message };

/** Why the parser refuses it, or what it means. */
export const parseSchedule: (text: string) => ParsedSchedule = rememberTexts((text: string): ParsedSchedule => {
  const trimmed = text.trim();
  if (/^(CRON_)?TZ=/.test(trimmed)) return { reason: say`${trimmed} names a time zone, but schedules are always UTC and a zone makes them unreadable` };
  if (trimmed.startsWith('@')) return macro(trimmed);
  const written = trimmed.split(/\s+/).filter((field) => field !== '');
  if (written.length !== 5) return { reason: say`${trimmed} has ${written.length} fields, and a schedule has five: minute, hour, day of month, month, day of week` };
  const parsed = fields.map((field, index) => parseField(written[index] ?? '', field));
  const failed = parsed.find((field): field is Failed => 'reason' in field);
  if (failed) return failed;
  const [minutes, hours, days, months, weekdays] = parsed as readonly Values[];
  if (!minutes || !hours || !days || !months || !weekdays) return { reason: say`${trimmed} is not a schedule` };
  return {
    schedule: {
      minutes: minutes.values, hours: hours.values, days: days.values, months: months.values, weekdays: weekdays.values,
      eitherDay: !days.star && !weekdays.star,
    },
  };
});

/**
 * The first time after `after` (epoch milliseconds, UTC); undefined when none comes within five years, where Karpenter's
 * parser gives up too.
 */
export function nextOccurrence(schedule: Schedule, after: number): number | undefined {
  const start = new Date(after);
  // Schedules have no seconds, so the search starts with the next whole minute.
  const earliest = Math.floor(after / minute) * minute + minute;
  const lastYear = start.getUTCFullYear() + 5;
  let day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  while (new Date(day).getUTCFullYear() <= lastYear) {
    const found = fires(schedule, new Date(day)) ? firstOfDay(schedule, day, earliest) : undefined;
    if (found !== undefined) return found;
    day += 24 * 60 * minute;
  }
  return undefined;
}

/** The next times after `after`, at most `count`. */
export function nextOccurrences(schedule: Schedule, after: number, count: number): readonly number[] {
  const times: number[] = [];
  for (let from: number | undefined = after; times.length < count;) {
    from = nextOccurrence(schedule, from);
    if (from === undefined) return times;
    times.push(from);
  }
  return times;
}

/** `0 9 * * mon-fri` → "At 09:00, Monday through Friday, UTC"; undefined when the schedule cannot be read. */
export function scheduleInWords(text: string): string | undefined {
  const parsed = parseSchedule(text);
  if ('reason' in parsed) return undefined;
  const written = text.trim();
  try {
    const words = cronstrue.toString(macroOf(written) ?? written, { use24HourTimeFormat: true });
    return `${parsed.schedule.eitherDay ? words.replace(', and on ', ', or on ') : words}, UTC`;
  } catch {
    // A few spellings that Karpenter reads are strange to the describing library.
    return undefined;
  }
}

const minute = 60_000;

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names: string;
}
type Values = { readonly values: readonly number[]; readonly star: boolean };
type Failed = { readonly reason: Message };

const fields: readonly Field[] = Object.freeze([
  { name: 'minute', min: 0, max: 59, names: '' },
  { name: 'hour', min: 0, max: 23, names: '' },
  { name: 'day of month', min: 1, max: 31, names: '' },
  { name: 'month', min: 1, max: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec' },
  { name: 'day of week', min: 0, max: 6, names: 'sun mon tue wed thu fri sat' },
]);

/** The names that stand for a whole schedule, as the parser and the field's pattern share them. */
export const scheduleMacros: Readonly<Record<string, string>> = Object.freeze({
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
});

function macroOf(text: string): string | undefined {
  return lookUp(scheduleMacros, text);
}

function macro(text: string): ParsedSchedule {
  const fieldsOfIt = macroOf(text);
  return fieldsOfIt === undefined ? { reason: say`${text} is not one of ${Object.keys(scheduleMacros).join(', ')}` } : parseSchedule(fieldsOfIt);
}

/** Items between commas; the parser drops empty ones. */
function parseField(text: string, field: Field): Values | Failed {
  const items = text.split(',').filter((item) => item !== '').map((item) => parseItem(item, field));
  const failed = items.find((item): item is Failed => 'reason' in item);
  if (failed) return failed;
  const found = items as readonly Values[];
  const values = [...new Set(found.flatMap((item) => item.values))].toSorted((a, b) => a - b);
  return { values, star: found.some((item) => item.star) };
}

/** `*`, `?`, `5`, `mon`, `1-5`, each with an optional `/step`. */
function parseItem(text: string, field: Field): Values | Failed {
  const [range = '', stepText, ...moreSteps] = text.split('/');
  const [lowText = '', highText, ...moreHyphens] = range.split('-');
  const star = lowText === '*' || lowText === '?';
  if (moreSteps.length > 0) return { reason: say`${text} has more than one / in the ${field.name}` };
  if (!star && moreHyphens.length > 0) return { reason: say`${text} has more than one - in the ${field.name}` };
  const low = star ? field.min : numberOf(lowText, field);
  // `5/15` counts from 5 to the end; a star always spans everything.
  const high = star || (stepText !== undefined && highText === undefined) ? field.max : highText === undefined ? low : numberOf(highText, field);
  const step = stepText === undefined ? 1 : wholeNumber(stepText);
  if (low === undefined) return { reason: notANumber(lowText, field) };
  if (high === undefined) return { reason: notANumber(highText ?? lowText, field) };
  if (step === undefined || step < 0) return { reason: say`${stepText ?? ''} is not a step: a whole number from 1` };
  return outOfBounds(text, low, high, step, field) ?? { values: steps(low, high, step), star: star && step === 1 };
}

function outOfBounds(text: string, low: number, high: number, step: number, field: Field): Failed | undefined {
  if (low < field.min) return { reason: say`${text} is below ${field.min}, the smallest ${field.name}` };
  if (high > field.max) return { reason: say`${text} is above ${field.max}, the largest ${field.name}` };
  if (low > high) return { reason: say`${text} runs backwards: a range cannot wrap around the end of the ${field.name}, write two ranges` };
  return step === 0 ? { reason: say`${text} has the step 0, and the smallest is 1` } : undefined;
}

function notANumber(text: string, field: Field): Message {
  if (field.names === '') return say`${text} is not a ${field.name} from ${field.min} to ${field.max}`;
  return say`${text} is not a ${field.name} from ${field.min} to ${field.max} or one of ${field.names.split(' ').join(', ')}`;
}

function numberOf(text: string, field: Field): number | undefined {
  const index = field.names.split(' ').indexOf(text.toLowerCase());
  return index >= 0 && text !== '' ? index + field.min : wholeNumber(text);
}

function wholeNumber(text: string): number | undefined {
  return /^\+?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function steps(low: number, high: number, step: number): number[] {
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step);
}

function fires(schedule: Schedule, day: Date): boolean {
  if (!schedule.months.includes(day.getUTCMonth() + 1)) return false;
  const byDay = schedule.days.includes(day.getUTCDate());
  const byWeekday = schedule.weekdays.includes(day.getUTCDay());
  return schedule.eitherDay ? byDay || byWeekday : byDay && byWeekday;
}

function firstOfDay(schedule: Schedule, day: number, earliest: number): number | undefined {
  for (const hour of schedule.hours) {
    for (const past of schedule.minutes) {
      const time = day + (hour * 60 + past) * minute;
      if (time >= earliest) return time;
    }
  }
  return undefined;
}
