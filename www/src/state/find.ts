// Find a text in the whole workbook.

import { computed, signal } from '@preact/signals';
import type { FoundCells } from '../engine/wire.gen';
import { t } from '../l10n';
import { announce } from './app';
import { engine } from './engine';
import { activeName, goTo } from './selection';
import { afterStep } from './steps';

/** How many places are listed; nobody goes through more. */
const MOST = 1000;
/** As long as a person goes on typing, nothing is looked for. */
const PAUSE = 150;

/** Whether the bar is shown. */
export const finding = signal(false);
export const wanted = signal('');
export const found = signal<FoundCells | undefined>(undefined);
/** Which of the found cells a person is at, from 0. */
export const at = computed(() => found.value?.cells.indexOf(activeName.value) ?? -1);

let waiting: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

/** Looks for a text, and goes to the first place. */
export function look(text: string): void {
  wanted.value = text;
  clearTimeout(waiting);
  waiting = setTimeout(() => void search(true), PAUSE);
}

async function search(go: boolean): Promise<void> {
  const question = (asked += 1);
  const text = wanted.value;
  const cells = text ? await engine.call('find', text, MOST) : undefined;
  if (question !== asked) return;
  found.value = cells;
  if (!cells || !go) return;
  announce(t('find-count', { count: cells.total, at: cells.total > 0 ? 1 : 0 }));
  if (cells.cells[0]) await goTo(cells.cells[0], false);
}

/** Goes to the next place, or the one before, in a circle. */
export async function next(by: 1 | -1): Promise<void> {
  if (!found.value && wanted.value) await search(false);
  const cells = found.value?.cells ?? [];
  if (cells.length === 0) return;
  const cell = cells[(at.value + by + cells.length) % cells.length];
  if (!cell) return;
  await goTo(cell, false);
  announce(t('find-at', { at: cells.indexOf(cell) + 1, count: found.value?.total ?? 0, cell }));
}

export function close(): void {
  clearTimeout(waiting);
  asked += 1;
  finding.value = false;
  found.value = undefined;
}

// What stands in the cells may be something else now.
afterStep(() => {
  if (finding.value) void search(false);
});
