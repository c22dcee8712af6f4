// A sheet of a million cells is opened, scrolled and edited.

import { execFileSync } from 'node:child_process';
import type { TestInfo } from '@playwright/test';
import { activeCell, chooseFile, content, goTo, root, start } from './helpers';
import { expect, type Page } from './test';

export const LARGE = [
  { title: '20,000 rows of 50 cells', rows: 20_000, columns: 50, last: 'AX20000' },
  { title: '1,048,576 rows, all that Excel has', rows: 1_048_576, columns: 1, last: 'A1048576' },
] as const;

/** Goes through such a sheet as a person does; `after` is called after each part of the way. */
export async function walk(
  page: Page,
  info: TestInfo,
  { rows, columns, last }: (typeof LARGE)[number],
  after: (what: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const path = info.outputPath('large.xlsx');
  execFileSync('cargo', ['run', '--locked', '--quiet', '--all-features', '--example', 'large_form', '--', path, `${rows}`, `${columns}`], {
    cwd: root,
  });
  await start(page);
  await chooseFile(page, path);
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 120_000 });
  await after('opened');
  await page.getByRole('tab', { name: 'Data' }).click();
  await expect(page.getByRole('grid', { name: 'Sheet Data' })).toBeVisible({ timeout: 60_000 });
  await after('sheet shown');

  // With the wheel, down and across.
  const box = await page.locator('.grid-box').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  for (let at = 0; at < 40; at += 1) {
    await page.mouse.wheel(at % 4 === 3 ? 160 : 0, 240);
    await frame(page);
  }
  await after('wheel');

  // With the scroll bar, in leaps, to the very end.
  for (const share of [0.25, 0.5, 0.75, 1]) {
    await page.locator('.grid-box').evaluate((element, share) => {
      element.scrollTop = share * (element.scrollHeight - element.clientHeight);
    }, share);
    await frame(page);
  }
  // Some empty rows follow, where there is room for them.
  const end = Math.min(rows + 40, 1_048_576);
  await expect(page.getByRole('rowheader', { name: String(end), exact: true })).toBeInViewport();
  await after('scroll bar');

  // With the keyboard; then the last cell is edited, and one of the form, which is checked.
  await activeCell(page).focus();
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('textbox', { name: /^Cell;/ })).toHaveValue(last);
  await expect(activeCell(page)).toBeInViewport();
  await page.keyboard.type('12345');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bar-title')).toContainText('1 cell changed');
  await goTo(page, `Data!${last}`);
  await expect(content(page)).toHaveText('Content: 12345');
  await goTo(page, 'Form!D2');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bar-title')).toContainText('2 cells changed');
  await after('edited');
}

/** Until the page has drawn once more. */
const frame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
