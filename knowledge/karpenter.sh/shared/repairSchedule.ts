import { parseSchedule } from '../../shared/cron.js';

/**
 * A schedule that Karpenter's parser refuses, written so that it is read and means the same: ranges that wrap are split,
 * Sunday is 0, days and months are abbreviated. Undefined when that is not enough.
 */
export function repairSchedule(text: string): string | undefined {
  const fields = text.trim().split(/\s+/);
  if (fields.length !== 5) return undefined;
  const [minutes, hours, days, months, weekdays] = fields.map((field, index) => field.split(',').map((item) => repairItem(item, bounds[index]!)).join(','));
  const repaired = [minutes, hours, days, months, weekdays].join(' ');
  return repaired !== fields.join(' ') && 'schedule' in parseSchedule(repaired) ? repaired : undefined;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly names: readonly string[];
}

const bounds: readonly Bounds[] = Object.freeze([
  { low: 0, high: 59, names: [] },
  { low: 0, high: 23, names: [] },
  { low: 1, high: 31, names: [] },
  { low: 1, high: 12, names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { low: 0, high: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
]);

function repairItem(item: string, field: Bounds): string {
  const isWeekday = field.high === 6;
  const [from, to, ...more] = item.split('-').map((part) => abbreviated(part, field));
  if (from === undefined || more.length > 0 || item.includes('/')) return item;
  if (to === undefined) return isWeekday && from === '7' ? '0' : from;
  const [start, end] = [numberOf(from, field), numberOf(to, field)];
  if (start === undefined || end === undefined) return `${from}-${to}`;
  // Counted on from Saturday, 7 is the Sunday after it.
  if (isWeekday && end === 7) return start === 0 || start === 7 ? '0-6' : `${range(start, 6)},0`;
  return start > end ? `${range(start, field.high)},${range(field.low, end)}` : `${from}-${to}`;
}

function range(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`;
}

function abbreviated(text: string, { names }: Bounds): string {
  const short = text.slice(0, 3).toLowerCase();
  return names.includes(short) && /^[a-z]{4,}$/i.test(text) ? short : text;
}

function numberOf(text: string, { names, low }: Bounds): number | undefined {
  const index = names.indexOf(text.toLowerCase());
  if (index >= 0) return index + low;
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}
