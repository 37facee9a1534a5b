import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIso, parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { createScale, pixelsPerDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';
import { ticksOf } from '../../../src/Timeline.Web/wwwroot/js/timeline/ticks.js';

const months = Array.from({ length: 12 }, (_, index) => `m${index + 1}`);
const ticks = (from, to, width = 1000) => ticksOf(createScale(parseDay(from), parseDay(to), width, true), months);

test('the unit follows the zoom', () => {
  assert.equal(ticks('2018-04-01', '2018-04-20').unit, 'day');
  assert.equal(ticks('2018-01-01', '2018-05-01').unit, 'week');
  assert.equal(ticks('2017-01-01', '2018-03-01').unit, 'month');
  assert.equal(ticks('1990-01-01', '2018-01-01').unit, 'year');
});

test('days are named, with their month above', () => {
  const { minor, major } = ticks('2018-04-25', '2018-05-05');
  assert.ok(minor.some(tick => tick.label === '30'));
  assert.deepEqual(major.map(each => each.label), ['m4 2018', 'm5 2018']);
});

test('labels keep their distance at every zoom', () => {
  for (let span = 3; span < 3_000_000; span *= 1.7) {
    const scale = createScale(0, span, 1000, false);
    const { minor } = ticksOf(scale, months);
    assert.ok(minor.length < 45, `${minor.length} ticks for ${span} days`);
    for (let i = 2; i < minor.length - 1; i++) {
      const distance = (minor[i].day - minor[i - 1].day) * pixelsPerDay(scale);
      // The last step of a month may be shorter by a day.
      assert.ok(distance > 14, `${distance} pixels at ${span} days`);
    }
  }
});

test('the beginning of the calendar does not break the axis', () => {
  const { minor } = ticks('0001-01-01', '0900-01-01');
  assert.equal(formatIso(minor[0].day), '0001-01-01');
  assert.ok(minor.every((tick, index) => index === 0 || tick.day > minor[index - 1].day));
});
