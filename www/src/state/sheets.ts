// The shown sheet: how it looks, and those of its cells that are known.

import { computed, signal } from '@preact/signals';
import type { CellView, SheetLook } from '../engine/wire.gen';
import { SHEET, type Place, type Range } from '../grid/cell';
import { Merged } from '../grid/merged';
import { engine } from './engine';
import { snapshot } from './snapshot';

/** The cells of a row that hold something or look like something, by column. */
export type RowCells = ReadonlyMap<number, CellView>;

/** How many rows and columns are shown beyond those that hold something. */
const MARGIN = { rows: 40, columns: 6 };
/** The least number of rows and columns that are shown. */
const LEAST = { rows: 60, columns: 16 };

/** Which sheet is shown. */
export const sheet = signal(0);
/** How it looks. */
export const look = signal<SheetLook | undefined>(undefined);
/** The cells that are known, by row. */
export const rows = signal<ReadonlyMap<number, RowCells>>(new Map());
/** Whether the cells of a sheet of the open file are there, so that it can be shown. */
export const ready = signal(false);
/** Sheets whose hidden rows and columns a person wants to see. */
export const unhidden = signal<ReadonlySet<number>>(new Set());

export const shape = computed(() => snapshot.value?.shapes[sheet.value]);
/** Whether some of its rows or columns are hidden. */
export const conceals = computed(
  () =>
    (look.value?.rows.some(({ hidden }) => hidden) || look.value?.columns.some(({ hidden }) => hidden)) ?? false,
);
export const merged = computed(() => new Merged(look.value?.merged ?? []));

/** How many rows and columns are shown. */
export const extent = computed(() => ({
  rows: Math.min(SHEET.rows, Math.max(LEAST.rows, (shape.value?.rows ?? 0) + MARGIN.rows)),
  columns: Math.min(SHEET.columns, Math.max(LEAST.columns, (shape.value?.columns ?? 0) + MARGIN.columns)),
}));

/** The last row and column that hold something. */
export const used = computed<Place>(() => ({
  row: Math.max(0, (shape.value?.rows ?? 1) - 1),
  column: Math.max(0, (shape.value?.columns ?? 1) - 1),
}));

/** Rows (from the first to before the second) and columns that stay in view. */
export interface Pinned {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/** The areas whose cells were asked for. */
let known: readonly Range[] = [];
/** The areas that are drawn. */
let drawn: readonly Range[] = [];
/** Counts the questions, so that a late answer does not replace a newer one. */
let asked = 0;
const looks = new Map<number, SheetLook>();

/** Forgets everything about the file before; this sheet of the next one will be shown first. */
export function forget(first: number): void {
  looks.clear();
  known = [];
  drawn = [];
  asked += 1;
  ready.value = false;
  sheet.value = first;
  rows.value = new Map();
  look.value = undefined;
  unhidden.value = new Set();
}

/** A cell of the shown sheet, if it is known and holds or looks like something. */
export const cellAt = ({ row, column }: Place): CellView | undefined => rows.value.get(row)?.get(column);

const within = (inner: Range, outer: Range): boolean =>
  inner.firstRow >= outer.firstRow &&
  inner.lastRow <= outer.lastRow &&
  inner.firstColumn >= outer.firstColumn &&
  inner.lastColumn <= outer.lastColumn;

export const isKnown = (range: Range): boolean => known.some((area) => within(range, area));

export const isShown = (on: number): boolean => ready.value && on === sheet.value;

/** A window, and what is pinned above and beside it. */
function areas(window: Range, pinned: Pinned): Range[] {
  const rows = { firstRow: pinned.from, lastRow: pinned.to - 1 };
  const columns = { firstColumn: 0, lastColumn: pinned.columns - 1 };
  return [window, { ...window, ...rows }, { ...window, ...columns }, { ...rows, ...columns }].filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) => firstRow <= lastRow && firstColumn <= lastColumn,
  );
}

/** Fetches the cells of a window that comes into view, and some around it. */
export async function ensure(window: Range, pinned: Pinned): Promise<void> {
  drawn = areas(window, pinned);
  if (drawn.every(isKnown)) return;
  const tall = Math.ceil((window.lastRow - window.firstRow + 1) / 2);
  const wide = Math.ceil((window.lastColumn - window.firstColumn + 1) / 2);
  const around = {
    firstRow: Math.max(0, window.firstRow - tall),
    lastRow: Math.min(extent.value.rows - 1, window.lastRow + tall),
    firstColumn: Math.max(0, window.firstColumn - wide),
    lastColumn: Math.min(extent.value.columns - 1, window.lastColumn + wide),
  };
  const on = sheet.value;
  // What is asked for already is not asked for again while the answer is on its way.
  known = areas(around, pinned);
  const put = await fetched(on, known);
  if (on === sheet.value) put();
}

/** Fetches the drawn cells anew; what they are then is put by the function that comes back. */
export function refreshed(): Promise<() => void> {
  known = drawn;
  return fetched(sheet.value, drawn);
}

/** Shows another sheet; its look and the cells of a window are there before it is. */
export async function opened(on: number, window: Range): Promise<() => void> {
  const its = await lookOf(on);
  const to = its?.frozen_rows || (its?.header_row ?? -1) + 1;
  const wanted = areas(window, { from: 0, to, columns: its?.frozen_columns ?? 0 });
  const put = await fetched(on, wanted);
  return () => {
    ready.value = true;
    known = wanted;
    drawn = wanted;
    sheet.value = on;
    look.value = its;
    put();
  };
}

async function lookOf(on: number): Promise<SheetLook | undefined> {
  const before = looks.get(on);
  if (before) return before;
  const its = (await engine.call('look', on)) ?? undefined;
  if (its) looks.set(on, its);
  return its;
}

async function fetched(on: number, wanted: readonly Range[]): Promise<() => void> {
  const question = (asked += 1);
  const corners = wanted.map((area) => ({
    row: area.firstRow,
    column: area.firstColumn,
    otherRow: area.lastRow,
    otherColumn: area.lastColumn,
  }));
  const list = corners.length > 0 ? await engine.call('cells', on, corners) : [];
  return () => {
    // A newer question was asked meanwhile, so this answer is of no use.
    if (question === asked) rows.value = byRow(list, on === sheet.value ? rows.value : new Map());
  };
}

const isSame = (one: CellView, other: CellView): boolean =>
  one.text === other.text &&
  one.input === other.input &&
  one.kind === other.kind &&
  one.formula === other.formula &&
  one.style === other.style &&
  one.edited === other.edited &&
  one.editable === other.editable &&
  one.shared === other.shared &&
  one.calculated === other.calculated;

/** The cells by row; rows that are as they were stay the same object. */
function byRow(list: readonly CellView[], before: ReadonlyMap<number, RowCells>): ReadonlyMap<number, RowCells> {
  const next = new Map<number, Map<number, CellView>>();
  for (const cell of list) {
    const row = next.get(cell.row) ?? new Map<number, CellView>();
    const old = before.get(cell.row)?.get(cell.column);
    next.set(cell.row, row.set(cell.column, old && isSame(old, cell) ? old : cell));
  }
  const shared = new Map<number, RowCells>();
  for (const [number, row] of next) {
    const old = before.get(number);
    const same = old?.size === row.size && [...row].every(([column, cell]) => old.get(column) === cell);
    shared.set(number, same && old ? old : row);
  }
  return shared;
}
