// Text as pictures. To shape a line of Arabic, and to draw a halo around it, costs more than everything else of a frame; so each
// line is drawn once at the display's resolution and copied from then on.

import { directionOf } from './look.js';

// About 20 KB each at one device pixel per CSS pixel, some times the labels that one screen shows.
const MOST = 1500;
const HEIGHT = 24;
const HALO = 4;

// Milliseconds of a frame for texts that are drawn for the first time; the others come with the next frames.
const FRESH_MS = 4;

export class Lettering {
  constructor(context) {
    this.context = context;
    this.widths = new Map();
    this.fits = new Map();
    this.pictures = new Map();
    this.ratio = 1;
    this.spent = 0;
    this.owes = false;
  }

  /** A frame begins: there is time for new texts again. */
  begin() {
    this.spent = 0;
    this.owes = false;
  }

  /** Fonts, colours or the display's resolution have changed: every picture is stale. */
  reset(ratio) {
    this.ratio = ratio;
    this.widths.clear();
    this.fits.clear();
    this.pictures.clear();
  }

  /** The width of a text in CSS pixels. */
  measure(text, font) {
    const widths = under(this.widths, font);
    let width = widths.get(text);
    if (width === undefined) {
      this.context.font = font;
      width = Math.ceil(this.context.measureText(text).width);
      widths.set(text, width);
    }

    return width;
  }

  /** The text, or as much of it as fits, with an ellipsis; empty when not even a letter does. */
  fit(text, font, room) {
    if (this.measure(text, font) <= room) {
      return text;
    }

    const fits = under(this.fits, `${room}|${font}`);
    let fitted = fits.get(text);
    if (fitted === undefined) {
      fitted = this.shorten(text, font, room);
      if (this.fits.size > MOST) {
        this.fits.clear();
      }

      fits.set(text, fitted);
    }

    return fitted;
  }

  shorten(text, font, room) {
    this.context.font = font;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.context.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }

    return low > 1 ? `${text.slice(0, low).trimEnd()}…` : '';
  }

  /**
   * Writes a line of text.
   * @param x where it begins, or where it ends when `toLeft`
   * @param y its middle
   * @param style { font, colour, halo: a colour or undefined, room: pixels or undefined, moving: whether the room is about to
   * change, atOnce: not to wait for a later frame, for the few texts that say where one is }
   */
  write(text, x, y, toLeft, style) {
    const { font, colour, halo, room, moving, atOnce } = style;
    const width = this.measure(text, font);
    if (room === undefined || width <= room) {
      this.put(this.pictureOf(text, font, colour, halo, atOnce), x, y, toLeft);
      return;
    }

    const fitted = this.fits.get(`${Math.floor(room)}|${font}`)?.get(text);
    if (fitted === undefined && moving) {
      // While the window moves, a label is cut where its room ends; to find its ellipsis anew in each frame would cost the most of it.
      this.put(this.pictureOf(text, font, colour, halo), x, y, toLeft, room);
    } else {
      this.put(this.pictureOf(fitted ?? this.fit(text, font, Math.floor(room)), font, colour, halo), x, y, toLeft);
    }
  }

  put(picture, x, y, toLeft, room = picture?.inked) {
    if (!picture) {
      return;
    }

    // On whole pixels of the display, or letters blur.
    const top = this.snap(y - HEIGHT / 2);
    const shown = room + HALO * 2;
    const left = this.snap(toLeft ? x - room - HALO : x - HALO);
    if (shown >= picture.width) {
      this.context.drawImage(picture.canvas, left, top, picture.width, picture.height);
      return;
    }

    // The beginning of the text stays, which is at the right for Arabic.
    const pixels = Math.round(shown * this.ratio);
    const from = picture.rtl ? picture.canvas.width - pixels : 0;
    this.context.drawImage(picture.canvas, from, 0, pixels, picture.canvas.height, left, top, pixels / this.ratio, picture.height);
  }

  snap(x) {
    return Math.round(x * this.ratio) / this.ratio;
  }

  pictureOf(text, font, colour, halo, atOnce = false) {
    const pictures = under(this.pictures, `${font}|${colour}|${halo ?? ''}`);
    let picture = pictures.get(text);
    if (picture === undefined) {
      if (this.spent > FRESH_MS && !atOnce) {
        this.owes = true;
        return null;
      }

      const began = performance.now();
      picture = this.draw(text, font, colour, halo);
      this.spent += performance.now() - began;
      if (pictures.size >= MOST) {
        forgetOldest(pictures);
      }

      pictures.set(text, picture);
    }

    return picture;
  }

  draw(text, font, colour, halo) {
    if (text === '') {
      return null;
    }

    const inked = this.measure(text, font);
    const width = inked + 2 * HALO;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * this.ratio);
    canvas.height = Math.ceil(HEIGHT * this.ratio);
    const c = canvas.getContext('2d');
    c.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    c.font = font;
    c.textBaseline = 'middle';
    c.textAlign = 'left';
    const direction = directionOf(text);
    c.direction = direction;
    if (halo) {
      // Grid lines must not cross out letters.
      c.lineJoin = 'round';
      c.lineWidth = HALO;
      c.strokeStyle = halo;
      c.strokeText(text, HALO, HEIGHT / 2);
    }

    c.fillStyle = colour;
    c.fillText(text, HALO, HEIGHT / 2);
    return { canvas, width: canvas.width / this.ratio, height: canvas.height / this.ratio, inked, rtl: direction === 'rtl' };
  }
}

// Maps within maps: a key joined from a style and a long text would have to be read letter by letter each time.
function under(maps, key) {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }

  return map;
}

function forgetOldest(map) {
  // Maps keep their order: the first half is the oldest.
  let surplus = map.size / 2;
  for (const old of map.keys()) {
    if (surplus-- <= 0) {
      break;
    }

    map.delete(old);
  }
}
