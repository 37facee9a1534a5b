// The head of a lane: its name, how many entries it has, and what a reader can do with it. It stands at the side where reading
// begins, whatever the axis' direction.

import { LOOK } from './look.js';
import { numeral } from './numerals.js';

const EDGE = 8;
const ICON = 16;

export function drawHead(painter, placed, top, { texts, pinned, hoverHead }) {
  const { context: c, palette: p, fonts, width, rtlText: rtl, lettering } = painter;
  const { lane } = placed;
  const alone = lane.key === 'all';
  const name = lane.label || (alone ? texts.allLane : texts.unnamedLane);
  const count = numeral(lane.count);
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
  lettering.write(shown, at(EDGE + tool), y, rtl, { font: fonts.strong, colour: p.text, atOnce: true });
  lettering.write(count, at(EDGE + tool + nameWidth + 10), y, rtl, { font: fonts.small, colour: p.muted, atOnce: true });
  if (!alone) {
    const over = hoverHead?.key === lane.key ? hoverHead.part : null;
    const isPinned = pinned.includes(lane.key);
    stampTool(painter, at(EDGE + tool / 2 - 2), y, over === 'fold', `fold|${placed.isFolded}`, (c, colour) => drawChevron(c, colour, placed.isFolded, rtl));
    stampTool(painter, at(pinStart + tool / 2), y, over === 'pin', `pin|${isPinned}`, (c, colour) => drawPin(c, colour, isPinned));
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

function stampTool({ pieces, palette: p }, x, y, isHovered, key, draw) {
  const colour = isHovered ? p.text : p.muted;
  pieces.stamp(`${key}|${isHovered}`, x - ICON / 2, y - ICON / 2, ICON, ICON, c => {
    c.translate(ICON / 2, ICON / 2);
    draw(c, colour);
  });
}

function drawChevron(c, colour, isFolded, rtl) {
  c.beginPath();
  if (isFolded) {
    const tip = rtl ? -3 : 3;
    c.moveTo(-tip, -4.5);
    c.lineTo(tip, 0);
    c.lineTo(-tip, 4.5);
  } else {
    c.moveTo(-4.5, -2.5);
    c.lineTo(0, 2.5);
    c.lineTo(4.5, -2.5);
  }

  c.lineWidth = 2;
  c.strokeStyle = colour;
  c.stroke();
}

function drawPin(c, colour, isPinned) {
  c.lineWidth = 1.5;
  c.strokeStyle = colour;
  c.fillStyle = colour;
  c.beginPath();
  c.roundRect(-3.5, -7, 7, 7, 1.5);
  c.moveTo(-6, 0.5);
  c.lineTo(6, 0.5);
  c.moveTo(0, 0.5);
  c.lineTo(0, 7);
  if (isPinned) {
    c.fill();
  }

  c.stroke();
}
