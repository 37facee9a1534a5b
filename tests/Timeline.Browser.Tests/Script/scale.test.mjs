import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { MIN_SPAN_DAYS, between, createScale, dayAt, fitted, panBy, xOf, zoomAt } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

const from = parseDay('2016-01-01');
const to = parseDay('2018-01-01');
const near = (actual, expected, tolerance = 1e-6) => assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

for (const rtl of [false, true]) {
  const name = rtl ? 'right to left' : 'left to right';
  const scale = createScale(from, to, 1000, rtl);

  test(`${name}: a day survives the way to the screen and back`, () => {
    for (let x = 0; x <= 1000; x += 37) {
      near(xOf(scale, dayAt(scale, x)), x);
    }
  });

  test(`${name}: zooming keeps the day under the pointer`, () => {
    for (const x of [0, 10, 333, 500, 990, 1000]) {
      for (const factor of [0.5, 1.2, 7]) {
        near(dayAt(zoomAt(scale, x, factor), x), dayAt(scale, x), 1e-5);
      }
    }
  });

  test(`${name}: what is dragged follows the pointer`, () => {
    const day = dayAt(scale, 400);
    near(xOf(panBy(scale, 55), day), 455);
  });

  test(`${name}: zooming out and in again comes back`, () => {
    const back = zoomAt(zoomAt(scale, 250, 0.25), 250, 4);
    near(back.from, scale.from);
    near(back.to, scale.to);
  });

  test(`${name}: an animation begins and ends where it should`, () => {
    const target = zoomAt(scale, 100, 5);
    near(between(scale, target, 0).from, scale.from);
    near(between(scale, target, 1).from, target.from, 1e-4);
    near(between(scale, target, 1).to, target.to, 1e-4);
  });
}

test('right to left puts the past on the right', () => {
  const scale = createScale(from, to, 1000, true);
  assert.ok(xOf(scale, from + 10) > xOf(scale, from + 500));
});

test('zooming stops at two days and at the whole calendar', () => {
  let scale = createScale(from, to, 1000, true);
  for (let i = 0; i < 50; i++) {
    scale = zoomAt(scale, 300, 3);
  }

  near(scale.to - scale.from, MIN_SPAN_DAYS, 1e-6);
  for (let i = 0; i < 80; i++) {
    scale = zoomAt(scale, 300, 1 / 3);
  }

  assert.ok(scale.from >= parseDay('0001-01-01') && scale.to <= parseDay('9999-12-31') + 1);
});

test('a fitted window holds all its days, with room for labels after the last', () => {
  const scale = fitted(from, to, 1000, false);
  assert.ok(scale.from < from && scale.to > to + 1);
  assert.ok(scale.to - to > from - scale.from);
});
