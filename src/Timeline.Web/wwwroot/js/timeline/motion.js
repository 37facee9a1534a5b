// Gliding from one window to another, quick at first. Whoever asked for less motion gets none.

import { between } from './scale.js';

const GLIDE_MS = 180;

export class Motion {
  constructor() {
    this.glide = null;
  }

  /** The window that a glide ends at, or null while nothing moves. */
  get target() {
    return this.glide?.target ?? null;
  }

  /** @returns the window to show now */
  start(from, target, now, time = GLIDE_MS) {
    if (globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches) {
      this.glide = null;
      return target;
    }

    this.glide = { from, target, began: now, time };
    return from;
  }

  stop() {
    this.glide = null;
  }

  /** @returns the window at a moment, or null while nothing moves; a glide that has arrived is over */
  at(now) {
    if (!this.glide) {
      return null;
    }

    const { from, target, began, time } = this.glide;
    const progress = Math.min(1, Math.max(0, (now - began) / time));
    if (progress >= 1) {
      this.glide = null;
      return target;
    }

    return between(from, target, 1 - (1 - progress) ** 3);
  }
}
