import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { headPart } from '../../../src/Timeline.Web/wwwroot/js/timeline/head.js';
import { currentLane, keysOf, lengthOf, silencesOf, toggled } from '../../../src/Timeline.Web/wwwroot/js/timeline/lanes.js';
import { LOOK } from '../../../src/Timeline.Web/wwwroot/js/timeline/look.js';

const mark = (from, to = from) => ({ id: from, first: parseDay(from), last: parseDay(to) });

test('keys are read once each, and a key comes and goes', () => {
  assert.deepEqual(keysOf('5,7,5,'), ['5', '7']);
  assert.deepEqual(keysOf(undefined), []);
  assert.deepEqual(toggled(['5'], '7'), ['5', '7']);
  assert.deepEqual(toggled(['5', '7'], '5'), ['7']);
});

test('the lane that keys mean is that of the mark, else the first in sight', () => {
  const layout = { lanes: [
    { top: 0, height: 100, lane: { key: 'a', marks: [{ id: 1 }] } },
    { top: 100, height: 100, lane: { key: 'b', marks: [{ id: 2 }] } },
  ] };
  assert.equal(currentLane(layout, 0, 2).lane.key, 'b');
  assert.equal(currentLane(layout, 0, null).lane.key, 'a');
  assert.equal(currentLane(layout, 120, null).lane.key, 'b');
  assert.equal(currentLane({ lanes: [] }, 0, null), null);
});

test('a gap is a silence when it is longer than a month and than four usual ones', () => {
  const [gap, ...others] = silencesOf([mark('2018-01-01'), mark('2018-01-10'), mark('2018-01-12', '2018-01-30'), mark('2018-05-01'), mark('2018-05-09')]);
  assert.deepEqual(others, []);
  assert.equal(gap.first, parseDay('2018-01-31'));
  assert.equal(gap.last, parseDay('2018-04-30'));
  assert.equal(lengthOf(gap), 90);
});

test('what lasts through a gap fills it, and neighbours leave none', () => {
  assert.deepEqual(silencesOf([mark('2018-01-01', '2018-12-31'), mark('2018-02-01'), mark('2018-11-01')]), []);
  assert.deepEqual(silencesOf([mark('2018-01-01'), mark('2018-01-02')]), []);
  assert.deepEqual(silencesOf([]), []);
});

test('a head is for folding but for its end, which pins', () => {
  const placed = { top: 100, head: { pinStart: 80, end: 106 }, lane: { key: '5' } };
  assert.equal(headPart(placed, 10, 110), 'fold');
  assert.equal(headPart(placed, 90, 110), 'pin');
  assert.equal(headPart(placed, 120, 110), null);
  assert.equal(headPart(placed, 10, 100 + LOOK.headHeight + 1), null);
  assert.equal(headPart({ ...placed, lane: { key: 'all' } }, 10, 110), null);
});
