// The main job: drop a file, see what is wrong, accept a correction, download the same workbook.

import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dropFile, openSample, root, samplePath } from './helpers';

/** Lets openpyxl and LibreOffice say whether exactly these cells changed. */
function verify(original: string, corrected: string, ...changes: string[]): void {
  const script = `${root}tests/python/verify_patch.py`;
  execFileSync(`${root}.venv/bin/python`, [script, '--recorded', original, corrected, ...changes], { stdio: 'pipe' });
}

async function downloaded(page: Page, info: { outputPath(name: string): string }): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download corrected workbook' }).click(),
  ]);
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

test('Podgorica: found, accepted, downloaded, and nothing else changed', async ({ page }, info) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refusals.push(message.text());
  });
  await page.goto('/');
  await dropFile(page, 'podgorica-2020-h1.xlsx', readFileSync(samplePath('podgorica')));
  const finding = page.getByRole('article').filter({ hasText: 'INQ-07' });
  await expect(finding).toContainText('is 149; at most 141');
  await finding.getByRole('button', { name: 'Go to Policy!D29' }).click();
  await expect(page.getByRole('gridcell', { selected: true })).toContainText('141');
  await expect(page.getByText('2 errors', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Accept: Trafficking!D55 becomes 2' }).click();
  await expect(page.getByText('1 error', { exact: true })).toBeVisible();
  const corrected = await downloaded(page, info);
  expect(corrected).toContain('podgorica-2020-h1.corrected.xlsx');
  verify(samplePath('podgorica'), corrected, 'Trafficking!D55=2');

  // Opened again, the finding is settled and the correction is not offered again.
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await dropFile(page, 'again.xlsx', readFileSync(corrected));
  await expect(page.getByRole('heading', { name: 'again.xlsx' })).toBeVisible();
  await expect(page.getByText('Trafficking!D55')).toHaveCount(0);

  const elsewhere = requests.filter((url) => !url.startsWith(`${new URL(page.url()).origin}/`) && !url.startsWith('blob:'));
  expect(elsewhere).toEqual([]);
  expect(refusals).toEqual([]);
});

test('undo, redo and all safe corrections', async ({ page }) => {
  await page.goto('/');
  await openSample(page, 'Belgrade');
  await page.getByRole('button', { name: 'Accept the safe correction' }).click();
  await expect(page.getByText('1 cell changed')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('no cell changed')).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByText('1 cell changed')).toBeVisible();
  // Leaving asks first.
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('1 cell changed')).toBeVisible();
});

test('a figure is corrected with the keyboard alone', async ({ page }, info) => {
  await page.goto('/');
  await openSample(page, 'Belgrade');
  const go = page.getByRole('button', { name: 'Go to Policy!D34' });
  await go.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { selected: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('647');
  await page.keyboard.press('Escape');
  await expect(page.getByText('no cell changed')).toBeVisible();
  await page.keyboard.type('647');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 cell changed')).toBeVisible();
  // As in Excel, Enter goes one row down.
  await expect(page.getByRole('gridcell', { selected: true })).toBeFocused();
  await expect(page.locator('.cell-name')).toHaveText('D35');
  await expect(page.getByRole('article').filter({ hasText: 'BAL-01' })).toHaveCount(0);
  verify(samplePath('belgrade'), await downloaded(page, info), 'Policy!D34=647');
});

test('files that cannot be read are explained, and the page stays usable', async ({ page }) => {
  await page.goto('/');
  const whole = readFileSync(samplePath('clean'));
  const encrypted = Buffer.alloc(1024);
  encrypted.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  encrypted.write('EncryptedPackage', 512, 'utf16le');
  for (const [name, content, sentence] of [
    ['notes.xlsx', Buffer.from('some notes'), 'The file is plain text'],
    ['half.xlsx', whole.subarray(0, whole.length / 2), 'The file is incomplete'],
    ['locked.xlsx', encrypted, 'protected by a password'],
    ['empty.xlsx', Buffer.alloc(0), 'The file is empty'],
  ] as const) {
    await dropFile(page, name, content);
    await expect(page.getByRole('alert')).toContainText(`${name} cannot be opened`);
    await expect(page.getByRole('alert')).toContainText(sentence);
  }
  // In the middle of another file, that file stays open.
  await openSample(page, 'A clean form');
  await expect(page.getByRole('heading', { name: 'Ready to send' })).toBeVisible();
  await dropFile(page, 'notes.xlsx', Buffer.from('some notes'));
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ready to send' })).toBeVisible();
});

test('the blank form is downloaded', async ({ page }, info) => {
  await page.goto('/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the blank form' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('roadmap-form-1.0.xlsx');
  const path = info.outputPath('form.xlsx');
  await download.saveAs(path);
  await dropFile(page, 'form.xlsx', readFileSync(path));
  await expect(page.getByText('0 of 180 questions answered')).toBeVisible();
});
