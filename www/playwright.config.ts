import { defineConfig } from '@playwright/test';

// Debian's Chromium, in a fresh profile, without its background services.
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SITE = `http://localhost:${process.env['PORT'] ?? '4173'}`;
const SPEED = 'speed.spec.ts';
const STATES = 'states.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  preserveOutput: 'always',
  timeout: 60_000,
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
    // The longest tests first, so that no worker waits for one of them at the end.
    { name: 'states', testMatch: STATES, use: { baseURL: SITE } },
    { name: 'site', testIgnore: [SPEED, STATES], use: { baseURL: SITE } },
    // The main job once more, on the one file opened from the disk.
    { name: 'file', testMatch: 'journey.spec.ts', use: { baseURL: new URL('../dist/kpi-validator.html', import.meta.url).href } },
    // When nothing else runs any more, and one after the other.
    { name: 'speed', testMatch: SPEED, use: { baseURL: SITE }, dependencies: ['states', 'site', 'file'] },
  ],
  webServer: { command: 'npm run -s serve', url: SITE, reuseExistingServer: false },
});
