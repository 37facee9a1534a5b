// The window's part of the address. It is replaced while the window moves, so that "back" leaves the timeline in one step;
// pushing (selections, filters) is the page's business.

import { formatIso } from './days.js';

/** The address with another window; everything else in it stays. */
export function withWindow(href, from, to) {
  const url = new URL(href);
  url.searchParams.set('from', from);
  url.searchParams.set('to', to);
  return url.pathname + url.search + url.hash;
}

/** The days on the screen, both inclusive, as ISO. */
export function daysOf(scale) {
  // Hours are no part of an address: of less than a day, the day that most of it belongs to is told.
  const from = scale.to - scale.from < 1 ? Math.floor((scale.from + scale.to) / 2) : Math.floor(scale.from + 0.5);
  return { from: formatIso(from), to: formatIso(Math.max(from, Math.floor(scale.to - 0.5))) };
}

export function replaceWindow(from, to) {
  // The page's router keeps its own notes in history.state: they must survive.
  history.replaceState(history.state, '', withWindow(location.href, from, to));
}
