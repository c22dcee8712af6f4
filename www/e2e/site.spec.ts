// The page as a site: a browser can install it, and it opens without a network after the first visit.

import { readFileSync } from 'node:fs';
import { openSample, start } from './helpers';
import { HEADERS } from '../build/headers';
import { expect, test } from './test';

test('after the first visit the page opens and works without a network', async ({ page, context }) => {
  await start(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.goto('about:blank');
  await start(page);
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  await openSample(page, 'Podgorica');
  await expect(page.getByRole('article').filter({ hasText: 'INQ-07' })).toBeVisible();
});

test('the page can be installed', async ({ page, context }) => {
  await start(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A test runs in a private window, in which nothing is installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('the site is sent with the headers that docs/page.md asks of a host', async ({ request, baseURL }) => {
  const sent = (await request.get(baseURL ?? '')).headers();
  const asked = readFileSync(new URL('../../docs/page.md', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(sent[name.toLowerCase()], name).toBe(value);
    expect(asked, name).toContain(`${name}: ${value}`);
  }
});

test('the caches of other pages of the same site are left alone', async ({ page }) => {
  // From a page of the site that keeps nothing itself.
  await page.goto('icon.svg');
  await page.evaluate(async () => {
    await caches.open('another-page');
    await caches.open('kpi-validator-0.0.0');
  });
  await start(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const names = () => page.evaluate(() => caches.keys());
  await expect.poll(names).not.toContain('kpi-validator-0.0.0');
  expect(await names()).toContain('another-page');
});
