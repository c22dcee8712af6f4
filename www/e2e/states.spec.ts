// Every state of the page: a picture of each in the test output, nothing for axe to find, and no page wider than its
// window. At most sizes in light and dark; large text, high contrast and print are looked at once.

import { readFileSync } from 'node:fs';
import { dropFile, faults, goTo, MADE, openSample, start } from './helpers';
import { expect, test, type Page } from './test';

const SIZES = [
  { name: 'wide', width: 1440, height: 900, axe: true },
  // What a laptop shows at most; as to axe and to colours it is the wide page.
  { name: 'laptop', width: 1024, height: 700, axe: false },
  { name: 'phone', width: 390, height: 844, axe: true },
];

interface State {
  reach(page: Page): Promise<unknown>;
  /** Whether the sheet itself is in another state than elsewhere, so that axe looks at its cells. */
  sheet?: boolean;
  /** On a phone some parts are not shown together, so some states cannot be reached in this way. */
  wideOnly?: boolean;
}

const more = (page: Page) => page.getByRole('button', { name: 'More' }).click();

/** Each state, and how to get there from the first screen. */
const STATES: Record<string, State> = {
  open: { reach: async () => {} },
  problem: {
    reach: async (page) => {
      await dropFile(page, 'notes.xlsx', Buffer.from('not a workbook'));
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  checking: {
    reach: async (page) => {
      // The engine never hears of the file.
      await page.evaluate(() => (Worker.prototype.postMessage = () => undefined));
      await page.getByRole('button', { name: 'Podgorica' }).click();
      await expect(page.getByText(/^Checking podgorica/)).toBeVisible();
    },
  },
  dragging: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      const transfer = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['x'], 'x.xlsx'));
        return transfer;
      });
      await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
      await page.dispatchEvent('[data-drop="previous"]', 'dragover', { dataTransfer: transfer });
    },
  },
  faulty: { sheet: true, reach: (page) => openSample(page, 'Podgorica') },
  clean: { reach: (page) => openSample(page, 'A clean form') },
  pointed: {
    sheet: true,
    wideOnly: true,
    reach: async (page) => {
      await openSample(page, 'Belgrade');
      await page.getByRole('article').first().hover();
      await expect(page.locator('.is-related').first()).toBeVisible();
    },
  },
  safe: {
    reach: async (page) => {
      await openSample(page, 'Sarajevo');
      await page.getByRole('button', { name: 'Review the safe correction' }).click();
    },
  },
  note: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      await page.getByRole('button', { name: 'Write a note that explains INQ-07' }).click();
    },
  },
  rejected: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      await page.getByRole('button', { name: 'Reject: Trafficking!D55 becomes 2' }).click();
      await expect(page.getByText('Rejected', { exact: true })).toBeVisible();
    },
  },
  corrected: {
    sheet: true,
    reach: async (page) => {
      await openSample(page, 'Belgrade');
      await page.getByRole('button', { name: 'Accept: Destruction!D15 becomes 37.4' }).first().click();
      await expect(page.locator('.bar-title')).toContainText('1 cell changed');
      await goTo(page, 'Destruction!D15');
    },
  },
  signed: {
    reach: async (page) => {
      await dropFile(page, 'signed.xlsx', made('signed'));
      await expect(page.getByText('Any correction makes the signature void.')).toBeVisible();
    },
  },
  'signed-question': {
    reach: async (page) => {
      await dropFile(page, 'signed.xlsx', made('signed'));
      await page.getByRole('button', { name: 'Accept: Destruction!D15 becomes 37.4' }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  unpatchable: {
    reach: async (page) => {
      await dropFile(page, 'tirana-2020-h1.ods', made('ods'));
      await expect(page.getByText('What is saved will be a new copy of the form')).toBeVisible();
    },
  },
  'unpatchable-question': {
    reach: async (page) => {
      await dropFile(page, 'tirana-2020-h1.ods', made('ods'));
      await expect(page.locator('.workspace')).toBeVisible();
      await goTo(page, 'Policy!D34');
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      await expect(page.locator('.bar-title')).toContainText('1 cell changed');
      await page.keyboard.press('Control+s');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  'receipt-kept': {
    reach: async (page) => {
      await dropFile(page, 'checked.xlsx', made('checked'));
      await expect(page.getByText(/and unchanged since/)).toBeVisible();
    },
  },
  'receipt-broken': {
    reach: async (page) => {
      await dropFile(page, 'changed.xlsx', made('changed'));
      await expect(page.getByText(/^Changed after it was checked/)).toBeVisible();
    },
  },
  formula: {
    reach: async (page) => {
      await dropFile(page, 'formula.xlsx', made('formula'));
      await expect(page.locator('.workspace')).toBeVisible();
      await goTo(page, 'Policy!D29');
      await page.keyboard.type('5');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  draft: {
    reach: async (page) => {
      await openSample(page, 'Belgrade');
      await goTo(page, 'Policy!D34');
      await page.keyboard.type('647');
      await page.keyboard.press('Enter');
      await more(page);
      await page.getByRole('switch', { name: 'Keep a draft on this computer' }).check();
      await expect(page.getByText(/^Changes kept at /)).toBeVisible();
      await start(page);
      await openSample(page, 'Belgrade');
      await expect(page.getByRole('dialog', { name: 'Continue where you left off?' })).toBeVisible();
    },
  },
  typing: {
    sheet: true,
    reach: async (page) => {
      await openSample(page, 'Belgrade');
      await goTo(page, 'Destruction!D15');
      await page.keyboard.press('F2');
      await expect(page.locator('.cell-editor')).toBeFocused();
    },
  },
  chosen: {
    sheet: true,
    reach: async (page) => {
      await openSample(page, 'Belgrade');
      await goTo(page, 'Policy!C26');
      await page.keyboard.press('Shift+PageDown');
      await page.keyboard.press('Shift+ArrowRight');
    },
  },
  find: {
    reach: async (page) => {
      await openSample(page, 'Belgrade');
      await goTo(page, 'Policy!A1');
      await page.keyboard.press('Control+f');
      await page.keyboard.type('weapons');
      await expect(page.locator('.find-count')).toHaveText(/of/);
    },
  },
  nothing: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      await page.getByRole('searchbox', { name: 'Search the findings' }).fill('no such finding');
    },
  },
  changes: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      await page.getByRole('button', { name: 'Accept: Trafficking!D55 becomes 2' }).click();
      await page.getByRole('button', { name: 'Accept: Destruction!D16 becomes 4' }).click();
      await page.getByRole('button', { name: 'Changes (2)' }).click();
    },
  },
  unchanged: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      await page.getByRole('button', { name: 'Changes', exact: true }).click();
    },
  },
  previous: {
    sheet: true,
    reach: async (page) => {
      await openSample(page, 'A clean form');
      await dropFile(page, 'before.xlsx', made('earlier'), '[data-drop="previous"]');
      await expect(page.locator('.bar-title')).toContainText('compared with');
      await goTo(page, 'CAS.POS.TOT');
    },
  },
  report: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      await page.getByRole('button', { name: 'Report', exact: true }).click();
    },
  },
  menu: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      await more(page);
    },
  },
  keys: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    },
  },
  leaving: {
    reach: async (page) => {
      await openSample(page, 'Podgorica');
      await page.getByRole('button', { name: 'Accept: Trafficking!D55 becomes 2' }).click();
      await expect(page.locator('.bar-title')).toContainText('1 cell changed');
      await more(page);
      await page.getByRole('button', { name: 'Close this file' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  blank: {
    wideOnly: true,
    reach: async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the blank form' }).click(),
      ]);
      await dropFile(page, 'form.xlsx', readFileSync(await download.path()));
      await expect(page.getByText('0 of 180 questions answered')).toBeVisible();
    },
  },
  rules: {
    reach: async (page) => {
      await page.getByRole('button', { name: 'Read the rule book' }).click();
      await expect(page.getByRole('heading', { name: 'Rule book' })).toBeVisible();
    },
  },
};

