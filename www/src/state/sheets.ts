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

/** Counts the questions for cells, of whatever sheet. */
let asked = 0;
/** The areas of the shown sheet whose cells were asked for last, and with which question. */
let known: { readonly question: number; readonly areas: readonly Range[] } = { question: 0, areas: [] };
/** The question whose answer is shown: a late answer does not replace a newer one. */
let answered = 0;
/** The areas that are drawn. */
let drawn: readonly Range[] = [];
const looks = new Map<number, SheetLook>();

/** Forgets everything about the file before; this sheet of the next one will be shown first. */
export function forget(first: number): void {
  looks.clear();
  drawn = [];
  // What was asked of the file before is of no use any more.
  answered = asked;
  known = { question: asked, areas: [] };
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

export const isKnown = (range: Range): boolean => known.areas.some((area) => within(range, area));

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
  // What is asked for already is not asked for again while the answer is on its way.
  const answer = asks(sheet.value, areas(around, pinned));
  known = answer;
  (await answer.come)();
}

/** Fetches the drawn cells anew, after a step; what they are then is put by the function that comes back. */
export async function refreshed(): Promise<() => void> {
  const on = sheet.value;
  const answer = asks(on, drawn);
  known = answer;
  const put = await answer.come;
  return () => {
    if (on === sheet.value) put();
    // The cells of another sheet that is shown by now may have been asked for before the step.
    else void refreshed().then((again) => again());
  };
}

/** Shows another sheet; its look and the cells of a window are there before it is. */
export async function opened(on: number, window: Range): Promise<() => void> {
  const its = await lookOf(on);
  const to = its?.frozen_rows || (its?.header_row ?? -1) + 1;
  const answer = asks(on, areas(window, { from: 0, to, columns: its?.frozen_columns ?? 0 }));
  const put = await answer.come;
  return () => {
    const another = on !== sheet.value;
    if (another) {
      sheet.value = on;
      rows.value = new Map();
      answered = 0;
    }
    ready.value = true;
    look.value = its;
    if (another || answer.question > known.question) {
      known = answer;
      drawn = answer.areas;
    }
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

/** A question for cells of a sheet, and when they come what puts them, if they are of use by then. */
interface Asked {
  readonly question: number;
  readonly areas: readonly Range[];
  readonly come: Promise<() => void>;
}

function asks(on: number, areas: readonly Range[]): Asked {
  const question = (asked += 1);
  const corners = areas.map((area) => ({
    row: area.firstRow,
    column: area.firstColumn,
    otherRow: area.lastRow,
    otherColumn: area.lastColumn,
  }));
  const cells = corners.length > 0 ? engine.call('cells', on, corners) : Promise.resolve([]);
  const come = cells.then((list) => () => {
    if (on !== sheet.value || question <= answered) return;
    answered = question;
    rows.value = byRow(list, rows.value);
  });
  return { question, areas, come };
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
