// Other forms, other periods, and the rule book.

import { execFileSync } from 'node:child_process';
import { downloaded, dropPaths, openSample, python, root, samplePath, start } from './helpers';
import { expect, test, type Page } from './test';

/** Gives a definition another formula for INQ-07, and another version; it asks for one data point less. */
const change = (definition: string, formula: string, version: string) =>
  execFileSync(python, [
    '-c',
    `import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
for row in book["rules"].iter_rows():
    if row[0].value == "INQ-07":
        row[3].value = sys.argv[2]
for row in book["settings"].iter_rows():
    if row[0].value == "version":
        row[1].value = sys.argv[3]
points = book["data points"]
for row in points.iter_rows():
    if row[0].value == "EVR.UPG":
        points.delete_rows(row[0].row)
        break
book.save(sys.argv[1])`,
    definition,
    formula,
    version,
  ]);

/** Checks against another form from now on. */
async function choose(page: Page, ...definition: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Use another form …' }).click(),
  ]);
  await chooser.setFiles(definition);
}

test('the rule book is searched and downloaded', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: 'Read the rule book' }).click();
  await expect(page.getByText('158 rules of the built-in form')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Look for' }).fill('tr.in.ans received');
  await expect(page.getByRole('heading', { name: 'INQ-01' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'SUM-01' })).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as a document' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('rule-book.html');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Open a filled-in form' })).toBeVisible();
});

test('a steward changes a rule in Excel, and the page takes it', async ({ page }, info) => {
  await start(page);
  await page.getByText('For stewards: another form').click();
  const definition = await downloaded(page, info, () => page.getByRole('button', { name: 'Download the definition' }).click());
  change(definition, 'CHG.POSS <= CAS.POS.TOT', '2.0');
  await choose(page, definition);
  await expect(page.getByRole('alert')).toContainText('there is no data point “CHG.POSS”; did you mean “CHG.POS”?');
  change(definition, 'CHG.POS <= 2 * CAS.POS.TOT', '2.0');
  await choose(page, definition);
  await expect(page.getByText('Files are checked against the form “roadmap 2.0”')).toBeVisible();
  await expect(page.getByText('no formula reads 21 data points')).toBeVisible();
  await openSample(page, 'Podgorica');
  await expect(page.getByRole('article').filter({ hasText: 'FMT-01' }).first()).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: 'INQ-07' })).toHaveCount(0);

  // The tables of the source are a definition, too.
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Close this file' }).click();
  const tables = ['settings', 'sheets', 'data_points', 'rules', 'lists', 'labels'];
  await choose(page, ...tables.map((table) => `${root}templates/roadmap/${table}.csv`));
  await expect(page.getByText('Files are checked against the form “roadmap 1.0”')).toBeVisible();
  await openSample(page, 'Podgorica');
  await expect(page.getByRole('article').filter({ hasText: 'INQ-07' })).toHaveCount(1);
});

test('another form goes to every engine of the desk', async ({ page }, info) => {
  await start(page);
  const drop = async (numbers: string) => {
    await dropPaths(page, samplePath('podgorica'), samplePath('clean'));
    await expect(page.locator('.desk-numbers')).toContainText(`2 forms: ${numbers}`);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  };
  await drop('1 with errors, 0 with warnings only, 1 clean');
  await page.getByText('For stewards: another form').click();
  const definition = await downloaded(page, info, () => page.getByRole('button', { name: 'Download the definition' }).click());
  // The files state another version than this one, which is a warning.
  change(definition, 'CHG.POS <= 2 * CAS.POS.TOT', '2.0');
  await choose(page, definition);
  await expect(page.getByText('Files are checked against the form “roadmap 2.0”')).toBeVisible();
  await drop('1 with errors, 1 with warnings only, 0 clean');
  await page.getByRole('button', { name: 'Back to the built-in form' }).click();
  await drop('1 with errors, 0 with warnings only, 1 clean');
});
