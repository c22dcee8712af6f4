// A cell that somebody is typing into, and the text that waits for the engine.

import { signal } from '@preact/signals';
import { t } from '../l10n';
import { announce } from '../state/app';
import { active, activeCell, activeName, toSheet } from '../state/selection';
import { sheet } from '../state/sheets';
import { mayReplace } from '../state/consent';
import { cut, edit, notice, pending, replaceFormula } from '../state/steps';

export interface Typing {
  /** Its name, such as `Sheet!D5`. */
  readonly cell: string;
  readonly before: string;
  readonly text: string;
  /** Whether arrow keys move in the text, as after F2, and not to the next cell. */
  readonly within: boolean;
  /** Whether a formula stands there, and the person confirmed that it goes. */
  readonly replaces: boolean;
}

export const typing = signal<Typing | undefined>(undefined);

/** What a person edits in the active cell: the number in full, the day as it is typed. */
export function input(): string {
  const cell = activeCell.value;
  return cell?.input ?? cell?.text ?? '';
}

/** Begins to type into the active cell; with its own text, or with another instead. */
export function begin(text?: string): void {
  const cell = activeCell.value;
  if (cell?.shared) {
    notice.value = t('grid-locked');
    announce(t('grid-locked'));
  } else if (cell?.formula != null) void beginInstead(cell.formula, text);
  else type(text, false);
}

/** The same in the place of a formula, when the person says that it may go. */
async function beginInstead(formula: string, text?: string): Promise<void> {
  const cell = activeName.value;
  const replace = await mayReplace(cell, formula, input());
  toSheet();
  if (replace && activeName.value === cell) type(text, true);
}

function type(text: string | undefined, replaces: boolean): void {
  cut.value = undefined;
  const before = input();
  typing.value = { cell: activeName.value, before, text: text ?? before, within: text === undefined, replaces };
}

/** Ends the typing; without a text the cell stays as it was. */
export async function end(text: string | undefined): Promise<void> {
  const ended = typing.value;
  if (!ended) return;
  typing.value = undefined;
  if (text === undefined || (text === ended.before && !ended.replaces)) return;
  const typed = { sheet: sheet.value, ...active.value, text };
  pending.value = typed;
  await (ended.replaces ? replaceFormula(ended.cell, text) : edit(ended.cell, text));
  // The step has done so, unless it failed or the person did not want it.
  if (pending.value === typed) pending.value = undefined;
}
