// Help, the example, and what is said of the program itself.

import { expect, test, type Page } from './test';
import { readFileSync } from 'node:fs';
import { activeCell, faults, openSample, root, samplePath, start, tabTo } from './helpers';

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 800 };

const help = (page: Page) => page.getByRole('heading', { name: 'Help', level: 1 });
const back = (page: Page) => page.getByRole('button', { name: 'Back', exact: true });
const card = (page: Page) => page.getByRole('dialog', { name: /^Example:/ });
const offer = (page: Page) => page.getByRole('button', { name: 'Show me on an example (2 minutes)' });
const version = /^version = "(.+)"$/m.exec(readFileSync(`${root}Cargo.toml`, 'utf8'))?.[1] ?? '';

test('help is reached from every screen, and leads back to it', async ({ page }) => {
  await start(page);
  const visit = async (reach: () => Promise<unknown>) => {
    await reach();
    await expect(help(page)).toBeFocused();
    await back(page).click();
  };
  const button = () => page.getByRole('button', { name: 'Help', exact: true }).click();
  await visit(button);
  await expect(page.getByRole('heading', { name: 'Open a filled-in form' })).toBeVisible();
  await visit(() => page.keyboard.press('F1'));
  await expect(page.getByRole('heading', { name: 'Open a filled-in form' })).toBeVisible();

  await page.getByRole('button', { name: 'Read the rule book' }).click();
  await expect(page.getByRole('heading', { name: 'Rule book' })).toBeVisible();
  await visit(button);
  await expect(page.getByRole('heading', { name: 'Rule book' })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();

  await openSample(page, 'Podgorica');
  await visit(async () => {
    await page.getByRole('button', { name: 'More' }).click();
    await button();
  });
  await expect(page.locator('.workspace')).toBeVisible();
  // F1 lists the keys, and F1 again is the help page.
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await visit(() => page.keyboard.press('F1'));
  await expect(page.locator('.workspace')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await visit(button);
  await expect(page.getByRole('heading', { name: 'Findings', level: 1 })).toBeVisible();

  await start(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files …' }).click(),
  ]);
  await chooser.setFiles([samplePath('podgorica'), samplePath('clean')]);
  const desk = page.getByRole('heading', { name: 'Secretariat’s desk' });
  await expect(desk).toBeVisible();
  await visit(() => page.keyboard.press('F1'));
  await expect(desk).toBeVisible();
});

test('an answer that comes late leads nobody away from the help page', async ({ page }) => {
  await start(page);
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { id?: number; method?: string }) {
      if (message.method !== 'rules') return post.call(this, message);
      // The page hears of it first, for it has listened for longer.
      this.addEventListener('message', ({ data }) => {
        if (data.id === message.id) document.body.dataset['answered'] = 'yes';
      });
      document.addEventListener('answer', () => post.call(this, message), { once: true });
    };
  });
  await page.getByRole('button', { name: 'Read the rule book' }).click();
  await page.keyboard.press('F1');
  await expect(help(page)).toBeFocused();
  await page.evaluate(() => document.dispatchEvent(new Event('answer')));
  await expect(page.locator('body[data-answered]')).toBeAttached();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  await expect(help(page)).toBeVisible();
});

test('each entry of the contents leads to its section', async ({ page }) => {
  await start(page);
  await page.keyboard.press('F1');
  const entries = await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').all();
  expect(entries.length).toBe(8);
  for (const entry of entries) {
    await entry.click();
    await expect(page.getByRole('region', { name: (await entry.textContent()) ?? '', exact: true })).toBeInViewport();
  }
});

