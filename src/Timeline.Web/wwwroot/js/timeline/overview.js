// The strip over the whole range: how much there is when, and a brush that says which part is on the screen.

import { dayAt, mirror, timePixels, xOf } from './scale.js';

const HANDLE = 9;

export function drawOverview(painter, scale, overview, visible) {
  const { context: c, palette: p, width, height } = painter;
  c.fillStyle = p.band;
  c.fillRect(0, 0, width, height);
  const largest = overview.reduce((most, bucket) => Math.max(most, bucket.count), 1);
  c.fillStyle = p.muted;
  for (const bucket of overview) {
    const a = xOf(scale, bucket.first);
    const b = xOf(scale, bucket.last + 1);
    const w = Math.max(2, Math.abs(b - a) - (Math.abs(b - a) > 4 ? 1 : 0));
    const h = Math.max(2, Math.sqrt(bucket.count / largest) * (height - 8));
    c.fillRect(Math.min(a, b), height - h, w, h);
  }

  if (!visible) {
    return;
  }

  const { left, right } = brushOf(scale, visible);
  c.fillStyle = p.statement;
  c.globalAlpha = 0.18;
  c.fillRect(left, 0, right - left, height);
  c.globalAlpha = 1;
  c.fillRect(left, 0, 2, height);
  c.fillRect(right - 2, 0, 2, height);
  c.fillRect(left - 2, height / 2 - 8, 6, 16);
  c.fillRect(right - 4, height / 2 - 8, 6, 16);
}

/** The brush in screen pixels, wide enough to be seen. */
export function brushOf(scale, visible) {
  const a = mirror(scale, timePixels(scale, visible.from));
  const b = mirror(scale, timePixels(scale, visible.to));
  const left = Math.max(0, Math.min(a, b));
  const right = Math.min(scale.width, Math.max(a, b));
  return right - left >= 6 ? { left, right } : { left: (left + right) / 2 - 3, right: (left + right) / 2 + 3 };
}

/** What a press at x begins: moving the brush, one of its edges, or a new brush. */
export function gripAt(scale, visible, x) {
  const { left, right } = brushOf(scale, visible);
  if (right - left > HANDLE * 3) {
    if (Math.abs(x - left) <= HANDLE) {
      return 'left';
    }

    if (Math.abs(x - right) <= HANDLE) {
      return 'right';
    }
  }

  return x > left && x < right ? 'move' : 'new';
}

/** The window that results from dragging a grip from one x to another. */
export function dragged(scale, visible, grip, fromX, toX) {
  const { left, right } = brushOf(scale, visible);
  switch (grip) {
    case 'left':
      return windowOf(scale, Math.min(toX, right - 4), right);
    case 'right':
      return windowOf(scale, left, Math.max(toX, left + 4));
    case 'move':
      return shiftedDays(visible, dayAt(scale, toX) - dayAt(scale, fromX));
    default:
      return windowOf(scale, Math.min(fromX, toX), Math.max(fromX, toX));
  }
}

function shiftedDays(visible, days) {
  return { from: visible.from + days, to: visible.to + days };
}

function windowOf(scale, left, right) {
  const a = dayAt(scale, left);
  const b = dayAt(scale, right);
  return { from: Math.min(a, b), to: Math.max(a, b) };
}
