// Nothing is lost: leaving asks, a draft can be kept, and the corrected workbook lands beside the file.

import { readFileSync, writeFileSync } from 'node:fs';
import { content, differences, dropFile, goTo, openSample, samplePath, start } from './helpers';
import { expect, test, type Page } from './test';

async function change(page: Page): Promise<void> {
  await goTo(page, 'Policy!D34');
  await page.keyboard.type('647');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bar-title')).toContainText('1 cell changed · not saved');
}

const more = (page: Page) => page.getByRole('button', { name: 'More' });

test('leaving a file with unsaved corrections asks first', async ({ page }, info) => {
  await start(page);
  await openSample(page, 'Belgrade');
  await change(page);
  await more(page).click();
  await page.getByRole('button', { name: 'Close this file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(dialog).toContainText('The change of one cell is not saved yet.');
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('grid')).toBeVisible();

  // Another file that is dropped asks, too.
  await dropFile(page, 'podgorica.xlsx', readFileSync(samplePath('podgorica')));
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'belgrade-2020-h1.xlsx' })).toBeVisible();

  // So does the browser, when the page is left.
  let asked = 0;
  page.on('dialog', (browser) => {
    asked += browser.type() === 'beforeunload' ? 1 : 0;
    void browser.dismiss();
  });
  await page.evaluate(() => setTimeout(() => location.reload(), 0));
  await expect.poll(() => asked).toBe(1);
  await expect(page.locator('.bar-title')).toContainText('1 cell changed');

  // Saved first, nothing is lost.
  await more(page).click();
  await page.getByRole('button', { name: 'Close this file' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save first' }).click(),
  ]);
  const path = info.outputPath('saved.xlsx');
  await download.saveAs(path);
  expect(differences(samplePath('belgrade'), path)).toEqual(['Policy!D34=647']);
  await expect(page.getByRole('heading', { name: 'Open a filled-in form' })).toBeVisible();
});

/** Reloads the page, and answers the browser's question. */
async function reload(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Open a filled-in form' })).toBeVisible();
}

