// Where each mark goes. Works in time pixels (see scale.js), so the same layout serves both directions of the axis, and a
// pan within the same zoom moves everything together instead of reshuffling rows.

import { spanOf } from './hours.js';
import { pixelsPerDay } from './scale.js';

export const MIN_BAR = 10;
const GAP = 6;
const LABEL_GAP = 5;
const MAX_LABEL = 240;
const MIN_LABEL = 28;

/**
 * Only what is in sight is laid out; of the other lanes, of which there can be thousands, the height is remembered or guessed.
 * @param lanes lanes of the window answer, with day numbers in marks, marks in the order of compareMarks
 * @param scale the window
 * @param measure label => pixels
 * @param look { rowHeight, lanePadding, headHeight, maxRows, bucketHeight, foldedHeight }
 * @param folded keys of lanes that are a line only
 * @param sight { from, to, heights }: pixels from the top, and a map of heights by key that is kept from layout to layout
 * @returns {{lanes: object[], height: number}} each lane with top, height and items; positions in time pixels. A lane out of
 * sight has no items and is pending.
 */
export function layoutLanes(lanes, scale, measure, look, folded = [], sight = { from: 0, to: Infinity, heights: new Map() }) {
  let top = 0;
  const placed = lanes.map(lane => {
    const isFolded = folded.includes(lane.key);
    const padding = isFolded ? 0 : look.lanePadding;
    const around = look.headHeight + padding * 2 + (isFolded ? 4 : 0);
    const guess = isFolded ? around + look.foldedHeight : sight.heights.get(lane.key) ?? around + guessed(lane, look);
    const seen = top + guess >= sight.from && top <= sight.to;
    const laid = seen ? laidOut(lane, scale, measure, look, isFolded) : { items: [], pending: true };
    const height = seen ? around + laid.bodyHeight : guess;
    if (seen && !isFolded) {
      sight.heights.set(lane.key, height);
    }

    const result = { lane, top, height, isFolded, bodyTop: top + look.headHeight + padding, ...laid };
    top += height;
    return result;
  });
  return { lanes: placed, height: top };
}

function guessed({ buckets = [], marks = [] }, look) {
  return buckets.length > 0 && marks.length === 0 ? look.bucketHeight : Math.min(look.maxRows, Math.max(1, Math.ceil(marks.length / 4))) * look.rowHeight;
}

/** Whether something in sight has not been laid out yet. */
export function hasGaps(layout, from, to) {
  return layout.lanes.some(placed => placed.pending && placed.top + placed.height >= from && placed.top <= to);
}

function laidOut(lane, scale, measure, look, isFolded) {
  const { buckets = [], marks = [] } = lane;
  if (buckets.length > 0 && marks.length === 0) {
    return { items: bucketItems(buckets, scale), rows: 1, bodyHeight: isFolded ? look.foldedHeight : look.bucketHeight, largest: largestOf(buckets) };
  }

  return isFolded ? { items: stripes(marks, scale), rows: 1, bodyHeight: look.foldedHeight } : rowsOf(marks, scale, measure, look);
}

/** The marks of a folded lane: all on one line, without labels. */
function stripes(marks, scale) {
  const perDay = pixelsPerDay(scale);
  return marks.map(mark => {
    const { from, to } = spanOf(mark, perDay);
    const start = (from - scale.from) * perDay;
    return { mark, row: 0, start, end: Math.max(start + 3, (to - scale.from) * perDay), labelWidth: 0, hidden: [] };
  });
}

