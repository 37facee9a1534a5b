// The timeline of a file: the same drawing as on the site, answered from the entries that the file holds.

import { formatDays, parseDay } from './days.js';
import { init } from './timeline.js';

const MOST_MARKS = 400;
const OVERVIEW_BUCKETS = 240;
const DAY_STEPS = [1, 7, 30, 91, 365, 1826, 3652, 36524];

/** The file's entries as the site's API would answer a window of them. */
export function answerOf(entries, query, texts) {
  const asked = new URLSearchParams(query);
  const shown = matching(entries, asked.get('q'));
  const dated = shown.filter(entry => entry.from);
  const extent = extentOf(dated);
  const undated = shown.length - dated.length;
  if (!extent) {
    return { lanes: [], overview: [], extent: null, undated, moreLanes: 0 };
  }

  const first = asked.get('from') ? parseDay(asked.get('from')) : extent.first;
  const last = asked.get('to') ? parseDay(asked.get('to')) : extent.last;
  const inWindow = dated.filter(entry => entry.first <= last && entry.last >= first);
  const lanes = lanesOf(inWindow, asked.get('lane'), texts);
  const most = Number(asked.get('lanes')) || 50;
  const step = stepFor(last - first + 1, (Number(asked.get('pixels')) || 1200) / 4);
  return {
    from: isoOf(first),
    to: isoOf(last),
    lanes: lanes.slice(0, most).map(lane => lane.entries.length > MOST_MARKS
      ? { key: lane.key, label: lane.label, count: lane.entries.length, marks: [], buckets: bucketsOf(lane.entries, first, last, step) }
      : { key: lane.key, label: lane.label, count: lane.entries.length, marks: lane.entries.map(entry => ({ ...entry })), buckets: [] }),
    moreLanes: Math.max(0, lanes.length - most),
    undated,
    extent: { from: isoOf(extent.first), to: isoOf(extent.last) },
    overview: bucketsOf(dated, extent.first, extent.last, stepFor(extent.last - extent.first + 1, OVERVIEW_BUCKETS)),
    isNarrowed: false,
  };
}

function matching(entries, words) {
  const wanted = (words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.length === 0
    ? entries
    : entries.filter(entry => wanted.every(word => `${entry.label} ${entry.sentence}`.toLowerCase().includes(word)));
}

function extentOf(dated) {
  return dated.length === 0 ? null : dated.reduce(
    (all, entry) => ({ first: Math.min(all.first, entry.first), last: Math.max(all.last, entry.last) }),
    { first: Infinity, last: -Infinity });
}

function lanesOf(entries, kind, texts) {
  const lanes = new Map();
  const add = (key, label, entry) => {
    if (!lanes.has(key)) {
      lanes.set(key, { key, label, entries: [] });
    }

    lanes.get(key).entries.push(entry);
  };
  for (const entry of entries) {
    if (kind === 'none') {
      add('all', '', entry);
    } else if (kind === 'type') {
      add(entry.type, entry.type, entry);
    } else if (kind === 'outlet') {
      add(entry.outlet ?? 'none', entry.outlet ?? '', entry);
    } else if (entry.actors.length === 0) {
      add('none', '', entry);
    } else {
      entry.actors.forEach(actor => add(actor, actor, entry));
    }
  }

  const order = lane => (lane.key === 'none' ? 1 : 0);
  return [...lanes.values()].sort((a, b) => order(a) - order(b) || b.entries.length - a.entries.length || (a.label < b.label ? -1 : 1));
}

function stepFor(days, most) {
  return DAY_STEPS.find(step => days / step <= most) ?? DAY_STEPS[DAY_STEPS.length - 1];
}

function bucketsOf(entries, first, last, step) {
  const counts = new Map();
  for (const entry of entries) {
    const bucket = Math.floor((Math.max(entry.first, first) - first) / step);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }

  return [...counts].sort((a, b) => a[0] - b[0]).map(([bucket, count]) => ({
    from: isoOf(first + bucket * step),
    to: isoOf(Math.min(last, first + (bucket + 1) * step - 1)),
    count,
  }));
}

function isoOf(day) {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  made.dir = 'auto';
  return made;
}

/** What is known of an entry, its reasons included. */
function showEntry(panel, entry, data) {
  panel.hidden = !entry;
  panel.replaceChildren();
  if (!entry) {
    return;
  }

  panel.append(element('h2', '', entry.label), element('p', 'when', entry.when), element('blockquote', 'evidence', entry.sentence));
  entry.chain.forEach(line => panel.append(element('p', 'chain-line', line)));
  for (const [text, address] of [[data.texts.page, entry.url], [data.texts.source, entry.source]]) {
    if (address) {
      const link = element('a', '', text);
      link.href = address;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      panel.append(link, ' ');
    }
  }
}

/** The same entries as a table: for reading with ears, and where the drawing is too small. */
function showTable(body, data) {
  for (const entry of data.entries) {
    const row = document.createElement('tr');
    row.append(element('td', 'nowrap', entry.when), element('th', '', entry.label), element('td', '', entry.sentence));
    row.children[1].scope = 'row';
    body.append(row);
  }
}

export function start() {
  const data = JSON.parse(document.getElementById('timeline-data').textContent);
  for (const entry of data.entries) {
    entry.first = entry.from ? parseDay(entry.from) : null;
    entry.last = entry.to ? parseDay(entry.to) : null;
    entry.when ??= formatDays(entry.first, entry.last, data.months);
  }

  const root = document.querySelector('.timeline');
  const panel = document.querySelector('[data-part=entry]');
  const table = document.querySelector('[data-part=table]');
  const lane = document.querySelector('[data-part=lane]');
  const words = document.querySelector('[data-part=words]');
  const byId = new Map(data.entries.map(entry => [entry.id, entry]));
  const options = {
    url: '',
    ask: async address => answerOf(data.entries, address.slice(address.indexOf('?') + 1), data.texts),
    keepsAddress: false,
    query: 'lane=actor',
    from: null,
    to: null,
    selected: null,
    rtl: data.rtl,
    locale: data.locale,
    months: data.months,
    texts: data.texts,
  };
  const select = id => {
    timeline.update({ selected: id });
    showEntry(panel, byId.get(id) ?? null, data);
  };
  const page = {
    async invokeMethodAsync(method, value) {
      if (method === 'OnSelect') {
        select(value);
      } else if (method === 'OnCommand' && value === 'table') {
        table.closest('details').open = true;
        table.closest('details').scrollIntoView();
      }
    },
  };
  const timeline = init(root, page, options);
  const ask = () => {
    const query = new URLSearchParams({ lane: lane.value });
    if (words.value.trim()) {
      query.set('q', words.value.trim());
    }

    timeline.update({ query: query.toString() });
  };
  lane.addEventListener('change', ask);
  words.addEventListener('change', ask);
  showTable(table, data);
  return timeline;
}

start();
