// The findings panel, what was changed, the report, and the period before.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  activeCell,
  chooseFile,
  differences,
  downloaded,
  dropFile,
  goTo,
  halfYearBefore,
  openSample,
  python,
  samplePath,
  savedWorkbook,
  start,
} from './helpers';
import { expect, test, type Page } from './test';

const cards = (page: Page) => page.getByRole('article');
const card = (page: Page, rule: string) => cards(page).filter({ hasText: rule }).first();

test.beforeEach(async ({ page }) => start(page));

test('findings are filtered, searched and put in groups', async ({ page }) => {
  await openSample(page, 'Podgorica');
  await expect(cards(page)).toHaveCount(7);
  await page.getByRole('button', { name: '2 errors' }).click();
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole('button', { name: '2 errors' }).click();
  await page.getByRole('button', { name: '2 notes owed' }).click();
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('searchbox', { name: 'Search the findings' }).fill('surrendered around');
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search the findings' }).fill('nothing like it');
  await expect(page.getByText('No finding of this kind.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the findings' }).fill('');
  const groups = page.locator('.group h3');
  await expect(groups).toHaveText(['Policy 2', 'Trafficking 1', 'Destruction 2', 'Possession 2']);
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('severity');
  await expect(groups).toHaveText(['Errors 2', 'Warnings 5']);
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('rule');
  await expect(groups.first()).toHaveText('INQ-07 1');
});

test('a finding shows its cells, its rule, and goes where it is clicked', async ({ page }) => {
  await openSample(page, 'Belgrade');
  const balance = card(page, 'BAL-01');
  await balance.hover();
  await expect(page.locator('.is-related')).toHaveCount(6);
  await balance.getByText('The rule', { exact: true }).click();
  await expect(balance).toContainText('must equal the cases handled');
  await expect(balance.locator('code')).toContainText('CAS.POS.TOT');
  await balance.getByRole('button', { name: 'Go to Policy!D34' }).click();
  await expect(activeCell(page)).toBeFocused();
  await expect(activeCell(page)).toHaveAttribute('aria-label', /^D34\. 0\. Error: /);
  // From the cell back to its finding.
  await page.getByRole('button', { name: '1 finding', exact: true }).click();
  await expect(balance).toBeFocused();
  // F8 goes through all of them, in a circle.
  const places: string[] = [];
  for (let at = 0; at < 7; at += 1) {
    await page.keyboard.press('F8');
    await expect(activeCell(page)).toBeFocused();
    places.push((await page.locator('.finding.is-current .rule').textContent()) ?? '');
  }
  expect(new Set(places).size).toBeGreaterThan(3);
  expect(places[0]).toBe(places[6]);
});

test('a correction is rejected, stays rejected, and is offered again when asked', async ({ page }) => {
  await openSample(page, 'Belgrade');
  await page.getByRole('button', { name: 'Reject: Policy!D32 becomes 647' }).click();
  const balance = card(page, 'BAL-01');
  await expect(balance.getByRole('button', { name: 'Accept: Policy!D34 becomes 647' })).toBeVisible();
  // The next explanation takes its place, and it stands below.
  await expect(balance.getByText('Rejected')).toBeVisible();
  await goTo(page, 'Policy!E30');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(balance.getByText('Rejected')).toBeVisible();
  await balance.getByRole('button', { name: 'Offer again: Policy!D32 becomes 647' }).click();
  await expect(balance.getByRole('button', { name: 'Accept: Policy!D32 becomes 647' })).toBeVisible();
});

