// What of the shown sheet is in view, and where everything lies. Signals, and no component: the grid
// draws what they say.

import { batch, computed, signal } from '@preact/signals';
import { previousColumn } from '../state/previous';
import { extent, look, sheet, unhidden } from '../state/sheets';
import { Axis, type Run } from './axis';
import type { Place, Range } from './cell';
import { afterScroll, barLength, reveal, toSheet, type Position } from './scroll';

/** The height of the row of column letters. */
export const LETTERS = 24;
/** The width of the column of the period before. */
const PREVIOUS = 140;
/** The size of a row or column of a workbook that does not say. */
const USUAL = { width: 96, height: 22 };
/** How much of the view frozen rows and columns may take; beyond that nothing is frozen. */
const MOST_FROZEN = 0.5;
/** Rows and columns drawn beyond the view on each side, so that a quick scroll shows no gap. */
const MORE = { rows: 8, columns: 2 };
/** What is drawn grows by so many at a time: few enough for one frame. */
const BY = { rows: 8, columns: 4 };

export const size = signal({ width: 800, height: 600 });
const position = signal<Position>({ bar: 0, sheet: 0 });
const left = signal(0);
/** Widths that a person has given to columns, by sheet and column. */
const widths = signal<ReadonlyMap<string, number>>(new Map());

const shows = computed(() => unhidden.value.has(sheet.value));

export const rowAxis = computed(() => {
  const its = look.value;
  const usual = its?.known ? its.default_height : USUAL.height;
  const runs = (its?.rows ?? []).map(
    (row): Run => ({
      first: row.first,
      last: row.last,
      size: row.hidden && !shows.value ? 0 : (row.height ?? usual),
    }),
  );
  return new Axis(extent.value.rows, usual, runs);
});

export const columnAxis = computed(() => {
  const its = look.value;
  const usual = its?.known ? its.default_width : USUAL.width;
  const runs = (its?.columns ?? []).map(
    (column): Run => ({
      first: column.first,
      last: column.last,
      size: column.hidden && !shows.value ? 0 : column.width,
    }),
  );
  const own = [...widths.value].flatMap(([key, width]): Run[] => {
    const [on, column] = key.split(':').map(Number);
    return on === sheet.value && column !== undefined ? [{ first: column, last: column, size: width }] : [];
  });
  const previous = previousColumn.value;
  const gap = previous && { after: previous.after, size: PREVIOUS };
  return new Axis(extent.value.columns, usual, overlaid(runs, own), gap);
});

/** Runs, and others that count more; in order. */
function overlaid(runs: readonly Run[], over: readonly Run[]): Run[] {
  let all = [...runs];
  for (const one of over) {
    all = all.flatMap((run) =>
      run.last < one.first || run.first > one.last
        ? [run]
        : [
            { ...run, last: one.first - 1 },
            { ...run, first: one.last + 1 },
          ].filter(({ first, last }) => first <= last),
    );
    all.push(one);
  }
  return all.sort((a, b) => a.first - b.first);
}

/** Gives a column another width, on the screen only. */
export function setWidth(column: number, width: number): void {
  widths.value = new Map(widths.value).set(`${sheet.value}:${column}`, Math.round(Math.max(16, width)));
}

/** The width of the row numbers. */
export const rowNames = computed(() => 18 + 8 * Math.max(3, String(extent.value.rows).length));

/**
 * The rows (from the first to before the second) and columns that stay in view: as the file says. In
 * a form that says nothing, the headers stay in view once they would be scrolled away.
 */
export const frozen = computed(() => {
  const its = look.value;
  const most = { height: size.value.height * MOST_FROZEN, width: size.value.width * MOST_FROZEN };
  const rows = its?.frozen_rows ?? 0;
  const columns = its?.frozen_columns ?? 0;
  const header = its?.header_row;
  const sticks =
    rows === 0 && header != null && position.value.sheet > rowAxis.value.offset(header)
      ? { from: header, to: header + 1 }
      : { from: 0, to: 0 };
  return {
    ...(rows > 0 && rowAxis.value.offset(rows) <= most.height ? { from: 0, to: rows } : sticks),
    columns: columnAxis.value.offset(columns) <= most.width ? columns : 0,
  };
});

export const frozenHeight = computed(
  () => rowAxis.value.offset(frozen.value.to) - rowAxis.value.offset(frozen.value.from),
);
export const frozenWidth = computed(() => columnAxis.value.offset(frozen.value.columns));

/** The size of the element that is scrolled. */
export const canvas = computed(() => ({
  width: rowNames.value + columnAxis.value.total,
  height: LETTERS + barLength(rowAxis.value.total),
}));

/** By how much rows are drawn elsewhere than they lie, in a sheet that is too long for the browser. */
export const shift = computed(() => position.value.bar - position.value.sheet);

const room = computed(() => ({
  width: Math.max(0, size.value.width - rowNames.value),
  height: Math.max(0, size.value.height - LETTERS),
}));

/** How many rows a page has. */
export const page = computed(() => {
  const rest = room.value.height - frozenHeight.value;
  return Math.max(1, Math.floor(rest / Math.max(1, rowAxis.value.usual)) - 1);
});

