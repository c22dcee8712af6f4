// Whatever stands in a file is a text on the page: nothing of it is run, asked for, or turns what is around it.

import { expect, test, type Page } from './test';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFile, goTo, python, root, samplePath, start } from './helpers';

const NAME = '<img src=x onerror="window.hit=1">\u202eslx.{ $count }.xlsx';
const SHOWN = '<img src=x onerror="window.hit=1">[U+202E]slx.{ $count }.xlsx';
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  mkdirSync(join(folder, 'in <b>\u202edlob'));
  const script = 'import sys; sys.path.insert(0, sys.argv[1]); import hostile; hostile.make(*sys.argv[2:4], "<i>\\u202e=1+1")';
  const made = join(folder, 'made.xlsx');
  execFileSync(python, ['-W', 'ignore', '-c', script, join(root, 'tests/python'), samplePath('skopje'), made]);
  copyFileSync(made, join(folder, NAME));
  copyFileSync(made, join(folder, 'in <b>\u202edlob', NAME));
  copyFileSync(samplePath('skopje'), join(folder, 'in <b>\u202edlob', 'plain.xlsx'));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Notes everything that should not happen, from the beginning. */
async function watched(page: Page): Promise<string[]> {
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => happened.push(`error ${error.message}`));
  page.on('request', (request) => {
    if (/example\.org|\/x$/.test(request.url())) happened.push(`request ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      Reflect.set(window, 'hit', `refused: ${event.violatedDirective}`);
    });
  });
  await start(page);
  return happened;
}

/**
 * What of the file acts on the page: an element it made, a script that ran, a text that is wider than the
 * page, a mark of direction that is beside other text, or a control that is drawn.
 */
const acting = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    if ('hit' in window) found.push(`it ran: ${String(window.hit)}`);
    for (const element of document.querySelectorAll('#app script, #app img, main b > b, [onerror], [onload], a[href*="example.org"], svg[onload]')) {
      found.push(`element ${element.outerHTML.slice(0, 80)}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} too wide`);
    const marks = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
    // Beside it stands only what the page brings: its script, and its packs.
    const app = document.querySelector('#app') ?? document.body;
    const texts = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement;
      if (!parent || !marks.test(text.textContent ?? '')) continue;
      // The cells of the sheet and what is typed show what is there, each in a box of its own.
      const own = /isolate|plaintext/.test(getComputedStyle(parent).unicodeBidi) && parent.childNodes.length === 1;
      if (!own && parent.tagName !== 'TEXTAREA') found.push(`marks in ${parent.outerHTML.slice(0, 120)}`);
    }
    for (const element of document.querySelectorAll('main [title], main [aria-label]')) {
      const said = `${element.getAttribute('title') ?? ''}${element.getAttribute('aria-label') ?? ''}`;
      if (marks.test(said) && element.getAttribute('role') !== 'gridcell') found.push(`marks in ${element.tagName} ${said.slice(0, 80)}`);
    }
    if (marks.test(document.title)) found.push('marks in the title of the page');
    return found;
  });

test('hostile texts stay texts in the workspace', async ({ page }, info) => {
  const happened = await watched(page);
  const see = async (state: string) => {
    await page.screenshot({ path: info.outputPath(`${state}.png`) });
    expect(await acting(page), state).toEqual([]);
  };
  await chooseFile(page, join(folder, NAME));
  await expect(page.locator('.workspace')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SHOWN);
  await see('opened');
  await page.getByRole('tab', { name: 'Policy' }).click();
  await see('sheet');
  // Every hostile text in the line above the sheet, as what it is.
  await goTo(page, 'Policy!D20');
  await expect(page.getByTestId('content')).toContainText('a[U+0007]b[U+001B][31mred');
  await goTo(page, 'Policy!E9');
  await expect(page.getByTestId('content')).toContainText('@SUM(1)');
  for (const cell of ['D5', 'D8', 'D14', 'D17', 'E7', 'E10', 'E18', 'E19']) {
    await goTo(page, `Policy!${cell}`);
    await expect(page.getByTestId('content')).not.toBeEmpty();
    expect(await acting(page), cell).toEqual([]);
  }
  await see('line');
  await page.keyboard.press('Control+f');
  await page.getByLabel('Find in the workbook').fill('onerror');
  await expect(page.locator('.find-count')).toContainText(/of/);
  await see('found');
  await page.keyboard.press('Escape');
  // A note over a hostile one, and all findings and what they are about.
  const note = page.getByRole('button', { name: /^Write a note/ }).first();
  if (await note.isVisible()) {
    await note.click();
    await see('note');
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  for (const summary of await page.locator('.finding .why summary').all()) await summary.click();
  await see('findings');
  await page.setViewportSize({ width: 390, height: 844 });
  await see('phone');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.locator('.paper')).toContainText(SHOWN);
  await see('report');
  expect(happened).toEqual([]);
});

test('hostile texts stay texts on the desk, and in what is merged', async ({ page }, info) => {
  const happened = await watched(page);
  const see = async (state: string) => {
    await page.screenshot({ path: info.outputPath(`${state}.png`) });
    expect(await acting(page), state).toEqual([]);
  };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(folder, 'in <b>\u202edlob')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await expect(page.locator('.desk-numbers')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.desk-files tbody')).toContainText(SHOWN);
  await see('desk');
  // Both claim the same; what differs is shown side by side.
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByRole('dialog')).toContainText('onerror');
  await see('differences');
  await page.keyboard.press('Escape');
  for (const part of ['Heat map', 'Between files', 'Charts']) {
    await page.getByRole('button', { name: new RegExp(`^${part}`) }).click();
    await see(part.toLowerCase().replace(' ', '-'));
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: /^Files/ }).click();
  await see('desk-phone');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Merge parts of one form' }).click(),
  ]);
  await chooser.setFiles([join(folder, NAME), join(folder, 'in <b>\u202edlob', 'plain.xlsx')]);
  await expect(page.locator('.merge-table')).toContainText('onerror');
  await expect(page.locator('.merge-table thead')).toContainText(SHOWN);
  await see('merge');
  expect(happened).toEqual([]);
});