/** A file in a state that no sample is in, as `states.setup.ts` made it. */
const made = (name: string): Buffer => readFileSync(new URL(name, MADE));

/** Whether the page is wider than its window. */
async function overflow(page: Page, name: string): Promise<string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return wider ? [`${name}: wider than the window`] : [];
}

/** The same, and what axe finds in a state. */
const look = async (page: Page, name: string, sheet = true): Promise<string[]> => [
  ...(await overflow(page, name)),
  ...(await faults(page, name, { sheet })),
];

test.describe.configure({ mode: 'parallel' });

for (const size of SIZES) {
  for (const [name, state] of Object.entries(STATES)) {
    if (state.wideOnly && size.name === 'phone') continue;
    test(`${name}, ${size.name}`, async ({ page }, info) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await start(page);
      await state.reach(page);
      await page.screenshot({ path: info.outputPath(`${name}.png`) });
      const sheet = state.sheet ?? false;
      const told = size.axe ? await look(page, name, sheet) : await overflow(page, name);
      // In the dark nothing differs but colours.
      if (size.axe) {
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.screenshot({ path: info.outputPath(`${name}-dark.png`) });
        told.push(...(await faults(page, `${name}, dark`, { sheet, rules: ['color-contrast'] })));
      }
      expect(told).toEqual([]);
    });
  }
}

for (const [name, media, size] of [
  ['forced-colors', { forcedColors: 'active' }, { width: 1280, height: 800 }],
  ['more-contrast', { contrast: 'more' }, { width: 1280, height: 800 }],
  // As much as a window of 1280 by 1024 shows at 200 and at 400 per cent.
  ['zoom-200', {}, { width: 640, height: 512 }],
  ['zoom-400', {}, { width: 320, height: 256 }],
] as const) {
  test(name, async ({ page }, info) => {
    await page.emulateMedia({ forcedColors: null, contrast: null, ...media });
    await page.setViewportSize(size);
    await start(page);
    await page.screenshot({ path: info.outputPath(`${name}-open.png`) });
    expect(await look(page, name)).toEqual([]);
    await openSample(page, 'Belgrade');
    await page.screenshot({ path: info.outputPath(`${name}-findings.png`) });
    expect(await look(page, name)).toEqual([]);
    await goTo(page, 'Policy!D30');
    await page.screenshot({ path: info.outputPath(`${name}-sheet.png`) });
    expect(await look(page, name)).toEqual([]);
  });
}

test('the sheet, the bar and the meter stay where they are when findings come and go', async ({ page }) => {
  await start(page);
  await openSample(page, 'Podgorica');
  const boxes = () =>
    page
      .locator('.grid-box, .bar, .formula-bar, .meter, .tabs')
      .evaluateAll((all) => all.map((one) => `${one.className} ${JSON.stringify(one.getBoundingClientRect())}`));
  await goTo(page, 'Policy!D44');
  const before = await boxes();
  // A finding goes, a correction is made, and both come back.
  await page.keyboard.type('140');
  await page.keyboard.press('Enter');
  await expect(page.locator('.bar-title')).toContainText('1 cell changed');
  expect(await boxes()).toEqual(before);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.bar-title')).toContainText('no cell changed');
  expect(await boxes()).toEqual(before);
});
