// What a reader does to rows: hold some at the top, fold others to a line. Both are lists of lane keys, as the address has them.

/** Keys as written in an address: separated by commas, each once. */
export function keysOf(text) {
  return [...new Set((text ?? '').split(',').filter(key => key))];
}

/** With a key that was not there, without one that was. */
export function toggled(keys, key) {
  return keys.includes(key) ? keys.filter(each => each !== key) : [...keys, key];
}

/**
 * Pinned lanes first, in the order in which they were pinned; then those with something in the window, then the others, each
 * part in the order in which it came: an answer reaches further than the window and ranks its lanes by all that it holds.
 */
export function arranged(lanes, scale, pinned) {
  const shows = run => run.first < scale.to && run.last + 1 > scale.from;
  const isVisible = lane => lane.marks.some(shows) || lane.buckets.some(shows);
  const held = pinned.map(key => lanes.find(lane => lane.key === key)).filter(lane => lane);
  const rest = lanes.filter(lane => !pinned.includes(lane.key));
  return [...held, ...rest.filter(isVisible), ...rest.filter(lane => !isVisible(lane))];
}

/** The lane that the keys mean: the one of a mark, else the first that is to be seen. */
export function currentLane(layout, scrollTop, markId) {
  const { lanes } = layout;
  return lanes.find(placed => placed.lane.marks.some(mark => mark.id === markId))
    ?? lanes.find(placed => placed.top + placed.height > scrollTop + 1)
    ?? null;
}

const LEAST_DAYS = 30;
const TIMES_USUAL = 4;
const MOST_DAYS = 365;

/**
 * Long gaps between the entries of a lane: longer than a month and than four times what is usual in it.
 * @param marks in the order of compareMarks
 * @returns {{first: number, last: number}[]} days without an entry, both inclusive
 */
export function silencesOf(marks) {
  const gaps = [];
  let end = -Infinity;
  for (const mark of marks) {
    if (end > -Infinity && mark.first - end > 1) {
      gaps.push({ first: end + 1, last: mark.first - 1 });
    }

    end = Math.max(end, mark.last);
  }

  const lengths = gaps.map(lengthOf).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const least = gaps.length < 3 ? LEAST_DAYS : Math.max(LEAST_DAYS, Math.min(usual * TIMES_USUAL, MOST_DAYS));
  return gaps.filter(gap => lengthOf(gap) >= least);
}

export function lengthOf(days) {
  return days.last - days.first + 1;
}
