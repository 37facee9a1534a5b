// What an entry looks like, and what many look like together. Shapes say what colours say: statements are round, events
// angular, what is planned is an outline, what is vague fades at its ends.

import { lengthOf } from './lanes.js';
import { LOOK, isVague } from './look.js';
import { numeral } from './numerals.js';
import { mirror, timePixels } from './scale.js';

// Pixels that a label keeps from the window's edge when its bar lies beyond it: there is an arrow.
const BESIDE = 14;
const LEAST_LABEL = 20;

/** A column as high as the square root of its count, so that few are still seen beside many. */
export function drawBucket(painter, { scale, hoverBucket }, item, start, end, top, largest) {
  const { context: c, palette: p, fonts } = painter;
  const height = Math.max(3, Math.sqrt(item.bucket.count / largest) * (LOOK.bucketHeight - 4));
  const a = mirror(scale, start);
  const b = mirror(scale, end);
  const x = Math.min(a, b);
  const w = Math.max(1, Math.abs(b - a) - (Math.abs(b - a) > 3 ? 1 : 0));
  c.fillStyle = p.statement;
  c.globalAlpha = hoverBucket === item.bucket ? 0.95 : 0.6;
  c.fillRect(x, top + LOOK.bucketHeight - height, w, height);
  c.globalAlpha = 1;
  const count = numeral(item.bucket.count);
  if (w > 10 && painter.lettering.measure(count, fonts.small) < w - 4) {
    // Above its column, or inside a column that leaves no room above.
    const above = LOOK.bucketHeight - height - 8;
    painter.writeCentred(count, x + w / 2, top + (above >= 6 ? above : above + 17), { font: fonts.small, colour: p.text });
  }
}

/** A folded lane: where something is, and how much. */
export function drawStripe(painter, item, start, end, top, largest, scale) {
  const { context: c, palette: p } = painter;
  const a = mirror(scale, start);
  const b = mirror(scale, end);
  c.fillStyle = item.mark?.kind === 'event' ? p.event : p.statement;
  c.globalAlpha = item.bucket ? 0.2 + 0.8 * Math.sqrt(item.bucket.count / largest) : 0.6;
  c.fillRect(Math.min(a, b), top, Math.max(1, Math.abs(b - a)), LOOK.foldedHeight);
  c.globalAlpha = 1;
}

/** A long gap: a dotted line that says how long. */
export function drawSilence(painter, { scale, texts }, gap, top) {
  const { context: c, palette: p, fonts } = painter;
  const from = timePixels(scale, gap.first) + 6;
  const to = timePixels(scale, gap.last + 1) - 6;
  if (to - from < 30 || to < 0 || from > painter.width) {
    return;
  }

  const y = Math.round(top + LOOK.rowHeight / 2) + 0.5;
  const a = mirror(scale, Math.max(-4, from));
  const b = mirror(scale, Math.min(painter.width + 4, to));
  c.beginPath();
  c.setLineDash([2, 5]);
  c.lineWidth = 1.5;
  c.strokeStyle = p.muted;
  c.moveTo(a, y);
  c.lineTo(b, y);
  c.stroke();
  c.setLineDash([]);
  const label = texts.silence.replace('{0}', numeral(lengthOf(gap)));
  if (Math.abs(b - a) > painter.lettering.measure(label, fonts.small) + 16) {
    painter.writeCentred(label, (a + b) / 2, y, { font: fonts.small, colour: p.muted, halo: p.surface });
  }
}

export function drawMark(painter, frame, item, start, end, top) {
  const { context: c, palette: p } = painter;
  const { mark } = item;
  const a = mirror(frame.scale, start);
  const b = mirror(frame.scale, end);
  const x = Math.min(a, b);
  const w = Math.abs(b - a);
  const h = item.inside ? LOOK.labelledBarHeight : LOOK.barHeight;
  const y = top + (LOOK.rowHeight - h) / 2;
  const selected = mark.id === frame.selectedId;
  drawBar(painter, mark, x, y, w, h);
  if (selected) {
    c.lineWidth = 3;
    c.strokeStyle = p.focus;
    traceBar(c, mark, x - 3, y - 3, w + 6, h + 6);
    c.stroke();
  }

  if (mark.status === 'denied') {
    // Said not to have happened: struck through.
    c.fillStyle = p.text;
    c.fillRect(x - 3, y + h / 2 - 1, w + 6, 2);
  }

  if (mark.corrected) {
    drawCorrected(painter, x + (frame.scale.rtl ? w : 0), y);
  }

  drawLabel(painter, frame, item, top, selected || mark.id === frame.hoverId);
  if (item.hidden.length > 0) {
    drawCount(painter, item, b, top + (LOOK.rowHeight - LOOK.barHeight) / 2, frame.scale.rtl);
  }
}

/** How wide the sign "+n" is that stands for the marks hidden behind one. */
export function countWidth(item) {
  return Math.max(22, 14 + 7 * String(item.hidden.length).length);
}

function traceBar(c, mark, x, y, w, h) {
  c.beginPath();
  c.roundRect(x, y, w, h, mark.kind === 'statement' ? h / 2 : 2);
}

