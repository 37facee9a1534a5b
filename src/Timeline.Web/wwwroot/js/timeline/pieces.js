// Shapes as pictures. Rounded, dashed and outlined shapes cost a browser without a graphics card more than all the rest of a frame; so
// each is drawn once at the display's resolution and copied from then on. A bar is as long as its entry: it is put together from the
// beginning, the middle and the end of one long picture.

// A bar's two ends; what lies between them can be repeated.
const END = 16;
// Whole periods of every dash, so that a repeated middle has no seam.
const MIDDLE = 448;
const LONG = MIDDLE + 2 * END;
// Room for lines that are drawn on the edge.
const EDGE = 2;

export class Pieces {
  constructor(context) {
    this.context = context;
    this.pictures = new Map();
    this.ratio = 1;
  }

  /** Colours or the display's resolution have changed: every picture is stale. */
  reset(ratio) {
    this.ratio = ratio;
    this.pictures.clear();
  }

  /**
   * A shape of fixed size.
   * @param key what tells it from every other one, its size and colours included
   * @param draw (context, width, height) => void, drawn once with its corner at the origin
   */
  stamp(key, x, y, width, height, draw) {
    const picture = this.pictureOf(key, width, height, draw);
    this.context.drawImage(picture, this.snap(x - EDGE), this.snap(y - EDGE), picture.width / this.ratio, picture.height / this.ratio);
  }

  /**
   * A bar of any length.
   * @param visible { from, to }: what lies outside is not drawn
   */
  bar(key, x, y, width, height, visible, draw) {
    const pixel = 1 / this.ratio;
    const w = Math.max(pixel, this.snap(width));
    if (w <= 2 * END) {
      this.stamp(`${key}|${w}`, x, y, w, height, draw);
      return;
    }

    const picture = this.pictureOf(key, LONG, height, draw);
    const left = this.snap(x - EDGE);
    const top = this.snap(y - EDGE);
    const end = left + w + 2 * EDGE - (END + EDGE);
    const begin = END + EDGE;
    this.copy(picture, 0, left, top, begin);
    let at = left + begin;
    if (visible.from > at) {
      // A whole number of middles begin out of sight.
      at += Math.floor((visible.from - at) / MIDDLE) * MIDDLE;
    }

    for (; at < end && at < visible.to; at += MIDDLE) {
      this.copy(picture, begin, at, top, Math.min(MIDDLE, end - at));
    }

    this.copy(picture, begin + MIDDLE, end, top, begin);
  }

  copy(picture, from, x, y, width) {
    const { ratio } = this;
    this.context.drawImage(picture, from * ratio, 0, width * ratio, picture.height, x, y, width, picture.height / ratio);
  }

  snap(x) {
    return Math.round(x * this.ratio) / this.ratio;
  }

  pictureOf(key, width, height, draw) {
    let picture = this.pictures.get(key);
    if (!picture) {
      picture = document.createElement('canvas');
      picture.width = Math.ceil((width + 2 * EDGE) * this.ratio);
      picture.height = Math.ceil((height + 2 * EDGE) * this.ratio);
      const c = picture.getContext('2d');
      c.setTransform(this.ratio, 0, 0, this.ratio, EDGE * this.ratio, EDGE * this.ratio);
      draw(c, width, height);
      this.pictures.set(key, picture);
    }

    return picture;
  }
}
