import { beforeEach, expect, test, vi } from 'vitest';
import type { CellView, SheetLook } from '../engine/wire.gen';
import { active, forgetPlaces, range, selectRange, showSheet } from './selection';
import { cellAt, ensure, forget, isKnown, opened, refreshed, sheet } from './sheets';

/** What the engine was asked, and what lets it answer. */
const waiting: { method: string; on: number; answer: () => void }[] = [];
/** The text that stands in the first cell of each sheet. */
let texts: string[] = [];

vi.mock('./engine', () => ({
  engine: {
    call: (method: string, on: number) => {
      // What the worker does when its turn comes: one after the other, and each sees what is there then.
      const text = texts[on];
      return new Promise((resolve) => {
        const cell = { row: 0, column: 0, text } as CellView;
        const look = { rows: [], columns: [], merged: [], frozen_rows: 0, frozen_columns: 0 } as unknown as SheetLook;
        waiting.push({ method, on, answer: () => resolve(method === 'look' ? look : [cell]) });
      });
    },
  },
}));

const top = { firstRow: 0, lastRow: 20, firstColumn: 0, lastColumn: 5 };
const below = { firstRow: 40, lastRow: 60, firstColumn: 0, lastColumn: 5 };
const nothing = { from: 0, to: 0, columns: 0 };

/** Lets the engine answer the question that has waited longest. */
async function answer(): Promise<void> {
  waiting.shift()?.answer();
  await new Promise((done) => setTimeout(done));
}

async function answerAll(): Promise<void> {
  while (waiting.length > 0) await answer();
}

const shown = () => [sheet.value, cellAt({ row: 0, column: 0 })?.text];

beforeEach(async () => {
  waiting.length = 0;
  texts = ['first', 'second', 'third'];
  forget(0);
  forgetPlaces();
  const first = opened(0, top);
  await answerAll();
  (await first)();
  expect(shown()).toEqual([0, 'first']);
});

test('another sheet is shown with its own cells, whatever is asked for meanwhile', async () => {
  const second = showSheet(1);
  await answer();
  void ensure(below, nothing);
  await answerAll();
  await second;
  expect(shown()).toEqual([1, 'second']);
});

test('of two sheets that are on their way, the one that was chosen last is shown', async () => {
  const back = showSheet(2);
  await answerAll();
  await back;
  // The look of the sheet that was shown before is known, so its cells come first.
  const second = showSheet(1);
  const first = showSheet(0);
  await answerAll();
  await Promise.all([second, first]);
  expect(shown()).toEqual([0, 'first']);
  expect(active.value).toEqual({ row: 0, column: 0 });
});

test('a person stays where they are when they choose the sheet that is shown', async () => {
  const chosen = { firstRow: 3, lastRow: 5, firstColumn: 1, lastColumn: 2 };
  selectRange(chosen);
  const second = showSheet(1);
  await showSheet(0);
  await answerAll();
  await second;
  expect(sheet.value).toBe(0);
  expect(range.value).toEqual(chosen);
});

test('cells that were asked for before a step are asked for again', async () => {
  const second = opened(1, top);
  await answer();
  texts[1] = 'second, corrected';
  const step = refreshed();
  await answer();
  (await second)();
  expect(shown()).toEqual([1, 'second']);
  await answer();
  (await step)();
  await answerAll();
  expect(shown()).toEqual([1, 'second, corrected']);
});

test('a late answer does not replace a newer one, and does not make more known than is', async () => {
  const far = opened(0, below);
  await new Promise((done) => setTimeout(done));
  texts[0] = 'first, corrected';
  const around = ensure({ ...top, lastRow: 30 }, nothing);
  const step = refreshed();
  await answerAll();
  (await step)();
  (await far)();
  await around;
  expect(shown()).toEqual([0, 'first, corrected']);
  expect(isKnown(top)).toBe(true);
  expect(isKnown(below)).toBe(false);
});

test('what was asked of the file before is not shown in the next', async () => {
  const late = refreshed();
  forget(0);
  await answerAll();
  (await late)();
  expect(shown()).toEqual([0, undefined]);
});
