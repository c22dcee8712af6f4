import { describe, expect, it } from 'vitest';
import { cellName, letters, parseCell, placeName } from './cell';
import { move } from './keyboard';
import { scrollTo, scrollToColumn, visibleRows } from './window';

describe('names of cells', () => {
  it('are those of Excel', () => {
    expect([0, 25, 26, 701, 16383].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'XFD']);
    expect(placeName({ row: 4, column: 3 })).toBe('D5');
    for (const [sheet, name] of [
      ['Policy', 'Policy!D5'],
      ['Goal 1', "'Goal 1'!D5"],
      ["O'Neil", "'O''Neil'!D5"],
    ] as const) {
      expect(cellName(sheet, { row: 4, column: 3 })).toBe(name);
      expect(parseCell(name)).toEqual({ sheet, place: { row: 4, column: 3 } });
    }
  });
});

describe('keys of movement', () => {
  const extent = { rows: 100, columns: 8, page: 20 };
  const from = { row: 50, column: 3 };
  it.each([
    ['ArrowUp', false, 49, 3],
    ['ArrowDown', false, 51, 3],
    ['ArrowLeft', false, 50, 2],
    ['ArrowRight', false, 50, 4],
    ['ArrowDown', true, 99, 3],
    ['Home', false, 50, 0],
    ['End', false, 50, 7],
    ['Home', true, 0, 0],
    ['End', true, 99, 7],
    ['PageUp', false, 30, 3],
    ['PageDown', false, 70, 3],
  ])('%s, with control: %s', (key, ctrl, row, column) => {
    expect(move({ key, ctrl }, from, extent)).toEqual({ row, column });
  });
  it('do not lead out of the sheet', () => {
    expect(move({ key: 'ArrowUp', ctrl: false }, { row: 0, column: 0 }, extent)).toEqual({ row: 0, column: 0 });
    expect(move({ key: 'PageDown', ctrl: false }, { row: 95, column: 7 }, extent)).toEqual({ row: 99, column: 7 });
    expect(move({ key: 'a', ctrl: false }, from, extent)).toBeUndefined();
  });
});

describe('the window', () => {
  const view = { top: 2800, height: 560, rowHeight: 28, rows: 1_000_000 };
  it('has the rows in view and some more', () => {
    expect(visibleRows(view)).toEqual({ first: 88, end: 132 });
    expect(visibleRows({ ...view, top: 0 }).first).toBe(0);
    expect(visibleRows({ ...view, rows: 5 })).toEqual({ first: 5, end: 5 });
  });
  it('scrolls no further than it must', () => {
    expect(scrollTo(105, view)).toBe(2800);
    expect(scrollTo(10, view)).toBe(280);
    expect(scrollTo(200, view)).toBe(5600 - (560 - 56));
    const widths = [100, 300, 100, 100];
    expect(scrollToColumn(3, widths, { left: 40, width: 700 })).toBe(0);
    expect(scrollToColumn(3, widths, { left: 0, width: 400 })).toBe(200);
    expect(scrollToColumn(0, widths, { left: 200, width: 50 })).toBe(0);
  });
});
