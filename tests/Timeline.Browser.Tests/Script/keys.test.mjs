import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf } from '../../../src/Timeline.Web/wwwroot/js/timeline/keys.js';

test('an Arabic layout gives the same commands: the place of the key counts', () => {
  assert.equal(commandOf({ code: 'KeyW', key: 'ص' }), 'zoom-in');
  assert.equal(commandOf({ code: 'KeyS', key: 'س' }), 'zoom-out');
  assert.equal(commandOf({ code: 'KeyA', key: 'ش' }), 'pan-left');
  assert.equal(commandOf({ code: 'KeyD', key: 'ي' }), 'pan-right');
  assert.equal(commandOf({ code: 'Period', key: 'ز' }), 'next');
});

test('both question marks ask for help', () => {
  assert.equal(commandOf({ code: 'Slash', key: '?' }), 'help');
  assert.equal(commandOf({ code: 'Slash', key: '؟' }), 'help');
});

test('the browser keeps its own shortcuts', () => {
  assert.equal(commandOf({ code: 'KeyW', key: 'w', ctrlKey: true }), null);
  assert.equal(commandOf({ code: 'KeyT', key: 't', metaKey: true }), null);
  assert.equal(commandOf({ code: 'F5', key: 'F5' }), null);
});
