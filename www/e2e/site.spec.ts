// The page as a site: a browser can install it, and it opens without a network after the first visit.

import { openSample, start } from './helpers';
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
