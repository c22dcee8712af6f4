// Where a person is in the sheet, and which cells they have chosen.

import { batch, computed, signal } from '@preact/signals';
import type { CellView } from '../engine/wire.gen';
import { between, cellName, parseCell, type Place, type Range } from '../grid/cell';
import { cellAt, extent, isKnown, isShown, look, merged, opened, shape, sheet, unhidden } from './sheets';
import { snapshot, valuesByRow } from './snapshot';

/** The rows and columns that are fetched around a cell of a sheet that was not shown before. */
const AROUND = { rows: 80, columns: 40 };

/** The cell with the focus. */
export const active = signal<Place>({ row: 0, column: 0 });
/** The corner opposite to it, of the chosen cells. */
export const corner = signal<Place>({ row: 0, column: 0 });
/**
 * Counts up when the active cell must come into view: with what is around it when a person did not come
 * there step by step, and with the keyboard if it must.
 */
export const reveal = signal({ count: 0, focus: false, around: false });

/** The chosen cells; no merged block is cut in two, but by whole rows and columns. */
export const range = computed<Range>(() => {
  const chosen = between(active.value, corner.value);
  const { rows, columns } = extent.value;
  const isWhole = chosen.lastRow - chosen.firstRow === rows - 1 || chosen.lastColumn - chosen.firstColumn === columns - 1;
  return isWhole ? chosen : merged.value.whole(chosen);
});
/** The active cell, or the merged block that it is. */
export const activeBlock = computed<Range>(() => merged.value.of(active.value));

let remembered: { key: string; cell: CellView | undefined } = { key: '', cell: undefined };
/** What the active cell holds; remembered when it is scrolled away. */
export const activeCell = computed<CellView | undefined>(() => {
  const key = `${sheet.value}:${active.value.row}:${active.value.column}`;
  const cell = cellAt(active.value);
  if (cell || remembered.key !== key) remembered = { key, cell };
  return remembered.cell;
});
/** The name of the active cell, such as `Sheet!D5`. */
export const activeName = computed(() => cellName(shape.value?.name ?? '', active.value));
/** The data point in the row of the active cell. */
export const activeValue = computed(() =>
  valuesByRow.value.get(shape.value?.name ?? '')?.get(active.value.row),
);

const inside = ({ row, column }: Place): Place => ({
  row: Math.min(Math.max(row, 0), extent.value.rows - 1),
  column: Math.min(Math.max(column, 0), extent.value.columns - 1),
});

/** Makes a cell the active one, and the only chosen one. */
export function select(place: Place, focus = true, around = false): void {
  const { firstRow: row, firstColumn: column } = merged.value.of(inside(place));
  batch(() => {
    active.value = { row, column };
    corner.value = { row, column };
    reveal.value = { count: reveal.value.count + 1, focus, around };
  });
}

/** Gives the keyboard back to the sheet. */
export function toSheet(): void {
  reveal.value = { count: reveal.value.count + 1, focus: true, around: false };
}

/** Chooses all cells between the active one and another. */
export function extendTo(place: Place): void {
  corner.value = inside(place);
}

/** Chooses a range, of which one corner becomes active. */
export function selectRange(chosen: Range, focus = true): void {
  batch(() => {
    select({ row: chosen.firstRow, column: chosen.firstColumn }, focus);
    corner.value = { row: chosen.lastRow, column: chosen.lastColumn };
  });
}

/** Where a person was on each sheet, so that they come back there. */
const places = new Map<number, Place>();

/** Counts the places that were asked for: of two sheets that are on their way, the last one is shown. */
let asked = 0;

export function forgetPlaces(): void {
  places.clear();
  asked += 1;
}

/** Shows a sheet, where the person is on it, or was before. */
export async function showSheet(index: number, focus = false): Promise<void> {
  if (!isShown(index)) return show(index, places.get(index) ?? { row: 0, column: 0 }, focus);
  asked += 1;
  reveal.value = { count: reveal.value.count + 1, focus, around: true };
}

/** Goes to a cell such as `Sheet!D5`. Says whether there is such a sheet. */
export async function goTo(cell: string, focus = true): Promise<boolean> {
  const { sheet: name, place } = parseCell(cell);
  const index = snapshot.value?.shapes.findIndex((other) => other.name === name) ?? -1;
  if (index < 0) return false;
  await show(index, place, focus);
  return true;
}

/** Shows a place; its cells are there before it is. */
async function show(index: number, place: Place, focus: boolean): Promise<void> {
  const cells = between(place, place);
  const question = (asked += 1);
  if (isShown(index) && isKnown(cells)) {
    unhide(place);
    select(place, focus, true);
    return;
  }
  if (isShown(sheet.value)) places.set(sheet.value, active.value);
  const put = await opened(index, {
    firstRow: Math.max(0, place.row - AROUND.rows),
    lastRow: place.row + AROUND.rows,
    firstColumn: Math.max(0, place.column - AROUND.columns),
    lastColumn: place.column + AROUND.columns,
  });
  if (question !== asked) return;
  batch(() => {
    put();
    unhide(place);
    select(place, focus, true);
  });
}

/** Nobody can go to a cell of a hidden row or column without seeing those. */
function unhide({ row, column }: Place): void {
  const its = look.value;
  const hides = (runs: readonly { first: number; last: number; hidden: boolean }[], at: number) =>
    runs.some((run) => run.hidden && at >= run.first && at <= run.last);
  if (its && (hides(its.rows, row) || hides(its.columns, column))) showHidden(true);
}

/** Shows the hidden rows and columns of the shown sheet, or hides them again. */
export function showHidden(show: boolean): void {
  const sheets = new Set(unhidden.value);
  if (show) sheets.add(sheet.value);
  else sheets.delete(sheet.value);
  unhidden.value = sheets;
}
