// What the page is told: OnWindow(from, to, hours, undated) when the window has come to rest, OnSelect(id | null, from, to, hours),
// OnLanes(pinned, folded) and OnCommand(name). A page that does not listen yet is told the last word of each kind once it does.

import { daysOf, replaceWindow } from './address.js';

const REST_MS = 250;

export class Door {
  /** @param page has invokeMethodAsync(name, ...values); null when it does not listen yet */
  constructor(page) {
    this.page = page;
    this.kept = new Map();
    this.timer = 0;
    this.closed = false;
  }

  open(page) {
    this.page = page;
    const kept = [...this.kept];
    this.kept.clear();
    kept.forEach(([name, values]) => this.tell(name, ...values));
  }

  tell(name, ...values) {
    if (this.closed) {
      return;
    }

    if (this.page) {
      // The circuit may be gone while the picture still stands; the page shows its own notice about that.
      this.page.invokeMethodAsync(name, ...values).catch(() => {});
    } else {
      this.kept.set(name, values);
    }
  }

  /** The window has moved; told, and written into the address, when it has come to rest. */
  tellWindow(timeline) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const undated = timeline.answer.undated ?? 0;
      const target = timeline.aim;
      if (!target) {
        this.tell('OnWindow', '', '', '', undated);
        return;
      }

      const shown = remembered(timeline, target);
      if (timeline.options.keepsAddress !== false) {
        replaceWindow(shown);
      }

      this.tell('OnWindow', shown.from, shown.to, shown.hours, undated);
    }, REST_MS);
  }

  /** The choice is told with the window that it was made in, which then need not be told any more. */
  tellChoice(timeline, id) {
    clearTimeout(this.timer);
    const { from, to, hours } = remembered(timeline, timeline.aim);
    this.tell('OnSelect', id, from, to, hours);
  }

  close() {
    clearTimeout(this.timer);
    this.closed = true;
  }
}

/** The page keeps what it was told and does not move the window back. */
function remembered(timeline, scale) {
  const days = daysOf(scale);
  timeline.options = { ...timeline.options, ...days };
  return days;
}
