// The strip over the whole range: how much there is when, and a brush that says which part is on the screen.

import { dayAt, mirror, timePixels, xOf } from './scale.js';

const HANDLE = 9;

export function drawOverview(painter, scale, overview, visible) {
  const { context: c, palette: p, width, height, pieces } = painter;
  // While only the brush moves, the columns are a picture.
  const key = `${scale.from}|${scale.to}|${scale.rtl}|${width}`;
  if (painter.columns !== overview || painter.columnsAt !== key) {
    pieces.reset(pieces.ratio);
    painter.columns = overview;
    painter.columnsAt = key;
  }

  pieces.stamp('columns', 0, 0, width, height, context => drawColumns(context, p, scale, overview, width, height));
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

function drawColumns(c, p, scale, overview, width, height) {
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
}

/**
 * Where most of it is: first and last day of what remains without the outermost fortieth at each end, when the rest is a small
 * part of the whole range. One meeting "in the year 2500" must not make a week's news a line of a pixel.
 */
export function usualRange(overview, extent) {
  const total = overview.reduce((sum, bucket) => sum + bucket.count, 0);
  const most = total * 0.975;
  let seen = 0;
  let first = extent.first;
  let last = extent.last;
  for (const bucket of overview) {
    if (seen <= total - most) {
      first = Math.max(extent.first, bucket.first);
    }

    seen += bucket.count;
    if (seen >= most) {
      last = Math.min(extent.last, bucket.last);
      break;
    }
  }

  return last - first < (extent.last - extent.first) * 0.4 ? { first, last } : extent;
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

/** What the strip shows: where most of it is, and the window whenever that looks further. */
export function stripRange(overview, extent, scale) {
  const { first, last } = usualRange(overview, extent);
  return scale
    ? { first: Math.max(extent.first, Math.min(first, Math.floor(scale.from))), last: Math.min(extent.last, Math.max(last, Math.ceil(scale.to) - 1)) }
    : { first, last };
}
