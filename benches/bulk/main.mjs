// Measures the secretariat's desk in Chromium: files a second, and the peak memory of the page.
//
// `node benches/bulk/main.mjs FOLDER...` drops each folder of submissions onto the built page, once with
// one worker and once with two. Memory is the peak resident set of the process that renders the page and
// runs its workers, as the kernel tells it; a fresh browser is started for each run.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { chromium } = createRequire(join(root, 'www/package.json'))('@playwright/test');
const port = process.env.PORT ?? '4173';
const folders = process.argv.slice(2).map((folder) => resolve(folder));
const LIMIT = 30 * 60_000;

const server = spawn('npm', ['--prefix', 'www', 'run', '-s', 'serve'], {
  cwd: root,
  env: { ...process.env, PORT: port },
  detached: true,
});
await new Promise((resolve) => server.stdout.once('data', resolve));
try {
  console.log('| files | workers | seconds | files a second | peak memory of the page |');
  console.log('|---|---|---|---|---|');
  for (const folder of folders) {
    for (const workers of [1, 2]) {
      const { seconds, peak, count } = await measured(folder, workers);
      const rate = (count / seconds).toFixed(0);
      console.log(`| ${count} | ${workers} | ${seconds.toFixed(1)} | ${rate} | ${(peak / 1024).toFixed(0)} MiB |`);
    }
  }
} finally {
  process.kill(-server.pid);
}

async function measured(folder, workers) {
  const profile = mkdtempSync(join(tmpdir(), 'bulk-'));
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`http://localhost:${port}/?workers=${workers}`);
    await page.getByRole('heading', { name: 'Open a filled-in form' }).waitFor();
    const session = await context.newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    const began = performance.now();
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
    await page.locator('.desk-numbers').waitFor({ timeout: LIMIT });
    const seconds = (performance.now() - began) / 1000;
    const told = await page.locator('.desk-numbers').textContent();
    const count = Number(/^([\d,]+) forms/.exec(told ?? '')?.[1]?.replace(/,/g, ''));
    const wanted = readdirSync(folder).length;
    if (count !== wanted) throw new Error(`${count} of ${wanted} files: ${told}`);
    return { seconds, peak: peakOfRenderer(profile), count };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The peak resident set, in KiB, of the largest process of this browser that renders. */
function peakOfRenderer(profile) {
  let peak = 0;
  const browser = new Set();
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const read = (id, file) => {
    try {
      return readFileSync(`/proc/${id}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  for (const id of processes) if (read(id, 'cmdline').includes(`--user-data-dir=${profile}`)) browser.add(id);
  const parent = (id) => /^PPid:\s+(\d+)/m.exec(read(id, 'status'))?.[1];
  const belongs = (id) => {
    for (let at = id; at && at !== '0'; at = parent(at)) if (browser.has(at)) return true;
    return false;
  };
  for (const id of processes) {
    if (!read(id, 'cmdline').includes('--type=renderer') || !belongs(id)) continue;
    peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/m.exec(read(id, 'status'))?.[1] ?? 0));
  }
  return peak;
}
