// Names of cells: `D5` and `Sheet!D5`.

export interface Place {
  readonly row: number;
  readonly column: number;
}

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
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${placeName(place)}`;
}

/** The sheet and the place of `Sheet!D5`. */
export function parseCell(cell: string): { sheet: string; place: Place } {
  const at = cell.lastIndexOf('!');
  const quoted = cell.slice(0, at);
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  const match = /^([A-Z]+)(\d+)$/.exec(cell.slice(at + 1));
  let column = 0;
  for (const letter of match?.[1] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return { sheet, place: { row: Number(match?.[2] ?? 1) - 1, column: column - 1 } };
}
