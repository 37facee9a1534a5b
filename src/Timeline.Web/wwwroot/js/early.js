// Draws the timeline of a page as it was sent, before its circuit is there: data and drawing need nothing of the server's page. When the
// circuit builds the page anew, what is drawn moves into it before the browser paints, and the page is told what happened meanwhile.

import { init } from './timeline/timeline.js';

let waiting = null; // drawn, and not heard by its page yet

const sent = document.querySelector('.timeline[data-options]');
if (sent) {
  waiting = init(sent, null, read(sent.dataset.start, sent.dataset.options));
  follow(waiting);
}

/**
 * The page's own beginning.
 * @param page is told what its reader does
 * @param start what never changes within a page, as JSON
 * @param options what does, as JSON
 */
export function open(root, page, start, options) {
  const drawn = waiting;
  waiting = null;
  if (drawn && drawn.root === root && !drawn.disposed) {
    drawn.door.open(page);
  } else {
    drawn?.dispose();
  }

  const timeline = drawn && !drawn.disposed ? drawn : init(root, page, read(start, options));
  root.dataset.live = 'true';
  return {
    update: changed => timeline.update(JSON.parse(changed)),
    command: name => timeline.command(name),
    invalidate: () => timeline.invalidate(),
    dispose: () => timeline.dispose(),
  };
}

function follow(timeline) {
  new MutationObserver((_, observer) => {
    if (timeline.root.isConnected) {
      return;
    }

    observer.disconnect();
    const place = document.querySelector('.timeline');
    if (place) {
      timeline.moveTo(place);
    } else {
      timeline.dispose();
    }
  }).observe(document.body, { childList: true, subtree: true });
}

function read(start, options) {
  return { ...JSON.parse(start), ...JSON.parse(options) };
}
