// The head of a lane: its name, how many entries it has, and what a reader can do with it. It stands at the side where reading
// begins, whatever the axis' direction.

import { LOOK } from './look.js';

const EDGE = 8;

export function drawHead(painter, placed, top, { texts, pinned, hoverHead }) {
  const { context: c, palette: p, fonts, width, rtlText: rtl, lettering } = painter;
  const { lane } = placed;
  const alone = lane.key === 'all';
  const name = lane.label || (alone ? texts.allLane : texts.unnamedLane);
  const count = String(lane.count);
  const tool = alone ? 0 : LOOK.headTool;
  const shown = lettering.fit(name, fonts.strong, width - 90 - 2 * tool);
  const nameWidth = lettering.measure(shown, fonts.strong);
  const countWidth = lettering.measure(count, fonts.small);

  // From the edge inwards: fold, name, count, pin.
  const pinStart = EDGE + tool + nameWidth + 10 + countWidth + 8;
  placed.head = { pinStart, end: pinStart + tool };
  const at = distance => (rtl ? width - distance : distance);
  c.fillStyle = p.band;
  c.fillRect(rtl ? width - placed.head.end : 0, top + 3, placed.head.end, LOOK.headHeight - 3);
  const y = top + LOOK.headHeight / 2 + 2;
  lettering.write(shown, at(EDGE + tool), y, rtl, { font: fonts.strong, colour: p.text });
  lettering.write(count, at(EDGE + tool + nameWidth + 10), y, rtl, { font: fonts.small, colour: p.muted });
  if (!alone) {
    const over = hoverHead?.key === lane.key ? hoverHead.part : null;
    drawChevron(c, over === 'fold' ? p.text : p.muted, at(EDGE + tool / 2 - 2), y, placed.isFolded, rtl);
    drawPin(c, over === 'pin' ? p.text : p.muted, at(pinStart + tool / 2), y, pinned.includes(lane.key));
  }
}

/** Which part of a lane's head is meant: 'fold', 'pin' or null. */
export function headPart(placed, distance, y) {
  const { head } = placed;
  if (!head || placed.lane.key === 'all' || y < placed.top || y > placed.top + LOOK.headHeight || distance > head.end) {
    return null;
  }

  return distance >= head.pinStart ? 'pin' : 'fold';
}

function drawChevron(c, colour, x, y, isFolded, rtl) {
  c.beginPath();
  if (isFolded) {
    const tip = rtl ? -3 : 3;
    c.moveTo(x - tip, y - 4.5);
    c.lineTo(x + tip, y);
    c.lineTo(x - tip, y + 4.5);
  } else {
    c.moveTo(x - 4.5, y - 2.5);
    c.lineTo(x, y + 2.5);
    c.lineTo(x + 4.5, y - 2.5);
  }

  c.lineWidth = 2;
  c.strokeStyle = colour;
  c.stroke();
}

function drawPin(c, colour, x, y, isPinned) {
  c.lineWidth = 1.5;
  c.strokeStyle = colour;
  c.fillStyle = colour;
  c.beginPath();
  c.roundRect(x - 3.5, y - 7, 7, 7, 1.5);
  c.moveTo(x - 6, y + 0.5);
  c.lineTo(x + 6, y + 0.5);
  c.moveTo(x, y + 0.5);
  c.lineTo(x, y + 7);
  if (isPinned) {
    c.fill();
  }

  c.stroke();
}
