// The room that the drawing has, and what it must be drawn anew for: another size, another theme, letters that have come. That the
// network is back, or somebody looks again, is heard here too.

import { LOOK } from './look.js';
import { resized } from './scale.js';

/** @returns a function that ends the watching */
export function watch(timeline) {
  const { scroller } = timeline;
  const redraw = () => timeline.request();
  scroller.addEventListener('scroll', redraw, { passive: true });
  // A canvas of another size is black until it is drawn, and the browser paints right after this.
  const sizes = new ResizeObserver(() => {
    measureSpace(timeline);
    timeline.drawNow();
  });
  sizes.observe(scroller);
  const themes = globalThis.matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => {
    timeline.painter.refreshPalette();
    timeline.stripPainter.refreshPalette();
    timeline.layoutKey = null;
    timeline.request();
  };
  themes.addEventListener('change', repaint);

  // A page that is about to be printed gets no further frame: it is drawn in the colours of paper at once.
  const paper = globalThis.matchMedia('print');
  const printing = () => {
    repaint();
    timeline.drawNow();
  };
  paper.addEventListener('change', printing);
  document.fonts?.addEventListener('loadingdone', repaint);
  const back = () => timeline.comeBack();
  globalThis.addEventListener('online', back);
  document.addEventListener('visibilitychange', back);
  return () => {
    globalThis.removeEventListener('online', back);
    document.removeEventListener('visibilitychange', back);
    scroller.removeEventListener('scroll', redraw);
    sizes.disconnect();
    themes.removeEventListener('change', repaint);
    paper.removeEventListener('change', printing);
    document.fonts?.removeEventListener('loadingdone', repaint);
  };
}

export function measureSpace(timeline) {
  const { scroller, strip, painter, stripPainter, options } = timeline;
  timeline.width = Math.max(120, scroller.clientWidth);
  timeline.height = Math.max(120, scroller.clientHeight);
  timeline.axisHeight = LOOK.axisHeight + (options.hijri ? LOOK.secondAxisHeight : 0);
  painter.resize(timeline.width, timeline.height, timeline.axisHeight);
  stripPainter.resize(Math.max(120, strip.parentElement.clientWidth), 44);
  if (timeline.scale) {
    timeline.scale = resized(timeline.scale, timeline.width);
  }

  timeline.layoutKey = null;
  timeline.request();
}
