import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, windowOf, withWindow } from '../../../src/Timeline.Web/wwwroot/js/timeline/address.js';
import { parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { createScale } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

test('the window is written into the address and everything else stays', () => {
  const address = withWindow('http://localhost/?q=%D8%B3&from=2001-01-01&sel=7', { from: '2018-01-01', to: '2018-02-01', hours: '' });
  assert.equal(address, '/?q=%D8%B3&from=2018-01-01&sel=7&to=2018-02-01');
});

test('hours come into the address and go with the window that had them', () => {
  const narrow = withWindow('http://localhost/?sel=7', { from: '2018-01-01', to: '2018-01-01', hours: '06:00-12:30' });
  assert.equal(narrow, '/?sel=7&from=2018-01-01&to=2018-01-01&hours=06:00-12:30');
  const wide = withWindow(`http://localhost${narrow}`, { from: '2018-01-01', to: '2018-02-01', hours: '' });
  assert.equal(wide, '/?sel=7&from=2018-01-01&to=2018-02-01');
});

test('days of a window survive the way through an address', () => {
  const scale = createScale(parseDay('2018-01-01'), parseDay('2018-02-01') + 1, 800, true);
  assert.deepEqual(daysOf(scale), { from: '2018-01-01', to: '2018-02-01', hours: '' });
});

test('whole days need no hours however wide they are', () => {
  const day = parseDay('2018-01-01');
  assert.deepEqual(daysOf(createScale(day, day + 2, 1440, true)), { from: '2018-01-01', to: '2018-01-02', hours: '' });
});

for (const [begin, end, shown] of [
  [6 / 24, 12.5 / 24, { from: '2018-01-01', to: '2018-01-01', hours: '06:00-12:30' }],
  [18 / 24, 1.25, { from: '2018-01-01', to: '2018-01-02', hours: '18:00-06:00' }],
  [0, 0.5, { from: '2018-01-01', to: '2018-01-01', hours: '00:00-12:00' }],
  [0.5, 2, { from: '2018-01-01', to: '2018-01-02', hours: '12:00-24:00' }],
]) {
  test(`a window of hours survives the way through an address: ${shown.hours}`, () => {
    const day = parseDay('2018-01-01');
    assert.deepEqual(daysOf(createScale(day + begin, day + end, 1440, false)), shown);
    const { from, to } = windowOf(shown);
    assert.ok(Math.abs(from - day - begin) < 1e-6 && Math.abs(to - day - end) < 1e-6);
  });
}

test('hours that cannot be are left out', () => {
  const day = parseDay('2018-01-01');
  for (const hours of ['12:00-06:00', '25:00-26:00', 'noon', undefined]) {
    assert.deepEqual(windowOf({ from: '2018-01-01', to: '2018-01-01', hours }), { from: day, to: day + 1 });
  }
});
