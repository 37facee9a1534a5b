// Calendar days as whole numbers (days since 1970-01-01, proleptic Gregorian, no time zone), because a mark stands for
// days and not for moments: arithmetic on them must not meet daylight saving time.

import { numeral } from './numerals.js';

const MS_PER_DAY = 86400000;

export const FIRST_DAY = -719162; // 0001-01-01
export const LAST_DAY = 2932896; // 9999-12-31

/** Day number of a year, month (1-12) and day of the month; overflowing months and days carry over. */
export function dayNumber(year, month, day) {
  // Years that begin in March end with the leap day; 400 of them repeat. Answers hold thousands of days: no Date for each.
  const months = year * 12 + month - 3;
  const ofMarch = Math.floor(months / 12);
  const since = months - ofMarch * 12;
  return ofMarch * 365 + Math.floor(ofMarch / 4) - Math.floor(ofMarch / 100) + Math.floor(ofMarch / 400)
    + Math.floor((153 * since + 2) / 5) + day - 719469;
}

/** Day number of an ISO date such as 2018-04-11. */
export function parseDay(iso) {
  return dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

export function partsOf(day) {
  const date = new Date(Math.floor(day) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

export function formatIso(day) {
  const { year, month, day: dayOfMonth } = partsOf(clampDay(day));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

export function clampDay(day) {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, day));
}

/** A day for people, in the month names given (twelve of them). */
export function formatDay(day, months) {
  const parts = partsOf(day);
  return `${numeral(parts.day)} ${months[parts.month - 1]} ${numeral(parts.year)}`;
}

/** A run of days for people; both ends belong to it. */
export function formatDays(from, to, months) {
  if (from === to) {
    return formatDay(from, months);
  }

  const first = partsOf(from);
  const last = partsOf(to);
  const lastOfMonth = partsOf(to + 1).day === 1;
  if (first.day === 1 && lastOfMonth) {
    if (first.month === 1 && last.month === 12) {
      return first.year === last.year ? numeral(first.year) : `${numeral(first.year)} – ${numeral(last.year)}`;
    }

    if (first.year === last.year && first.month === last.month) {
      return `${months[first.month - 1]} ${numeral(first.year)}`;
    }
  }

  return `${formatDay(from, months)} – ${formatDay(to, months)}`;
}
