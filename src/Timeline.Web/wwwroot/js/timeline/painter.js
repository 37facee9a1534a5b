// Draws one frame: ground, lanes, axis. Nothing is remembered from frame to frame but pictures of texts; what to draw is in
// the arguments.

import { partsOf } from './days.js';
import { Lettering } from './lettering.js';
import { LOOK, readPalette } from './look.js';
import { drawBucket, drawMark } from './marks.js';
import { mirror, timePixels } from './scale.js';

export class Painter {
  constructor(canvas, locale) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d', { alpha: false });
    this.rtlText = locale === 'ar';
    this.lettering = new Lettering(this.context);
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
    this.lettering.reset(this.lettering.ratio);
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
    if (ratio !== this.lettering.ratio) {
      this.lettering.reset(ratio);
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

  /** @param frame { scale, ticks, layout, shift, scrollTop, selectedId, hoverId, hoverBucket, today, texts, moving } */
  draw(frame) {
    const { context: c, width, height } = this;
    this.clear();
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
    const { context: c, palette: p, fonts, width } = this;
    c.fillStyle = p.band;
    c.fillRect(0, 0, width, LOOK.axisHeight);
    c.fillStyle = p.strong;
    c.fillRect(0, LOOK.axisHeight - 1, width, 1);
    const lower = ticks.major.length > 0 ? 33 : 23;
    for (const tick of ticks.minor) {
      const style = { font: fonts.label, colour: p.text };
      if (ticks.unit === 'day') {
        // A day's number stands over the day, not over the midnight before it.
        this.writeCentred(tick.label, mirror(scale, timePixels(scale, tick.day + 0.5)), lower, style);
      } else if (timePixels(scale, tick.day) + 5 + this.measure(tick.label) <= width) {
        this.writeAfter(tick.label, timePixels(scale, tick.day) + 5, lower, scale, style);
      }
    }

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
    const { context: c, palette: p, fonts, width } = this;
    c.fillStyle = p.strong;
    c.fillRect(Math.round(mirror(scale, timePixels(scale, major.from))), 0, 1, LOOK.axisHeight);
    const label = this.lettering.measure(major.label, fonts.strong);
    const begin = Math.max(0, timePixels(scale, major.from)) + 6;
    const end = Math.min(width, timePixels(scale, major.to));
    if (end - begin >= label + 4) {
      this.writeAfter(major.label, begin, 12, scale, { font: fonts.strong, colour: p.text });
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
    this.drawHead(placed, top, frame.texts);
    const bodyTop = top + LOOK.headHeight + LOOK.lanePadding;
    for (const item of placed.items) {
      const start = item.start + frame.shift;
      const end = item.end + frame.shift;
      const reach = Math.max(end, item.bucket ? end : (item.labelStart ?? 0) + (item.labelWidth ?? 0) + frame.shift);
      if (reach < -60 || start > width + 60) {
        continue;
      }

      if (item.bucket) {
        drawBucket(this, frame, item, start, end, bodyTop, placed.largest);
      } else {
        drawMark(this, frame, item, start, end, bodyTop + item.row * LOOK.rowHeight);
      }
    }
  }

  /** The lane's name, at the side where reading begins, whatever the axis' direction. */
  drawHead(placed, top, texts) {
    const { context: c, palette: p, fonts, width, rtlText: rtl, lettering } = this;
    const y = top + LOOK.headHeight / 2 + 3;
    const name = placed.lane.label || (placed.lane.key === 'all' ? texts.allLane : texts.unnamedLane);
    const shown = lettering.fit(name, fonts.strong, width - 90);
    const nameWidth = lettering.measure(shown, fonts.strong);
    c.fillStyle = p.band;
    const boxWidth = nameWidth + 58;
    c.fillRect(rtl ? width - boxWidth : 0, top + 3, boxWidth, LOOK.headHeight - 2);
    lettering.write(shown, rtl ? width - 10 : 10, y, rtl, { font: fonts.strong, colour: p.text });
    lettering.write(String(placed.lane.count), rtl ? width - 18 - nameWidth : 18 + nameWidth, y, rtl, { font: fonts.small, colour: p.muted });
  }
}
