// What the pointer means: choosing marks, opening counts, folding and pinning lanes, choosing days.

import { headPart } from './head.js';
import { hitTest } from './layout.js';
import { LOOK } from './look.js';
import { countWidth } from './marks.js';
import { changeLane } from './rows.js';
import { dayAt, fitted, mirror, timePixels, zoomAt } from './scale.js';

/** What is under a point of the canvas: { lane, item }, { lane, part } of a lane's head, or null. */
export function hit(timeline, x, y) {
  if (!timeline.scale || y < timeline.axisHeight) {
    return null;
  }

  const top = y - timeline.axisHeight + timeline.scroller.scrollTop;
  const found = hitTest(timeline.layout, mirror(timeline.scale, x) - timeline.shift(), top, LOOK);
  const part = found && headPart(found.lane, timeline.painter.rtlText ? timeline.width - x : x, top);
  return part ? { lane: found.lane, item: null, part } : found;
}

export function click(timeline, x, y) {
  const found = hit(timeline, x, y);
  if (found?.part) {
    changeLane(timeline, found.part, found.lane.lane.key);
    return;
  }

  if (!found?.item) {
    if (timeline.selectedId !== null) {
      timeline.select(null);
    }

    return;
  }

  const { item } = found;
  if (item.bucket) {
    jumpToDays(timeline, item.bucket.first, item.bucket.last);
  } else if (item.hidden.length > 0 && overCount(timeline, item, x)) {
    jumpToDays(timeline, item.hiddenFirst, item.hiddenLast);
  } else {
    timeline.cursor = item.mark;
    const { marks } = found.lane.lane;
    timeline.announcer.mark(item.mark, found.lane.lane, marks.indexOf(item.mark), marks.length);
    timeline.select(item.mark.id);
  }
}

export function hover(timeline, x, y) {
  const found = x === null ? null : hit(timeline, x, y);
  const item = found?.item ?? null;
  const head = found?.part ? { key: found.lane.lane.key, part: found.part } : null;
  timeline.canvas.style.cursor = item || head ? 'pointer' : '';
  timeline.tip.show(item, x, y, timeline.options);
  const before = timeline.hovered;
  timeline.hovered = { id: item?.mark?.id ?? null, bucket: item?.bucket ?? null, head };
  if (before.id !== timeline.hovered.id || before.bucket !== timeline.hovered.bucket || before.head?.key !== head?.key || before.head?.part !== head?.part) {
    timeline.request();
  }
}

/** Days are being chosen from one x to another; `done` shows them, null gives it up. */
export function band(timeline, from, to, done) {
  timeline.chosen = from === null || done ? null : { from, to };
  timeline.tip.show(null, 0, 0, timeline.options);
  if (done && timeline.scale) {
    const a = dayAt(timeline.scale, from);
    const b = dayAt(timeline.scale, to);
    timeline.jumpTo({ from: Math.floor(Math.min(a, b)), to: Math.ceil(Math.max(a, b)) });
    timeline.announcer.window(timeline.scale);
  }

  timeline.request();
}

/** Zooms to days, but never to the same picture again. */
function jumpToDays(timeline, first, last) {
  const { scale, width, options } = timeline;
  let target = fitted(first, last, width, options.rtl);
  if (target.to - target.from > (scale.to - scale.from) * 0.8) {
    target = zoomAt(scale, mirror(scale, timePixels(scale, (first + last + 1) / 2)), 2);
  }

  timeline.go(target);
}

function overCount(timeline, item, x) {
  const t = mirror(timeline.scale, x) - timeline.shift();
  return t >= item.end && t <= item.end + 8 + countWidth(item);
}
