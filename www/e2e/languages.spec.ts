// The languages: which one the page begins with, changing over in the middle of the work, and whether
// every word has room.

import { chooseFile, openSample, start } from './helpers';
import { expect, test, type Page } from './test';

interface Said {
  readonly name: string;
  readonly heading: string;
  readonly sample: string;
  readonly findings: string;
  readonly accepted: string;
  readonly blank: string;
  readonly choose: string;
  readonly faulty: string;
}

const LANGUAGES: Readonly<Record<string, Said>> = {
  sq: {
    name: 'Shqip',
    heading: 'Hapni një formular të plotësuar',
    sample: 'Podgoricë',
    findings: 'Gjetjet',
    accepted: 'Ndryshimet (1)',
    blank: 'Shkarko formularin bosh',
    choose: 'Zgjidhni një skedar',
    faulty: 'Formulari është ndryshuar',
  },
  bs: {
    name: 'Bosanski',
    heading: 'Otvorite popunjen obrazac',
    sample: 'Podgorica',
    findings: 'Nalazi',
    accepted: 'Izmjene (1)',
    blank: 'Preuzmi prazan obrazac',
    choose: 'Odaberite datoteku',
    faulty: 'Obrazac je mijenjan',
  },
  mk: {
    name: 'Македонски',
    heading: 'Отворете пополнет образец',
    sample: 'Подгорица',
    findings: 'Наоди',
    accepted: 'Промени (1)',
    blank: 'Преземи го празниот образец',
    choose: 'Изберете датотека',
    faulty: 'Образецот е менуван',
  },
  cnr: {
    name: 'Crnogorski',
    heading: 'Otvorite popunjen obrazac',
    sample: 'Podgorica',
    findings: 'Nalazi',
    accepted: 'Izmjene (1)',
    blank: 'Preuzmi prazan obrazac',
    choose: 'Izaberite datoteku',
    faulty: 'Obrazac je mijenjan',
  },
  'sr-Latn': {
    name: 'Srpski',
    heading: 'Otvorite popunjen obrazac',
    sample: 'Podgorica',
    findings: 'Nalazi',
    accepted: 'Izmene (1)',
    blank: 'Preuzmi prazan obrazac',
    choose: 'Izaberite datoteku',
    faulty: 'Obrazac je menjan',
  },
  'sr-Cyrl': {
    name: 'Српски',
    heading: 'Отворите попуњен образац',
    sample: 'Подгорица',
    findings: 'Налази',
    accepted: 'Измене (1)',
    blank: 'Преузми празан образац',
    choose: 'Изаберите датотеку',
    faulty: 'Образац је мењан',
  },
};

const choice = (page: Page) => page.locator('.language-choice select');

/** What is cut off or runs over: the page beyond the window, a word beyond its button. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('button, .label, h1, h2, h3, label, dt, th[scope]')) {
      const shown = element.offsetParent !== null && !element.closest('[role="grid"], .visually-hidden, .bar-title');
      const style = getComputedStyle(element);
      const cut = style.overflow !== 'visible' || style.whiteSpace === 'nowrap';
      if (shown && cut && element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline') {
        found.push(`${element.className}: ${element.textContent}`);
      }
    }
    return found;
  });

for (const [code, said] of Object.entries(LANGUAGES)) {
  test(`the work goes on in ${said.name}`, async ({ page }, info) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await start(page);
    await choice(page).selectOption({ label: said.name });
    await expect(page.getByRole('heading', { name: said.heading })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    expect(await overflowing(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${code}-open.png`), fullPage: true });

    await openSample(page, said.sample);
    await expect(page.getByRole('heading', { name: said.findings })).toBeVisible();
    expect(await overflowing(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${code}-workspace.png`) });

    // A step, and the language changes under it: the session stays.
    await choice(page).selectOption('en');
    await page.getByRole('button', { name: /^Accept:/ }).first().click();
    await expect(page.getByRole('button', { name: 'Changes (1)' })).toBeVisible();
    await choice(page).selectOption({ label: said.name });
    await expect(page.getByRole('button', { name: said.accepted })).toBeVisible();
    await page.getByRole('button', { name: said.accepted }).click();
    expect(await overflowing(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${code}-changes.png`) });
  });

  test(`the blank form in ${said.name} is a form`, async ({ page }, info) => {
    await start(page);
    await choice(page).selectOption({ label: said.name });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: said.blank, exact: true }).click(),
    ]);
    const path = info.outputPath(`${code}.xlsx`);
    await download.saveAs(path);
    await chooseFile(page, path, said.choose);
    await expect(page.locator('.workspace')).toBeVisible();
    await expect(page.getByText(said.faulty)).toHaveCount(0);
  });
}

test.describe('the browser’s language', () => {
  test.use({ locale: 'mk-MK' });
  test('is the one that the page begins with, until another is chosen', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { name: 'Отворете пополнет образец' })).toBeVisible();
    await choice(page).selectOption({ label: 'Shqip' });
    await expect(page.getByRole('heading', { name: 'Hapni një formular të plotësuar' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Hapni një formular të plotësuar' })).toBeVisible();
    await expect(choice(page)).toHaveValue('sq');
  });
});

test('the browser knows the plurals of each language', async ({ page }) => {
  await start(page);
  for (const [locale, categories] of [
    ['sq', 'one other other other'],
    ['bs', 'one few other one'],
    ['mk', 'one other other one'],
    ['sr-Latn-ME', 'one few other one'],
    ['sr-Cyrl', 'one few other one'],
  ] as const) {
    const told = await page.evaluate((locale) => {
      const rules = new Intl.PluralRules(locale);
      return [1, 2, 5, 21].map((count) => rules.select(count)).join(' ');
    }, locale);
    expect(told, locale).toBe(categories);
  }
});