/** The cells that are in view beside the frozen ones. */
const inView = computed<Range>(() => {
  const top = position.value.sheet;
  return {
    firstRow: Math.max(frozen.value.to, rowAxis.value.at(top + frozenHeight.value)),
    lastRow: rowAxis.value.at(top + room.value.height),
    firstColumn: Math.max(frozen.value.columns, columnAxis.value.at(left.value + frozenWidth.value)),
    lastColumn: columnAxis.value.at(left.value + room.value.width),
  };
});

const down = (index: number, by: number): number => Math.floor(index / by) * by;
const up = (index: number, by: number): number => Math.ceil((index + 1) / by) * by - 1;

let before: Range | undefined;
/** The cells that are drawn beside the frozen ones; the same object as long as they are the same. */
export const window = computed<Range>(() => {
  const seen = inView.value;
  const next = {
    firstRow: Math.max(frozen.value.to, down(seen.firstRow - MORE.rows, BY.rows)),
    lastRow: Math.min(extent.value.rows - 1, up(seen.lastRow + MORE.rows, BY.rows)),
    firstColumn: Math.max(frozen.value.columns, down(seen.firstColumn - MORE.columns, BY.columns)),
    lastColumn: Math.min(extent.value.columns - 1, up(seen.lastColumn + MORE.columns, BY.columns)),
  };
  const same =
    before &&
    before.firstRow === next.firstRow &&
    before.lastRow === next.lastRow &&
    before.firstColumn === next.firstColumn &&
    before.lastColumn === next.lastColumn;
  if (!same) before = next;
  return before ?? next;
});

/** Where the scroll bars must go; the component moves them. */
export const scrollTarget = signal<{ top: number; left: number } | undefined>(undefined);

/** Takes where the scroll bars are. */
export function scrolled(top: number, across: number): void {
  batch(() => {
    position.value = afterScroll(top, position.value, rowAxis.value.total, room.value.height);
    left.value = across;
  });
}

/**
 * Scrolls so that a cell or block is in view: no further than it must, or so that there is something to
 * be seen around it.
 */
export function scrollTo(block: Range, around = false): void {
  const down = rowAxis.value.offset(block.firstRow);
  const high = rowAxis.value.offset(block.lastRow + 1);
  const across = columnAxis.value.offset(block.firstColumn);
  const { gap } = columnAxis.value;
  // The figure of the period before is to be seen beside.
  const beside = gap?.after === block.lastColumn ? gap.size : 0;
  const wide = columnAxis.value.offset(block.lastColumn) + columnAxis.value.size(block.lastColumn) + beside;
  const seen = {
    height: room.value.height - frozenHeight.value,
    width: room.value.width - frozenWidth.value,
  };
  const top =
    block.firstRow < frozen.value.to && block.firstRow >= frozen.value.from
      ? position.value.sheet
      : near(position.value.sheet, seen.height, down - frozenHeight.value, high - frozenHeight.value, around);
  // What fits into the view from the start of the sheet is shown from there.
  const start = wide <= room.value.width ? 0 : left.value;
  const toLeft =
    block.firstColumn < frozen.value.columns
      ? left.value
      : reveal(start, seen.width, across - frozenWidth.value, wide - frozenWidth.value);
  place(top, toLeft);
}

/** Where to scroll so that a row is in view; if it is not and that is wanted, a third from the top. */
function near(top: number, height: number, from: number, to: number, around: boolean): number {
  const next = reveal(top, height, from, to);
  return next === top || !around ? next : from - height / 3;
}

function place(top: number, toLeft: number): void {
  const next = toSheet(top, rowAxis.value.total, room.value.height);
  batch(() => {
    position.value = next;
    left.value = Math.max(0, Math.min(toLeft, columnAxis.value.total - room.value.width));
    scrollTarget.value = { top: next.bar, left: left.value };
  });
}

/** Moves the sheet under the mouse, while a selection is dragged beyond its edge. */
export function scrollBy(down: number, across: number): void {
  place(position.value.sheet + down, left.value + across);
}

export type Zone = 'cells' | 'rows' | 'columns' | 'corner';

/** What lies at a point of the box: a cell, the number of a row, the letter of a column. */
export function at(x: number, y: number): Place & { zone: Zone } {
  const [over, down] = [x - rowNames.value, y - LETTERS];
  const column = columnAxis.value.at(over < frozenWidth.value ? over : over + left.value);
  const head = rowAxis.value.offset(frozen.value.from);
  const row = rowAxis.value.at(down < frozenHeight.value ? down + head : down + position.value.sheet);
  const zone = down < 0 ? (over < 0 ? 'corner' : 'columns') : over < 0 ? 'rows' : 'cells';
  return { row, column, zone };
}

/** The letter whose right edge lies at a point, to be dragged. */
export function edgeAt(x: number, y: number): number | undefined {
  const CLOSE = 4;
  const here = at(x, y);
  if (here.zone !== 'columns') return undefined;
  const edge = (column: number) => {
    const end = rowNames.value + columnAxis.value.offset(column) + columnAxis.value.size(column);
    return column < frozen.value.columns ? end : end - left.value;
  };
  return [here.column, here.column - 1].find((column) => column >= 0 && Math.abs(edge(column) - x) <= CLOSE);
}
