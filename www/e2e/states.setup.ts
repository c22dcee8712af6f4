// Makes, once for all states, the files in states that no sample is in.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { converted, halfYearBefore, MADE, openSample, remade, signed, start } from './helpers';
import { test } from './test';

test('files in states that no sample is in', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'states-'));
  const path = (name: string) => join(folder, name);
  await start(page);
  await openSample(page, 'A clean form');
  const [checked] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  await checked.saveAs(path('checked.xlsx'));
  const files = {
    checked: path('checked.xlsx'),
    changed: remade(path('checked.xlsx'), path('changed.xlsx'), 'book["Policy"]["D31"] = 4; save()'),
    formula: remade('belgrade', path('formula.xlsx'), 'book["Policy"]["D29"] = "=SUM(D30:D34)"; save()'),
    signed: signed('belgrade', path('signed.xlsx')),
    earlier: halfYearBefore(path('before.xlsx')),
    ods: converted('tirana', 'ods', folder),
  };
  mkdirSync(MADE, { recursive: true });
  for (const [name, file] of Object.entries(files)) writeFileSync(new URL(name, MADE), readFileSync(file));
  rmSync(folder, { recursive: true });
});
