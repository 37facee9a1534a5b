import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brushOf, dragged, gripAt, stripRange, usualRange } from '../../../src/Timeline.Web/wwwroot/js/timeline/overview.js';
import { createScale, dayAt } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

for (const rtl of [false, true]) {
  const name = rtl ? 'right to left' : 'left to right';
  const strip = createScale(0, 1000, 1000, rtl);
  const visible = { from: 400, to: 600 };

  test(`${name}: the brush has edges, a middle and an outside`, () => {
    const { left, right } = brushOf(strip, visible);
    assert.deepEqual([gripAt(strip, visible, left), gripAt(strip, visible, right), gripAt(strip, visible, 500), gripAt(strip, visible, 50)], ['left', 'right', 'move', 'new']);
  });

  test(`${name}: dragging an edge moves that edge to the pointer`, () => {
    const window = dragged(strip, visible, 'right', 600, 700);
    const { right } = brushOf(strip, window);
    assert.ok(Math.abs(right - 700) < 1e-6);
  });

  test(`${name}: moving keeps the length`, () => {
    const window = dragged(strip, visible, 'move', 500, 550);
    assert.ok(Math.abs(window.to - window.from - 200) < 1e-6);
    assert.ok(Math.abs((window.from + window.to) / 2 - dayAt(strip, 550)) < 1e-6);
  });

  test(`${name}: a new brush has its ends in order`, () => {
    const window = dragged(strip, visible, 'new', 300, 100);
    assert.ok(window.from < window.to);
  });
}

test('a stray entry centuries away does not decide what is shown first', () => {
  const bulk = Array.from({ length: 100 }, (_, index) => ({ first: index, last: index, count: 10 }));
  const stray = { first: 200000, last: 200000, count: 1 };
  const { first, last } = usualRange([...bulk, stray], { first: 0, last: 200000 });
  assert.ok(first <= 3 && last <= 99 && last >= 95);
});

test('an even range is shown whole', () => {
  const extent = { first: 0, last: 999 };
  assert.deepEqual(usualRange(Array.from({ length: 1000 }, (_, index) => ({ first: index, last: index, count: 1 })), extent), extent);
  assert.deepEqual(usualRange([], extent), extent);
});

test('the strip shows the usual range, and the window when that looks further', () => {
  const extent = { first: 0, last: 200000 };
  const overview = [{ first: 1000, last: 1364, count: 500 }, { first: 1365, last: 1729, count: 500 }, { first: 199900, last: 200000, count: 1 }];
  const usual = usualRange(overview, extent);
  assert.deepEqual(stripRange(overview, extent, createScale(1100, 1200, 500, true)), usual);
  assert.equal(stripRange(overview, extent, createScale(1100, 150000, 500, true)).last, 149999);
  assert.equal(stripRange(overview, extent, createScale(0, 300000, 500, true)).last, 200000);
});
