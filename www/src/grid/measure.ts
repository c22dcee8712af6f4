// How wide a text is. A number that does not fit must not be cut, for its end is not seen to be
// missing; Excel shows #### instead, and so do we.

let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

/** The width of a text in a font such as `600 14.67px Calibri`, in pixels. */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = font;
  const { width } = context.measureText(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, width);
  return width;
}
