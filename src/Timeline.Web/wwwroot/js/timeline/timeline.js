// The timeline of the page: holds window, data and selection together, and draws when something has changed.
// Contract with the page: init(root, page | null, options) => { update(options), command(name), invalidate(), dispose() }; what the page is
// told, and when one comes that was not there at first, is in door.js.

import { Announcer } from './access.js';
import { daysOf, windowOf } from './address.js';
import { attachBrush } from './brush.js';
import { WindowCache, covers } from './cache.js';
import { run } from './commands.js';
import { clampDay } from './days.js';
import { Door } from './door.js';
import { render } from './frame.js';
import { attach } from './input.js';
import { arranged, keysOf } from './lanes.js';
import { LOOK } from './look.js';
import { Motion } from './motion.js';
import { Notice } from './notice.js';
import { useDigits } from './numerals.js';
import { stripRange, usualRange } from './overview.js';
import { Painter } from './painter.js';
import { band, click, hover } from './pointing.js';
import { createScale, dayAt, fitted, mirror, panBy, pixelsPerDay, resized, zoomAt } from './scale.js';
import { measureSpace, watch } from './space.js';
import { Tip } from './tip.js';

const FLING_MS = 420;
const EMPTY = { lanes: [], overview: [], extent: null, undated: 0, moreLanes: 0 };

export function init(root, page, options) {
  return new Timeline(root, page, options);
}

class Timeline {
  constructor(root, page, options) {
    this.root = root;
    this.door = new Door(page);
    this.options = options;
    useDigits(options.digits);
    this.canvas = root.querySelector('[data-part=canvas]');
    this.strip = root.querySelector('[data-part=overview]');
    this.scroller = root.querySelector('[data-part=scroller]');
    this.spacer = root.querySelector('[data-part=spacer]');
    this.tip = new Tip(root.querySelector('[data-part=tip]'), this.scroller);
    this.notice = new Notice(root, root.querySelector('[data-part=notice]'));
    this.painter = new Painter(this.canvas, options.locale);
    this.stripPainter = new Painter(this.strip, options.locale);
    this.announcer = new Announcer(root.querySelector('[data-part=live]'), options.texts, options.months);
    this.answer = EMPTY;
    this.read = null;
    this.stale = false;
    this.scale = null;
    this.motion = new Motion();
    this.frame = 0;
    this.selectedId = options.selected ?? null;
    this.hovered = { id: null, bucket: null, head: null };
    this.chosen = null;
    this.layout = { lanes: [], height: 0 };
    this.heights = new Map();
    this.layoutKey = null;
    this.disposed = false;
    this.readLanes();
    this.cache = new WindowCache(options.ask ?? fetchJson, (answer, adds) => this.receive(answer, adds), (state, error) => {
      this.notice.tell(state, error);
      this.notice.show(this.answer, this.scale, this.options);
    }, options.url);
    this.cache.setQuery(options.query);
    this.removers = [
      attach(this.canvas, this.scroller, this.handlers()),
      attachBrush(this.strip, () => this.stripScale(), () => this.scale, window => this.jumpTo(window)),
    ];
    this.removers.push(watch(this));
    measureSpace(this);
    if (options.from && options.to) {
      this.scale = this.scaleOf(options);
    }

    this.fetch();
    root.dataset.ready = 'true';
  }

  readLanes() {
    this.pinned = keysOf(this.options.pinned);
    this.folded = keysOf(this.options.folded);
  }

  /** Filters, direction or selection changed on the page. */
  update(options) {
    const before = this.options;
    this.options = { ...before, ...options };
    this.selectedId = this.options.selected ?? null;
    this.readLanes();
    this.layoutKey = null;
    if (this.options.query !== before.query) {
      this.cache.setQuery(this.options.query);
      this.scroller.scrollTop = 0;
    }

    const here = this.scale && daysOf(this.scale);
    const { from, to, hours, rtl } = this.options;
    if (from && to && (!here || here.from !== from || here.to !== to || here.hours !== (hours ?? ''))) {
      this.motion.stop();
      this.scale = this.scaleOf(this.options);
    } else if (this.scale && this.scale.rtl !== rtl) {
      this.scale = createScale(this.scale.from, this.scale.to, this.width, rtl);
    }

    this.fetch();
    this.request();
  }

  scaleOf(options) {
    const { from, to } = windowOf(options);
    return createScale(from, to, this.width, options.rtl);
  }

  /** What is stored has changed: ask again for the same window, as soon as somebody looks. */
  invalidate() {
    this.stale = document.hidden;
    if (!this.stale) {
      this.cache.invalidate();
      this.fetch();
    }
  }

  /** Somebody looks again, or the network is back. */
  comeBack() {
    if (this.stale && !document.hidden) {
      this.invalidate();
    } else {
      this.cache.retry();
    }
  }

  focus() {
    this.scroller.focus({ preventScroll: true });
  }

  fetch() {
    this.cache.need(this.scale, this.width);
  }

