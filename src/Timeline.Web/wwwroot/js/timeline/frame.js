// One frame of the timeline: lays out what is in sight when that has changed, and paints.

import { dayNumber } from './days.js';
import { hijriTicks } from './hijri.js';
import { silencesOf } from './lanes.js';
import { hasGaps, layoutLanes } from './layout.js';
import { LOOK } from './look.js';
import { drawOverview } from './overview.js';
import { pixelsPerDay } from './scale.js';
import { drawSkeleton } from './skeleton.js';
import { ticksOf } from './ticks.js';

const SETTLE_MS = 120;

// Laid out above and below what shows, so that not every turn of the wheel lays out anew.
const SPARE = 600;

// How near the last lane may come before the following ones are asked for.
const NEAR_END = 400;

export function render(timeline, now) {
  timeline.scale = timeline.motion.at(now) ?? timeline.scale;
  const { scale, options } = timeline;
  const { painter, stripPainter } = timeline;
  if (!scale) {
    // Nothing is known yet, not even when.
    painter.clear();
    stripPainter.clear();
    drawSkeleton(painter, options);
    return;
  }

  const moving = scale !== timeline.drawnScale;
  timeline.drawnScale = scale;
  layOut(timeline);
  painter.draw({
    scale,
    ticks: ticksOf(scale, options.months),
    hijri: options.hijri ? hijriTicks(scale, options.hijri) : [],
    layout: timeline.layout,
    pinned: timeline.pinned,
    shift: timeline.shift(),
    scrollTop: timeline.scroller.scrollTop,
    selectedId: timeline.selectedId ?? timeline.cursor?.id ?? null,
    hoverId: timeline.hovered.id,
    hoverBucket: timeline.hovered.bucket,
    hoverHead: timeline.hovered.head,
    today: todayNumber(),
    texts: options.texts,
    band: timeline.chosen,
    read: timeline.read,
    moving,
  });
  if (!timeline.root.dataset.loaded) {
    drawSkeleton(painter, options);
  }

  settle(timeline, moving);
  const strip = timeline.stripScale();
  if (strip) {
    drawOverview(stripPainter, strip, timeline.answer.overview, scale);
  } else {
    stripPainter.clear();
  }

  growLanes(timeline);
  if (timeline.motion.target || painter.lettering.owes) {
    timeline.request();
  }
}

function layOut(timeline) {
  const { scale, scroller, height } = timeline;
  const key = pixelsPerDay(scale).toPrecision(9);
  const top = scroller.scrollTop;
  if (key === timeline.layoutKey && !hasGaps(timeline.layout, top, top + height)) {
    return;
  }

  const sight = { from: top - SPARE, to: top + height + SPARE, heights: timeline.heights };
  timeline.layout = layoutLanes(timeline.answer.lanes, scale, label => timeline.painter.measure(label), LOOK, timeline.folded, sight);
  timeline.layoutFrom = scale.from;
  timeline.layoutKey = key;
  timeline.spacer.style.blockSize = `${Math.max(0, timeline.layout.height + timeline.axisHeight - height)}px`;
  markSilences(timeline);
}

/** With one actor chosen, another's lane holds what is told of the two: long gaps in it are news. */
function markSilences({ options: { company }, layout }) {
  for (const placed of company ? layout.lanes : []) {
    const { lane } = placed;
    placed.silences = lane.key !== company && lane.key !== 'none' && lane.buckets.length === 0 ? silencesOf(lane.marks) : [];
  }
}

/** A frame more once it stands still, with every label set properly. */
function settle(timeline, moving) {
  clearTimeout(timeline.settleTimer);
  if (moving) {
    timeline.settleTimer = setTimeout(() => timeline.request(), SETTLE_MS);
  }
}

function growLanes(timeline) {
  const { scroller, layout, height, answer } = timeline;
  const nearEnd = scroller.scrollTop + height > layout.height - NEAR_END;
  if (answer.moreLanes > 0 && nearEnd && scroller.scrollTop > 0) {
    timeline.cache.moreLanes(answer.lanes.length);
  }
}

function todayNumber() {
  const now = new Date();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