/** What the browser keeps of the one draft. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error ?? new Error('nothing is kept'));
      });
    const database = await done(indexedDB.open('kpi-validator'));
    try {
      const [draft] = await done(database.transaction('drafts').objectStore('drafts').getAll());
      return draft && { changes: draft.changes, rejected: draft.draft.rejected.length, file: Boolean(draft.bytes) };
    } finally {
      database.close();
    }
  });

test('a draft is kept when a person asks, and offered when the same file is opened', async ({ page }) => {
  await start(page);
  await openSample(page, 'Belgrade');
  await change(page);
  // Nobody has asked yet, so nothing is kept.
  await reload(page);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await openSample(page, 'Belgrade');
  await expect(page.locator('.bar-title')).toContainText('no cell changed');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await change(page);
  await more(page).click();
  await page.getByRole('switch', { name: 'Keep a draft on this computer' }).check();
  await expect(page.getByText(/^Changes kept at /)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reject: Destruction!D12 becomes 176,590' }).first().click();
  await goTo(page, 'Policy!E34');
  await page.keyboard.type('counted anew');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bar-title')).toContainText('2 cells changed');
  await expect.poll(() => kept(page)).toEqual({ changes: 2, rejected: 1, file: false });
  await reload(page);
  await expect(page.getByText('Open this file to continue.')).toBeVisible();

  // Of another file there is no draft.
  await openSample(page, 'Tirana');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await more(page).click();
  await page.getByRole('button', { name: 'Close this file' }).click();

  await openSample(page, 'Belgrade');
  const dialog = page.getByRole('dialog', { name: 'Continue where you left off?' });
  await expect(dialog).toContainText('you had changed 2 cells of this file');
  await dialog.getByRole('button', { name: 'Continue with these changes' }).click();
  await expect(page.locator('.bar-title')).toContainText('2 cells changed');
  await expect(page.getByText('Rejected').first()).toBeVisible();
  // Each step can still be undone.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.bar-title')).toContainText('1 cell changed');
  await page.getByRole('button', { name: 'Redo' }).click();

  // With the file itself it goes on without the file.
  await more(page).click();
  await page.getByRole('checkbox', { name: 'Keep the file, too' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(() => kept(page)).toEqual({ changes: 2, rejected: 1, file: true });
  await reload(page);
  await page.getByRole('button', { name: 'Continue with belgrade-2020-h1.xlsx' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue with these changes' }).click();
  await expect(page.locator('.bar-title')).toContainText('2 cells changed');

  // Switched off, nothing stays.
  await more(page).click();
  await page.getByRole('switch', { name: 'Keep a draft on this computer' }).uncheck();
  await page.keyboard.press('Escape');
  // It is deleted at once, but a slow machine needs a moment.
  await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
  await reload(page);
  await expect(page.getByText('Continue where you left off')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('an engine that stops is replaced, and loses neither the session nor its draft', async ({ page }) => {
  // In the place of typing 6666 the engine is asked for what it does not know, at which it stops.
  await page.addInitScript(() => {
    const Real = window.Worker;
    const started: string[] = [];
    Object.assign(window, { started });
    window.Worker = class extends Real {
      override postMessage(message: { id: number; method?: string; args?: unknown[] }, ...rest: never[]): void {
        if (message.method === 'start') started.push(message.method);
        const stops = message.method === 'edit' && message.args?.includes('6666');
        super.postMessage(stops ? { id: message.id, method: 'fail', args: [] } : message, ...rest);
      }
    };
  });
  const engines = () => page.evaluate(() => (window as unknown as { started: string[] }).started.length);
  await start(page);
  await openSample(page, 'Belgrade');
  await change(page);
  await more(page).click();
  await page.getByRole('switch', { name: 'Keep a draft on this computer' }).check();
  await expect(page.getByText(/^Changes kept at /)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await engines()).toBe(1);

  // What is asked behind it, while it is replaced, is done.
  await goTo(page, 'Policy!E34');
  await page.keyboard.type('6666');
  await page.keyboard.press('Enter');
  await goTo(page, 'Policy!E35');
  await page.keyboard.type('counted anew');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bar-title')).toContainText('2 cells changed');
  expect(await engines()).toBe(2);
  await goTo(page, 'Policy!E34');
  await expect(content(page)).not.toContainText('6666');
  await goTo(page, 'Policy!D34');
  await expect(content(page)).toContainText('647');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.bar-title')).toContainText('1 cell changed');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.locator('.bar-title')).toContainText('2 cells changed');

  await expect.poll(() => kept(page)).toMatchObject({ changes: 2 });
  await reload(page);
  await openSample(page, 'Belgrade');
  await page.getByRole('dialog').getByRole('button', { name: 'Continue with these changes' }).click();
  await expect(page.locator('.bar-title')).toContainText('2 cells changed');
});

test('where the browser can, the corrected workbook is saved in the folder of the file', async ({ page }, info) => {
  const bytes = [...readFileSync(samplePath('belgrade'))];
  // The windows of the operating system, in the place of which a test stands a folder of the browser.
  await page.addInitScript((bytes) => {
    const folder = () => navigator.storage.getDirectory();
    const asked: unknown[] = [];
    Object.assign(window, {
      asked,
      showOpenFilePicker: async () => {
        const handle = await (await folder()).getFileHandle('belgrade-2020-h1.xlsx', { create: true });
        const stream = await handle.createWritable();
        await stream.write(Uint8Array.from(bytes));
        await stream.close();
        return [handle];
      },
      showSaveFilePicker: async (options: { suggestedName: string; startIn?: FileSystemFileHandle }) => {
        asked.push({ name: options.suggestedName, beside: options.startIn?.name });
        if (asked.length === 1) throw new DOMException('the person gave up', 'AbortError');
        return (await folder()).getFileHandle(options.suggestedName, { create: true });
      },
    });
  }, bytes);
  await start(page, { pickers: true });
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await change(page);
  const save = page.getByRole('button', { name: 'Save corrected workbook' });
  // Who gives up has saved nothing.
  await save.click();
  await expect(page.locator('.bar-title')).toContainText('not saved');
  await save.click();
  await expect(page.locator('.bar-title')).toContainText('saved as belgrade-2020-h1.corrected.xlsx');
  const ask = { name: 'belgrade-2020-h1.corrected.xlsx', beside: 'belgrade-2020-h1.xlsx' };
  expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toEqual([ask, ask]);
  // The next time it is written to the same place.
  await goTo(page, 'Policy!E34');
  await page.keyboard.type('counted anew');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bar-title')).toContainText('not saved');
  await page.keyboard.press('Control+s');
  await expect(page.locator('.bar-title')).toContainText('saved as');
  const kept = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('belgrade-2020-h1.corrected.xlsx')).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  const path = info.outputPath('kept.xlsx');
  writeFileSync(path, Buffer.from(kept));
  expect(differences(samplePath('belgrade'), path)).toEqual(['Policy!D34=647', 'Policy!E34=counted anew']);
});
