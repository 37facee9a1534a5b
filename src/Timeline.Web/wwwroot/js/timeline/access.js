// What a screen reader hears. The canvas is one widget with one tab stop; where it stands is said in a live line:
// label, date, position. The same entries as a table are one key away.

import { formatDays } from './days.js';
import { numeral } from './numerals.js';

export class Announcer {
  constructor(live, texts, months) {
    this.live = live;
    this.texts = texts;
    this.months = months;
  }

  mark(mark, lane, index, total) {
    const parts = [mark.label, formatDays(mark.first, mark.last, this.months)];
    if (mark.status === 'planned') {
      parts.push(this.texts.planned);
    }

    if (mark.corrected) {
      parts.push(this.texts.corrected);
    }

    parts.push(this.texts.position.replace('{0}', numeral(index + 1)).replace('{1}', numeral(total)).replace('{2}', lane.label));
    this.say(parts.join(this.texts.comma));
  }

  window(scale) {
    this.say(formatDays(Math.floor(scale.from), Math.ceil(scale.to) - 1, this.months));
  }

  say(text) {
    this.live.textContent = text;
  }
}
