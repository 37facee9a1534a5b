// What stands for the rows until they have come: heads and bars without a word, as many as the place holds. The style sheet lets
// them breathe.

import { LOOK } from './look.js';

// Where bars lie in a row and how long they are, in hundredths of the width; not evenly, or they would look like a table.
const ROWS = [
  [[12, 9], [34, 22], [71, 12]],
  [[22, 30], [66, 7]],
  [[48, 14], [80, 16]],
  [[8, 17], [42, 8], [58, 26]],
];
const ROWS_A_LANE = 2;
const HEAD_WIDTH = 150;

export function drawSkeleton({ context: c, palette: p, width, height, axisHeight, rtlText }, { rtl }) {
  c.fillStyle = p.line;
  const laneHeight = LOOK.headHeight + ROWS_A_LANE * LOOK.rowHeight + 2 * LOOK.lanePadding;
  for (let lane = 0, top = axisHeight; top < height; lane++, top += laneHeight) {
    piece(c, rtlText ? width - HEAD_WIDTH - 8 : 8, top + 8, HEAD_WIDTH, LOOK.barHeight);
    for (let row = 0; row < ROWS_A_LANE; row++) {
      const y = top + LOOK.headHeight + LOOK.lanePadding + row * LOOK.rowHeight + (LOOK.rowHeight - LOOK.barHeight) / 2;
      for (const [from, length] of ROWS[(lane * ROWS_A_LANE + row) % ROWS.length]) {
        const w = width * length / 100;
        const x = width * from / 100;
        piece(c, rtl ? width - x - w : x, y, w, LOOK.barHeight);
      }
    }
  }
}

function piece(c, x, y, w, h) {
  c.beginPath();
  c.roundRect(x, y, w, h, h / 2);
  c.fill();
}
