// The second line of the axis: months and years of the Umm al-Qura calendar, as the browser knows them.

import { pixelsPerDay } from './scale.js';

const MS_PER_DAY = 86400000;

// The calendar is laid down from 1 Muharram 1300 to the end of 1600 AH; outside the browser would only reckon.
const FIRST_DAY = -31826; // 1882-11-12
const LAST_DAY = 74838; // 2174-11-25

const MONTH_GAP = 84;
const YEAR_GAP = 56;

const reckoner = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
const starts = new Map();

/** Year, month (1-12) and day of a day number. */
export function hijriOf(day) {
  const parts = Object.fromEntries(reckoner.formatToParts(new Date(day * MS_PER_DAY)).map(part => [part.type, part.value]));
  return { year: Number.parseInt(parts.year, 10), month: Number(parts.month), day: Number(parts.day) };
}

/**
 * The months of a window, or its years where months would not fit.
 * @param months twelve names
 * @returns {{from: number, to: number, label: string}[]} `to` is exclusive
 */
export function hijriTicks(scale, months) {
  const wide = pixelsPerDay(scale);
  if (wide * 29.5 >= MONTH_GAP) {
    return runs(scale, nextMonth, ({ year, month }) => (month === 1 || wide * 29.5 > 130 ? `${months[month - 1]} ${year}` : months[month - 1]));
  }

  if (wide * 354 >= YEAR_GAP) {
    return runs(scale, nextYear, ({ year }) => String(year));
  }

  const step = [2, 5, 10, 20, 50].find(years => wide * 354 * years >= YEAR_GAP);
  return step
    ? runs(scale, nextYear, ({ year }) => (year % step === 0 ? String(year) : ''))
      .filter(run => run.label).map(run => ({ ...run, to: run.from + step * 354 }))
    : [];
}

function runs(scale, next, labelOf) {
  const found = [];
  const end = Math.min(scale.to, LAST_DAY);
  let from = beginning(Math.max(Math.floor(scale.from), FIRST_DAY), next === nextYear);
  while (from < end) {
    const to = next(from);
    found.push({ from, to, label: labelOf(startOf(from)) });
    from = to;
  }

  return found;
}

/** The first day of the month, or of the year, that a day lies in. */
function beginning(day, ofYear) {
  const parts = hijriOf(day);
  let start = day - parts.day + 1;
  for (let month = parts.month; ofYear && month > 1; month--) {
    start = previousMonth(start);
  }

  return start;
}

function previousMonth(start) {
  const before = start - 1;
  return before - hijriOf(before).day + 1;
}

// A month has 29 days or 30; which, only the calendar knows.
function nextMonth(start) {
  return startOf(start).end;
}

function nextYear(start) {
  const known = startOf(start);
  known.yearEnd ??= hijriOf(start + 354).day === 1 ? start + 354 : start + 355;
  return known.yearEnd;
}

function startOf(day) {
  let known = starts.get(day);
  if (!known) {
    known = { ...hijriOf(day), end: hijriOf(day + 29).day === 1 ? day + 29 : day + 30 };
    starts.set(day, known);
  }

  return known;
}
