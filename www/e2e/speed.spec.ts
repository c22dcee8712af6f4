// How quickly the page answers: after an edit on the sample form, and on a sheet of a million cells. It asserts times,
// so it runs in `make bench` on a quiet computer, and is no part of `make test`.

import { writeFileSync } from 'node:fs';
import { goTo, openSample, start } from './helpers';
import { LARGE, walk } from './large';
import { expect, test, type Page } from './test';

/** From the key that ends the typing to the frame that shows the new findings, in milliseconds. */
const MEDIAN = 50;
/** The longest that the page may be deaf to a person. */
const LONG_TASK = 200;

declare global {
  interface Window {
    measured: number[];
    longTasks: { what: string; start: number; duration: number }[];
  }
}

test('an edit on the sample form is checked and painted within 50 ms', async ({ page }, info) => {
  await start(page);
  await openSample(page, 'Belgrade');
  await page.evaluate(() => {
    window.measured = [];
    let pressed = 0;
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter') pressed = event.timeStamp;
      },
      true,
    );
    // The numbers of the meter change with every one of the edits below, and with nothing else.
    const meter = document.querySelector('.meter');
    if (!meter) return;
    new MutationObserver(() => {
      const since = pressed;
      // The next frame shows the change; what runs right after it runs when it is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.measured.push(performance.now() - since);
        port2.postMessage(undefined);
      });
    }).observe(meter, { subtree: true, childList: true, characterData: true });
  });
  const EDITS = 40;
  await goTo(page, 'Policy!D34');
  for (let at = 0; at < EDITS; at += 1) {
    await page.keyboard.type(at % 2 === 0 ? '647' : '0');
    await page.keyboard.press('Enter');
    // Nobody looks at the page meanwhile: what a test asks of it costs time, too.
    await page.waitForTimeout(150);
    await page.keyboard.press('ArrowUp');
  }
  await expect(page.getByRole('button', { name: '3 errors' })).toBeVisible();
  const measured = (await page.evaluate(() => window.measured)).sort((a, b) => a - b);
  expect(measured.length).toBeGreaterThanOrEqual(EDITS);
  const at = (share: number) => Number((measured[Math.floor(measured.length * share)] ?? 0).toFixed(1));
  const told = { edits: measured.length, median: at(0.5), p95: at(0.95), most: at(0.999) };
  writeFileSync(info.outputPath('latency.json'), JSON.stringify(told));
  console.log('  from key to painted findings, in ms:', JSON.stringify(told));
  expect(told.median).toBeLessThan(MEDIAN);
});

/** Collects the tasks that hold up the page, from now on. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        window.longTasks.push({ what: '', start: startTime, duration });
      }
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** The longest task since the last call, in milliseconds. */
async function longest(page: Page, what: string): Promise<number> {
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => window.longTasks.splice(0).map(({ duration }) => duration));
  const most = Math.round(Math.max(0, ...tasks));
  console.log(`  ${what}: longest task ${most} ms, ${tasks.length} above 50 ms`);
  return most;
}

for (const form of LARGE) {
  test(`the page is never deaf for long with a million cells (${form.title})`, async ({ page }, info) => {
    await watch(page);
    const tasks: number[] = [];
    await walk(page, info, form, async (what) => void tasks.push(await longest(page, what)));
    expect(Math.max(...tasks)).toBeLessThan(LONG_TASK);
  });
}
