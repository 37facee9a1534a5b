// How the drawing looks: sizes, colours, and what a mark's shape says.

/** Sizes in CSS pixels. */
export const LOOK = Object.freeze({
  axisHeight: 46,
  secondAxisHeight: 20, // of another calendar
  rowHeight: 26,
  lanePadding: 7,
  headHeight: 26,
  headTool: 26, // a lane's own buttons
  foldedHeight: 10,
  maxRows: 6,
  bucketHeight: 52,
  barHeight: 14,
  labelledBarHeight: 20, // a label stands in it
});

/** Colours and font come from the page's style sheet, so that themes are decided in one place. */
export function readPalette(element) {
  const style = getComputedStyle(element);
  const value = name => style.getPropertyValue(name).trim();
  const palette = {
    font: value('--tl-font') || 'sans-serif',
    surface: value('--tl-surface'),
    band: value('--tl-band'),
    line: value('--tl-line'),
    strong: value('--tl-strong'),
    text: value('--tl-text'),
    muted: value('--tl-muted'),
    statement: value('--tl-statement'),
    event: value('--tl-event'),
    weekend: value('--tl-weekend'),
    today: value('--tl-today'),
    focus: value('--tl-focus'),
    corrected: value('--tl-corrected'),
  };

  // Mixed once, because the browser reads a colour's text anew each time it is set.
  for (const kind of ['statement', 'event']) {
    for (const percent of [8, 45, 50]) {
      palette[`${kind}${percent}`] = `color-mix(in srgb, ${palette[kind]} ${percent}%, transparent)`;
    }
  }

  return palette;
}

/** Known only to lie somewhere within its days, as "in April" is, unlike "from Monday to Wednesday". */
export function isVague(mark) {
  return !['minute', 'hour', 'part-of-day', 'day'].includes(mark.grain) && mark.last > mark.first;
}

/** The direction of a text is its own, not the interface's: its first letter decides. */
export function directionOf(text) {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(letter) ? 'rtl' : 'ltr';
}
