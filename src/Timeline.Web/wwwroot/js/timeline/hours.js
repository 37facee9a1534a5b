// Hours of entries whose time expression names one, or a part of the day. They matter when a day is wide; until then such an entry is its day.

/** From so many pixels a day on, hours are told apart. */
export const HOURS_FROM = 176;

// In hours of the day; a night is drawn where it begins.
const PARTS = { MO: [6, 12], MI: [12, 14], AF: [14, 18], EV: [18, 21], NI: [21, 24] };

/** @param time as in TIMEX3 values, after the T: "09:30", "MO"; @returns part of a day from and to, or null */
export function hoursOf(time) {
  const part = PARTS[time];
  if (part) {
    return { from: part[0] / 24, to: part[1] / 24 };
  }

  const clock = /^(\d\d):(\d\d)$/.exec(time ?? '');
  if (!clock) {
    return null;
  }

  const from = Math.min(23, Number(clock[1])) / 24 + Math.min(59, Number(clock[2])) / 1440;
  return { from, to: Math.min(1, from + 1 / 24) };
}

/** Where a mark begins and ends in days with fractions, its end exclusive. */
export function spanOf(mark, pixelsForADay) {
  return mark.hours && pixelsForADay >= HOURS_FROM
    ? { from: mark.first + mark.hours.from, to: mark.first + mark.hours.to }
    : { from: mark.first, to: mark.last + 1 };
}

/** The hour of a clock, for people; nothing for a part of a day, which the entry's own words tell better. */
export function clockOf(time) {
  return /^\d\d:\d\d$/.test(time ?? '') ? time : '';
}
