// Measures the dashboard's timeline in a browser, and vis-timeline with the same movements beside it.
//   node ui.mjs FOLDER URL CHROMIUM
// FOLDER holds node_modules with playwright-core and vis-timeline. Prints one line of JSON.
// Pages that draw nothing, next to nothing, and one plain colour all over get the same movements: frames that even they miss are the machine's,
// or what it costs there to bring any picture of that size to the screen.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [folder, url, executablePath] = process.argv.slice(2);
const require = createRequire(path.join(folder, 'package.json'));
const { chromium } = require('playwright-core');

const VIS_ITEMS = 10_000;
const SIZE = { width: 1440, height: 900 };

// No graphics card where servers are: Chromium draws and composes in software, which is the slowest way it has. Nothing lifts the
// limit of sixty frames a second or lets the browser skip work that a reader's would do.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  const idle = await measureControl(() => {});
  const cleared = await measureControl(context => context.clearRect(0, 0, 1, 1));
  const filled = await measureControl(context => {
    context.fillStyle = `rgb(${performance.now() % 255},90,90)`;
    context.fillRect(0, 0, 1440, 620);
  });
  const ours = await measureOurs();
  const vis = await measureVis();
  console.log(JSON.stringify({ idle, cleared, filled, ours, vis, visItems: VIS_ITEMS }));
} finally {
  await browser.close();
}

/** A page with a canvas as large as the timeline's, that asks for each frame and does in it what it is told. */
async function measureControl(inFrame) {
  const page = await openPage();
  await page.setContent(`<!doctype html><html><body style="margin:0"><canvas id="t" width="${SIZE.width}" height="620"></canvas></body></html>`);
  await page.evaluate(body => {
    const context = document.getElementById('t').getContext('2d', { alpha: false });
    const draw = new Function(`return ${body}`)();
    const frame = () => {
      draw(context);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }, inFrame.toString());
  const moved = await move(page, '#t');
  await page.close();
  return moved;
}

/** A page that notes how long its callbacks of frames take, the recorder's own left out. */
async function openPage() {
  const page = await browser.newPage({ viewport: SIZE });
  await page.addInitScript(() => {
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.askForFrame = ask;
    globalThis.frameWork = [];
    globalThis.requestAnimationFrame = callback => ask(now => {
      const began = performance.now();
      callback(now);
      if (globalThis.recording) {
        globalThis.frameWork.push(performance.now() - began);
      }
    });
  });
  await page.goto('about:blank');
  return page;
}

async function measureOurs() {
  const page = await openPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('.timeline[data-loaded]')) {
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.firstPicture = performance.now(); }));
      }
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });

  // The second visit: the server is warm, the browser holds nothing.
  const paints = [];
  for (let visit = 0; visit < 4; visit++) {
    await page.goto(`${url}/?from=2016-03-01&to=2016-03-30&lane=actor`);
    await page.waitForFunction(() => globalThis.firstPicture);
    paints.push(await page.evaluate(() => globalThis.firstPicture));
  }

  const script = await page.evaluate(() => performance.getEntriesByType('resource')
    .filter(entry => new URL(entry.name).pathname.startsWith('/js/'))
    .reduce((sum, entry) => sum + entry.encodedBodySize, 0));
  const moved = await move(page, '.timeline-canvas');
  const sharp = [];
  for (let i = 0; i < 12; i++) {
    sharp.push(await sharpAfterWheel(page, i % 2 ? 400 : -400));
  }

  const nodes = await page.evaluate(() => document.querySelectorAll('.timeline, .timeline *').length);
  const lanes = await page.evaluate(() => document.querySelector('.timeline').dataset.lanes);
  await page.close();
  return { ...moved, paint: paints.slice(1), sharp, nodes, script, lanes: Number(lanes) };
}

/** Milliseconds from the last turn of the wheel to the picture whose data is of that window. */
async function sharpAfterWheel(page, delta) {
  await page.mouse.wheel(0, delta / 2);
  await page.mouse.wheel(0, delta / 2);
  return page.evaluate(() => new Promise(resolve => {
    const began = performance.now();
    const look = () => document.querySelector('.timeline').dataset.sharp === 'true' || performance.now() - began > 10_000
      ? resolve(performance.now() - began) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  }));
}

async function measureVis() {
  const page = await openPage();
  await page.setContent('<!doctype html><html><body style="margin:0"><div id="t"></div></body></html>');
  await page.addStyleTag({ content: readFileSync(path.join(folder, 'node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css'), 'utf8') });
  await page.addScriptTag({ content: readFileSync(path.join(folder, 'node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'), 'utf8') });
  const build = await page.evaluate(async count => {
    let seed = 2017;
    const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
    const day = 86_400_000;
    const began = Date.UTC(2010, 0, 1);
    const groups = Array.from({ length: 50 }, (_, id) => ({ id, content: `شخص ${id}` }));
    const items = Array.from({ length: count }, (_, id) => {
      const start = began + Math.floor(random() * 5479) * day;
      return { id, group: Math.floor(random() * 50), content: 'قال الرئيس وزير الخارجية إن المحادثات', start, end: start + day };
    });
    const since = performance.now();
    globalThis.vis = new globalThis.vis.Timeline(document.getElementById('t'), items, groups, {
      start: Date.UTC(2016, 2, 1), end: Date.UTC(2016, 2, 31), height: '860px', verticalScroll: true,
    });
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - since;
  }, VIS_ITEMS);
  const moved = await move(page, '.vis-center');
  const nodes = await page.evaluate(() => document.querySelectorAll('#t *').length);
  await page.close();
  return { ...moved, build, nodes };
}

/**
 * Drags the picture to and fro and zooms it in and out.
 * @returns frames: milliseconds from each to the next; work: milliseconds in each callback that draws; busy: milliseconds of the page's
 * main thread for each frame, layout, paint and input included; longTasks: pieces of work of more than 50 ms
 */
async function move(page, selector) {
  const box = await page.locator(selector).first().boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 600) / 2 };
  const metrics = await page.context().newCDPSession(page);
  await metrics.send('Performance.enable');
  await page.mouse.move(middle.x, middle.y);
  await page.evaluate(() => {
    globalThis.frameTimes = [];
    globalThis.longTasks = 0;
    globalThis.recording = true;
    new PerformanceObserver(list => { globalThis.longTasks += list.getEntries().length; }).observe({ type: 'longtask' });
    let last = 0;
    const tick = now => {
      if (last) {
        globalThis.frameTimes.push(now - last);
      }

      last = now;
      if (globalThis.recording) {
        globalThis.askForFrame(tick);
      }
    };
    globalThis.askForFrame(tick);
  });
  const before = await taskSeconds(metrics);
  for (let round = 0; round < 3; round++) {
    await page.mouse.down();
    for (let i = 0; i < 60; i++) {
      await page.mouse.move(middle.x + (i < 30 ? i : 60 - i) * 9, middle.y);
    }

    await page.mouse.up();
    for (let i = 0; i < 60; i++) {
      await page.mouse.wheel(0, i < 30 ? -24 : 24);
    }
  }

  const spent = await taskSeconds(metrics) - before;
  const told = await page.evaluate(() => {
    globalThis.recording = false;
    return { frames: globalThis.frameTimes, work: globalThis.frameWork, longTasks: globalThis.longTasks };
  });
  return { ...told, busy: 1000 * spent / told.frames.length };
}

async function taskSeconds(metrics) {
  const { metrics: all } = await metrics.send('Performance.getMetrics');
  return all.find(metric => metric.name === 'TaskDuration').value;
}
