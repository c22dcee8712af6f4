// Names of cells, `D5` and `Sheet!D5`, and rectangles of them.

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, bounds included. */
export interface Range {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The size of a sheet of Excel. */
export const SHEET = { rows: 1_048_576, columns: 16_384 };

/** The letters of a column, from 0. */
export function letters(column: number): string {
  let out = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    out = String.fromCharCode(65 + ((rest - 1) % 26)) + out;
  }
  return out;
}

/** `D5` */
export function placeName(place: Place): string {
  return `${letters(place.column)}${place.row + 1}`;
}

/** `Sheet!D5`, with the quotes of Excel where the name needs them. */
export function cellName(sheet: string, place: Place): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !parsePlace(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${placeName(place)}`;
}

/** The place of `D5` or `$D$5`; nothing if it is none. */
export function parsePlace(text: string): Place | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const place = { row: Number(match[2]) - 1, column: column - 1 };
  return place.row < SHEET.rows && place.column < SHEET.columns ? place : undefined;
}

/** The sheet and the place of `Sheet!D5`. */
export function parseCell(cell: string): { sheet: string; place: Place } {
  const at = cell.lastIndexOf('!');
  const quoted = cell.slice(0, at);
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, place: parsePlace(cell.slice(at + 1)) ?? { row: 0, column: 0 } };
}

/** The rectangle between two cells. */
export function between(one: Place, other: Place): Range {
  return {
    firstRow: Math.min(one.row, other.row),
    firstColumn: Math.min(one.column, other.column),
    lastRow: Math.max(one.row, other.row),
    lastColumn: Math.max(one.column, other.column),
  };
}

export function contains(range: Range, { row, column }: Place): boolean {
  return (
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
  );
}

export function overlap(one: Range, other: Range): boolean {
  return (
    one.firstRow <= other.lastRow &&
    one.lastRow >= other.firstRow &&
    one.firstColumn <= other.lastColumn &&
    one.lastColumn >= other.firstColumn
  );
}

/** The smallest rectangle that holds both. */
export function union(one: Range, other: Range): Range {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

/** `D5`, or `D5:E9`. */
export function rangeName(range: Range): string {
  const first = placeName({ row: range.firstRow, column: range.firstColumn });
  const last = placeName({ row: range.lastRow, column: range.lastColumn });
  return first === last ? first : `${first}:${last}`;
}
