// What is said of the mark or count under the pointer.

import { formatDays } from './days.js';
import { clockOf } from './hours.js';
import { numeral } from './numerals.js';

export class Tip {
  constructor(element, stage) {
    this.element = element;
    this.stage = stage;
  }

  /** @param item what is under the pointer, or null */
  show(item, x, y, { months, texts }) {
    this.element.hidden = !item;
    if (!item) {
      return;
    }

    const title = document.createElement('bdi');
    const when = document.createElement('span');
    if (item.bucket) {
      title.textContent = texts.entries.replace('{0}', numeral(item.bucket.count));
      when.textContent = formatDays(item.bucket.first, item.bucket.last, months);
    } else {
      title.textContent = item.mark.label;
      when.textContent = whenOf(item, months, texts);
    }

    this.element.replaceChildren(title, when);
    this.place(x, y);
  }

  place(x, y) {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = Math.min(Math.max(4, x - width / 2), this.stage.clientWidth - width - 4);
    const top = y + height + 26 > this.stage.clientHeight ? y - height - 12 : y + 18;
    this.element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}

function whenOf({ mark, hidden }, months, texts) {
  const parts = [formatDays(mark.first, mark.last, months)];
  if (clockOf(mark.time)) {
    parts.push(numeral(clockOf(mark.time)));
  }

  if (mark.dateBasis === 'writer-day') {
    parts.push(texts.writerDay);
  }

  if (mark.status === 'planned') {
    parts.push(texts.planned);
  }

  if (hidden.length > 0) {
    parts.push(texts.hides.replace('{0}', numeral(hidden.length)));
  }

  return parts.join(' · ');
}
