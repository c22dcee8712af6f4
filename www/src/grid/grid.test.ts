import { describe, expect, it } from 'vitest';
import { Axis, runOf } from './axis';
import { between, cellName, letters, parseCell, parsePlace, placeName, rangeName } from './cell';
import { colourName, contrast, onDark, parseColour, readable } from './colour';
import { move } from './keyboard';
import { Merged } from './merged';
import { afterScroll, barLength, LONGEST, reveal, toSheet } from './scroll';

describe('names of cells', () => {
  it('are those of Excel', () => {
    expect([0, 25, 26, 701, 16383].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'XFD']);
    expect(placeName({ row: 4, column: 3 })).toBe('D5');
    for (const [sheet, name] of [
      ['Policy', 'Policy!D5'],
      ['Goal 1', "'Goal 1'!D5"],
      ["O'Neil", "'O''Neil'!D5"],
      ['A1', "'A1'!D5"],
    ] as const) {
      expect(cellName(sheet, { row: 4, column: 3 })).toBe(name);
      expect(parseCell(name)).toEqual({ sheet, place: { row: 4, column: 3 } });
    }
    expect(parsePlace(' $d$5 ')).toEqual({ row: 4, column: 3 });
    for (const bad of ['', 'D', '5', 'D0', 'XFE1', 'A1048577', 'A1:B2']) expect(parsePlace(bad)).toBeUndefined();
    expect(rangeName(between({ row: 4, column: 3 }, { row: 1, column: 0 }))).toBe('A2:D5');
    expect(rangeName(between({ row: 4, column: 3 }, { row: 4, column: 3 }))).toBe('D5');
  });
});

describe('keys of movement', () => {
  const extent = { rows: 100, columns: 8, page: 20, used: { row: 90, column: 5 } };
  const from = { firstRow: 50, firstColumn: 3, lastRow: 50, lastColumn: 3 };
  it.each([
    ['ArrowUp', false, 49, 3],
    ['ArrowDown', false, 51, 3],
    ['ArrowLeft', false, 50, 2],
    ['ArrowRight', false, 50, 4],
    ['Home', false, 50, 0],
    ['End', false, 50, 5],
    ['Home', true, 0, 0],
    ['End', true, 90, 5],
    ['PageUp', false, 30, 3],
    ['PageDown', false, 70, 3],
  ])('%s, with control: %s', (key, ctrl, row, column) => {
    expect(move({ key, ctrl }, from, extent)).toEqual({ row, column });
  });
  it('do not lead out of the sheet', () => {
    const corner = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
    expect(move({ key: 'ArrowUp', ctrl: false }, corner, extent)).toEqual({ row: 0, column: 0 });
    const low = { firstRow: 95, firstColumn: 7, lastRow: 95, lastColumn: 7 };
    expect(move({ key: 'PageDown', ctrl: false }, low, extent)).toEqual({ row: 99, column: 7 });
    expect(move({ key: 'a', ctrl: false }, from, extent)).toBeUndefined();
  });
  it('lead over a merged block at once', () => {
    const block = { firstRow: 10, firstColumn: 1, lastRow: 12, lastColumn: 4 };
    expect(move({ key: 'ArrowDown', ctrl: false }, block, extent)).toEqual({ row: 13, column: 1 });
    expect(move({ key: 'ArrowRight', ctrl: false }, block, extent)).toEqual({ row: 10, column: 5 });
  });
});

describe('an axis', () => {
  const axis = new Axis(1_048_576, 20, [
    { first: 1, last: 2, size: 40 },
    { first: 5, last: 5, size: 0 },
  ]);
  it('knows where each index lies, and which lies where', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((index) => axis.offset(index))).toEqual([0, 20, 60, 100, 120, 140, 140, 160]);
    expect([0, 1, 5, 6].map((index) => axis.size(index))).toEqual([20, 40, 0, 20]);
    expect([0, 19, 20, 59, 60, 139, 140, 160].map((pixel) => axis.at(pixel))).toEqual([0, 0, 1, 1, 2, 4, 6, 7]);
    expect(axis.total).toBe(1_048_576 * 20 + 40 - 20);
    expect(axis.at(1e12)).toBe(1_048_575);
    expect(axis.at(-5)).toBe(0);
  });
  it('agrees with itself all along', () => {
    for (let index = 0; index < 2000; index += 7) {
      if (axis.size(index) > 0) expect(axis.at(axis.offset(index))).toBe(index);
      expect(axis.offset(index + 1) - axis.offset(index)).toBe(axis.size(index));
    }
  });
  it('finds the run of an index', () => {
    const runs = [
      { first: 1, last: 2 },
      { first: 5, last: 5 },
      { first: 8, last: 20 },
    ];
    const found = [0, 1, 2, 3, 5, 7, 8, 20, 21].map((index) => runOf(runs, index)?.first);
    expect(found).toEqual([undefined, 1, 1, undefined, 5, undefined, 8, 8, undefined]);
    expect(runOf([], 3)).toBeUndefined();
  });
  it('leaves room for a column of ours', () => {
    const columns = new Axis(8, 64, [{ first: 1, last: 1, size: 400 }], { after: 3, size: 100 });
    expect(columns.offset(4)).toBe(columns.offset(3) + 64 + 100);
    // What lies in the room belongs to the column before it.
    expect(columns.at(columns.offset(3) + 64 + 50)).toBe(3);
    expect(columns.total).toBe(7 * 64 + 400 + 100);
  });
});

