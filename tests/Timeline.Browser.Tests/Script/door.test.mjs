import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Door } from '../../../src/Timeline.Web/wwwroot/js/timeline/door.js';

const listener = () => {
  const heard = [];
  return { heard, invokeMethodAsync: async (...told) => { heard.push(told); } };
};

test('a page that listens late hears the last word of each kind', () => {
  const door = new Door(null);
  const page = listener();
  door.tell('OnLanes', '5', '');
  door.tell('OnCommand', 'help');
  door.tell('OnLanes', '5,7', '');

  door.open(page);
  door.tell('OnCommand', 'table');

  assert.deepEqual(page.heard, [['OnLanes', '5,7', ''], ['OnCommand', 'help'], ['OnCommand', 'table']]);
});

test('a closed door tells nothing', () => {
  const page = listener();
  const door = new Door(page);
  door.close();
  door.tell('OnCommand', 'help');

  assert.deepEqual(page.heard, []);
});
