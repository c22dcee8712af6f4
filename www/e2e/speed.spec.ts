// How quickly the page answers: after an edit on the sample form, and on a sheet of a million cells.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { activeCell, chooseFile, content, goTo, openSample, root, start } from './helpers';
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

for (const { title, rows, columns, last } of [
  { title: '20,000 rows of 50 cells', rows: 20_000, columns: 50, last: 'AX20000' },
  { title: '1,048,576 rows, all that Excel has', rows: 1_048_576, columns: 1, last: 'A1048576' },
]) {
  test(`a million cells (${title}) are opened, scrolled and edited`, async ({ page }, info) => {
    test.setTimeout(180_000);
    const path = info.outputPath('large.xlsx');
    execFileSync('cargo', ['run', '--locked', '--quiet', '--all-features', '--example', 'large_form', '--', path, `${rows}`, `${columns}`], {
      cwd: root,
    });
    await watch(page);
    await start(page);
    await chooseFile(page, path);
    await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 });
    const tasks = [await longest(page, 'opened')];
    await page.getByRole('tab', { name: 'Data' }).click();
    await expect(page.getByRole('grid', { name: 'Sheet Data' })).toBeVisible({ timeout: 30_000 });
    tasks.push(await longest(page, 'sheet shown'));

    // With the wheel, down and across.
    const box = await page.locator('.grid-box').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
    for (let at = 0; at < 40; at += 1) {
      await page.mouse.wheel(at % 4 === 3 ? 160 : 0, 240);
      await page.waitForTimeout(16);
    }
    tasks.push(await longest(page, 'wheel'));

    // With the scroll bar, in leaps, to the very end.
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await page.locator('.grid-box').evaluate((element, share) => {
        element.scrollTop = share * (element.scrollHeight - element.clientHeight);
      }, share);
      await page.waitForTimeout(120);
    }
    // Some empty rows follow, where there is room for them.
    const end = Math.min(rows + 40, 1_048_576);
    await expect(page.getByRole('rowheader', { name: String(end), exact: true })).toBeInViewport();
    tasks.push(await longest(page, 'scroll bar'));

    // With the keyboard; then the last cell is edited, and one of the form, which is checked.
    await activeCell(page).focus();
    await page.keyboard.press('Control+End');
    await expect(page.getByRole('textbox', { name: /^Cell;/ })).toHaveValue(last);
    await expect(activeCell(page)).toBeInViewport();
    await page.keyboard.type('12345');
    await page.keyboard.press('Enter');
    await expect(page.locator('.bar-title')).toContainText('1 cell changed');
    await goTo(page, `Data!${last}`);
    await expect(content(page)).toHaveText('Content: 12345');
    await goTo(page, 'Form!D2');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await expect(page.locator('.bar-title')).toContainText('2 cells changed');
    tasks.push(await longest(page, 'edited'));
    expect(Math.max(...tasks)).toBeLessThan(LONG_TASK);
  });
}
