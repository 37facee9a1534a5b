import assert from 'node:assert/strict';
import test from 'node:test';
import { Motion } from '../../../src/Timeline.Web/wwwroot/js/timeline/motion.js';
import { createScale } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

const year = createScale(0, 365, 1000, true);
const week = createScale(100, 107, 1000, true);

test('a glide begins where the window is and ends at its target', () => {
  const motion = new Motion();
  assert.equal(motion.start(year, week, 1000), year);
  assert.equal(motion.target, week);
  const half = motion.at(1090);
  assert.ok(half.to - half.from < 365 && half.to - half.from > 7);
  assert.equal(motion.at(1180), week);
  assert.equal(motion.target, null);
  assert.equal(motion.at(1200), null);
});

test('each moment of a glide is nearer than the one before', () => {
  const motion = new Motion();
  motion.start(year, week, 0);
  const spans = [0, 30, 60, 90, 120, 150].map(now => { const scale = motion.at(now); return scale.to - scale.from; });
  assert.deepEqual(spans, [...spans].sort((a, b) => b - a));
});

test('what is stopped stays where it is', () => {
  const motion = new Motion();
  motion.start(year, week, 0);
  motion.stop();
  assert.equal(motion.at(50), null);
});

test('whoever asked for less motion is there at once', t => {
  globalThis.matchMedia = () => ({ matches: true });
  t.after(() => delete globalThis.matchMedia);
  const motion = new Motion();
  assert.equal(motion.start(year, week, 0), week);
  assert.equal(motion.target, null);
});
