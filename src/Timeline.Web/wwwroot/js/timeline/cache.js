// The data of the visible window, fetched with some margin around it. A newer need aborts the older request; what is shown
// stays until the new answer is there. What failed for a reason that can pass is asked for again, less and less often.

import { clampDay, formatIso, parseDay } from './days.js';
import { hoursOf } from './hours.js';
import { compareMarks } from './layout.js';

const MARGIN = 1; // windows fetched on each side of the visible one
const PAGE = 50; // lanes at a time
const MOST = 200; // lanes that one request may ask for
const SETTLE_MS = 90;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30000;
const MOST_NAME = 60;

export class WindowCache {
  /**
   * @param fetchJson (url, signal) => Promise of the answer
   * @param onAnswer called with each new answer, and whether it adds lanes to the one before
   * @param onState called with 'loading', 'ready' or 'failed'
   */
  constructor(fetchJson, onAnswer, onState, url) {
    this.fetchJson = fetchJson;
    this.onAnswer = onAnswer;
    this.onState = onState;
    this.url = url;
    this.query = '';
    this.lanes = PAGE;
    this.held = null;
    this.wanted = null;
    this.timer = 0;
    this.controller = null;
    this.failures = 0;
    this.asked = null;
  }

  /** Other filters: nothing held is of use any more. */
  setQuery(query) {
    this.query = query;
    this.lanes = PAGE;
    this.held = null;
    this.wanted = null;
    this.failures = 0;
  }

  /** The same filters, but what is stored has changed. */
  invalidate() {
    this.held = null;
    this.wanted = null;
    this.failures = 0;
  }

  /** The lanes that follow on those that are held, for the same days. */
  async moreLanes(known) {
    if (!this.held || this.controller) {
      return;
    }

    const { query, held } = this;
    const controller = new AbortController();
    this.controller = controller;
    this.wanted = held;
    try {
      const asked = new URLSearchParams({ from: formatIso(held.from), to: formatIso(held.to), pixels: String(held.pixels), lanes: String(PAGE), skip: String(known) });
      const answer = await this.fetchJson(`${this.url}?${joined(asked.toString(), query)}`, controller.signal);
      if (!controller.signal.aborted) {
        this.controller = null;
        this.lanes = Math.min(MOST, known + PAGE);
        this.onAnswer(prepare(answer), true);
      }
    } catch (error) {
      if (!controller.signal.aborted) {
        this.controller = null;
        this.onState('failed', error);
      }
    }
  }

  /** Makes sure that the window is, or soon will be, there. A null scale asks for everything that matches. */
  need(scale, width) {
    // What was about to be asked for another window is not wanted any more.
    clearTimeout(this.timer);
    this.asked = { scale, width };
    if (scale && covers(this.held, scale)) {
      this.keep(scale);
      return;
    }

    if (scale && this.controller && covers(this.wanted, scale)) {
      return;
    }

    if (!this.held && !this.controller && this.failures === 0) {
      this.load(scale, width);
    } else {
      this.timer = setTimeout(() => this.load(scale, width), SETTLE_MS);
    }
  }

  /** What is held serves the window again: an answer for another one, or a failure to get it, would only take its place. */
  keep(scale) {
    const isForAnother = this.controller && !covers(this.wanted, scale);
    if (isForAnother) {
      this.controller.abort();
      this.controller = null;
    }

    if (isForAnother || (this.failures > 0 && !this.controller)) {
      this.failures = 0;
      this.onState('ready');
    }
  }

  /** The network is back, or somebody looks again: what failed is asked for at once. */
  retry() {
    if (this.failures > 0 && !this.controller) {
      clearTimeout(this.timer);
      this.load(this.asked.scale, this.asked.width);
    }
  }

  retryLater() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.retry(), Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1)));
  }

  async load(scale, width) {
    this.controller?.abort();
    const controller = new AbortController();
    this.controller = controller;
    const request = requestFor(scale, width, this.lanes);
    this.wanted = request.scope;
    this.asked = { scale, width };
    this.onState('loading');
    try {
      const answer = await this.fetchJson(`${this.url}?${joined(request.query, this.query)}`, controller.signal);
      if (controller.signal.aborted) {
        return;
      }

      this.held = request.scope ?? scopeOf(answer, request.pixels);
      this.controller = null;
      this.failures = 0;
      this.onAnswer(prepare(answer), false);
      this.onState('ready');
    } catch (error) {
      if (!controller.signal.aborted) {
        this.controller = null;
        this.wanted = null;
        this.failures++;
        this.onState('failed', error);
        if (mayPass(error)) {
          this.retryLater();
        }
      }
    }
  }

  dispose() {
    clearTimeout(this.timer);
    this.controller?.abort();
    this.controller = null;
  }
}

