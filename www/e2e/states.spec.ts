// Every state of the page: a picture of each in the test output, and nothing for axe to find.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { dropFile, openSample } from './helpers';

const SIZES = [
  { name: 'wide', width: 1280, height: 800 },
  { name: 'phone', width: 390, height: 844 },
];

/** Each state, and how to get there from the first screen. */
const STATES: Record<string, (page: Page) => Promise<void>> = {
  open: async () => {},
  problem: async (page) => {
    await dropFile(page, 'notes.xlsx', Buffer.from('not a workbook'));
    await expect(page.getByRole('alert')).toBeVisible();
  },
  faulty: async (page) => openSample(page, 'Podgorica'),
  clean: async (page) => openSample(page, 'A clean form'),
  corrected: async (page) => {
    await openSample(page, 'Belgrade');
    await page.getByRole('button', { name: 'Accept the safe correction' }).click();
    await expect(page.getByText('1 cell changed')).toBeVisible();
  },
  rules: async (page) => {
    await page.getByRole('button', { name: 'Read the rule book' }).click();
    await expect(page.getByRole('heading', { name: 'Rule book' })).toBeVisible();
  },
  typing: async (page) => {
    await openSample(page, 'Belgrade');
    await page.getByRole('button', { name: 'Go to Destruction!D15' }).first().click();
    await expect(page.getByRole('gridcell', { selected: true })).toBeFocused();
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox')).toBeFocused();
  },
};

for (const scheme of ['light', 'dark'] as const) {
  for (const size of SIZES) {
    test(`every state, ${size.name}, ${scheme}`, async ({ page }, info) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize(size);
      for (const [state, reach] of Object.entries(STATES)) {
        await page.goto('/');
        await reach(page);
        await page.screenshot({ path: info.outputPath(`${state}.png`) });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map((v) => `${state}: ${v.id} ${v.nodes.map((n) => n.target).join(' ')}`);
        expect(told).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(overflow, `${state} is no wider than the window`).toBe(false);
      }
    });
  }
}

