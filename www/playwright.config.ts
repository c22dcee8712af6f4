import { defineConfig } from '@playwright/test';

// Debian's Chromium, in a fresh profile, without its background services.
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SITE = `http://localhost:${process.env['PORT'] ?? '4173'}`;
const SPEED = 'speed.spec.ts';
const STATES = 'states.spec.ts';
/** What a test waits for comes much later on a computer that other work shares; no test asserts how soon. */
const PATIENCE = { test: 180_000, expectation: 30_000 };

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  preserveOutput: 'always',
  timeout: PATIENCE.test,
  expect: { timeout: PATIENCE.expectation },
  workers: 2,
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'states-setup', testMatch: 'states.setup.ts', use: { baseURL: SITE } },
    { name: 'states', testMatch: STATES, use: { baseURL: SITE }, dependencies: ['states-setup'] },
    { name: 'site', testIgnore: [SPEED, STATES], use: { baseURL: SITE } },
    // The main job once more, on the one file opened from the disk.
    { name: 'file', testMatch: 'journey.spec.ts', use: { baseURL: new URL('../dist/kpi-validator.html', import.meta.url).href } },
    // Asserts times, so it is a part of `make bench` and of no test.
    { name: 'speed', testMatch: SPEED, use: { baseURL: SITE } },
  ],
  webServer: { command: 'npm run -s serve', url: SITE, reuseExistingServer: false },
});
