// A key and a place to the next place, as in the grid pattern of the ARIA practices and in Excel.

import type { Place } from './cell';

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows fit on the screen. */
  readonly page: number;
}

/** Where a key leads, or nothing if it is no key of movement. */
export function move(key: Key, from: Place, extent: Extent): Place | undefined {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const to = (row: number, column: number): Place => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  const { row, column } = from;
  switch (key.key) {
    case 'ArrowUp':
      return to(key.ctrl ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(key.ctrl ? last.row : row + 1, column);
    case 'ArrowLeft':
      return to(row, key.ctrl ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, key.ctrl ? last.column : column + 1);
    case 'Home':
      return to(key.ctrl ? 0 : row, 0);
    case 'End':
      return to(key.ctrl ? last.row : row, last.column);
    case 'PageUp':
      return to(row - extent.page, column);
    case 'PageDown':
      return to(row + extent.page, column);
    default:
      return undefined;
  }
}
