// What stands instead of the drawing, or beside it: that it loads, has failed, is empty, or does not reach as far as the window.

import { formatDays, parseDay } from './days.js';

export class Notice {
  constructor(root, element) {
    this.root = root;
    this.element = element;
    this.state = 'loading';
    this.error = null;
  }

  /** @param state 'loading', 'ready' or 'failed' */
  tell(state, error = null) {
    this.state = state;
    this.error = error;
    this.root.dataset.state = state;
  }

  show(answer, scale, { texts, months }) {
    const nothing = answer.lanes.length === 0;
    const narrowed = this.state !== 'failed' && !nothing && isCut(answer, scale);
    const aside = narrowed || (this.state === 'failed' && !nothing);
    this.write(narrowed ? texts.narrowed.replace('{0}', formatDays(parseDay(answer.from), parseDay(answer.to), months)) : this.sentence(texts));
    this.element.classList.toggle('is-aside', aside);
    this.element.hidden = this.state !== 'failed' && !nothing && !narrowed;
  }

  sentence(texts) {
    if (this.state === 'failed') {
      // A TypeError is a network that is gone; everything else brought a sentence along.
      return this.error && !(this.error instanceof TypeError) ? this.error.message : texts.failed;
    }

    return this.state === 'loading' ? texts.loading : texts.empty;
  }

  write(text) {
    if (this.element.textContent !== text) {
      this.element.textContent = text;
    }
  }
}

/** Whether the window looks further than an answer that was narrowed. */
export function isCut(answer, scale) {
  return Boolean(answer.isNarrowed && scale && (parseDay(answer.from) > Math.ceil(scale.from) || parseDay(answer.to) + 1 < Math.floor(scale.to)));
}
