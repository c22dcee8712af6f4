// The main job in Firefox, on the one file opened from the disk: Debian's Firefox, driven by WebDriver BiDi,
// which the driver of the other tests does not speak.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { JOURNEYS } from './journeys.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = new URL('../../dist/kpi-validator.html', import.meta.url).href;
const sample = (name) => join(root, `templates/roadmap/samples/${name}-2020-h1.xlsx`);

const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
let browser;

before(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
      // Nothing of its own on the network either.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    },
  });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs with a page of its own, in which nothing is remembered; it must ask for nothing and complain of nothing. */
async function withPage(run) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(PAGE);
  await button(page, 'Choose a file').wait();
  await run(page);
  assert.deepEqual(requests.filter((url) => url !== PAGE && !/^(blob|data):/.test(url)), []);
  assert.deepEqual(complaints, []);
  await context.close();
}

const button = (page, name) => page.locator(`::-p-aria([name="${name}"][role="button"])`);
const text = (page, words) => page.locator(`::-p-text(${words})`);

/** Goes to a cell with the keyboard, and types. */
async function type(page, cell, typed) {
  await page.keyboard.down('Control');
  await page.keyboard.press('g');
  await page.keyboard.up('Control');
  await page.keyboard.type(cell);
  await page.keyboard.press('Enter');
  await page.locator('[data-active]:focus').wait();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

async function act(page, deed) {
  if ('safe' in deed) {
    await button(page, 'Review the safe correction').click();
    await button(page, 'Accept it').click();
  } else if ('accept' in deed) {
    await button(page, `Accept: ${deed.accept}`).click();
  } else if ('note' in deed) {
    await button(page, `Write a note that explains ${deed.rule}`).click();
    await page.locator('textarea').fill(deed.note);
    await button(page, 'Save the note').click();
  } else {
    await type(page, deed.cell, deed.type);
  }
}

/** Waits for a file of the folder of downloads. */
async function downloaded(name) {
  const path = join(folder, name);
  for (let tries = 0; tries < 1200; tries += 1) {
    // It stands there empty at first.
    if (existsSync(path) && statSync(path).size > 0 && !existsSync(`${path}.part`)) return path;
    await wait(50);
  }
  throw new Error(`${name} was not downloaded`);
}

for (const { sample: name, deeds, changes } of JOURNEYS) {
  test(`${name}: opened, corrected, explained and saved`, { timeout: 600_000 }, () =>
    withPage(async (page) => {
      const input = await page.waitForSelector('input[type="file"]');
      await input.uploadFile(sample(name));
      await page.locator('.workspace').wait();
      for (const deed of deeds) await act(page, deed);
      await text(page, 'Ready to send: there is no error').wait();
      if (changes.length === 0) return;
      await button(page, 'Save corrected workbook').click();
      const saved = await downloaded(`${name}-2020-h1.corrected.xlsx`);
      const script = join(root, 'tests/python/verify_patch.py');
      const python = join(root, '.venv/bin/python');
      execFileSync(python, [script, '--recorded', sample(name), saved, ...changes], { stdio: 'pipe' });
    }),
  );
}

test('a sample in another language, and the second module', { timeout: 600_000 }, () =>
  withPage(async (page) => {
    await button(page, 'Download the blank form').click();
    const form = readFileSync(await downloaded('roadmap-form-1.0.xlsx'));
    assert.equal(form.subarray(0, 2).toString(), 'PK');
    await page.select('select', 'mk');
    await page.waitForFunction(() => document.documentElement.lang === 'mk');
    const samples = await page.$$('.samples button');
    assert.equal(samples.length, 7);
    await samples[0].click();
    await page.locator('.workspace').wait();
  }),
);
