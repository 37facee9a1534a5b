// The window's part of the address. It is replaced while the window moves, so that "back" leaves the timeline in one step;
// pushing (selections, filters) is the page's business. Days are what everything else reads; where hours are told apart, a third
// value says from which hour of the first day to which of the last.

import { formatIso, parseDay } from './days.js';
import { HOURS_FROM } from './hours.js';
import { pixelsPerDay } from './scale.js';

const MINUTES = 1440;

/** The address with another window; everything else in it stays. */
export function withWindow(href, { from, to, hours }) {
  const url = new URL(href);
  url.searchParams.set('from', from);
  url.searchParams.set('to', to);
  if (hours) {
    url.searchParams.set('hours', hours);
  } else {
    url.searchParams.delete('hours');
  }

  // A colon may stand in a query as it is, and reads better.
  return url.pathname + url.search.replaceAll('%3A', ':') + url.hash;
}

/** The window on the screen as an address tells it: days, both inclusive, as ISO; hours as "06:00-12:30", or empty when days are whole. */
export function daysOf(scale) {
  if (pixelsPerDay(scale) >= HOURS_FROM) {
    const begin = Math.round(scale.from * MINUTES);
    const end = Math.round(scale.to * MINUTES);
    const first = Math.floor(begin / MINUTES);
    const last = Math.ceil(end / MINUTES) - 1;
    const hours = `${clock(begin - first * MINUTES)}-${clock(end - last * MINUTES)}`;
    return { from: formatIso(first), to: formatIso(last), hours: hours === '00:00-24:00' ? '' : hours };
  }

  const first = Math.floor(scale.from + 0.5);
  return { from: formatIso(first), to: formatIso(Math.max(first, Math.floor(scale.to - 0.5))), hours: '' };
}

/** The same way back: the window that an address tells, its end exclusive, in days with fractions. Hours that cannot be are left out. */
export function windowOf({ from, to, hours }) {
  const first = parseDay(from);
  const last = parseDay(to);
  const read = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(hours ?? '');
  if (read) {
    const [beginHour, beginMinute, endHour, endMinute] = read.slice(1).map(Number);
    const window = { from: first + (beginHour * 60 + beginMinute) / MINUTES, to: last + (endHour * 60 + endMinute) / MINUTES };
    if (beginHour < 24 && endHour <= 24 && window.from < window.to) {
      return window;
    }
  }

  return { from: first, to: last + 1 };
}

export function replaceWindow(shown) {
  // The page's router keeps its own notes in history.state: they must survive.
  history.replaceState(history.state, '', withWindow(location.href, shown));
}

function clock(minutes) {
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
}
