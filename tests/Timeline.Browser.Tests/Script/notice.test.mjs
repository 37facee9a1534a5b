import assert from 'node:assert/strict';
import test from 'node:test';
import { Notice, isCut } from '../../../src/Timeline.Web/wwwroot/js/timeline/notice.js';
import { parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { createScale } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
const options = { texts: { narrowed: 'only {0}', loading: 'loading', empty: 'empty', failed: 'failed' }, months };
const window = (from, to) => createScale(parseDay(from), parseDay(to) + 1, 1000, true);
const answer = { from: '2018-03-01', to: '2018-05-31', isNarrowed: true, lanes: [{}] };
const element = () => ({ hidden: true, textContent: '', classes: {}, classList: { toggle(name, on) { this[name] = on; } } });
const notice = () => new Notice({ dataset: {} }, element());

test('a narrowed answer is cut only where the window looks further', () => {
  assert.equal(isCut(answer, window('2018-04-01', '2018-04-30')), false);
  assert.equal(isCut(answer, window('2018-02-01', '2018-04-30')), true);
  assert.equal(isCut(answer, window('2018-04-01', '2018-06-30')), true);
  assert.equal(isCut({ ...answer, isNarrowed: false }, window('2018-01-01', '2018-12-31')), false);
});

test('the notice names the days that are there, beside the drawing', () => {
  const it = notice();
  it.tell('ready');
  it.show(answer, window('2018-01-01', '2018-12-31'), options);
  assert.equal(it.element.textContent, 'only 1 3 2018 – 31 5 2018');
  assert.equal(it.element.hidden, false);
  assert.equal(it.element.classList['is-aside'], true);
  it.show(answer, window('2018-04-01', '2018-04-30'), options);
  assert.equal(it.element.hidden, true);
});

test('a failure brings its own sentence, a lost network the general one', () => {
  const it = notice();
  it.tell('failed', new Error('from: 2018-13-01 is no day'));
  it.show(answer, null, options);
  assert.equal(it.element.textContent, 'from: 2018-13-01 is no day');
  it.tell('failed', new TypeError('fetch'));
  it.show(answer, null, options);
  assert.equal(it.element.textContent, 'failed');
  assert.equal(it.element.hidden, false);
});

test('nothing to show is said in the middle', () => {
  const it = notice();
  it.tell('ready');
  it.show({ lanes: [] }, null, options);
  assert.equal(it.element.textContent, 'empty');
  assert.equal(it.element.classList['is-aside'], false);
});
