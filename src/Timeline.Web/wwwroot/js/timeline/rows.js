// Folding and pinning of rows; the page keeps both in its address.

import { arranged, currentLane, toggled } from './lanes.js';

/** Folds or pins a lane, or lets it go; without a key the one that the reader is at. */
export function changeLane(timeline, part, key = laneAtHand(timeline)) {
  if (key === undefined || key === 'all') {
    return;
  }

  if (part === 'fold') {
    timeline.folded = toggled(timeline.folded, key);
  } else {
    timeline.pinned = toggled(timeline.pinned, key);
  }

  lanesChanged(timeline);
  const lane = timeline.answer.lanes.find(each => each.key === key);
  const { texts } = timeline.options;
  const said = part === 'fold' ? (timeline.folded.includes(key) ? texts.folded : texts.unfolded) : (timeline.pinned.includes(key) ? texts.pinned : texts.unpinned);
  timeline.announcer.say(said.replace('{0}', lane?.label || texts.unnamedLane));
}

/** Folds every lane that shows, or opens them all. */
export function foldAll(timeline) {
  timeline.folded = timeline.folded.length > 0 ? [] : timeline.answer.lanes.map(lane => lane.key);
  lanesChanged(timeline);
}

function laneAtHand({ layout, scroller, cursor, selectedId }) {
  return currentLane(layout, scroller.scrollTop, cursor?.id ?? selectedId)?.lane.key;
}

function lanesChanged(timeline) {
  timeline.answer = { ...timeline.answer, lanes: arranged(timeline.answer.lanes, timeline.scale, timeline.pinned) };
  timeline.options = { ...timeline.options, pinned: timeline.pinned.join(','), folded: timeline.folded.join(',') };
  timeline.layoutKey = null;
  timeline.door.tell('OnLanes', timeline.options.pinned, timeline.options.folded);
  timeline.request();
}
