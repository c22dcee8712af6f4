// A sheet can be longer than a browser lets an element be (17 million pixels in Firefox, 33 in
// Chromium, half of that at double zoom). Then the scroll bar stands for the whole sheet, while
// small movements move the sheet by as much as the wheel says.

/** The longest element that every browser draws. */
export const LONGEST = 8_000_000;

export interface Position {
  /** Where the scroll bar is. */
  readonly bar: number;
  /** Where the sheet is. */
  readonly sheet: number;
}

/** The height of the element that is scrolled, for a sheet of this height. */
export function barLength(sheet: number): number {
  return Math.min(sheet, LONGEST);
}

/** Where the sheet is after the bar moved; both ends of one are the ends of the other. */
export function afterScroll(bar: number, before: Position, sheet: number, view: number): Position {
  const length = barLength(sheet);
  if (length === sheet) return { bar, sheet: bar };
  const end = { bar: Math.max(1, length - view), sheet: sheet - view };
  if (bar <= 0) return { bar: 0, sheet: 0 };
  if (bar >= end.bar - 1) return { bar, sheet: end.sheet };
  const by = bar - before.bar;
  // A wheel moves by less than a screen, a drag of the scroll bar by more.
  const moved = Math.abs(by) <= view ? before.sheet + by : (bar / end.bar) * end.sheet;
  return { bar, sheet: Math.min(Math.max(moved, 0), end.sheet) };
}

/** Where the bar belongs when the sheet is to be at a place. */
export function toSheet(to: number, sheet: number, view: number): Position {
  const length = barLength(sheet);
  const end = Math.max(0, sheet - view);
  const place = Math.min(Math.max(to, 0), end);
  if (length === sheet || end === 0) return { bar: place, sheet: place };
  return { bar: Math.round((place / end) * (length - view)), sheet: place };
}

/** Where to scroll so that `from` to `to` is in view; the same place if it is. */
export function reveal(place: number, view: number, from: number, to: number): number {
  if (from < place || to - from > view) return from;
  return to > place + view ? to - view : place;
}
