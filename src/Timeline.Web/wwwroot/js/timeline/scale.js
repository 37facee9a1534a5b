// The map between days and pixels. A scale is an immutable value: { from, to, width, rtl }, where from and to are day
// numbers with fractions (to is exclusive: the end of the last visible day). All arithmetic is done in "time pixels", which
// grow with time; the direction of the axis is applied at one place, mirror().

import { FIRST_DAY, LAST_DAY } from './days.js';

export const MIN_SPAN_DAYS = 0.25;
export const MAX_SPAN_DAYS = LAST_DAY - FIRST_DAY + 1;

export function createScale(from, to, width, rtl) {
  const span = Math.min(MAX_SPAN_DAYS, Math.max(MIN_SPAN_DAYS, to - from));
  const centre = (from + to) / 2;
  let start = to - from === span ? from : centre - span / 2;
  start = Math.min(Math.max(start, FIRST_DAY), LAST_DAY + 1 - span);
  return Object.freeze({ from: start, to: start + span, width: Math.max(1, width), rtl: Boolean(rtl) });
}

export function pixelsPerDay(scale) {
  return scale.width / (scale.to - scale.from);
}

/** Distance from the beginning of the window in pixels, growing with time whatever the axis' direction. */
export function timePixels(scale, day) {
  return (day - scale.from) * pixelsPerDay(scale);
}

/** Time pixels to screen pixels and back: its own inverse. */
export function mirror(scale, t) {
  return scale.rtl ? scale.width - t : t;
}

export function xOf(scale, day) {
  return mirror(scale, timePixels(scale, day));
}

export function dayAt(scale, x) {
  return scale.from + mirror(scale, x) / pixelsPerDay(scale);
}

/** The day under x stays under x. A factor above 1 shows more detail. */
export function zoomAt(scale, x, factor) {
  const day = dayAt(scale, x);
  const span = Math.min(MAX_SPAN_DAYS, Math.max(MIN_SPAN_DAYS, (scale.to - scale.from) / factor));
  const from = day - (mirror(scale, x) / scale.width) * span;
  return createScale(from, from + span, scale.width, scale.rtl);
}

/** The content follows the pointer: what was at x is at x + dx afterwards, in either direction. */
export function panBy(scale, dx) {
  const days = (scale.rtl ? dx : -dx) / pixelsPerDay(scale);
  return createScale(scale.from + days, scale.to + days, scale.width, scale.rtl);
}

export function resized(scale, width) {
  return createScale(scale.from, scale.to, width, scale.rtl);
}

/** A window around the given days (to inclusive), with more room after them than before: labels follow their marks. */
export function fitted(from, to, width, rtl, air = 0.05, tail = Math.min(0.35, 230 / width)) {
  const days = Math.max(to + 1 - from, 14);
  const first = (from + to + 1 - days) / 2;
  const span = days / (1 - air - tail);
  const start = first - span * air;
  return createScale(start, start + span, width, rtl);
}

/** The window between two, for animation; the span moves by ratio, so that zooming feels even. */
export function between(a, b, progress) {
  const spanA = a.to - a.from;
  const spanB = b.to - b.from;
  const span = spanA * (spanB / spanA) ** progress;
  const weight = Math.abs(spanB - spanA) < 1e-9 ? progress : (span - spanA) / (spanB - spanA);
  const from = a.from + (b.from - a.from) * weight;
  return createScale(from, from + span, b.width, b.rtl);
}
