// How wide the columns are: as their texts need, within reason.

import type { CellView } from '../engine/wire.gen';

const LETTER = 7.2;
const PADDING = 20;
const LEAST = 72;
const GREATEST = 360;

/** The widths of the columns, in pixels. */
export function columnWidths(cells: Iterable<CellView>, columns: number): number[] {
  const longest = new Array<number>(columns).fill(0);
  const list = [...cells];
  const held = new Set(list.map((cell) => `${cell.row}:${cell.column}`));
  for (const cell of list) {
    // A title that runs on over empty cells does not widen its column.
    const fits = cell.numeric || held.has(`${cell.row}:${cell.column + 1}`);
    if (fits && cell.column < columns) longest[cell.column] = Math.max(longest[cell.column] ?? 0, cell.text.length);
  }
  return longest.map((length) => Math.min(GREATEST, Math.max(LEAST, Math.round(length * LETTER + PADDING))));
}