describe('scrolling', () => {
  const sheet = 20 * 1_048_576;
  const view = 600;
  it('of a sheet that fits is that of the browser', () => {
    expect(barLength(1000)).toBe(1000);
    expect(afterScroll(300, { bar: 0, sheet: 0 }, 1000, view)).toEqual({ bar: 300, sheet: 300 });
    expect(toSheet(9999, 1000, view)).toEqual({ bar: 400, sheet: 400 });
  });
  it('of a longer one moves by as much as the wheel says, and reaches both ends', () => {
    expect(barLength(sheet)).toBe(LONGEST);
    const at = { bar: 1000, sheet: 5000 };
    expect(afterScroll(1120, at, sheet, view)).toEqual({ bar: 1120, sheet: 5120 });
    expect(afterScroll(0, at, sheet, view)).toEqual({ bar: 0, sheet: 0 });
    expect(afterScroll(LONGEST - view, at, sheet, view).sheet).toBe(sheet - view);
    const dragged = afterScroll(LONGEST / 2, at, sheet, view).sheet;
    expect(Math.abs(dragged - sheet / 2)).toBeLessThan(1000);
    for (const place of [0, 777, sheet / 3, sheet - view]) {
      const to = toSheet(place, sheet, view);
      expect(to.sheet).toBe(place);
      expect(afterScroll(to.bar, to, sheet, view).sheet).toBe(place);
    }
  });
  it('goes no further than it must', () => {
    expect(reveal(100, 500, 200, 220)).toBe(100);
    expect(reveal(100, 500, 50, 70)).toBe(50);
    expect(reveal(100, 500, 700, 720)).toBe(220);
    expect(reveal(100, 500, 300, 1200)).toBe(300);
  });
});

describe('merged cells', () => {
  const merged = new Merged([
    { first_row: 1, first_column: 1, last_row: 2, last_column: 3 },
    { first_row: 2, first_column: 4, last_row: 6, last_column: 4 },
  ]);
  it('are one cell', () => {
    expect(rangeName(merged.of({ row: 2, column: 2 }))).toBe('B2:D3');
    expect(rangeName(merged.of({ row: 0, column: 0 }))).toBe('A1');
  });
  it('are not cut in two', () => {
    expect(rangeName(merged.whole(between({ row: 2, column: 3 }, { row: 2, column: 4 })))).toBe('B2:E7');
  });
});

describe('colours', () => {
  it('are read and written', () => {
    expect(parseColour('#1f4e6b')).toEqual([0x1f, 0x4e, 0x6b]);
    expect(colourName([0x1f, 0x4e, 0x6b])).toBe('#1f4e6b');
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  });
  it('turn round on dark paper', () => {
    const white = onDark([255, 255, 255]);
    const black = onDark([0, 0, 0]);
    expect(contrast(white, black)).toBeGreaterThan(10);
    expect(contrast(white, [0, 0, 0])).toBeLessThan(2);
  });
  it('can be read', () => {
    for (const hex of ['#ffff00', '#808080', '#c0c0c0', '#ff0000', '#ffffff', '#1f4e6b', '#000000']) {
      for (const fill of ['#ffffff', '#fff8dc', '#808080', '#1f4e6b', '#000000', '#ffff00']) {
        const ink = readable(parseColour(hex), parseColour(fill));
        expect(contrast(ink, parseColour(fill)), `${hex} on ${fill}`).toBeGreaterThanOrEqual(4.45);
      }
    }
    expect(readable(parseColour('#1f4e6b'), [255, 255, 255])).toEqual(parseColour('#1f4e6b'));
  });
});
