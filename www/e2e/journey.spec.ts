// The main job, for each of the six samples: find what is wrong, correct or explain it, save the same
// workbook. Once with the mouse, and once with the keyboard alone.

import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  activeCell,
  chooseFile,
  differences,
  downloaded,
  dropFile,
  dropPaths,
  encryptedWorkbook,
  goTo,
  openSample,
  samplePath,
  savedWorkbook,
  start,
  tabTo,
  verify,
} from './helpers';
import { JOURNEYS, type Deed } from './journeys.mjs';
import { expect, test, type Page } from './test';

test.describe.configure({ mode: 'parallel' });

const title = (sample: string) => sample.charAt(0).toUpperCase() + sample.slice(1);
const heading = (page: Page) => page.getByRole('heading', { name: 'Ready to send' });
const card = (page: Page, rule: string) => page.getByRole('article').filter({ hasText: rule });

async function withMouse(page: Page, deed: Deed): Promise<void> {
  if ('safe' in deed) {
    await page.getByRole('button', { name: 'Review the safe correction' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept it' }).click();
  } else if ('accept' in deed) {
    await page.getByRole('button', { name: `Accept: ${deed.accept}`, exact: true }).first().click();
    await expect(page.getByRole('button', { name: `Accept: ${deed.accept}`, exact: true })).toHaveCount(0);
  } else if ('note' in deed) {
    await page.getByRole('button', { name: `Write a note that explains ${deed.rule}` }).first().click();
    await page.getByRole('textbox', { name: /^Note that explains/ }).fill(deed.note);
    await page.getByRole('button', { name: 'Save the note' }).click();
    await expect(card(page, deed.rule)).toHaveCount(0);
  } else {
    // A click on the figure of a finding goes to its cell; without a finding, its tab does.
    const figure = page.getByRole('button', { name: `Go to ${deed.cell}` });
    const [sheet, cell] = deed.cell.split('!');
    if ((await figure.count()) > 0) await figure.first().click();
    else {
      const tab = page.getByRole('tab', { name: new RegExp(`^${sheet}`) });
      await tab.click();
      // Until its cells are there, the sheet before is shown, and could be clicked.
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      const row = page.getByRole('row', { name: new RegExp(`^${Number(cell?.slice(1))} `) });
      await row.getByRole('gridcell').nth((cell ?? 'A').charCodeAt(0) - 65).click();
    }
    await expect(page.getByRole('textbox', { name: /^Cell;/ })).toHaveValue(cell ?? '');
    await activeCell(page).dblclick();
    await page.getByRole('textbox', { name: `${cell}, typing` }).fill(deed.type);
    // A click elsewhere takes over what was typed.
    await page.getByRole('columnheader', { name: 'A', exact: true }).click();
  }
}

async function withKeyboard(page: Page, deed: Deed): Promise<void> {
  if ('safe' in deed) {
    await tabTo(page, 'Review the safe correction', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Accept it');
    await page.keyboard.press('Enter');
  } else if ('accept' in deed) {
    await tabTo(page, `Accept: ${deed.accept}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `Accept: ${deed.accept}`, exact: true })).toHaveCount(0);
  } else if ('note' in deed) {
    await tabTo(page, `Write a note that explains ${deed.rule}`);
    await page.keyboard.press('Enter');
    await page.keyboard.type(deed.note);
    await page.keyboard.press('Control+Enter');
    await expect(card(page, deed.rule)).toHaveCount(0);
  } else {
    await goTo(page, deed.cell);
    await page.keyboard.type(deed.type);
    await page.keyboard.press('Enter');
    await expect(activeCell(page)).toBeFocused();
    // From the sheet to the findings.
    await page.keyboard.press('F6');
  }
}

for (const { sample, deeds, changes } of JOURNEYS) {
  test(`${title(sample)}, with the mouse`, async ({ page }, info) => {
    await start(page);
    await chooseFile(page, samplePath(sample));
    await expect(page.locator('.workspace')).toBeVisible();
    const clean = changes.length === 0;
    if (clean) await expect(heading(page)).toBeVisible();
    for (const [at, deed] of deeds.entries()) {
      await expect(heading(page)).toHaveCount(clean && at === 0 ? 1 : 0);
      await withMouse(page, deed);
      if (clean && at === 0) await expect(page.getByRole('article').first()).toBeVisible();
    }
    await expect(heading(page)).toBeVisible();
    await expect(page.getByText('Ready to send: there is no error')).toBeVisible();
    if (clean) {
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('button', { name: 'Save with a receipt' })).toBeEnabled();
      return;
    }
    const corrected = await savedWorkbook(page, info);
    expect(corrected).toContain(`${sample}-2020-h1.corrected.xlsx`);
    verify(samplePath(sample), corrected, changes);
    // Opened again, it is clean.
    await page.getByRole('button', { name: 'More' }).click();
    await chooseFile(page, corrected, 'Open another file …');
    await expect(page.getByRole('heading', { name: `${sample}-2020-h1.corrected.xlsx` })).toBeVisible();
    await expect(heading(page)).toBeVisible();
    await expect(page.getByText(/^Checked with form roadmap 1\.0 .*, and unchanged since\./)).toBeVisible();
  });

  test(`${title(sample)}, with the keyboard alone`, async ({ page }, info) => {
    await start(page);
    await tabTo(page, title(sample));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid')).toBeVisible();
    const clean = changes.length === 0;
    if (!clean) {
      // F8 goes to the first finding, F6 to its card.
      await page.keyboard.press('F8');
      await expect(activeCell(page)).toBeFocused();
      await page.keyboard.press('F6');
      await expect(page.locator('.finding.is-current')).toBeFocused();
    }
    for (const [at, deed] of deeds.entries()) {
      await withKeyboard(page, deed);
      if (clean && at === 0) await expect(page.getByRole('article').first()).toBeVisible();
    }
    await expect(heading(page)).toBeVisible();
    if (clean) {
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      // Nothing is to be corrected, so what is saved is the same file with a receipt of the check.
      await expect(page.getByRole('button', { name: 'Save with a receipt' })).toBeEnabled();
      const checked = await downloaded(page, info, () => page.keyboard.press('Control+s'));
      expect(checked).toContain(`${sample}-2020-h1.checked.xlsx`);
      expect(differences(samplePath(sample), checked)).toEqual([]);
      return;
    }
    // The focus is never lost: it is in the findings still, or in the sheet.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    const corrected = await downloaded(page, info, () => page.keyboard.press('Control+s'));
    expect(differences(samplePath(sample), corrected)).toEqual(changes);
  });
}

test.describe('what is forbidden', () => {
  test.use({ tries: true });
  test('the page may connect to nothing, and run nothing but itself', async ({ page }) => {
    await start(page);
    const refused = await page.evaluate(async () => {
      const tried: Record<string, () => unknown> = {
        'its own server': () => fetch(location.href),
        'another server': () => fetch('https://example.org/'),
        'a beacon': () =>
          // It says nothing of its own fate.
          new Promise((_, reject) => {
            addEventListener('securitypolicyviolation', reject, { once: true });
            navigator.sendBeacon('https://example.org/');
          }),
        'a socket': () => new Promise((resolve, reject) => {
          const socket = new WebSocket('wss://example.org/');
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
        'a picture': () => new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = 'https://example.org/x.png';
        }),
        'text as a program': () => new Function('return 1')(),
        'text as elements': () => (document.createElement('div').innerHTML = '<b>x</b>'),
      };
      const refused: string[] = [];
      for (const [what, attempt] of Object.entries(tried)) {
        try {
          await attempt();
        } catch {
          refused.push(what);
        }
      }
      return { refused, all: Object.keys(tried) };
    });
    expect(refused.refused).toEqual(refused.all);
  });
});

test('files that cannot be read are explained, and the page stays usable', async ({ page }) => {
  await start(page);
  const whole = readFileSync(samplePath('clean'));
  const encrypted = encryptedWorkbook();
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
  await expect(heading(page)).toBeVisible();
  await dropFile(page, 'notes.xlsx', Buffer.from('some notes'));
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(heading(page)).toBeVisible();
});

test('a folder and several files are dropped onto the desk', async ({ page }, info) => {
  const [one, other] = [samplePath('belgrade'), samplePath('skopje')];
  const inbox = info.outputPath('inbox');
  mkdirSync(join(inbox, 'second'), { recursive: true });
  copyFileSync(one, join(inbox, 'first.xlsx'));
  copyFileSync(other, join(inbox, 'second', 'form.xlsx'));
  for (const [dropped, paths] of [
    [[inbox], ['inbox/first.xlsx', 'inbox/second/form.xlsx']],
    [[one, other], ['belgrade-2020-h1.xlsx', 'skopje-2020-h1.xlsx']],
  ] as const) {
    await start(page);
    await dropPaths(page, ...dropped);
    await expect(page.locator('.desk-numbers')).toContainText('2 forms', { timeout: 30_000 });
    for (const path of paths) await expect(page.locator('.desk-files tbody .path').and(page.getByTitle(path))).toBeVisible();
  }
  // It is read anew where it lies.
  await page.getByRole('button', { name: /belgrade/ }).first().click();
  await expect(page.locator('.workspace')).toBeVisible();
});

test('the blank form is downloaded', async ({ page }, info) => {
  await start(page);
  const path = await downloaded(page, info, () =>
    page.getByRole('button', { name: 'Download the blank form' }).click(),
  );
  expect(path).toContain('roadmap-form-1.0.xlsx');
  await dropFile(page, 'form.xlsx', readFileSync(path));
  await expect(page.getByText('0 of 180 questions answered')).toBeVisible();
});