function rowsOf(marks, scale, measure, look) {
  const perDay = pixelsPerDay(scale);
  const rowEnds = [];
  const items = [];
  // What no row can hold is counted by the nearest mark of its place: it is shown as "+n" and never lost silently.
  const lastInRow = [];
  for (const mark of marks) {
    const { from, to } = spanOf(mark, perDay);
    const start = (from - scale.from) * perDay;
    const end = Math.max(start + MIN_BAR, (to - scale.from) * perDay);
    const wish = Math.min(MAX_LABEL, measure(mark.caption));
    let row = firstFree(rowEnds, start, look.maxRows);
    if (row < 0) {
      const host = nearest(lastInRow, start);
      host.hidden.push(mark);
      host.hiddenFirst = Math.min(host.hiddenFirst, mark.first);
      host.hiddenLast = Math.max(host.hiddenLast, mark.last);
      continue;
    }

    // A bar that is longer than its label carries it inside.
    const inside = end - start >= wish + 3 * LABEL_GAP;
    const item = {
      mark, row, start, end, inside,
      labelStart: inside ? start + LABEL_GAP : end + LABEL_GAP,
      labelWidth: wish,
      hidden: [],
      hiddenFirst: mark.first,
      hiddenLast: mark.last,
    };
    const previous = lastInRow[row];
    if (previous) {
      shorten(previous, start - GAP);
    }

    items.push(item);
    lastInRow[row] = item;
    rowEnds[row] = inside ? end : end + Math.min(wish, MIN_LABEL * 2);
  }

  const rows = Math.max(1, rowEnds.length);
  return { items, rows, bodyHeight: rows * look.rowHeight };
}

/** A row that is free there; labels give way down to a readable rest. */
function firstFree(rowEnds, start, maxRows) {
  for (let row = 0; row < rowEnds.length; row++) {
    if (rowEnds[row] + GAP <= start) {
      return row;
    }
  }

  return rowEnds.length < maxRows ? rowEnds.length : -1;
}

function nearest(lastInRow, start) {
  let best = lastInRow[0];
  for (const item of lastInRow) {
    if (Math.abs(item.start - start) < Math.abs(best.start - start)) {
      best = item;
    }
  }

  return best;
}

function shorten(item, limit) {
  if (item.inside) {
    return;
  }

  const room = limit - item.labelStart;
  if (room < item.labelWidth) {
    item.labelWidth = room < MIN_LABEL ? 0 : room;
  }
}

function largestOf(buckets) {
  return buckets.reduce((most, bucket) => Math.max(most, bucket.count), 1);
}

function bucketItems(buckets, scale) {
  const perDay = pixelsPerDay(scale);
  return buckets.map(bucket => ({
    bucket,
    row: 0,
    start: (bucket.first - scale.from) * perDay,
    end: Math.max((bucket.first - scale.from) * perDay + 1, (bucket.last + 1 - scale.from) * perDay),
  }));
}

/** What stands at a point given in time pixels and pixels from the top; marks first, their labels included. */
export function hitTest(layout, t, y, look) {
  const placed = layout.lanes.find(lane => y >= lane.top && y < lane.top + lane.height);
  if (!placed) {
    return null;
  }

  const row = Math.floor((y - placed.bodyTop) / look.rowHeight);
  let best = null;
  for (const item of placed.items) {
    if (item.bucket) {
      if (t >= item.start && t < item.end && y >= placed.bodyTop) {
        return { lane: placed, item };
      }

      continue;
    }

    const reach = item.labelWidth > 0 ? Math.max(item.end, item.labelStart + item.labelWidth) : item.end;
    if (item.row === row && t >= item.start - 3 && t <= reach + 3 && (!best || item.start > best.start)) {
      best = item;
    }
  }

  return best ? { lane: placed, item: best } : { lane: placed, item: null };
}

/** Order of marks in a lane: by time, the longer first. */
export function compareMarks(a, b) {
  return a.first - b.first || (a.hours?.from ?? 0) - (b.hours?.from ?? 0) || b.last - a.last || a.id - b.id;
}

/**
 * The mark to go to from the current one.
 * @param lanes lanes with marks
 * @param currentId id or null
 * @param step 1 for later, -1 for earlier
 */
export function neighbour(lanes, currentId, step, fallbackDay) {
  const home = lanes.find(lane => lane.marks.some(mark => mark.id === currentId)) ?? lanes.find(lane => lane.marks.length > 0);
  if (!home) {
    return null;
  }

  const marks = home.marks;
  const index = marks.findIndex(mark => mark.id === currentId);
  if (index < 0) {
    const later = marks.find(mark => mark.first >= fallbackDay);
    return { lane: home, mark: later ?? marks[marks.length - 1] };
  }

  const target = marks[index + step];
  return target ? { lane: home, mark: target } : null;
}
