// How wide the columns are: as their texts need, within reason.

import type { CellView } from '../engine/wire.gen';

const LETTER = 7.2;
const PADDING = 20;
const LEAST = 72;
const GREATEST = 400;
/** A title that runs on over empty cells must not widen its column. */
const LONGEST_COUNTED = 70;

/** The widths of the columns, in pixels. */
export function columnWidths(cells: Iterable<CellView>, columns: number): number[] {
  const longest = new Array<number>(columns).fill(0);
  for (const cell of cells) {
    const length = cell.text.length;
    const known = longest[cell.column];
    if (known !== undefined && length <= LONGEST_COUNTED && cell.row > 2) {
      longest[cell.column] = Math.max(known, length);
    }
  }
  return longest.map((length) => Math.min(GREATEST, Math.max(LEAST, Math.round(length * LETTER + PADDING))));
}