  receive(answer, adds) {
    if (adds) {
      this.addLanes(answer);
      return;
    }

    this.answer = answer;
    this.read = this.cache.held;
    this.layoutKey = null;
    if (!this.scale && answer.extent) {
      const { first, last } = usualRange(answer.overview, answer.extent);
      this.scale = fitted(first, last, this.width, this.options.rtl);
      this.moved();
    }

    if (this.scale) {
      this.answer = { ...answer, lanes: arranged(answer.lanes, this.scale, this.pinned) };
    }

    this.root.dataset.loaded = 'true';
    this.root.dataset.lanes = String(answer.lanes.length);
    this.tellSharp();
    this.door.tellWindow(this);
    this.request();
  }

  /** Further lanes of the same days: they stand below those that are there, which keep their places. */
  addLanes({ lanes, moreLanes }) {
    const known = new Set(this.answer.lanes.map(lane => lane.key));
    const added = lanes.filter(lane => !known.has(lane.key));
    this.answer = { ...this.answer, lanes: [...this.answer.lanes, ...added], moreLanes: added.length > 0 ? moreLanes : 0 };
    this.layoutKey = null;
    this.root.dataset.lanes = String(this.answer.lanes.length);
    this.request();
  }

  // ---- moving ----

  handlers() {
    return {
      zoom: (x, factor, atOnce) => this.scale && this.go(zoomAt(this.aim, x, factor), atOnce),
      pan: (dx, dy) => {
        if (this.scale) {
          this.scroller.scrollTop -= dy;
          this.go(panBy(this.scale, dx), true);
        }
      },
      fling: velocity => this.fling(velocity),
      grab: () => this.motion.stop(),
      click: (x, y) => click(this, x, y),
      hover: (x, y) => hover(this, x, y),
      band: (from, to, done) => band(this, from, to, done),
      command: name => this.command(name),
    };
  }

  /** Where the window is, or where it is going to. */
  get aim() {
    return this.motion.target ?? this.scale;
  }

  go(target, atOnce) {
    if (atOnce) {
      this.motion.stop();
      this.scale = target;
    } else {
      this.scale = this.motion.start(this.scale, target, performance.now());
    }

    this.moved();
  }

  fling(velocity) {
    if (this.scale && Math.abs(velocity) > 0.25) {
      this.scale = this.motion.start(this.scale, panBy(this.scale, velocity * 160), performance.now(), FLING_MS);
      this.moved();
    }
  }

  jumpTo(window) {
    this.go(createScale(window.from, window.to, this.width, this.options.rtl), true);
  }

  moved() {
    this.cache.need(this.aim, this.width);
    this.notice.show(this.answer, this.scale, this.options);
    this.tellSharp();
    this.door.tellWindow(this);
    this.request();
  }

  /** Whether what is drawn was fetched for the window that shows. */
  tellSharp() {
    this.root.dataset.sharp = String(covers(this.cache.held, this.aim));
  }

  /** @returns whether the command was meant for the timeline */
  command(name) {
    return run(this, name);
  }

  select(id) {
    this.selectedId = id;
    this.door.tellChoice(this, id);
    this.request();
  }

  // ---- drawing ----

  /** How far the laid out picture has moved since it was laid out. */
  shift() {
    return this.layoutFrom === undefined ? 0 : (this.layoutFrom - this.scale.from) * pixelsPerDay(this.scale);
  }

  request() {
    if (!this.frame && !this.disposed) {
      this.frame = requestAnimationFrame(now => {
        this.frame = 0;
        render(this, now);
      });
    }
  }

  /** The frame that was asked for, without waiting for the browser. */
  drawNow() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    render(this, performance.now());
  }

  stripScale() {
    const { extent, overview } = this.answer;
    if (!extent) {
      return null;
    }

    const { first, last } = stripRange(overview, extent, this.scale);
    return fitted(clampDay(first), clampDay(last), this.stripPainter.width, this.options.rtl, 0.02, 0.02);
  }

  /** For tests and tools: where a mark is on the screen, or null. */
  locate(id) {
    for (const placed of this.layout.lanes) {
      const item = placed.items.find(each => each.mark?.id === id);
      if (item) {
        return {
          x: mirror(this.scale, item.start + this.shift() + 4),
          y: this.axisHeight + placed.bodyTop + (item.row + 0.5) * LOOK.rowHeight - this.scroller.scrollTop,
          day: dayAt(this.scale, mirror(this.scale, item.start + this.shift())),
        };
      }
    }

    return null;
  }

  marks() {
    return this.answer.lanes.flatMap(lane => lane.marks.map(mark => ({ ...mark, lane: lane.label })));
  }

  /** The page was built anew around the drawing: what was drawn moves into the new place and is not drawn again. */
  moveTo(root) {
    const { scrollTop } = this.scroller;
    const focused = this.scroller === document.activeElement;
    const { options, start, ...shown } = this.root.dataset;
    Object.assign(root.dataset, shown);
    root.replaceChildren(...this.root.childNodes);
    this.root = root;
    this.notice.root = root;
    this.scroller.scrollTop = scrollTop;
    if (focused) {
      this.scroller.focus({ preventScroll: true });
    }
  }

  dispose() {
    this.disposed = true;
    this.door.close();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.settleTimer);
    this.cache.dispose();
    this.removers.forEach(remove => remove());
  }
}

async function fetchJson(url, signal) {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) {
    const problem = await response.json().catch(() => null);
    throw Object.assign(new Error(problem?.detail ?? problem?.title ?? `${response.status}`), { status: response.status });
  }

  return response.json();
}
