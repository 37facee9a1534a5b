import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, withWindow } from '../../../src/Timeline.Web/wwwroot/js/timeline/address.js';
import { parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { createScale } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

test('the window is written into the address and everything else stays', () => {
  const address = withWindow('http://localhost/?q=%D8%B3&from=2001-01-01&sel=7', '2018-01-01', '2018-02-01');
  assert.equal(address, '/?q=%D8%B3&from=2018-01-01&sel=7&to=2018-02-01');
});

test('days of a window survive the way through an address', () => {
  const scale = createScale(parseDay('2018-01-01'), parseDay('2018-02-01') + 1, 800, true);
  assert.deepEqual(daysOf(scale), { from: '2018-01-01', to: '2018-02-01' });
});
