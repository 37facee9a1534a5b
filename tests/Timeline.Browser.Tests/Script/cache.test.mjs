import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { WindowCache, captionOf, covers, prepare, requestFor } from '../../../src/Timeline.Web/wwwroot/js/timeline/cache.js';
import { parseDay } from '../../../src/Timeline.Web/wwwroot/js/timeline/days.js';
import { createScale, panBy, zoomAt } from '../../../src/Timeline.Web/wwwroot/js/timeline/scale.js';

const scale = createScale(parseDay('2018-03-01'), parseDay('2018-05-01'), 1000, true);
const answer = { from: '2018-01-01', to: '2018-06-30', lanes: [], overview: [], extent: null, undated: 0, moreLanes: 0 };

/** Everything that promises have waiting. */
const settled = () => new Promise(resolve => setImmediate(resolve));

test('a window is fetched with as much again on both sides, and as many pixels', () => {
  const { query, scope } = requestFor(scale, 1000, 50);
  assert.match(query, /from=2017-12-30&to=2018-07-01&pixels=3000&lanes=50/);
  assert.ok(covers(scope, scale));
});

test('what is held serves small moves only', () => {
  const { scope } = requestFor(scale, 1000, 50);
  assert.ok(covers(scope, panBy(scale, 900)));
  assert.ok(!covers(scope, panBy(scale, 1200)));
  assert.ok(covers(scope, zoomAt(scale, 500, 1.3)));
  assert.ok(!covers(scope, zoomAt(scale, 500, 3)));
  assert.ok(!covers(null, scale));
});

test('the ends of the calendar do not make a malformed request', () => {
  const { query } = requestFor(createScale(parseDay('0001-01-01'), parseDay('9999-12-31'), 1000, false), 1000, 50);
  assert.match(query, /from=0001-01-01&to=9999-12-31/);
});

test('a newer need aborts the older request', async () => {
  const requests = [];
  const fetchJson = (url, signal) => new Promise((resolve, reject) => {
    requests.push({ url, signal, resolve });
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
  const answers = [];
  const cache = new WindowCache(fetchJson, each => answers.push(each), () => {}, '/api/timeline');
  const first = cache.load(scale, 1000);
  const second = cache.load(panBy(scale, 5000), 1000);
  requests[1].resolve(answer);
  await Promise.all([first, second]);
  assert.ok(requests[0].signal.aborted);
  assert.equal(answers.length, 1);
});

test('a window that is left for what is held is neither asked for nor waited for', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const requests = [];
  const fetchJson = (url, signal) => new Promise((resolve, reject) => {
    requests.push({ url, signal, resolve });
    signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
  const states = [];
  const cache = new WindowCache(fetchJson, () => {}, state => states.push(state), '/api/timeline');
  const first = cache.load(scale, 1000);
  requests[0].resolve(answer);
  await first;

  // There and back before anything was sent, then back while the answer is on its way.
  cache.need(zoomAt(scale, 500, 9), 1000);
  cache.need(scale, 1000);
  mock.timers.tick(1000);
  assert.equal(requests.length, 1);
  cache.need(zoomAt(scale, 500, 9), 1000);
  mock.timers.tick(1000);
  cache.need(scale, 1000);
  mock.timers.reset();
  assert.ok(requests[1].signal.aborted);
  assert.ok(covers(cache.held, scale));
  assert.deepEqual(states, ['loading', 'ready', 'loading', 'ready']);
});

test('what failed is asked for again by itself, less and less often, until it is there', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const states = [];
  let calls = 0;
  const cache = new WindowCache(() => ++calls < 3 ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(answer), () => {}, state => states.push(state), '/api/timeline');
  await cache.load(scale, 1000);
  mock.timers.tick(999);
  assert.equal(calls, 1);
  mock.timers.tick(1);
  await settled();
  mock.timers.tick(1999);
  assert.equal(calls, 2);
  mock.timers.tick(1);
  await settled();
  mock.timers.tick(60000);
  mock.timers.reset();
  assert.equal(calls, 3);
  assert.deepEqual(states, ['loading', 'failed', 'loading', 'failed', 'loading', 'ready']);
});

test('a network that is back is asked at once, for the window that shows now', async () => {
  const urls = [];
  const cache = new WindowCache(url => { urls.push(url); return urls.length < 2 ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(answer); }, () => {}, () => {}, '/api/timeline');
  await cache.load(scale, 1000);
  cache.need(panBy(scale, 5000), 1000);
  assert.equal(urls.length, 1, 'moving does not storm a server that fails');
  cache.retry();
  await settled();
  cache.retry();
  cache.dispose();
  assert.equal(urls.length, 2);
  assert.notEqual(urls[0], urls[1]);
});

test('a question that was refused as wrong is not asked again', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let calls = 0;
  const cache = new WindowCache(() => { calls++; return Promise.reject(Object.assign(new Error('from: no day'), { status: 400 })); }, () => {}, () => {}, '/api/timeline');
  await cache.load(scale, 1000);
  mock.timers.tick(60000);
  mock.timers.reset();
  assert.equal(calls, 1);
});

test('answers get day numbers once', () => {
  const prepared = prepare({ ...answer, extent: { from: '2018-01-01', to: '2018-02-01' }, lanes: [{ key: 'a', label: 'A', marks: [{ id: 1, label: 'A: x', from: '2018-01-05', to: '2018-01-06' }] }] });
  assert.equal(prepared.lanes[0].marks[0].last - prepared.lanes[0].marks[0].first, 1);
  assert.deepEqual(prepared.lanes[0].buckets, []);
  assert.equal(prepared.extent.first, parseDay('2018-01-01'));
});

test('a speaker is not named twice in a lane of its own', () => {
  assert.equal(captionOf('لافروف: سنرد', 'لافروف'), 'سنرد');
  assert.equal(captionOf('بوتين: سنرد', 'لافروف'), 'بوتين: سنرد');
  assert.equal(captionOf('لافروف:', 'لافروف'), 'لافروف:');
  assert.equal(captionOf('ترامب: سنرد', 'دونالد ترامب'), 'سنرد');
  assert.equal(captionOf('بنيامين نتانياهو: سنرد', 'بنيامين نتنياهو'), 'سنرد');
  assert.equal(captionOf('ايمانويل ماكرون: سنرد', 'إيمانويل ماكرون'), 'سنرد');
  assert.equal(captionOf('زيارة: ترامب، السعودية', 'دونالد ترامب'), 'زيارة: ترامب، السعودية');
});

test('further lanes are asked for the same days, behind those that are there', async () => {
  const urls = [];
  const added = [];
  const cache = new WindowCache(url => { urls.push(new URL(url, 'http://x')); return Promise.resolve(answer); }, (_, adds) => added.push(adds), () => {}, '/api/timeline');
  await cache.load(scale, 1000);
  await cache.moreLanes(50);
  assert.deepEqual(added, [false, true]);
  const [first, second] = urls.map(url => Object.fromEntries(url.searchParams));
  assert.equal(second.skip, '50');
  assert.deepEqual([second.from, second.to, second.pixels], [first.from, first.to, first.pixels]);
});
