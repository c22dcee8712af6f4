// Which rows are drawn: those in view, some more on each side, and the one with the focus.

export interface View {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rows: number;
}

/** Rows drawn above and below those in view, so that a quick scroll shows no gap. */
const MORE = 12;

/** The first row that is drawn, and the one after the last. */
export function visibleRows(view: View): { first: number; end: number } {
  const first = Math.floor(view.top / view.rowHeight) - MORE;
  const end = Math.ceil((view.top + view.height) / view.rowHeight) + MORE;
  return { first: Math.min(Math.max(first, 0), view.rows), end: Math.min(Math.max(end, 0), view.rows) };
}

/** Where to scroll so that a row is in view, below a header of one row; the same if it is. */
export function scrollTo(row: number, view: View): number {
  const from = row * view.rowHeight;
  const room = view.height - 2 * view.rowHeight;
  if (from < view.top) return from;
  return from > view.top + room ? from - room : view.top;
}

/** Where to scroll sideways so that a column is in view; back to the start if it is in view there. */
export function scrollToColumn(
  column: number,
  widths: readonly number[],
  view: { left: number; width: number },
): number {
  const from = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const to = from + (widths[column] ?? 0);
  if (to <= view.width) return 0;
  if (from < view.left) return from;
  return to > view.left + view.width ? Math.min(from, to - view.width) : view.left;
}
