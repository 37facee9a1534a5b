// Pointer, wheel, touch and keys become commands; what they mean is decided by the timeline. Listeners stand on the
// timeline's own elements only, so that shortcuts never fire while somebody types elsewhere.

import { commandOf } from './keys.js';

const CLICK_SLOP = 4;
const WHEEL_STEP = 0.0016;

/**
 * @param surface the canvas
 * @param root the element with the tab stop
 * @param on { zoom(x, factor), pan(dx, dy), fling(velocity), click(x, y), hover(x, y) | hover(null), band(from, to, done) | band(null), command(name), grab() }
 * @returns a function that removes every listener
 */
export function attach(surface, root, on) {
  const pointers = new Map();
  let drag = null;
  let pinch = null;
  let band = null; // days chosen with Shift held
  const remove = [];
  const listen = (target, type, handler, options) => {
    target.addEventListener(type, handler, options);
    remove.push(() => target.removeEventListener(type, handler, options));
  };
  const at = event => {
    const box = surface.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  listen(surface, 'pointerdown', event => {
    if (event.button !== 0) {
      return;
    }

    root.focus({ preventScroll: true });
    pointers.set(event.pointerId, at(event));
    surface.setPointerCapture(event.pointerId);
    on.grab();
    if (pointers.size === 2) {
      pinch = spread(pointers);
      drag = null;
    } else if (event.shiftKey) {
      const { x } = at(event);
      band = { from: x, to: x };
    } else {
      const point = at(event);
      drag = { ...point, startX: point.x, startY: point.y, moved: false, time: event.timeStamp, velocity: 0, touch: event.pointerType === 'touch' };
    }
  });

  listen(surface, 'pointermove', event => {
    const point = at(event);
    if (!pointers.has(event.pointerId)) {
      on.hover(point.x, point.y);
      return;
    }

    pointers.set(event.pointerId, point);
    if (pinch && pointers.size === 2) {
      const now = spread(pointers);
      on.pan(now.x - pinch.x, 0);
      on.zoom(now.x, now.distance / pinch.distance, true);
      pinch = now;
    } else if (band) {
      band.to = point.x;
      on.band(band.from, band.to, false);
    } else if (drag) {
      if (!drag.moved && Math.hypot(point.x - drag.startX, point.y - drag.startY) < CLICK_SLOP) {
        return;
      }

      const elapsed = Math.max(1, event.timeStamp - drag.time);
      drag.velocity = 0.7 * ((point.x - drag.x) / elapsed) + 0.3 * drag.velocity;
      on.pan(point.x - drag.x, drag.touch ? 0 : point.y - drag.y);
      drag = { ...drag, x: point.x, y: point.y, time: event.timeStamp, moved: true };
      surface.classList.add('is-dragging');
    }
  });

  const end = event => {
    if (!pointers.delete(event.pointerId)) {
      return;
    }

    surface.classList.remove('is-dragging');
    pinch = null;
    if (band) {
      const { from, to } = band;
      band = null;
      if (event.type === 'pointerup' && Math.abs(to - from) >= CLICK_SLOP) {
        on.band(from, to, true);
      } else {
        on.band(null);
      }
    }

    if (drag && event.type === 'pointerup') {
      if (!drag.moved) {
        on.click(drag.startX, drag.startY);
      } else if (event.timeStamp - drag.time < 60) {
        on.fling(drag.velocity);
      }
    }

    drag = null;
  };
  listen(surface, 'pointerup', end);
  listen(surface, 'pointercancel', end);
  listen(surface, 'pointerleave', () => on.hover(null));

  listen(surface, 'wheel', event => {
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      on.pan(-(event.deltaX || event.deltaY) * unit, 0);
      return;
    }

    event.preventDefault();
    on.zoom(at(event).x, Math.exp(-event.deltaY * unit * WHEEL_STEP), true);
  }, { passive: false });

  listen(root, 'keydown', event => {
    if (event.target !== root) {
      return;
    }

    if (event.key === 'Escape' && band) {
      band = null;
      on.band(null);
      return;
    }

    const command = commandOf(event);
    if (command && on.command(command)) {
      event.preventDefault();
    }
  });

  return () => remove.forEach(each => each());
}

function spread(pointers) {
  const [a, b] = [...pointers.values()];
  return { x: (a.x + b.x) / 2, distance: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
}
