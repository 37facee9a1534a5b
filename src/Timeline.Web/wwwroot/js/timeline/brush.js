// Dragging on the overview strip.

import { dragged, gripAt } from './overview.js';

const CLICK_SLOP = 4;

/**
 * @param strip the strip's canvas
 * @param scaleOf () => the strip's scale, or null while nothing is known
 * @param visibleOf () => the window on the screen
 * @param show called with the window wanted
 * @returns a function that removes every listener
 */
export function attachBrush(strip, scaleOf, visibleOf, show) {
  let held = null;
  const xOf = event => event.clientX - strip.getBoundingClientRect().left;

  const down = event => {
    const scale = scaleOf();
    const visible = visibleOf();
    if (event.button === 0 && scale && visible) {
      const x = xOf(event);
      held = { x, grip: gripAt(scale, visible, x), visible, moved: false };
      strip.setPointerCapture(event.pointerId);
    }
  };
  const move = event => {
    const scale = scaleOf();
    if (held && scale) {
      const x = xOf(event);
      held.moved ||= Math.abs(x - held.x) > CLICK_SLOP;
      if (held.moved) {
        show(dragged(scale, held.visible, held.grip, held.x, x));
      }
    }
  };
  const up = event => {
    const scale = scaleOf();
    if (held && scale && !held.moved && held.grip === 'new' && event.type === 'pointerup') {
      // A click beside the brush brings it there.
      const span = held.visible.to - held.visible.from;
      const centre = dragged(scale, held.visible, 'new', held.x, held.x).from;
      show({ from: centre - span / 2, to: centre + span / 2 });
    }

    held = null;
  };

  strip.addEventListener('pointerdown', down);
  strip.addEventListener('pointermove', move);
  strip.addEventListener('pointerup', up);
  strip.addEventListener('pointercancel', up);
  return () => {
    strip.removeEventListener('pointerdown', down);
    strip.removeEventListener('pointermove', move);
    strip.removeEventListener('pointerup', up);
    strip.removeEventListener('pointercancel', up);
  };
}
