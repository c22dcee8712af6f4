// Measures the secretariat's desk in Chromium beside SheetJS: files a second on one core, and on two cores with one
// worker and with two; and the peak memory of the page.
//
// `node benches/bulk/main.mjs [--json] FOLDER...` drops each folder of submissions onto the built page, which checks
// them and puts them beside each other, and onto a page whose workers only read them with SheetJS. Each run begins
// with an empty browser; programs take turns, and medians are told. On one core everything runs there: the browser, its
// page and the workers (`taskset`). Memory is the peak resident set of the process that renders the page and runs its
// workers, as the kernel tells it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peakOfRenderer } from './memory.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { chromium } = createRequire(join(root, 'www/package.json'))('@playwright/test');
const given = process.argv.slice(2);
const asJson = given.includes('--json');
const folders = given.filter((argument) => argument !== '--json').map((folder) => resolve(folder));
const LIMIT = 30 * 60_000;
/** Of a folder that is read in a minute; in a longer one chance evens out by itself. */
const ROUNDS = 5;
const SHORT = 1000;
const ALL_CORES = coresOf(/^Cpus_allowed_list:\s*(.+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
/** On how many cores with how many workers. */
const MACHINES = [
  { cores: 1, workers: 1 },
  { cores: 2, workers: 1 },
  { cores: 2, workers: 2 },
];

/** Each program: its page, when files can be dropped on it, and where it says how many it has read. */
const PROGRAMS = {
  desk: { page: '/page.html', ready: 'input[type="file"]', told: '.desk-numbers' },
  sheetjs: { page: '/sheetjs.html', ready: 'html[data-ready]', told: 'output' },
};

const { site, close } = await serve(root);
const runs = [];
try {
  if (!asJson) console.log('| files | program | cores | workers | files a second | peak memory of the page |\n|---|---|---|---|---|---|');
  for (const folder of folders) {
    // What is compared with one another is measured within the same half minute: the computer is not always as quick.
    const contests = Object.entries(PROGRAMS).flatMap(([program, page]) =>
      MACHINES.map((machine) => ({ ...machine, program, page, seen: [] })),
    );
    const rounds = readdirSync(folder).length > SHORT ? 1 : ROUNDS;
    for (let round = 0; round < rounds; round += 1) {
      for (const { page, cores, workers, seen } of contests) {
        confine(cores);
        seen.push(await measured(folder, page, workers));
      }
    }
    for (const { program, cores, workers, seen } of contests) {
      const [{ count }] = seen;
      const rates = seen.map(({ seconds }) => count / seconds);
      const peak = median(seen.map((each) => each.peak));
      runs.push({ count, program, cores, workers, rates, peak });
      const shown = `${median(rates).toFixed(0)} | ${(peak / 1024).toFixed(0)} MiB`;
      if (!asJson) console.log(`| ${count} | ${program} | ${cores} | ${workers} | ${shown} |`);
    }
  }
} finally {
  close();
}
if (asJson) console.log(JSON.stringify(runs));

/** The cores that this process may run on. */
function coresOf(list) {
  return list.split(',').flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

/** Lets this process, and what it starts from now on, run on so many cores only. */
function confine(count) {
  const chosen = ALL_CORES.slice(0, count);
  if (chosen.length < count) throw new Error(`there are no ${count} cores`);
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', chosen.join(','), String(process.pid)], { stdio: 'ignore' });
}

function median(each) {
  return [...each].sort((a, b) => a - b)[each.length >> 1];
}

async function measured(folder, { page: path, ready, told }, workers) {
  const profile = mkdtempSync(join(tmpdir(), 'bulk-'));
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${site}${path}?workers=${workers}`);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    const session = await context.newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    const began = performance.now();
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
    await page.locator(told).waitFor({ timeout: LIMIT });
    const seconds = (performance.now() - began) / 1000;
    const text = await page.locator(told).textContent();
    const count = Number(/^[\d,]+/.exec(text ?? '')?.[0].replace(/,/g, ''));
    const wanted = readdirSync(folder).length;
    if (count !== wanted) throw new Error(`${count} of ${wanted} files: ${text}`);
    return { seconds, peak: peakOfRenderer(profile), count };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
