// What the keys do in the sheet: as in Excel.

import { engine } from '../state/engine';
import { active, activeBlock, corner, extendTo, select, selectRange } from '../state/selection';
import { extent, merged, sheet, used } from '../state/sheets';
import { clear, cut } from '../state/steps';
import { between, type Place, type Range } from './cell';
import { leadsToEdge, move, type Key } from './keyboard';
import { begin } from './typing';
import { page, scrollTo } from './view';

/** Does what a key says. Says whether it did. */
export function press(event: KeyboardEvent): boolean {
  if (event.altKey || event.isComposing) return false;
  const key: Key = { key: event.key, ctrl: event.ctrlKey || event.metaKey };
  if (leadsToEdge(key)) {
    void toEdge(key.key, event.shiftKey);
    return true;
  }
  return moves(key, event.shiftKey) || chooses(key, event.shiftKey) || changes(key);
}

/** Goes on after something was typed, as the key that ended it says. */
export function moveOn(key: Key): void {
  moves(key, false);
}

/** From where a selection grows: the merged block at the corner. */
const cornerBlock = (): Range => merged.value.of(corner.value);

function moves(key: Key, shift: boolean): boolean {
  const limits = { rows: extent.value.rows, columns: extent.value.columns, page: page.value, used: used.value };
  if (key.key === 'Tab') {
    const next = move({ key: shift ? 'ArrowLeft' : 'ArrowRight', ctrl: false }, activeBlock.value, limits);
    if (next) select(next);
    return true;
  }
  const next = move(key, shift ? cornerBlock() : activeBlock.value, limits);
  if (!next) return false;
  go(next, shift);
  return true;
}

function go(next: Place, shift: boolean): void {
  if (!shift) {
    select(next);
    return;
  }
  extendTo(next);
  scrollTo(between(next, next));
}

async function toEdge(key: string, shift: boolean): Promise<void> {
  const from = shift ? corner.value : active.value;
  const last = { row: extent.value.rows - 1, column: extent.value.columns - 1 };
  const area = { ...from, otherRow: last.row, otherColumn: last.column };
  const place = await engine.call('edge', sheet.value, area, key);
  if (place) go(place, shift);
}

function chooses(key: Key, shift: boolean): boolean {
  const { row, column } = active.value;
  const last = { row: extent.value.rows - 1, column: extent.value.columns - 1 };
  if (key.ctrl && key.key.toLowerCase() === 'a') {
    const all = { firstRow: 0, firstColumn: 0, lastRow: used.value.row, lastColumn: used.value.column };
    corner.value = { row: all.lastRow, column: all.lastColumn };
    active.value = { row: 0, column: 0 };
    return true;
  }
  if (key.key === ' ' && (key.ctrl || shift)) {
    if (key.ctrl) chooseQuietly({ firstRow: 0, lastRow: last.row, firstColumn: column, lastColumn: column });
    else chooseQuietly({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: last.column });
    return true;
  }
  return false;
}

/** Chooses a whole row or column without leaving the place. */
function chooseQuietly(chosen: Range): void {
  selectRange(chosen, true);
}

function changes(key: Key): boolean {
  if (key.key === 'Enter' || key.key === 'F2') {
    begin();
    return true;
  }
  if (key.key === 'Delete') {
    void clear();
    return true;
  }
  if (key.key === 'Backspace') {
    begin('');
    return true;
  }
  if (key.key === 'Escape' && cut.value) {
    cut.value = undefined;
    return true;
  }
  if (key.key.length === 1 && !key.ctrl) {
    begin(key.key);
    return true;
  }
  return false;
}

