import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '../../../src/Timeline.Web/wwwroot/js/timeline/cache.js';
import { parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { HOURS_FROM, hoursOf, spanOf } from '../../../src/Timeline.Web/wwwroot/js/timeline/hours.js';
import { createScale } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';
import { ticksOf } from '../../../src/Timeline.Web/wwwroot/js/timeline/ticks.js';

const months = Array.from({ length: 12 }, (_, index) => `m${index + 1}`);
const day = parseDay('2017-11-22');

test('a clock is an hour, a part of the day some hours, everything else nothing', () => {
  assert.deepEqual(hoursOf('15:00'), { from: 15 / 24, to: 16 / 24 });
  assert.deepEqual(hoursOf('MO'), { from: 0.25, to: 0.5 });
  assert.equal(hoursOf('23:30').to, 1);
  assert.equal(hoursOf(null), null);
  assert.equal(hoursOf('XX'), null);
});

test('an entry stands at its hour only where its day is wide', () => {
  const mark = { first: day, last: day, hours: hoursOf('15:00') };

  assert.deepEqual(spanOf(mark, HOURS_FROM - 1), { from: day, to: day + 1 });
  assert.deepEqual(spanOf(mark, HOURS_FROM), { from: day + 15 / 24, to: day + 16 / 24 });
});

test('entries of a day follow each other by their hours', () => {
  const mark = (id, time) => ({ id, from: '2017-11-22', to: '2017-11-22', label: 'x', time });
  const { lanes } = prepare({ lanes: [{ label: '', marks: [mark(1, 'EV'), mark(2, '09:00'), mark(3, null)] }] });

  assert.deepEqual(lanes[0].marks.map(each => each.id), [3, 2, 1]);
});

test('a wide day has its hours on the axis, with the day above', () => {
  const { unit, minor, major } = ticksOf(createScale(day, day + 2, 1200, true), months);

  assert.equal(unit, 'hour');
  assert.deepEqual(minor.slice(0, 5).map(tick => tick.label), ['00:00', '03:00', '06:00', '09:00', '12:00']);
  assert.equal(minor.length, 16);
  assert.deepEqual(major.map(each => each.label), ['22 m11 2017', '23 m11 2017']);
});
