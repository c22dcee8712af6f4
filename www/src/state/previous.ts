// The figures of the period before, as a column beside those of the shown sheet.

import { computed } from '@preact/signals';
import type { DataPointValue, Period } from '../engine/wire.gen';
import { parseCell } from '../grid/cell';
import { t } from '../l10n';
import { answer } from './answers';
import { shape } from './sheets';
import { report, valuesByRow } from './snapshot';

export interface PreviousColumn {
  /** The column of the workbook that it stands behind. */
  readonly after: number;
  readonly title: string;
  readonly rows: ReadonlyMap<number, { readonly text: string; readonly numeric: boolean }>;
}

/** `2019-07` to `2019-12` in few letters. */
export function periodName(period: Period | null | undefined): string {
  if (!period) return t('previous-unknown');
  const [year, month] = period.start.split('-');
  const [endYear, endMonth] = period.end.split('-');
  if (year === endYear && month === '01' && endMonth === '06') return t('period-half', { half: 1, year: year ?? '' });
  if (year === endYear && month === '07' && endMonth === '12') return t('period-half', { half: 2, year: year ?? '' });
  if (year === endYear && month === '01' && endMonth === '12') return t('period-year', { year: year ?? '' });
  return t('period-other', { start: period.start, end: period.end });
}

/** What an earlier report says of a data point, as a person reads it. */
export function before(value: DataPointValue): { text: string; numeric: boolean } | undefined {
  const { previous, kind } = value;
  return previous ? { text: answer(previous, kind), numeric: typeof previous.value === 'number' } : undefined;
}

/** The column for the shown sheet, if there is an earlier report and the sheet has figures. */
export const previousColumn = computed<PreviousColumn | undefined>(() => {
  const earlier = report.value?.previous;
  const values = valuesByRow.value.get(shape.value?.name ?? '');
  if (!earlier || !values) return undefined;
  const rows = new Map<number, { text: string; numeric: boolean }>();
  let after = 0;
  for (const [row, value] of values) {
    const shown = before(value);
    if (shown) rows.set(row, shown);
    after = Math.max(after, parseCell(value.cell ?? '').place.column);
  }
  return { after, title: periodName(earlier.period), rows };
});
