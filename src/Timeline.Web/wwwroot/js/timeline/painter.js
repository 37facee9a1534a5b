// Draws one frame. Nothing is remembered from frame to frame but measured widths; what to draw is in the arguments.

import { partsOf } from './days.js';
import { mirror, pixelsPerDay, timePixels } from './scale.js';

/** Sizes in CSS pixels. */
export const LOOK = Object.freeze({
  axisHeight: 46,
  rowHeight: 26,
  lanePadding: 7,
  headHeight: 26,
  maxRows: 6,
  bucketHeight: 52,
  barHeight: 14,
});

/** Colours and font come from the page's style sheet, so that themes are decided in one place. */
export function readPalette(element) {
  const style = getComputedStyle(element);
  const value = name => style.getPropertyValue(name).trim();
  return {
    font: value('--tl-font') || 'sans-serif',
    surface: value('--tl-surface'),
    band: value('--tl-band'),
    line: value('--tl-line'),
    strong: value('--tl-strong'),
    text: value('--tl-text'),
    muted: value('--tl-muted'),
    statement: value('--tl-statement'),
    event: value('--tl-event'),
    planned: value('--tl-planned'),
    weekend: value('--tl-weekend'),
    today: value('--tl-today'),
    focus: value('--tl-focus'),
    corrected: value('--tl-corrected'),
  };
}

