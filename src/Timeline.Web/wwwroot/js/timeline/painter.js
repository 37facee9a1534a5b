// Draws one frame: ground, lanes, axis. Nothing is remembered from frame to frame but pictures of texts and shapes; what to draw is in
// the arguments.

import { partsOf } from './days.js';
import { drawHead } from './head.js';
import { Lettering } from './lettering.js';
import { LOOK, readPalette } from './look.js';
import { drawBucket, drawMark, drawSilence, drawStripe } from './marks.js';
import { Pieces } from './pieces.js';
import { mirror, timePixels } from './scale.js';

export class Painter {
  constructor(canvas, locale) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d', { alpha: false });
    this.rtlText = locale === 'ar';
    this.lettering = new Lettering(this.context);
    this.pieces = new Pieces(this.context);
    this.refreshPalette();
  }

  refreshPalette() {
    this.palette = readPalette(this.canvas);
    this.fonts = {
      label: `13px ${this.palette.font}`,
      strong: `600 13px ${this.palette.font}`,
      small: `12px ${this.palette.font}`,
      count: `600 11px ${this.palette.font}`,
    };
    this.fades = new Map();
    this.lettering.reset(this.lettering.ratio);
    this.pieces.reset(this.pieces.ratio);
  }

  /** Sizes the backing store for the display, so that lines and letters are sharp. */
  resize(width, height, axisHeight = LOOK.axisHeight) {
    const ratio = globalThis.devicePixelRatio || 1;
    this.width = width;
    this.height = height;
    this.axisHeight = axisHeight;
    this.canvas.width = Math.max(1, Math.round(width * ratio));
    this.canvas.height = Math.max(1, Math.round(height * ratio));
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (ratio !== this.lettering.ratio) {
      this.lettering.reset(ratio);
      this.pieces.reset(ratio);
    }
  }

  /** The width of a mark's label. */
  measure(label) {
    return this.lettering.measure(label, this.fonts.label);
  }

  clear() {
    this.context.fillStyle = this.palette.surface;
    this.context.fillRect(0, 0, this.width, this.height);
  }

  /** @param frame { scale, ticks, hijri, layout, pinned, shift, scrollTop, selectedId, hoverId, hoverBucket, today, texts, band, read, moving } */
  draw(frame) {
    const { context: c, width, height } = this;
    this.lettering.begin();
    this.clear();
    this.drawGround(frame);
    c.save();
    c.beginPath();
    c.rect(0, this.axisHeight, width, height - this.axisHeight);
    c.clip();
    for (const placed of frame.layout.lanes) {
      const top = this.axisHeight + placed.top - frame.scrollTop;
      if (top < height && top + placed.height > this.axisHeight) {
        this.drawLane(frame, placed, top);
      }
    }

    c.restore();
    this.drawAxis(frame);
    if (frame.band) {
      this.drawBand(frame.band);
    }
  }

  /** The days that are being chosen. */
  drawBand({ from, to }) {
    const { context: c, palette: p, height } = this;
    c.fillStyle = p.statement;
    c.globalAlpha = 0.18;
    c.fillRect(Math.min(from, to), 0, Math.abs(to - from), height);
    c.globalAlpha = 1;
    c.fillRect(Math.round(from), 0, 1, height);
    c.fillRect(Math.round(to), 0, 1, height);
  }

  drawGround({ scale, ticks, today, read }) {
    const { context: c, palette: p, height } = this;
    this.drawUnread(scale, read);
    if (ticks.unit === 'day' || ticks.unit === 'hour') {
      c.fillStyle = p.weekend;
      for (let day = Math.floor(scale.from); day < scale.to; day++) {
        const weekday = partsOf(day).weekday;
        if (weekday === 5 || weekday === 6) {
          this.fillDays(scale, day, day + 1, this.axisHeight, height);
        }
      }
    }

    c.fillStyle = p.line;
    for (const tick of ticks.minor) {
      c.fillRect(Math.round(mirror(scale, timePixels(scale, tick.day))), this.axisHeight, 1, height);
    }

    c.fillStyle = p.strong;
    for (const major of ticks.major) {
      c.fillRect(Math.round(mirror(scale, timePixels(scale, major.from))), this.axisHeight, 1, height);
    }

    if (today >= scale.from && today < scale.to) {
      c.fillStyle = p.today;
      c.fillRect(Math.round(mirror(scale, timePixels(scale, today + 0.5))) - 1, this.axisHeight, 2, height);
    }
  }

  /** Days of which nothing has been read yet are not days on which nothing happened. */
  drawUnread(scale, read) {
    if (read) {
      this.context.fillStyle = this.palette.band;
      for (const [from, to] of [[scale.from, Math.min(read.from, scale.to)], [Math.max(read.to + 1, scale.from), scale.to]]) {
        if (to > from) {
          this.fillDays(scale, from, to, this.axisHeight, this.height);
        }
      }
    }
  }

  fillDays(scale, from, to, top, bottom) {
    const a = mirror(scale, timePixels(scale, from));
    const b = mirror(scale, timePixels(scale, to));
    this.context.fillRect(Math.min(a, b), top, Math.abs(b - a), bottom - top);
  }

  drawAxis({ scale, ticks, hijri, today }) {
    const { context: c, palette: p, fonts, width } = this;
    c.fillStyle = p.band;
    c.fillRect(0, 0, width, this.axisHeight);
    c.fillStyle = p.strong;
    c.fillRect(0, this.axisHeight - 1, width, 1);
    const lower = ticks.major.length > 0 ? 33 : 23;
    for (const tick of ticks.minor) {
      // A day's number stands over the day, not over the midnight before it. Half a number is none.
      const wide = this.measure(tick.label);
      const begin = ticks.unit === 'day' ? timePixels(scale, tick.day + 0.5) - wide / 2 : timePixels(scale, tick.day) + 5;
      if (begin >= 0 && begin + wide <= width) {
        this.writeAfter(tick.label, begin, lower, scale, { font: fonts.label, colour: p.text, atOnce: true });
      }
    }

    for (const major of ticks.major) {
      this.drawMajor(scale, major, 0, LOOK.axisHeight - 1, 12, { font: fonts.strong, colour: p.text, atOnce: true });
    }

    for (const run of hijri) {
      this.drawMajor(scale, run, LOOK.axisHeight, this.axisHeight - 1, LOOK.axisHeight + 9, { font: fonts.small, colour: p.muted, atOnce: true });
    }

    if (today >= scale.from && today < scale.to) {
      const x = mirror(scale, timePixels(scale, today + 0.5));
      c.fillStyle = p.today;
      c.fillRect(Math.round(x) - 1, this.axisHeight - 7, 2, 7);
    }
  }

  /** The larger unit's name stays at the window's edge while its days pass by. */
  drawMajor(scale, major, top, bottom, middle, style) {
    const { context: c, palette: p, width } = this;
    c.fillStyle = p.strong;
    c.fillRect(Math.round(mirror(scale, timePixels(scale, major.from))), top, 1, bottom - top);
    const label = this.lettering.measure(major.label, style.font);
    const begin = Math.max(0, timePixels(scale, major.from)) + 6;
    const end = Math.min(width, timePixels(scale, major.to));
    if (end - begin >= label + 4) {
      this.writeAfter(major.label, begin, middle, scale, style);
    }
  }

  /** Text that begins at a time pixel and runs in the direction of time. */
  writeAfter(text, t, y, scale, style) {
    this.lettering.write(text, mirror(scale, t), y, scale.rtl, style);
  }

  writeCentred(text, x, y, style) {
    this.lettering.write(text, x - this.lettering.measure(text, style.font) / 2, y, false, style);
  }

  drawLane(frame, placed, top) {
    const { context: c, palette: p, width } = this;
    c.fillStyle = p.line;
    c.fillRect(0, Math.round(top + placed.height) - 1, width, 1);
    const bodyTop = top + placed.bodyTop - placed.top;
    for (const gap of placed.isFolded ? [] : placed.silences ?? []) {
      drawSilence(this, frame, gap, bodyTop);
    }

    for (const item of placed.items) {
      const start = item.start + frame.shift;
      const end = item.end + frame.shift;
      const reach = Math.max(end, item.bucket ? end : (item.labelStart ?? 0) + (item.labelWidth ?? 0) + frame.shift);
      if (reach < -60 || start > width + 60) {
        continue;
      }

      if (placed.isFolded) {
        drawStripe(this, item, start, end, bodyTop, placed.largest, frame.scale);
      } else if (item.bucket) {
        drawBucket(this, frame, item, start, end, bodyTop, placed.largest);
      } else {
        drawMark(this, frame, item, start, end, bodyTop + item.row * LOOK.rowHeight);
      }
    }

    drawHead(this, placed, top, frame);
  }
}
