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
  const last = lastColumns(list);
  for (const cell of list) {
    // A title that runs on over empty cells does not widen its column.
    const fits = cell.numeric || cell.column < (last.get(cell.row) ?? 0);
    if (fits && cell.column < columns) longest[cell.column] = Math.max(longest[cell.column] ?? 0, cell.text.length);
  }
  return longest.map((length) => Math.min(GREATEST, Math.max(LEAST, Math.round(length * LETTER + PADDING))));
}

/** The last column of each row that holds something; a text there runs on over what is empty. */
export function lastColumns(cells: Iterable<CellView>): Map<number, number> {
  const last = new Map<number, number>();
  for (const cell of cells) last.set(cell.row, Math.max(last.get(cell.row) ?? 0, cell.column));
  return last;
}
