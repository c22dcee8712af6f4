// What the page knows, as signals; and everything that a person can do. No DOM but for downloads.

import { batch, computed, signal } from '@preact/signals';
import { sampleBytes, type Sample } from './engine/assets';
import { Client, Crashed, Refused } from './engine/client';
import type { FormInfo, Snapshot } from './engine/protocol';
import type { CellView, Finding, Problem, RuleView } from './engine/wire.gen';
import { download } from './download';
import { parseCell, type Place } from './grid/cell';
import { language, t } from './l10n';

export type Screen = 'open' | 'checking' | 'workspace' | 'rules';
export type Filter = 'all' | 'error' | 'warning';

/** How many rows and columns of a sheet are shown beyond those that hold something. */
const MARGIN = { rows: 12, columns: 2 };
/** More rows and columns than that are fetched as they come into view. */
const WINDOW = { rows: 400, columns: 60 };

export const screen = signal<Screen>('open');
export const fileName = signal('');
/** Why the last file or the last step failed. */
export const problem = signal<{ file: string; problem: Problem } | undefined>(undefined);
export const snapshot = signal<Snapshot | undefined>(undefined);
export const sheet = signal(0);
export const selected = signal<Place>({ row: 0, column: 0 });
/** Counts up when the selection must come into view and take the focus. */
export const reveal = signal(0);
export const filter = signal<Filter>('all');
/** The cells of the shown sheet that are known, by `row:column`. */
export const cells = signal<ReadonlyMap<string, CellView>>(new Map());
/** How many edits the last download had, or that there was none. */
const downloaded = signal('[]');
/** The form that files are checked against; unknown until another one was chosen. */
export const form = signal<FormInfo | undefined>(undefined);
/** The rule book of that form, once it was asked for. */
export const rules = signal<readonly RuleView[]>([]);
/** Said by screen readers. */
export const announcement = signal('');

export const report = computed(() => snapshot.value?.report);
export const unsaved = computed(() => JSON.stringify(snapshot.value?.edits ?? []) !== downloaded.value);

export const shownFindings = computed<readonly Finding[]>(() => {
  const all = report.value?.findings ?? [];
  return filter.value === 'all' ? all : all.filter((finding) => finding.severity === filter.value);
});

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

/** The gravest finding of each cell of the shown sheet, by `row:column`. */
export const marks = computed(() => {
  const name = snapshot.value?.shapes[sheet.value]?.name;
  const found = new Map<string, Finding>();
  for (const finding of (name && findingsBySheet.value.get(name)) || []) {
    for (const cell of finding.cells) {
      const { sheet: on, place } = parseCell(cell);
      const key = `${place.row}:${place.column}`;
      const known = found.get(key);
      if (on === name && (!known || (known.severity !== 'error' && finding.severity === 'error'))) {
        found.set(key, finding);
      }
    }
  }
  return found;
});

function extentOf(index: number): { rows: number; columns: number } {
  const shape = snapshot.value?.shapes[index];
  return { rows: (shape?.rows ?? 0) + MARGIN.rows, columns: (shape?.columns ?? 0) + MARGIN.columns };
}

/** The size of the shown sheet, with a margin of empty cells. */
export const extent = computed(() => extentOf(sheet.value));

const client = new Client();

/** Opens a file that a person chose. */
export async function openFile(file: File): Promise<void> {
  await open(file.name, () => content(file));
}

/** Opens a sample. */
export async function openSample(sample: Sample): Promise<void> {
  await open(sample.name, () => sampleBytes(sample));
}

async function open(name: string, read: () => Promise<Uint8Array>): Promise<void> {
  const before = screen.value;
  problem.value = undefined;
  fileName.value = name;
  screen.value = 'checking';
  try {
    const opened = await client.call('open', name, await read(), language);
    downloaded.value = '[]';
    filter.value = 'all';
    take(opened);
    known = nothing;
    const first = opened.report.findings.find((finding) => finding.cells.length > 0);
    if (first) await goTo(first.cells[0] ?? '', false);
    else await showSheet(0);
    screen.value = 'workspace';
  } catch (reason) {
    screen.value = before === 'checking' ? 'open' : before;
    tell(name, reason);
  }
}

/** Shows another sheet, from its first cell. */
export const showSheet = (index: number): Promise<void> => show({ sheet: index, place: { row: 0, column: 0 } });

/** Goes to a cell such as `Sheet!D5`; `focus` takes the keyboard there. */
export async function goTo(cell: string, focus = true): Promise<void> {
  const { sheet: name, place } = parseCell(cell);
  const index = snapshot.value?.shapes.findIndex((shape) => shape.name === name) ?? -1;
  if (index < 0) return;
  await show({ sheet: index, place });
  if (focus) reveal.value += 1;
}

/** Shows a place; its cells are there before it is. */
async function show(where: { sheet: number; place: Place }): Promise<void> {
  const fetched = where.sheet === sheet.value && isKnown(where.place.row) ? undefined : await cellsAround(where);
  batch(() => {
    if (fetched) keep(fetched);
    sheet.value = where.sheet;
    selected.value = where.place;
  });
}

