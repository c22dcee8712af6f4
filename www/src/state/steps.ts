// Everything that changes the file. After each step the page shows the figures, the findings and
// the cells that follow from it, all at once.

import { batch, signal } from '@preact/signals';
import type { Pasted, Snapshot } from '../engine/protocol';
import type { WrittenCells } from '../engine/wire.gen';
import type { Place, Range } from '../grid/cell';
import { t } from '../l10n';
import { announce, attempt } from './app';
import { mayChange, mayReplace } from './consent';
import { engine } from './engine';
import { goTo, range, selectRange } from './selection';
import { refreshed, sheet } from './sheets';
import { fileName, pane, report, snapshot, take } from './snapshot';

/** Called after every step that changed something. */
const watchers: (() => void)[] = [];
export const afterStep = (run: () => void): number => watchers.push(run);

/** Cells that wait to be pasted elsewhere and be emptied here. */
export const cut = signal<{ sheet: number; range: Range; text: string } | undefined>(undefined);

/** What was typed into a cell. */
export interface Typed extends Place {
  readonly sheet: number;
  readonly text: string;
}

/** What was typed and is on its way through the engine, so that the old text does not flash up. */
export const pending = signal<Typed | undefined>(undefined);

let last: Promise<unknown> = Promise.resolve();
/** When no step is on its way any more: what is saved is what a person has typed. */
export const settled = (): Promise<unknown> => last;

/** Does a step, shows what follows, and says what was done. Says whether it succeeded. */
export function step(run: () => Promise<Snapshot>, said?: string, file = fileName.value): Promise<boolean> {
  const typed = pending.value;
  const done = attempt(file, async () => {
    // Both are asked for at once: the worker answers one after the other.
    const [next, put] = await Promise.all([run(), refreshed()]);
    batch(() => {
      take(next);
      put();
      if (pending.value === typed) pending.value = undefined;
    });
    const { errors, warnings } = next.report.summary;
    const counts = t('announce-checked', { errors, warnings });
    announce(said ? `${said} ${counts}` : counts);
    for (const watcher of watchers) watcher();
  });
  last = done;
  return done;
}

/** A step that changes cells: not before the person knows what that means for this file. */
const change = async (run: () => Promise<Snapshot>, said?: string): Promise<boolean> => {
  const may = mayChange();
  // Where nobody is asked, the engine is at once: it works while the page is drawn.
  return (may === true || (await may)) && step(run, said);
};

/** Accepts corrections, as one step; a formula goes only when that was confirmed. */
export async function accept(ids: readonly string[]): Promise<boolean> {
  const accepted = (report.value?.corrections ?? []).filter(({ id }) => ids.includes(id));
  const [formula] = accepted.flatMap(({ replaces_formulas }) => replaces_formulas);
  if (formula && !(await mayReplace(formula))) return false;
  return change(() => engine.call('accept', ids), t('announce-accepted', { count: ids.length }));
}
/** Offers a correction no more, or offers it again. */
export const reject = (id: string, rejected: boolean): Promise<boolean> =>
  step(() => engine.call('reject', id, rejected), t(rejected ? 'announce-rejected' : 'announce-offered'));
/** Puts what was typed into a cell such as `Sheet!D5`. */
export const edit = (cell: string, typed: string): Promise<boolean> => change(() => engine.call('edit', cell, typed));
/** The same in the place of a formula, after the person confirmed that it goes. */
export const replaceFormula = (cell: string, typed: string): Promise<boolean> =>
  change(() => engine.call('replaceFormula', cell, typed));
/** Writes a note beside a data point. */
export const writeNote = (code: string, text: string): Promise<boolean> =>
  change(() => engine.call('writeNote', code, text), t('announce-noted'));
/** Puts back what a cell such as `Sheet!D5` held when the file was opened. */
export const revert = (cell: string): Promise<boolean> =>
  step(() => engine.call('revert', cell), t('announce-undone'));
export const undo = (): Promise<void> => back('undo', t('announce-undone'));
export const redo = (): Promise<void> => back('redo', t('announce-redone'));

/** Goes a step back or forth, and shows where that was, as Excel does. */
async function back(which: 'undo' | 'redo', said: string): Promise<void> {
  const before = snapshot.value?.edits ?? [];
  if (!(await step(() => engine.call(which), said))) return;
  const after = snapshot.value?.edits ?? [];
  const [fewer, more] = before.length < after.length ? [before, after] : [after, before];
  const kept = new Set<unknown>(fewer);
  const other = more.find((edit) => !kept.has(edit)) ?? after.find((edit) => !before.includes(edit));
  if (other && pane.value === 'sheet') await goTo(other.cell, inSheet());
}

/** Whether the keyboard is in the sheet. */
const inSheet = (): boolean => document.activeElement?.closest('[role="grid"]') != null;

const corners = (chosen: Range) => ({
  row: chosen.firstRow,
  column: chosen.firstColumn,
  otherRow: chosen.lastRow,
  otherColumn: chosen.lastColumn,
});

/** The text of the chosen cells; `take` marks them to be moved. */
export async function copied(takeAway: boolean): Promise<string> {
  const from = { sheet: sheet.value, range: range.value };
  const text = await engine.call('copy', from.sheet, corners(from.range));
  cut.value = takeAway ? { ...from, text } : undefined;
  announce(t(takeAway ? 'announce-cut' : 'announce-copied'));
  return text;
}

/** Writes a text of the clipboard into the chosen cells. */
export async function paste(text: string): Promise<void> {
  // What is on the clipboard now may be something else than what was cut.
  const same = (one: string, other: string) => one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
  const moved = cut.value && same(cut.value.text.trimEnd(), text.trimEnd()) ? cut.value : undefined;
  const cleared = moved && { sheet: moved.sheet, area: corners(moved.range) };
  await write(() => engine.call('paste', sheet.value, corners(range.value), text, cleared), true);
  cut.value = undefined;
}

/** Empties the chosen cells. */
export const clear = (): Promise<void> => write(() => engine.call('clear', sheet.value, corners(range.value)), false);

async function write(run: () => Promise<Pasted>, choose: boolean): Promise<void> {
  let written: WrittenCells | undefined;
  const done = await change(async () => {
    const pasted = await run();
    written = pasted.written;
    return pasted.snapshot;
  });
  if (!done || !written) return;
  const { block, changed, left } = written;
  if (choose) {
    selectRange({
      firstRow: block.first_row,
      firstColumn: block.first_column,
      lastRow: block.last_row,
      lastColumn: block.last_column,
    });
  }
  const said = [t('announce-written', { count: changed })];
  if (left.length > 0) said.push(t('announce-left', { count: left.length, cell: left[0] ?? '' }));
  const { errors, warnings } = report.value?.summary ?? { errors: 0, warnings: 0 };
  announce([...said, t('announce-checked', { errors, warnings })].join(' '));
  notice.value = left.length > 0 ? said.join(' ') : undefined;
}

/** A sentence about the last step, shown beside the cell's content until the next. */
export const notice = signal<string | undefined>(undefined);
afterStep(() => (notice.value = undefined));

