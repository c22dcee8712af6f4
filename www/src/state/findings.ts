// Which findings are shown, in what order, and which of them a person looks at.

import { batch, computed, signal } from '@preact/signals';
import type { Correction, Finding } from '../engine/wire.gen';
import { parseCell } from '../grid/cell';
import { t } from '../l10n';
import { announce } from './app';
import { activeName, goTo } from './selection';
import { shape } from './sheets';
import { findingsBySheet, report, valuesByCode } from './snapshot';

export type Severity = 'error' | 'warning' | 'info';
export type Filter = 'all' | Severity | 'note';
export type Grouping = 'sheet' | 'severity' | 'rule';

export const filter = signal<Filter>('all');
export const grouping = signal<Grouping>('sheet');
export const search = signal('');
/** The id of the finding that a person is at. */
export const current = signal<string | undefined>(undefined);
/** The id of the finding that the mouse or the focus is on. */
export const pointed = signal<string | undefined>(undefined);
/** Whether the panel shall show and focus the current finding: counts up. */
export const called = signal(0);

const GRAVITY: Record<string, number> = { error: 0, warning: 1, info: 2 };

/** The texts of a finding that are searched. */
function texts(finding: Finding): string {
  const labels = finding.data_points.map((code) => `${code} ${valuesByCode.value.get(code)?.label ?? ''}`);
  return [finding.rule, finding.message, finding.rule_in_words, ...finding.cells, ...labels].join(' ').toLowerCase();
}

export const shown = computed<readonly Finding[]>(() => {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  return (report.value?.findings ?? []).filter((finding) => {
    const kind =
      filter.value === 'all' ||
      (filter.value === 'note' ? finding.notes.length > 0 : finding.severity === filter.value);
    return kind && (words.length === 0 || words.every((word) => texts(finding).includes(word)));
  });
});

export interface Group {
  readonly key: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** The shown findings in groups: sheets in the order of the workbook, the gravest first. */
export const groups = computed<readonly Group[]>(() => {
  const found = new Map<string, Finding[]>();
  for (const finding of shown.value) {
    const key = keyOf(finding);
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  const all = [...found].map(([key, findings]) => ({ key, title: titleOf(key), findings }));
  if (grouping.value === 'severity') all.sort((a, b) => (GRAVITY[a.key] ?? 9) - (GRAVITY[b.key] ?? 9));
  return all;
});

/** The shown findings in the order in which they stand in the panel. */
export const ordered = computed(() => groups.value.flatMap((group) => group.findings));

function keyOf(finding: Finding): string {
  if (grouping.value === 'rule') return finding.rule;
  if (grouping.value === 'severity') return finding.severity;
  const cell = finding.cells[0];
  return cell ? parseCell(cell).sheet : '';
}

function titleOf(key: string): string {
  if (grouping.value === 'severity') return t(`severity-many-${key}`);
  return key || t('findings-form');
}

/** The corrections offered for each finding, by its id. */
export const offers = computed(() => {
  const byFinding = new Map<string, Correction[]>();
  for (const correction of report.value?.corrections ?? []) {
    for (const id of correction.settles) byFinding.set(id, [...(byFinding.get(id) ?? []), correction]);
  }
  return byFinding;
});

/** The corrections that may be accepted all at once. */
export const safe = computed(() =>
  (report.value?.corrections ?? []).filter(({ applicability, rejected }) => applicability === 'safe' && !rejected),
);

/** The findings of each cell of the shown sheet, by row and column; the gravest first. */
export const marks = computed(() => {
  const name = shape.value?.name;
  const rows = new Map<number, Map<number, Finding[]>>();
  for (const finding of (name && findingsBySheet.value.get(name)) || []) {
    for (const cell of finding.cells) {
      const { sheet, place } = parseCell(cell);
      if (sheet !== name) continue;
      const row = rows.get(place.row) ?? new Map<number, Finding[]>();
      const here = [...(row.get(place.column) ?? []), finding];
      here.sort((a, b) => (GRAVITY[a.severity] ?? 9) - (GRAVITY[b.severity] ?? 9));
      rows.set(place.row, row.set(place.column, here));
    }
  }
  return rows;
});

/** The findings that concern the active cell. */
export const activeFindings = computed(() =>
  (report.value?.findings ?? []).filter((finding) => finding.cells.includes(activeName.value)),
);

/** The cells to be shown as belonging together, of the finding that is pointed at. */
export const related = computed(() => {
  const finding = report.value?.findings.find(({ id }) => id === pointed.value);
  const name = shape.value?.name;
  const rows = new Map<number, Set<number>>();
  for (const cell of finding?.cells ?? []) {
    const { sheet, place } = parseCell(cell);
    if (sheet === name) rows.set(place.row, (rows.get(place.row) ?? new Set()).add(place.column));
  }
  return rows;
});

/** Goes to the next finding, or the one before; the keyboard stays in the sheet. */
export async function goToNext(by: 1 | -1): Promise<void> {
  const all = ordered.value;
  if (all.length === 0) return;
  const at = all.findIndex(({ id }) => id === current.value);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  if (next) await look(next, true);
}

/** Shows a finding: its first cell in the sheet, its card in the panel. */
export async function look(finding: Finding, focus: boolean): Promise<void> {
  batch(() => {
    current.value = finding.id;
    called.value += 1;
  });
  announce(`${t(`severity-${finding.severity}`)}. ${finding.message}`);
  if (finding.cells[0]) await goTo(finding.cells[0], focus);
}
