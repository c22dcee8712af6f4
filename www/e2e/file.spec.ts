// What is to be known of the file as a whole, and what is asked before something of it goes: its
// receipt, its signature, its formulas, its format.

import { execFileSync } from 'node:child_process';
import {
  activeCell,
  chooseFile,
  content,
  converted,
  differences,
  downloaded,
  goTo,
  openSample,
  python,
  remade,
  samplePath,
  savedWorkbook,
  signed,
  start,
} from './helpers';
import { expect, test, type Page } from './test';

const title = (page: Page) => page.locator('.bar-title');
const facts = (page: Page) => page.getByRole('list', { name: 'About this file' });
const more = (page: Page) => page.getByRole('button', { name: 'More' });

async function another(page: Page, path: string): Promise<void> {
  await more(page).click();
  await chooseFile(page, path, 'Open another file …');
}

/** What openpyxl says of a workbook. */
const told = (path: string, script: string): string =>
  execFileSync(python, ['-c', `import sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\n${script}`, path])
    .toString()
    .trim();

test.beforeEach(async ({ page }) => {
  await start(page);
});

test('a receipt says whether the file is what was checked, and where it is not', async ({ page }, info) => {
  await openSample(page, 'A clean form');
  await expect(facts(page)).toContainText('This file has never been checked with KPI Validator.');
  const checked = await downloaded(page, info, () =>
    page.getByRole('button', { name: 'Download with the receipt' }).click(),
  );
  expect(differences(samplePath('clean'), checked)).toEqual([]);
  await another(page, checked);
  await expect(facts(page)).toContainText(/^Checked with form roadmap 1\.0 \(.*\), and unchanged since\./);

  // Somebody changes a figure in Excel.
  const changed = remade(checked, info.outputPath('changed.xlsx'), 'book["Policy"]["D31"] = 4; save()');
  await another(page, changed);
  await expect(facts(page)).toContainText(/^Changed after it was checked with form roadmap 1\.0 .*CAS/);
  await facts(page).getByRole('button', { name: 'Go to Policy!D31' }).click();
  await expect(page.getByRole('textbox', { name: /^Cell;/ })).toHaveValue('D31');
  await expect(activeCell(page)).toBeFocused();
});

test('of a signed workbook the first correction is made only when the person says so', async ({ page }, info) => {
  await chooseFile(page, signed('belgrade', info.outputPath('signed.xlsx')));
  await expect(facts(page)).toContainText('Any correction makes the signature void.');
  const accept = page.getByRole('button', { name: 'Accept: Destruction!D15 becomes 37.4' }).first();
  const dialog = page.getByRole('dialog', { name: 'The workbook is digitally signed' });
  await accept.click();
  await dialog.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(title(page)).toContainText('no cell changed');
  // Typing asks, too; and it is asked once.
  await goTo(page, 'Policy!D34');
  await page.keyboard.type('647');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Correct it anyway' }).click();
  await expect(title(page)).toContainText('1 cell changed');
  await expect(facts(page)).toContainText('With these corrections the signature is void.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title(page)).toContainText('no cell changed');
  await accept.click();
  await expect(title(page)).toContainText('1 cell changed');
});

test('a formula follows its cells, and goes only when the person says so', async ({ page }, info) => {
  const path = remade(
    'belgrade',
    info.outputPath('formula.xlsx'),
    'book["Policy"]["D29"] = "=SUM(D30:D32)"; book["Policy"]["G1"] = "=D29*2"; save()',
  );
  await chooseFile(page, path);
  await expect(page.getByRole('grid')).toBeVisible();
  await goTo(page, 'Policy!D29');
  await expect(content(page)).toHaveText('Content: =SUM(D30:D32)');
  const total = await activeCell(page).innerText();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('1 cell changed');
  await goTo(page, 'Policy!D29');
  await expect(activeCell(page)).not.toHaveText(total);
  await page.keyboard.press('Control+z');
  await expect(title(page)).toContainText('no cell changed');

  await goTo(page, 'Policy!D29');
  const dialog = page.getByRole('dialog', { name: 'Replace the formula?' });
  await page.keyboard.type('5');
  await expect(dialog).toContainText('Policy!D29 holds the formula =SUM(D30:D32)');
  await page.keyboard.press('Escape');
  await expect(activeCell(page)).toBeFocused();
  await expect(content(page)).toHaveText('Content: =SUM(D30:D32)');
  await page.keyboard.type('5');
  await dialog.getByRole('button', { name: 'Replace it by a value' }).click();
  await expect(page.locator('.cell-editor')).toBeFocused();
  await page.keyboard.type('00');
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('1 cell changed');
  await goTo(page, 'Policy!G1');
  await expect(activeCell(page)).toContainText('1000');
  const saved = await savedWorkbook(page, info);
  expect(told(saved, 'print(book["Policy"]["D29"].value, book["Policy"]["G1"].value)')).toBe('500 =D29*2');
  // Emptied cells with formulas are left as they are.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title(page)).toContainText('no cell changed');
  await goTo(page, 'Policy!D29');
  await page.keyboard.press('Delete');
  await expect(page.locator('.notice')).toContainText('Policy!D29 holds a formula and was left as it is');
});

test('changed cells can be marked, and the record says what was done', async ({ page }, info) => {
  await openSample(page, 'Belgrade');
  await page.getByRole('button', { name: 'Accept: Destruction!D15 becomes 37.4' }).first().click();
  await expect(title(page)).toContainText('1 cell changed');
  await page.getByRole('button', { name: 'Write a note that explains PER-09' }).first().click();
  await page.getByRole('textbox', { name: /^Note that explains/ }).fill('The campaign went on.');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(title(page)).toContainText('2 cells changed');
  await more(page).click();
  await page.getByRole('switch', { name: 'Mark changed cells' }).check();
  await page.keyboard.press('Escape');
  const saved = await savedWorkbook(page, info);
  const cell = 'book["Destruction"]["D15"]';
  expect(told(saved, `print(${cell}.value, ${cell}.fill.fill_type, ${cell}.comment.text)`)).toMatch(
    /^37\.4 solid Corrected with KPI Validator\. Before: /,
  );
  const rows = told(saved, 'print(*[row for row in book["Corrections"].iter_rows(min_row=5, values_only=True)], sep="\\n")');
  expect(rows.split('\n')).toHaveLength(2);
  expect(rows).toContain('A note that settles a warning.');
  expect(rows).toContain('PER-09');
});

test('of a format that cannot be written back, a new copy of the form is saved', async ({ page }, info) => {
  for (const format of ['ods', 'xls']) {
    await page.goto('');
    await chooseFile(page, converted('belgrade', format, info.outputDir));
    await expect(facts(page)).toContainText('What is saved will be a new copy of the form');
    await goTo(page, 'Policy!D34');
    await page.keyboard.type('647');
    await page.keyboard.press('Enter');
    await expect(title(page)).toContainText('1 cell changed');
    const save = page.getByRole('button', { name: 'Save corrected workbook' });
    const dialog = page.getByRole('dialog', { name: 'A new copy of the form' });
    await save.click();
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await expect(title(page)).toContainText('not saved');
    const saved = await downloaded(page, info, async () => {
      await save.click();
      await dialog.getByRole('button', { name: 'Save the new copy' }).click();
    });
    expect(saved).toContain('belgrade-2020-h1.corrected.xlsx');
    await another(page, saved);
    await expect(facts(page)).toContainText('unchanged since');
    await goTo(page, 'CAS.POS.PEND');
    await expect(content(page)).toHaveText('Content: 647');
  }
});