test('safe corrections are seen before they are made, and can be left out', async ({ page }) => {
  await openSample(page, 'Sarajevo');
  await page.getByRole('button', { name: 'Review the safe correction' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Possession!D14');
  await expect(dialog).toContainText('“3709”');
  await expect(dialog).toContainText('is the number 3,709, typed as text');
  await dialog.getByRole('checkbox').uncheck();
  await expect(dialog.getByRole('button', { name: 'Accept none' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Review the safe correction' })).toBeFocused();
  await expect(page.locator('.bar-title')).toContainText('no cell changed');
});

test('what was changed stands side by side, and is put back as it was', async ({ page }, info) => {
  await openSample(page, 'Podgorica');
  await page.getByRole('button', { name: 'Accept: Trafficking!D55 becomes 2' }).click();
  await goTo(page, 'Policy!D44');
  await page.keyboard.type('141');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Changes (2)' }).click();
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  await expect(row('Cases exchanged through SELEC')).toContainText('“2 ”');
  await expect(page.getByText('errors 2 → 1')).toBeVisible();
  await expect(page.getByText('warnings 5 → 4')).toBeVisible();
  // It was a text, and is one again.
  await page.getByRole('button', { name: 'Put back what Trafficking!D55 held at first' }).click();
  await expect(row('Cases exchanged through SELEC')).toHaveCount(0);
  await row('Criminal charges filed by police').getByRole('button', { name: 'Go to Policy!D44' }).click();
  await expect(activeCell(page)).toBeFocused();
  expect(differences(samplePath('podgorica'), await savedWorkbook(page, info))).toEqual(['Policy!D44=141']);
});

test('the findings are printed, and sent as a workbook', async ({ page }, info) => {
  await openSample(page, 'Podgorica');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.locator('.entry')).toHaveCount(7);
  await page.getByRole('checkbox', { name: 'Policy' }).uncheck();
  await expect(page.locator('.entry')).toHaveCount(5);
  await expect(page.locator('.entry').first()).toContainText('A number is asked here');
  const path = await downloaded(page, info, () => page.getByRole('button', { name: 'Download as workbook' }).click());
  expect(path).toContain('podgorica-2020-h1.findings.xlsx');
  const told = execFileSync(python, [
    '-c',
    `import openpyxl, sys
sheet = openpyxl.load_workbook(sys.argv[1]).active
for row in sheet.iter_rows(min_row=1, values_only=True): print("|".join(str(cell) for cell in row if cell is not None))`,
    path,
  ]).toString();
  expect(told).toContain('Findings in podgorica-2020-h1.xlsx');
  expect(told.match(/FMT-\d\d/g)).toHaveLength(5);
  expect(told).not.toContain('INQ-07');
  expect(told).toContain('resolution 1244');
  // On paper there is the report and nothing else.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.locator('.masthead')).toBeHidden();
  await expect(page.locator('.report-footnote')).toContainText('resolution 1244');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.pdf({ path: info.outputPath('report.pdf'), format: 'A4' });
});

test('an earlier report is put beside: its figures are a column, its rules take part', async ({ page }, info) => {
  const before = halfYearBefore(info.outputPath('before.xlsx'));
  await openSample(page, 'A clean form');
  await chooseFile(page, samplePath('clean'), 'Earlier report …');
  await expect(page.getByRole('alert')).toContainText('not about another period');
  // Dropped on the half of the page that says so.
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await dropFile(page, 'before.xlsx', readFileSync(before), '[data-drop="previous"]');
  await expect(page.locator('.bar-title')).toContainText('compared with second half of 2019 (before.xlsx)');
  await expect(card(page, 'PER-16')).toBeVisible();
  await goTo(page, 'CAS.POS.TOT');
  await expect(page.locator('.previous-title')).toHaveText('second half of 2019');
  await expect(page.locator('.row:has([data-active]) .previous')).toHaveText('1,234');
  await expect(activeCell(page)).toHaveAttribute('aria-label', /earlier: 1,234/);
  await expect(page.locator('.context-line .earlier')).toContainText('1,234');

  // The form for the next period can show its figures.
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Close this file' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'With last period’s figures beside …' }).click(),
  ]);
  const form = await downloaded(page, info, () => chooser.setFiles(before));
  expect(readFileSync(form).length).toBeGreaterThan(50_000);
});
