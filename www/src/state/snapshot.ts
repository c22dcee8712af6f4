// What the engine last said of the open file.

import { computed, signal } from '@preact/signals';
import type { Snapshot } from '../engine/protocol';
import type { DataPointValue, Finding } from '../engine/wire.gen';
import { parseCell } from '../grid/cell';
import { share } from './share';

export const fileName = signal('');
export const snapshot = signal<Snapshot | undefined>(undefined);
/** The numbers of the file as it was opened, to be compared with. */
export const atFirst = signal<{ errors: number; warnings: number }>({ errors: 0, warnings: 0 });
/** What stands in the place of the sheet: the sheet, or what was changed in it. */
export const pane = signal<'sheet' | 'changes'>('sheet');
/** On a narrow screen, which of the two halves is shown. */
export const half = signal<'findings' | 'sheet'>('findings');

/** Shows the sheet or the changes, also on a narrow screen. */
export function show(which: 'sheet' | 'changes'): void {
  pane.value = which;
  half.value = 'sheet';
}

/** How many edits the last saved workbook had, as text, or that there was none. */
export const saved = signal('[]');

export const report = computed(() => snapshot.value?.report);
export const unsaved = computed(() => JSON.stringify(snapshot.value?.edits ?? []) !== saved.value);

/** Takes what the engine says now. */
export function take(next: Snapshot): void {
  snapshot.value = share(snapshot.value, next);
}

/** The findings on each sheet, by its name. */
export const findingsBySheet = computed(() => {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of report.value?.findings ?? []) {
    for (const name of new Set(finding.cells.map((cell) => parseCell(cell).sheet))) {
      bySheet.set(name, [...(bySheet.get(name) ?? []), finding]);
    }
  }
  return bySheet;
});

/** The data points by their codes. */
export const valuesByCode = computed(
  () => new Map((report.value?.values ?? []).map((value) => [value.code, value])),
);

/** The data points by sheet and row. */
export const valuesByRow = computed(() => {
  const bySheet = new Map<string, Map<number, DataPointValue>>();
  for (const value of report.value?.values ?? []) {
    if (!value.cell) continue;
    const { sheet, place } = parseCell(value.cell);
    const rows = bySheet.get(sheet) ?? new Map<number, DataPointValue>();
    bySheet.set(sheet, rows.set(place.row, value));
  }
  return bySheet;
});
