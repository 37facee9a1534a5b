// What the axis says: small units below, and above them the larger unit they belong to.

import { dayNumber, formatDay, partsOf } from './days.js';
import { numeral } from './numerals.js';
import { pixelsPerDay } from './scale.js';

const UNITS = [
  { name: 'hour', days: 1 / 24, step: 1 },
  { name: 'hour', days: 1 / 8, step: 3 },
  { name: 'hour', days: 1 / 4, step: 6 },
  { name: 'day', days: 1, step: 1 },
  { name: 'day', days: 2, step: 2 },
  { name: 'week', days: 7, step: 7 },
  { name: 'month', days: 30.4, step: 1 },
  { name: 'month', days: 91.3, step: 3 },
  { name: 'year', days: 365.25, step: 1 },
  { name: 'year', days: 730.5, step: 2 },
  { name: 'year', days: 1826.25, step: 5 },
  { name: 'year', days: 3652.5, step: 10 },
  { name: 'year', days: 18262.5, step: 50 },
  { name: 'year', days: 36525, step: 100 },
  { name: 'year', days: 182625, step: 500 },
  { name: 'year', days: 365250, step: 1000 },
];

/** The finest unit whose labels keep their distance. */
export function chooseUnit(pixelsForADay, gaps) {
  return UNITS.find(unit => unit.days * pixelsForADay >= gaps[unit.name]) ?? UNITS[UNITS.length - 1];
}

/**
 * @param scale the window
 * @param months twelve names
 * @param gaps least distance in pixels of two labels, by unit: { hour, day, week, month, year }
 * @returns {{unit: string, minor: {day: number, label: string}[], major: {from: number, to: number, label: string}[]}}
 */
export function ticksOf(scale, months, gaps = { hour: 46, day: 30, week: 44, month: 64, year: 52 }) {
  const unit = chooseUnit(pixelsPerDay(scale), gaps);
  const minor = [];
  for (let day = floorTo(scale.from, unit); day < scale.to; day = next(day, unit)) {
    minor.push({ day, label: labelOf(day, unit, months) });
  }

  return { unit: unit.name, minor, major: majorsOf(scale, unit, months) };
}

function floorTo(day, unit) {
  if (unit.name === 'hour') {
    // In whole hours, so that sums of fractions do not drift.
    return Math.floor(day * 24 / unit.step) * unit.step / 24;
  }

  const whole = Math.floor(day);
  const parts = partsOf(whole);
  switch (unit.name) {
    case 'day':
      // Steps of two days restart with each month, so that labels stay put while the window moves.
      return whole - ((parts.day - 1) % unit.step);
    case 'week':
      return whole - ((parts.weekday + 1) % 7); // weeks begin on Saturday
    case 'month':
      return dayNumber(parts.year, parts.month - ((parts.month - 1) % unit.step), 1);
    default:
      return dayNumber(Math.max(1, Math.floor(parts.year / unit.step) * unit.step), 1, 1);
  }
}

function next(day, unit) {
  if (unit.name === 'hour') {
    return (Math.round(day * 24) + unit.step) / 24;
  }

  const parts = partsOf(day);
  switch (unit.name) {
    case 'day': {
      const following = day + unit.step;
      const firstOfNext = dayNumber(parts.year, parts.month + 1, 1);
      return following >= firstOfNext ? firstOfNext : following;
    }
    case 'week':
      return day + 7;
    case 'month':
      return dayNumber(parts.year, parts.month + unit.step, 1);
    default:
      // Year 1 stands in for year 0, which does not exist.
      return dayNumber(parts.year < unit.step ? unit.step : parts.year + unit.step, 1, 1);
  }
}

function labelOf(day, unit, months) {
  const parts = partsOf(day);
  switch (unit.name) {
    case 'hour':
      return numeral(`${String(Math.round(day * 24) - Math.floor(day + 1e-9) * 24).padStart(2, '0')}:00`);
    case 'day':
      return numeral(parts.day);
    case 'week':
      return `${numeral(parts.day)}/${numeral(parts.month)}`;
    case 'month':
      return months[parts.month - 1];
    default:
      return numeral(parts.year);
  }
}

function majorsOf(scale, unit, months) {
  if (unit.name === 'year') {
    return [];
  }

  if (unit.name === 'hour') {
    return daysOver(scale, months);
  }

  const byMonth = unit.name === 'day' || unit.name === 'week';
  const step = byMonth ? { name: 'month', step: 1 } : { name: 'year', step: 1 };
  const majors = [];
  for (let day = floorTo(scale.from, step); day < scale.to;) {
    const end = next(day, step);
    const parts = partsOf(day);
    majors.push({ from: day, to: end, label: byMonth ? `${months[parts.month - 1]} ${numeral(parts.year)}` : numeral(parts.year) });
    day = end;
  }

  return majors;
}

function daysOver(scale, months) {
  const days = [];
  for (let day = Math.floor(scale.from); day < scale.to; day++) {
    days.push({ from: day, to: day + 1, label: formatDay(day, months) });
  }

  return days;
}