function drawBar(painter, mark, x, y, w, h) {
  const kind = mark.kind === 'statement' ? 'statement' : 'event';
  const way = wayOf(mark);
  if (way === 'vague' && w > 4) {
    drawFading(painter, kind, x, y, w, h);
    return;
  }

  const { palette: p } = painter;
  painter.pieces.bar(`${kind}|${way}|${h}`, x, y, w, h, { from: 0, to: painter.width }, (c, width, height) => {
    traceBar(c, mark, 0, 0, width, height);
    if (way === 'planned') {
      // Not happened yet: an outline only.
      c.fillStyle = p.surface;
      c.fill();
      c.setLineDash([4, 3]);
      c.lineWidth = 2;
      c.strokeStyle = p[kind];
      c.stroke();
      return;
    }

    // Only the article's day is known: lighter than a day that the text itself names.
    c.fillStyle = way === 'writer-day' ? p[`${kind}45`] : p[kind];
    c.fill();
    if (way === 'writer-day') {
      c.lineWidth = 1.5;
      c.strokeStyle = p[kind];
      c.stroke();
    }
  });
}

/** How a bar says what is known of its entry. */
function wayOf(mark) {
  if (mark.status === 'planned' || mark.status === 'hypothetical') {
    return 'planned';
  }

  return isVague(mark) ? 'vague' : mark.dateBasis === 'writer-day' ? 'writer-day' : 'full';
}

/** Somewhere within: the ends fade. One gradient for all lengths, stretched. */
function drawFading(painter, kind, x, y, w, h) {
  const { context: c, palette: p, fades } = painter;
  let gradient = fades.get(kind);
  if (!gradient) {
    gradient = c.createLinearGradient(0, 0, 1, 0);
    gradient.addColorStop(0, p[`${kind}8`]);
    gradient.addColorStop(0.3, p[`${kind}50`]);
    gradient.addColorStop(0.7, p[`${kind}50`]);
    gradient.addColorStop(1, p[`${kind}8`]);
    fades.set(kind, gradient);
  }

  c.save();
  c.translate(Math.round(x), Math.round(y));
  c.scale(w, 1);
  c.fillStyle = gradient;
  c.fillRect(0, 0, 1, h);
  c.restore();
}

/** Whether its bar has the whole colour of its kind, on which the page's ground is read and its text is not. */
function isFull(mark) {
  return wayOf(mark) === 'full';
}

function drawCorrected({ pieces, palette: p }, x, y) {
  pieces.stamp('corrected', x - 4.5, y - 4.5, 9, 9, (c, size) => {
    c.beginPath();
    c.arc(size / 2, size / 2, size / 2, 0, Math.PI * 2);
    c.fillStyle = p.corrected;
    c.fill();
    c.lineWidth = 1.5;
    c.strokeStyle = p.surface;
    c.stroke();
  });
}

function drawLabel(painter, frame, item, top, strong) {
  const { palette: p, fonts } = painter;
  const hiddenRoom = item.hidden.length > 0 ? countWidth(item) + 8 : 0;
  let room = item.labelWidth - (item.inside ? 0 : hiddenRoom);
  let begin = item.labelStart + frame.shift;
  if (item.inside) {
    // A long bar's label stays in sight while the bar crosses the window's edge.
    const last = item.end + frame.shift - item.labelWidth - 5;
    begin = Math.max(begin, Math.min(6, last));
  } else {
    begin += hiddenRoom;
    if (begin < BESIDE) {
      // What is left of the label's room says what lies beside the window.
      room -= BESIDE - begin;
      begin = BESIDE;
    }
  }

  const fits = Math.min(room, painter.width - 6 - begin);
  if (fits >= LEAST_LABEL) {
    if (!item.inside && item.end + frame.shift < 0) {
      drawBeside(painter, item.mark, frame.scale, top + LOOK.rowHeight / 2);
    }

    const colour = item.inside && isFull(item.mark) ? p.surface : p.text;
    const style = { font: strong ? fonts.strong : fonts.label, colour, halo: item.inside ? undefined : p.surface, room: fits, moving: frame.moving };
    painter.writeAfter(item.mark.caption, begin, top + LOOK.rowHeight / 2 + 1, frame.scale, style);
  }
}

/** A small arrow towards an entry that lies before the window while its label reaches into it. */
function drawBeside({ pieces, palette: p }, mark, { rtl, width }, y) {
  const x = mirror({ rtl, width }, BESIDE / 2 + 1);
  pieces.stamp(`beside|${mark.kind}|${rtl}`, x - 3, y - 5, 6, 10, (c, w, h) => {
    const [tip, back] = rtl ? [w, 0] : [0, w];
    c.beginPath();
    c.moveTo(back, 0);
    c.lineTo(tip, h / 2);
    c.lineTo(back, h);
    c.closePath();
    c.fillStyle = p[mark.kind === 'statement' ? 'statement' : 'event'];
    c.fill();
  });
}

function drawCount(painter, item, edge, y, rtl) {
  const { pieces, palette: p, fonts } = painter;
  const w = countWidth(item);
  const x = rtl ? edge - 4 - w : edge + 4;
  pieces.stamp(`count|${w}`, x, y - 1, w, LOOK.barHeight + 2, (c, width, height) => {
    c.beginPath();
    c.roundRect(0, 0, width, height, height / 2);
    c.fillStyle = p.muted;
    c.fill();
  });
  painter.writeCentred(`+${numeral(item.hidden.length)}`, x + w / 2, y + LOOK.barHeight / 2 + 0.5, { font: fonts.count, colour: p.surface });
}
