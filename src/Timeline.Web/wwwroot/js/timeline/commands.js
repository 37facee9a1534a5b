// What keys and buttons can ask of the timeline, by name.

import { neighbour } from './layout.js';
import { changeLane, foldAll } from './rows.js';
import { createScale, fitted, panBy, timePixels, zoomAt } from './scale.js';

/** @returns whether the command was meant for the timeline */
export function run(timeline, name) {
  if (name === 'help' || name === 'table') {
    timeline.door.tell('OnCommand', name);
    return true;
  }

  if (!timeline.scale) {
    return false;
  }

  const base = timeline.aim;
  const middle = timeline.width / 2;
  switch (name) {
    case 'zoom-in': timeline.go(zoomAt(base, middle, 1.5)); return true;
    case 'zoom-out': timeline.go(zoomAt(base, middle, 1 / 1.5)); return true;
    // Keys move visually: "left" shows what lies to the left, whichever way time runs.
    case 'pan-left': timeline.go(panBy(base, timeline.width / 5)); return true;
    case 'pan-right': timeline.go(panBy(base, -timeline.width / 5)); return true;
    case 'lane-up': timeline.scroller.scrollTop -= 60; return true;
    case 'lane-down': timeline.scroller.scrollTop += 60; return true;
    case 'scroll-up': timeline.scroller.scrollTop -= timeline.height * 0.8; return true;
    case 'scroll-down': timeline.scroller.scrollTop += timeline.height * 0.8; return true;
    case 'first': showEnd(timeline, false); return true;
    case 'last': showEnd(timeline, true); return true;
    case 'next': step(timeline, 1); return true;
    case 'previous': step(timeline, -1); return true;
    case 'fit': fit(timeline); return true;
    case 'fold': changeLane(timeline, 'fold'); return true;
    case 'pin': changeLane(timeline, 'pin'); return true;
    case 'fold-all': foldAll(timeline); return true;
    case 'centre': centre(timeline); return true;
    case 'open':
      if (timeline.cursor) {
        timeline.select(timeline.cursor.id);
      }

      return true;
    case 'close':
      if (timeline.selectedId === null) {
        return false;
      }

      timeline.select(null);
      return true;
    default: return false;
  }
}

function showEnd(timeline, last) {
  const { extent } = timeline.answer;
  if (!extent) {
    return;
  }

  const span = timeline.scale.to - timeline.scale.from;
  const from = last ? extent.last + 1 - span * 0.95 : extent.first - span * 0.05;
  timeline.go(createScale(from, from + span, timeline.width, timeline.options.rtl));
}

/** The whole of what matches. */
function fit(timeline) {
  const { extent } = timeline.answer;
  if (extent) {
    timeline.go(fitted(extent.first, extent.last, timeline.width, timeline.options.rtl));
  }
}

/** The selection in the middle; once it stands there, or without one, the whole of what matches. */
function centre(timeline) {
  const base = timeline.aim;
  const selected = timeline.marks().find(mark => mark.id === timeline.selectedId);
  const span = base.to - base.from;
  const middle = selected ? (selected.first + selected.last + 1) / 2 : 0;
  if (!selected || Math.abs(middle - (base.from + base.to) / 2) < span / 50) {
    fit(timeline);
  } else {
    timeline.go(createScale(middle - span / 2, middle + span / 2, timeline.width, timeline.options.rtl));
  }
}

function step(timeline, direction) {
  const from = timeline.cursor?.id ?? timeline.selectedId;
  const found = neighbour(timeline.answer.lanes, from, direction, timeline.scale.from);
  if (!found) {
    timeline.announcer.say(timeline.options.texts.noMore);
    return;
  }

  timeline.cursor = found.mark;
  const marks = found.lane.marks;
  timeline.announcer.mark(found.mark, found.lane, marks.indexOf(found.mark), marks.length);
  bringIntoView(timeline, found.mark, found.lane);
  if (timeline.selectedId !== null) {
    timeline.select(found.mark.id);
  }

  timeline.request();
}

function bringIntoView(timeline, mark, lane) {
  const base = timeline.aim;
  const t = timePixels(base, mark.first);
  if (t < 20 || t > timeline.width * 0.8) {
    const span = base.to - base.from;
    const from = mark.first - span / 3;
    timeline.go(createScale(from, from + span, timeline.width, timeline.options.rtl));
  }

  const placed = timeline.layout.lanes.find(each => each.lane.key === lane.key);
  if (placed) {
    const visibleHeight = timeline.height - timeline.axisHeight;
    if (placed.top < timeline.scroller.scrollTop || placed.top + 60 > timeline.scroller.scrollTop + visibleHeight) {
      timeline.scroller.scrollTop = placed.top;
    }
  }
}