test('the help page says which version it is, what has changed, and whose software is in it', async ({ page }) => {
  await start(page);
  await expect(page.locator('.footnote')).toContainText(`KPI Validator ${version}`);
  await page.keyboard.press('F1');
  await expect(page.getByText(`Version ${version}`, { exact: true })).toBeVisible();
  const changelog = readFileSync(`${root}CHANGELOG.md`, 'utf8');
  // What has changed since the last release may stand before it.
  const releases = changelog.split(/^## /m).slice(1);
  expect(releases.some((release) => release.startsWith(`[${version}]`))).toBe(true);
  const entries = (releases[0]?.match(/^- /gm) ?? []).length;
  await expect(page.locator('.release').first().getByRole('listitem')).toHaveCount(entries);
  const notices = JSON.parse(readFileSync(`${root}www/notices.json`, 'utf8')) as { licence: string; used: unknown[] }[];
  await expect(page.locator('.licence')).toHaveCount(new Set(notices.map(({ licence }) => licence)).size);
  await page.getByText(/^MIT: \d+ libraries$/).click();
  const mit = page.locator('.licence').first();
  await expect(mit.getByRole('listitem')).toHaveCount(notices[0]?.used.length ?? 0);
  await expect(mit).toContainText('Permission is hereby granted, free of charge');
  await expect(mit).toContainText('Preact Team');
});

/** The steps of the example, in order. */
const HEADINGS = ['How the form stands', 'What is wrong', 'What can be done', 'Or type, as in Excel', 'Save, and send'];

for (const size of [WIDE, PHONE]) {
  test(`the example, with the mouse, ${size.width} pixels wide`, async ({ page }, info) => {
    await page.setViewportSize(size);
    await start(page);
    await offer(page).click();
    for (const [at, heading] of HEADINGS.entries()) {
      await expect(card(page).getByRole('heading')).toHaveText(`Example: ${heading}`);
      await expect(card(page)).toContainText(`Step ${at + 1} of 5`);
      await expect(page.locator('.tour-frame')).toBeVisible();
      await expect(card(page)).toBeInViewport({ ratio: 1 });
      await page.screenshot({ path: info.outputPath(`tour-${at + 1}.png`) });
      // The card stands beside what it is about; only the sheet, which fills its half, may be under it.
      if (at !== 3) expect(await overlap(page), heading).toBe(0);
      // What it shows can be used meanwhile.
      if (at === 2) {
        await page.getByRole('button', { name: 'Accept: Trafficking!D55 becomes 2' }).click();
        await expect(page.locator('.bar-title')).toContainText('1 cell changed');
      }
      await card(page).getByRole('button', { name: at === 4 ? 'Finish' : 'Next' }).click();
    }
    await expect(card(page)).toHaveCount(0);
    // Once seen, it is no longer offered, but for those who look for it.
    page.on('dialog', (dialog) => void dialog.accept());
    await start(page);
    await expect(offer(page)).toHaveCount(0);
    await page.keyboard.press('F1');
    await offer(page).click();
    await expect(card(page)).toBeVisible();
  });
}

/** How many pixels of the framed part the card covers. */
const overlap = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [one, other] = ['.tour', '.tour-frame'].map((part) => document.querySelector(part)?.getBoundingClientRect());
    if (!one || !other) return -1;
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return Math.max(0, Math.round(wide)) * Math.max(0, Math.round(high));
  });

test('the example, with the keyboard alone', async ({ page }) => {
  await start(page);
  await tabTo(page, 'Show me on an example (2 minutes)');
  await page.keyboard.press('Enter');
  const next = card(page).getByRole('button', { name: 'Next' });
  await expect(next).toBeFocused();
  await expect(page.getByRole('status')).toContainText('Step 1 of 5. How the form stands.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Step 3 of 5.');
  // F6 goes round the parts of the page, and the card is one.
  await page.keyboard.press('F6');
  await expect(activeCell(page)).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(next).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Step 2 of 5');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(activeCell(page)).toBeFocused();
  await expect(page.locator('.workspace')).toBeVisible();
});

test('the example moves nothing, and help interrupts it only', async ({ page }) => {
  await start(page);
  const boxes = () =>
    page
      .locator('.grid-box, .bar, .formula-bar, .meter, .tabs, .findings')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
  await offer(page).click();
  await expect(card(page)).toBeVisible();
  const during = await boxes();
  await page.keyboard.press('F1');
  await page.keyboard.press('F1');
  await expect(help(page)).toBeFocused();
  await expect(card(page)).toHaveCount(0);
  await back(page).click();
  await expect(card(page)).toContainText('Step 1 of 5');
  await card(page).getByRole('button', { name: 'Leave the example' }).click();
  await expect(card(page)).toHaveCount(0);
  expect(await boxes()).toEqual(during);
});

test('help and the example, light and dark, on every width, as axe sees them', async ({ page }, info) => {
  test.setTimeout(180_000);
  const told: string[] = [];
  for (const [name, size] of [['wide', WIDE], ['phone', PHONE], ['zoom-400', { width: 320, height: 256 }]] as const) {
    await page.setViewportSize(size);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await start(page);
      await page.keyboard.press('F1');
      await page.getByText(/^MIT: \d+ libraries$/).waitFor();
      await page.screenshot({ path: info.outputPath(`help-${name}-${scheme}.png`), fullPage: true });
      told.push(...(await faults(page, `help, ${name}, ${scheme}`)));
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) told.push(`help, ${name}: too wide`);
      await page.getByText(/^MIT: \d+ libraries$/).click();
      told.push(...(await faults(page, `licences, ${name}, ${scheme}`, { rules: ['color-contrast'] })));
      await offer(page).click();
      await expect(card(page)).toBeVisible();
      await page.screenshot({ path: info.outputPath(`tour-${name}-${scheme}.png`) });
      told.push(...(await faults(page, `tour, ${name}, ${scheme}`, { sheet: false })));
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) told.push(`tour, ${name}: too wide`);
    }
  }
  expect(told).toEqual([]);
});
