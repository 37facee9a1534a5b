import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatIso, parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { hijriOf, hijriTicks } from '../../../src/Timeline.Web/wwwroot/js/timeline/hijri.js';
import { createScale } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

const months = Array.from({ length: 12 }, (_, i) => `m${i + 1}`);
const ticks = (from, to, width = 1000) => hijriTicks(createScale(parseDay(from), parseDay(to), width, true), months);

test('days are those of Umm al-Qura', () => {
  assert.deepEqual(hijriOf(parseDay('2018-04-11')), { year: 1439, month: 7, day: 25 });
  assert.deepEqual(hijriOf(parseDay('1882-11-12')), { year: 1300, month: 1, day: 1 });
});

test('months follow each other without a gap and begin on their first day', () => {
  const runs = ticks('2018-01-01', '2018-12-31', 3000);
  runs.forEach((run, i) => {
    assert.equal(hijriOf(run.from).day, 1);
    assert.ok(i === 0 || runs[i - 1].to === run.from);
  });
  assert.equal(formatIso(runs.find(run => run.label === 'm9 1439').from), '2018-05-16');
});

test('years take over where months would not fit, and every so many where years would not', () => {
  const years = ticks('2010-01-01', '2019-12-31');
  assert.ok(years.length >= 10 && years.every(year => hijriOf(year.from).month === 1 && hijriOf(year.from).day === 1));
  assert.ok(ticks('1900-01-01', '2100-01-01').every(year => Number(year.label) % 20 === 0));
});

test('nothing is said where the calendar is not laid down', () => {
  assert.deepEqual(ticks('1500-01-01', '1501-01-01'), []);
  assert.deepEqual(ticks('2300-01-01', '2301-01-01'), []);
  assert.ok(ticks('1000-01-01', '2900-01-01').length < 40);
});
