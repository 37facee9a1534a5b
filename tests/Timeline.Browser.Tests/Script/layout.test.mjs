import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { compareMarks, hasGaps, hitTest, layoutLanes, neighbour } from '../../../src/Timeline.Web/wwwroot/js/timeline/layout.js';
import { arranged } from '../../../src/Timeline.Web/wwwroot/js/timeline/lanes.js';
import { createScale } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

const look = { rowHeight: 26, lanePadding: 7, headHeight: 26, maxRows: 4, bucketHeight: 52, foldedHeight: 10 };
const measure = label => label.length * 7;
const scale = createScale(parseDay('2018-01-01'), parseDay('2018-12-31'), 1000, false);
let id = 0;
const mark = (from, to = from, caption = 'a label of some length') => ({ id: ++id, first: parseDay(from), last: parseDay(to), caption, label: caption });
const lane = (marks, key = 'a') => ({ key, label: key, count: marks.length, marks: [...marks].sort(compareMarks), buckets: [] });
const random = seed => () => (seed = (seed * 16807) % 2147483647) / 2147483647;

test('bars and labels of a row never overlap', () => {
  const next = random(7);
  const start = parseDay('2018-01-01');
  const marks = Array.from({ length: 120 }, () => {
    const first = start + Math.floor(next() * 360);
    return { id: ++id, first, last: first + Math.floor(next() * next() * 40), caption: 'x'.repeat(3 + Math.floor(next() * 30)) };
  });
  const { lanes: [placed] } = layoutLanes([lane(marks)], scale, measure, look);
  const rows = Map.groupBy ? Map.groupBy(placed.items, item => item.row) : group(placed.items);
  for (const items of rows.values()) {
    items.sort((a, b) => a.start - b.start);
    for (let i = 1; i < items.length; i++) {
      const before = items[i - 1];
      const reach = before.labelWidth > 0 && !before.inside ? before.labelStart + before.labelWidth : before.end;
      assert.ok(reach <= items[i].start + 1e-6, `${reach} reaches over ${items[i].start}`);
    }
  }
});

test('every mark is shown or counted by one that is', () => {
  const marks = Array.from({ length: 30 }, () => mark('2018-05-05'));
  const { lanes: [placed] } = layoutLanes([lane(marks)], scale, measure, look);
  const counted = placed.items.reduce((sum, item) => sum + 1 + item.hidden.length, 0);
  assert.equal(counted, 30);
  assert.equal(placed.rows, look.maxRows);
});

test('a long bar carries its label inside', () => {
  const { lanes: [placed] } = layoutLanes([lane([mark('2018-01-01', '2018-12-31', 'year')])], scale, measure, look);
  assert.equal(placed.items[0].inside, true);
});

test('a point finds its mark, its label too, and nothing where nothing is', () => {
  const one = mark('2018-03-01');
  const layout = layoutLanes([lane([one])], scale, measure, look);
  const item = layout.lanes[0].items[0];
  const y = look.headHeight + look.lanePadding + 5;
  assert.equal(hitTest(layout, item.start + 2, y, look).item, item);
  assert.equal(hitTest(layout, item.labelStart + 20, y, look).item, item);
  assert.equal(hitTest(layout, item.start - 40, y, look).item, null);
  assert.equal(hitTest(layout, item.start, 5000, look), null);
});

test('buckets are as wide as their days and found by a point', () => {
  const bucket = { first: parseDay('2018-02-01'), last: parseDay('2018-02-28'), count: 9 };
  const layout = layoutLanes([{ key: 'a', label: 'a', count: 9, marks: [], buckets: [bucket] }], scale, measure, look);
  const hit = hitTest(layout, (layout.lanes[0].items[0].start + layout.lanes[0].items[0].end) / 2, 50, look);
  assert.equal(hit.item.bucket, bucket);
});

test('next and previous walk a lane in the order of time and stop at its ends', () => {
  const [a, b, c] = [mark('2018-01-05'), mark('2018-02-05'), mark('2018-03-05')];
  const lanes = [lane([c, a, b]), lane([mark('2018-02-01')], 'b')];
  assert.equal(neighbour(lanes, a.id, 1, 0).mark, b);
  assert.equal(neighbour(lanes, b.id, -1, 0).mark, a);
  assert.equal(neighbour(lanes, c.id, 1, 0), null);
  assert.equal(neighbour(lanes, null, 1, parseDay('2018-02-01')).mark, b);
  assert.equal(neighbour([], null, 1, 0), null);
});

function group(items) {
  const rows = new Map();
  for (const item of items) {
    rows.set(item.row, [...(rows.get(item.row) ?? []), item]);
  }

  return rows;
}

test('pinned lanes come first, then those with something in the window, each part in its old order', () => {
  const lanes = [lane([mark('2017-03-01')], 'before'), lane([mark('2018-03-01')], 'first'), lane([mark('2019-01-01')], 'after'), lane([mark('2017-12-31', '2018-01-02')], 'second')];
  assert.deepEqual(arranged(lanes, scale, []).map(each => each.key), ['first', 'second', 'before', 'after']);
  assert.deepEqual(arranged(lanes, scale, ['after', 'gone', 'second']).map(each => each.key), ['after', 'second', 'first', 'before']);
});

test('a folded lane is a line in which every mark is still found', () => {
  const marks = [mark('2018-03-01'), mark('2018-03-01'), mark('2018-09-01', '2018-09-30')];
  const layout = layoutLanes([lane(marks, 'a'), lane(marks, 'b')], scale, measure, look, ['a']);
  const [folded, open] = layout.lanes;
  assert.ok(folded.height < open.height);
  assert.equal(folded.items.length, 3);
  assert.equal(open.top, folded.height);
  assert.equal(hitTest(layout, folded.items[2].start + 4, folded.bodyTop + 3, look).item.mark, marks[2]);
});

test('of ten thousand lanes only those in sight are laid out, and the rest fills in where it comes into sight', () => {
  const lanes = Array.from({ length: 10_000 }, (_, i) => lane([mark('2018-03-01'), mark('2018-03-02')], String(i)));
  let measured = 0;
  const counting = label => {
    measured++;
    return measure(label);
  };
  const heights = new Map();
  const layout = layoutLanes(lanes, scale, counting, look, [], { from: 0, to: 900, heights });
  assert.ok(measured < 100, `${measured} labels measured`);
  assert.equal(layout.lanes.length, 10_000);
  assert.equal(hasGaps(layout, 0, 900), false);
  assert.equal(hasGaps(layout, 5000, 5900), true);
  const further = layoutLanes(lanes, scale, counting, look, [], { from: 5000, to: 5900, heights });
  assert.equal(hasGaps(further, 5000, 5900), false);
  // What was laid out once keeps its height, so that nothing jumps.
  assert.equal(further.lanes[3].top, layout.lanes[3].top);
});
