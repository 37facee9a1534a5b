import assert from 'node:assert/strict';
import test from 'node:test';
import { drawMark } from '../../../src/Timeline.Web/wwwroot/js/timeline/marks.js';
import { createScale } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

// A painter that draws nothing and notes what was written where, in time pixels.
function painter() {
  const context = new Proxy({}, { get: () => () => {}, set: () => true });
  const written = [];
  const stamped = [];
  return {
    written,
    stamped,
    context,
    width: 1000,
    palette: {},
    fonts: {},
    fades: new Map(),
    lettering: { measure: () => 40 },
    pieces: { bar() {}, stamp: key => stamped.push(key) },
    writeAfter: (text, begin, y, scale, { room }) => written.push({ text, begin, room }),
    writeCentred() {},
  };
}

const frame = { scale: createScale(0, 100, 1000, true), shift: 0, selectedId: null, hoverId: null, texts: {} };
const item = (start, end, labelWidth, inside = false) => ({
  mark: { id: 1, kind: 'event', status: 'happened', grain: 'day', dateBasis: 'mention', first: 1, last: 1, caption: 'label' },
  row: 0, start, end, inside, labelStart: inside ? start + 5 : end + 5, labelWidth, hidden: [],
});

function drawn(each) {
  const it = painter();
  drawMark(it, frame, each, each.start, each.end, 0);
  return it;
}

test('a label in a bar that begins beside the window stands at its edge, and never outside its bar', () => {
  assert.equal(drawn(item(-500, 500, 120, true)).written[0].begin, 6);
  assert.equal(drawn(item(-500, 100, 120, true)).written[0].begin, 100 - 120 - 5);
});

test('a label whose bar has left the window stays, shortened, with an arrow towards it', () => {
  const { written, stamped } = drawn(item(-60, -50, 120));
  assert.deepEqual(written, [{ text: 'label', begin: 14, room: 120 - 14 - 45 }]);
  assert.deepEqual(stamped, ['beside|event|true']);
});

test('a label with no room left at the edge goes', () => {
  const { written, stamped } = drawn(item(-130, -120, 120));
  assert.deepEqual(written, []);
  assert.deepEqual(stamped, []);
});

test('a label beside a bar in sight follows it', () => {
  const { written, stamped } = drawn(item(50, 60, 120));
  assert.deepEqual(written, [{ text: 'label', begin: 65, room: 120 }]);
  assert.deepEqual(stamped, []);
});
