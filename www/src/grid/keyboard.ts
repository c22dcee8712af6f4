// A key and a place to the next place, as in the grid pattern of the ARIA practices and in Excel.

import type { Place, Range } from './cell';

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows fit on the screen. */
  readonly page: number;
  /** The last row and column that hold something. */
  readonly used: Place;
}

/** Whether a key leads to the edge of data, which needs more cells than are known here. */
export const leadsToEdge = ({ key, ctrl }: Key): boolean => ctrl && key.startsWith('Arrow');

/** Where a key leads from a cell (or merged block), or nothing if it is no key of movement. */
export function move(key: Key, from: Range, extent: Extent): Place | undefined {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const to = (row: number, column: number): Place => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  const { firstRow: row, firstColumn: column, lastRow, lastColumn } = from;
  switch (key.key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(lastRow + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, lastColumn + 1);
    case 'Home':
      return to(key.ctrl ? 0 : row, 0);
    case 'End':
      return to(key.ctrl ? extent.used.row : row, extent.used.column);
    case 'PageUp':
      return to(row - extent.page, column);
    case 'PageDown':
      return to(lastRow + extent.page, column);
    default:
      return undefined;
  }
}