/** A question that was refused as wrong stays wrong; a network that is gone and a server that fails come back. */
function mayPass({ status }) {
  return status === undefined || status >= 500 || status === 429;
}

/** Whether what is held can show the window: it lies within, and is neither much too coarse nor much too fine. */
export function covers(held, scale) {
  if (!held) {
    return false;
  }

  const span = scale.to - scale.from;
  return held.from <= Math.floor(scale.from) && held.to >= Math.ceil(scale.to) - 1
    && span <= held.span * 1.6 && span >= held.span / 1.6;
}

/** The request for a window: its query, and the scope that its answer will cover. */
export function requestFor(scale, width, lanes) {
  const pixels = Math.max(1, Math.min(20000, Math.round(width * (scale ? 1 + 2 * MARGIN : 1))));
  const query = new URLSearchParams();
  let scope = null;
  if (scale) {
    const span = scale.to - scale.from;
    const from = Math.floor(clampDay(scale.from - span * MARGIN));
    const to = Math.ceil(clampDay(scale.to + span * MARGIN));
    query.set('from', formatIso(from));
    query.set('to', formatIso(to));
    scope = { from, to, span, pixels };
  }

  query.set('pixels', String(pixels));
  query.set('lanes', String(lanes));
  return { query: query.toString(), scope, pixels };
}

function scopeOf(answer, pixels) {
  if (!answer.from || !answer.to) {
    return null;
  }

  const from = parseDay(answer.from);
  const to = parseDay(answer.to);
  return { from, to, span: to + 1 - from, pixels };
}

/** Day numbers beside the ISO days, once per answer and not once per frame. The answer is changed: to copy its thousands of marks would cost a frame. */
export function prepare(answer) {
  answer.lanes ??= [];
  answer.overview ??= [];
  for (const lane of answer.lanes) {
    lane.marks ??= [];
    lane.buckets ??= [];
    for (const mark of lane.marks) {
      number(mark);
      mark.hours = mark.from === mark.to ? hoursOf(mark.time) : null;
      mark.caption = captionOf(mark.label, lane.label);
    }

    lane.marks.sort(compareMarks);
    lane.buckets.forEach(number);
  }

  answer.overview.forEach(number);
  answer.extent = answer.extent ? { first: parseDay(answer.extent.from), last: parseDay(answer.extent.to) } : null;
  return answer;
}

function number(run) {
  run.first = parseDay(run.from);
  run.last = parseDay(run.to);
}

/** A lane that bears the speaker's name, or more of it, need not hear it again in front of each statement. */
export function captionOf(label, laneLabel) {
  const colon = label.indexOf(':');
  if (!laneLabel || colon < 1 || colon > MOST_NAME || label.length <= colon + 2) {
    return label;
  }

  const known = wordsOf(laneLabel);
  return wordsOf(label.slice(0, colon)).every(word => known.includes(word)) ? label.slice(colon + 1).trim() : label;
}

// A window has few names and says them often.
const words = new Map();
const MOST_WORDS = 2000;

function wordsOf(name) {
  let found = words.get(name);
  if (!found) {
    if (words.size >= MOST_WORDS) {
      words.clear();
    }

    found = bonesOf(name);
    words.set(name, found);
  }

  return found;
}

// Spelling variants of a name are one: hamza, alef, final ya and ta, marks.
function bonesOf(name) {
  return name.normalize('NFKD').replace(/[\u064b-\u065f\u0670\u0640]/g, '').replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').split(/\s+/u).filter(word => word).map(bones);
}

// Foreign names are written with more or fewer long vowels.
function bones(word) {
  return word.replace(/(?<=.)[اوي]/gu, '');
}

function joined(...parts) {
  return parts.filter(part => part).join('&');
}