export class Painter {
  constructor(canvas, locale) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d');
    this.rtlText = locale === 'ar';
    this.widths = new Map();
    this.palette = readPalette(canvas);
  }

  refreshPalette() {
    this.palette = readPalette(this.canvas);
    this.widths.clear();
  }

  /** Sizes the backing store for the display, so that lines and letters are sharp. */
  resize(width, height) {
    const ratio = globalThis.devicePixelRatio || 1;
    this.width = width;
    this.height = height;
    this.canvas.width = Math.max(1, Math.round(width * ratio));
    this.canvas.height = Math.max(1, Math.round(height * ratio));
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  measure(label) {
    let width = this.widths.get(label);
    if (width === undefined) {
      this.context.font = `13px ${this.palette.font}`;
      width = Math.ceil(this.context.measureText(label).width);
      this.widths.set(label, width);
    }

    return width;
  }

  clear() {
    this.context.fillStyle = this.palette.surface;
    this.context.fillRect(0, 0, this.width, this.height);
  }

  /** @param frame { scale, ticks, layout, shift, scrollTop, selectedId, hoverId, focused, today, texts } */
  draw(frame) {
    const { context: c, palette: p, width, height } = this;
    c.fillStyle = p.surface;
    c.fillRect(0, 0, width, height);
    c.textBaseline = 'middle';
    this.drawGround(frame);
    c.save();
    c.beginPath();
    c.rect(0, LOOK.axisHeight, width, height - LOOK.axisHeight);
    c.clip();
    for (const placed of frame.layout.lanes) {
      const top = LOOK.axisHeight + placed.top - frame.scrollTop;
      if (top < height && top + placed.height > LOOK.axisHeight) {
        this.drawLane(frame, placed, top);
      }
    }

    c.restore();
    this.drawAxis(frame);
  }

  drawGround({ scale, ticks, today }) {
    const { context: c, palette: p, height } = this;
    if (ticks.unit === 'day') {
      c.fillStyle = p.weekend;
      for (let day = Math.floor(scale.from); day < scale.to; day++) {
        const weekday = partsOf(day).weekday;
        if (weekday === 5 || weekday === 6) {
          this.fillDays(scale, day, day + 1, LOOK.axisHeight, height);
        }
      }
    }

    c.fillStyle = p.line;
    for (const tick of ticks.minor) {
      c.fillRect(Math.round(mirror(scale, timePixels(scale, tick.day))), LOOK.axisHeight, 1, height);
    }

    c.fillStyle = p.strong;
    for (const major of ticks.major) {
      c.fillRect(Math.round(mirror(scale, timePixels(scale, major.from))), LOOK.axisHeight, 1, height);
    }

    if (today >= scale.from && today < scale.to) {
      c.fillStyle = p.today;
      c.fillRect(Math.round(mirror(scale, timePixels(scale, today + 0.5))) - 1, LOOK.axisHeight, 2, height);
    }
  }

  fillDays(scale, from, to, top, bottom) {
    const a = mirror(scale, timePixels(scale, from));
    const b = mirror(scale, timePixels(scale, to));
    this.context.fillRect(Math.min(a, b), top, Math.abs(b - a), bottom - top);
  }

  drawAxis({ scale, ticks, today }) {
    const { context: c, palette: p, width } = this;
    c.fillStyle = p.band;
    c.fillRect(0, 0, width, LOOK.axisHeight);
    c.fillStyle = p.strong;
    c.fillRect(0, LOOK.axisHeight - 1, width, 1);
    c.textAlign = 'center';
    const lower = ticks.major.length > 0 ? 33 : 23;
    c.font = `13px ${p.font}`;
    c.fillStyle = p.text;
    for (const tick of ticks.minor) {
      const x = mirror(scale, timePixels(scale, tick.day));
      if (ticks.unit === 'day') {
        // A day's number stands over the day, not over the midnight before it.
        const half = mirror(scale, timePixels(scale, tick.day + 0.5));
        c.fillText(tick.label, half, lower);
      } else if (timePixels(scale, tick.day) + 5 + c.measureText(tick.label).width <= width) {
        this.textAfter(tick.label, x, lower, scale.rtl, 5);
      }
    }

    c.font = `600 13px ${p.font}`;
    for (const major of ticks.major) {
      this.drawMajor(scale, major);
    }

    if (today >= scale.from && today < scale.to) {
      const x = mirror(scale, timePixels(scale, today + 0.5));
      c.fillStyle = p.today;
      c.fillRect(Math.round(x) - 1, LOOK.axisHeight - 7, 2, 7);
    }
  }

  /** The larger unit's name stays at the window's edge while its days pass by. */
  drawMajor(scale, major) {
    const { context: c, palette: p, width } = this;
    c.fillStyle = p.strong;
    c.fillRect(Math.round(mirror(scale, timePixels(scale, major.from))), 0, 1, LOOK.axisHeight);
    c.fillStyle = p.text;
    const label = c.measureText(major.label).width;
    const begin = Math.max(0, timePixels(scale, major.from)) + 6;
    const end = Math.min(width, timePixels(scale, major.to));
    if (end - begin >= label + 4) {
      this.textAfter(major.label, mirror(scale, begin), 12, scale.rtl, 0);
    }
  }

  /** Text that begins at x and runs in the direction of time. */
  textAfter(text, x, y, rtl, gap, maxWidth, halo) {
    const { context: c, palette: p } = this;
    const shown = maxWidth === undefined ? text : this.fit(text, maxWidth);
    c.textAlign = rtl ? 'right' : 'left';
    c.direction = directionOf(shown);
    if (halo) {
      // Grid lines must not cross out letters.
      c.lineJoin = 'round';
      c.lineWidth = 4;
      c.strokeStyle = p.surface;
      c.strokeText(shown, rtl ? x - gap : x + gap, y);
    }

    c.fillText(shown, rtl ? x - gap : x + gap, y);
  }

  fit(text, maxWidth) {
    const c = this.context;
    if (c.measureText(text).width <= maxWidth) {
      return text;
    }

    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (c.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= maxWidth) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }

    return low > 1 ? `${text.slice(0, low).trimEnd()}…` : '';
  }

  drawLane(frame, placed, top) {
    const { context: c, palette: p, width } = this;
    c.fillStyle = p.line;
    c.fillRect(0, Math.round(top + placed.height) - 1, width, 1);
    this.drawHead(placed, top, frame.texts);
    const bodyTop = top + LOOK.headHeight + LOOK.lanePadding;
    const largest = placed.items.reduce((most, item) => Math.max(most, item.bucket?.count ?? 0), 1);
    for (const item of placed.items) {
      const start = item.start + frame.shift;
      const end = item.end + frame.shift;
      const reach = Math.max(end, item.bucket ? end : (item.labelStart ?? 0) + (item.labelWidth ?? 0) + frame.shift);
      if (reach < -60 || start > width + 60) {
        continue;
      }

      if (item.bucket) {
        this.drawBucket(frame, item, start, end, bodyTop, largest);
      } else {
        this.drawMark(frame, item, start, end, bodyTop + item.row * LOOK.rowHeight);
      }
    }
  }

  /** The lane's name, at the side where reading begins, whatever the axis' direction. */
  drawHead(placed, top, texts) {
    const { context: c, palette: p, width } = this;
    const y = top + LOOK.headHeight / 2 + 3;
    const name = placed.lane.label || (placed.lane.key === 'all' ? texts.allLane : texts.unnamedLane);
    const rtl = this.rtlText;
    c.font = `600 13px ${p.font}`;
    const shown = this.fit(name, width - 90);
    const nameWidth = c.measureText(shown).width;
    c.fillStyle = p.band;
    const boxWidth = nameWidth + 58;
    c.fillRect(rtl ? width - boxWidth : 0, top + 3, boxWidth, LOOK.headHeight - 2);
    c.fillStyle = p.text;
    c.textAlign = rtl ? 'right' : 'left';
    c.direction = directionOf(shown);
    c.fillText(shown, rtl ? width - 10 : 10, y);
    c.font = `12px ${p.font}`;
    c.fillStyle = p.muted;
    c.fillText(String(placed.lane.count), rtl ? width - 18 - nameWidth : 18 + nameWidth, y);
  }

  drawBucket({ scale, hoverBucket }, item, start, end, top, largest) {
    const { context: c, palette: p } = this;
    const height = Math.max(3, Math.sqrt(item.bucket.count / largest) * (LOOK.bucketHeight - 4));
    const a = mirror(scale, start);
    const b = mirror(scale, end);
    const x = Math.min(a, b);
    const w = Math.max(1, Math.abs(b - a) - (Math.abs(b - a) > 3 ? 1 : 0));
    c.fillStyle = p.statement;
    c.globalAlpha = hoverBucket === item.bucket ? 0.95 : 0.6;
    c.fillRect(x, top + LOOK.bucketHeight - height, w, height);
    c.globalAlpha = 1;
    const count = String(item.bucket.count);
    c.font = `12px ${p.font}`;
    if (c.measureText(count).width < w - 4) {
      c.fillStyle = p.text;
      c.textAlign = 'center';
      c.fillText(count, x + w / 2, top + Math.max(8, LOOK.bucketHeight - height - 8));
    }
  }

  drawMark(frame, item, start, end, top) {
    const { context: c, palette: p } = this;
    const { mark } = item;
    const colour = mark.kind === 'statement' ? p.statement : p.event;
    const a = mirror(frame.scale, start);
    const b = mirror(frame.scale, end);
    const x = Math.min(a, b);
    const w = Math.abs(b - a);
    const y = top + (LOOK.rowHeight - LOOK.barHeight) / 2;
    const selected = mark.id === frame.selectedId;
    this.traceBar(mark, x, y, w);
    this.fillBar(mark, colour, x, w);
    if (selected) {
      c.lineWidth = 3;
      c.strokeStyle = p.focus;
      this.traceBar(mark, x - 3, y - 3, w + 6, 6);
      c.stroke();
    }

    if (mark.status === 'denied') {
      // Said not to have happened: struck through.
      c.fillStyle = p.text;
      c.fillRect(x - 3, y + LOOK.barHeight / 2 - 1, w + 6, 2);
    }

    if (mark.corrected) {
      this.drawCorrected(x + (frame.scale.rtl ? w : 0), y);
    }

    this.drawLabel(frame, item, top, selected || mark.id === frame.hoverId);
    if (item.hidden.length > 0) {
      this.drawCount(item, b, y, frame.scale.rtl);
    }
  }

  /** Statements are round, events are angular: colour is never the only sign. */
  traceBar(mark, x, y, w, grown = 0) {
    const c = this.context;
    const h = LOOK.barHeight + grown;
    c.beginPath();
    c.roundRect(x, y, w, h, mark.kind === 'statement' ? h / 2 : 2);
  }

  fillBar(mark, colour, x, w) {
    const { context: c, palette: p } = this;
    const vague = isVague(mark);
    if (mark.status === 'planned' || mark.status === 'hypothetical') {
      // Not happened yet: an outline only.
      c.fillStyle = p.surface;
      c.fill();
      c.setLineDash([4, 3]);
      c.lineWidth = 2;
      c.strokeStyle = colour;
      c.stroke();
      c.setLineDash([]);
      return;
    }

    if (vague && w > 4) {
      // Somewhere within: the ends fade.
      const gradient = c.createLinearGradient(x, 0, x + w, 0);
      gradient.addColorStop(0, withAlpha(colour, 0.08));
      gradient.addColorStop(0.3, withAlpha(colour, 0.5));
      gradient.addColorStop(0.7, withAlpha(colour, 0.5));
      gradient.addColorStop(1, withAlpha(colour, 0.08));
      c.fillStyle = gradient;
    } else {
      // Only the article's day is known: lighter than a day that the text itself names.
      c.fillStyle = mark.dateBasis === 'writer-day' ? withAlpha(colour, 0.45) : colour;
    }

    c.fill();
    if (mark.dateBasis === 'writer-day') {
      c.lineWidth = 1.5;
      c.strokeStyle = colour;
      c.stroke();
    }

  }

  drawCorrected(x, y) {
    const { context: c, palette: p } = this;
    c.beginPath();
    c.arc(x, y, 4.5, 0, Math.PI * 2);
    c.fillStyle = p.corrected;
    c.fill();
    c.lineWidth = 1.5;
    c.strokeStyle = p.surface;
    c.stroke();
  }

  drawLabel(frame, item, top, strong) {
    const { context: c, palette: p } = this;
    const hiddenRoom = item.hidden.length > 0 ? this.countWidth(item) + 8 : 0;
    const room = item.labelWidth - (item.inside ? 0 : hiddenRoom);
    let begin = item.labelStart + frame.shift;
    if (item.inside) {
      // A long bar's label stays in sight while the bar crosses the window's edge.
      const last = item.end + frame.shift - item.labelWidth - 5;
      begin = Math.max(begin, Math.min(6, last));
    } else {
      begin += hiddenRoom;
    }

    const fits = Math.min(room, this.width - 6 - begin);
    if (fits < 20) {
      return;
    }

    c.font = strong ? `600 13px ${p.font}` : `13px ${p.font}`;
    c.fillStyle = p.text;
    this.textAfter(item.mark.caption, mirror(frame.scale, begin), top + LOOK.rowHeight / 2 + 1, frame.scale.rtl, 0, fits, !item.inside);
  }

  countWidth(item) {
    return Math.max(22, 14 + 7 * String(item.hidden.length).length);
  }

  drawCount(item, edge, y, rtl) {
    const { context: c, palette: p } = this;
    const text = `+${item.hidden.length}`;
    c.font = `600 11px ${p.font}`;
    const w = this.countWidth(item);
    const x = rtl ? edge - 4 - w : edge + 4;
    c.beginPath();
    c.roundRect(x, y - 1, w, LOOK.barHeight + 2, 8);
    c.fillStyle = p.muted;
    c.fill();
    c.fillStyle = p.surface;
    c.textAlign = 'center';
    c.save();
    c.direction = 'ltr';
    c.fillText(text, x + w / 2, y + LOOK.barHeight / 2 + 0.5);
    c.restore();
  }
}

/** Known only to lie somewhere within its days, as "in April" is, unlike "from Monday to Wednesday". */
export function isVague(mark) {
  return !['minute', 'hour', 'part-of-day', 'day'].includes(mark.grain) && mark.last > mark.first;
}

/** The direction of a text is its own, not the interface's: its first letter decides. */
export function directionOf(text) {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(letter) ? 'rtl' : 'ltr';
}

function withAlpha(colour, alpha) {
  return `color-mix(in srgb, ${colour} ${Math.round(alpha * 100)}%, transparent)`;
}