/** Accepts corrections, as one step. */
export const accept = (ids: readonly string[]): Promise<void> => step(() => client.call('accept', ids));
/** Puts what was typed into a cell. */
export const edit = (cell: string, typed: string): Promise<void> => step(() => client.call('edit', cell, typed));
export const undo = (): Promise<void> => step(() => client.call('undo'));
export const redo = (): Promise<void> => step(() => client.call('redo'));

/** Downloads the corrected workbook. */
export async function downloadCorrected(): Promise<void> {
  const now = snapshot.value;
  if (!now) return;
  await attempt(fileName.value, async () => {
    offer({ name: now.correctedName, bytes: await client.call('corrected', { time: wallTime() }) });
    downloaded.value = JSON.stringify(now.edits);
  });
}

/** The time on the wall, as the record of corrections shows it: `2026-11-23T14:05:09`. */
function wallTime(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** Downloads the blank form; with the figures of a file as those of the period before. */
export async function downloadBlank(previous?: File): Promise<void> {
  await attempt(previous?.name ?? '', async () => {
    const bytes = previous && { name: previous.name, bytes: await content(previous) };
    offer(await client.call('blankForm', language, bytes));
  });
}

/** Downloads the definition of the built-in form, for a steward to change. */
export const downloadDefinition = (): Promise<void> =>
  attempt('', async () => offer({ name: 'form-definition.xlsx', bytes: await client.call('definition') }));

/** Downloads the rule book as a document. */
export const downloadRuleBook = (): Promise<void> =>
  attempt('', async () => {
    const text = await client.call('ruleBook', language);
    offer({ name: 'rule-book.html', bytes: new TextEncoder().encode(text) });
  });

/** Checks against the form of a definition (a workbook, or tables), or against the built-in one again. */
export const chooseForm = (files: readonly File[]): Promise<void> =>
  attempt(files[0]?.name ?? '', async () => {
    const named = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await content(file) })));
    form.value = await client.call('useForm', named, language);
    announcement.value = t('announce-form', { name: form.value.name });
  });

/** Shows the rule book. */
export const showRules = (): Promise<void> =>
  attempt('', async () => {
    rules.value = await client.call('rules', language);
    screen.value = 'rules';
  });

/** Compares the open file with one of another period. */
export const compareWith = (file: File): Promise<void> =>
  step(async () => client.call('compareWith', file.name, await content(file)), file.name);

const content = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function attempt(file: string, run: () => Promise<void>): Promise<void> {
  problem.value = undefined;
  try {
    await run();
  } catch (reason) {
    tell(file, reason);
  }
}

function offer({ name, bytes }: { name: string; bytes: Uint8Array }): void {
  download(name, bytes);
  announcement.value = t('announce-downloaded', { name });
}

/** Leaves the file; the caller has asked if anything would be lost. */
export function close(): void {
  problem.value = undefined;
  snapshot.value = undefined;
  downloaded.value = '[]';
  screen.value = 'open';
}

const step = (run: () => Promise<Snapshot>, file = fileName.value): Promise<void> =>
  attempt(file, async () => {
    take(await run());
    keep(await cellsAround({ sheet: sheet.value, place: selected.value }));
  });

function take(next: Snapshot): void {
  snapshot.value = next;
  const { errors, warnings } = next.report.summary;
  announcement.value = t('announce-checked', { errors, warnings });
}

interface Fetched {
  readonly first: number;
  readonly end: number;
  readonly list: readonly CellView[];
}

const nothing: Fetched = { first: 0, end: 0, list: [] };
/** The rows of the shown sheet whose cells are known. */
let known = nothing;

const isKnown = (row: number): boolean => row >= known.first && row < known.end;

function keep(fetched: Fetched): void {
  known = fetched;
  cells.value = new Map(fetched.list.map((cell) => [`${cell.row}:${cell.column}`, cell]));
}

/** Fetches cells as they come into view. */
export async function ensureRows(first: number, end: number): Promise<void> {
  if (isKnown(first) && isKnown(Math.min(end, extent.value.rows) - 1)) return;
  const on = sheet.value;
  const fetched = await cellsAround({ sheet: on, place: { row: first, column: 0 } });
  if (on === sheet.value) keep(fetched);
}

/** The cells of a sheet, of a very large one those around a place. */
async function cellsAround({ sheet: on, place }: { sheet: number; place: Place }): Promise<Fetched> {
  const { rows, columns } = extentOf(on);
  const first = Math.max(0, place.row - WINDOW.rows);
  const end = Math.min(rows, place.row + WINDOW.rows);
  return { first, end, list: await client.call('cells', on, first, end, 0, Math.min(columns, WINDOW.columns)) };
}

function tell(file: string, reason: unknown): void {
  const told =
    reason instanceof Refused
      ? reason.problem
      : reason instanceof Crashed
        ? { code: 'crash', message: t('problem-crash'), advice: t('problem-crash-advice') }
        : { code: 'engine', message: t('problem-crash'), advice: t('problem-engine-advice') };
  problem.value = { file, problem: told };
}
