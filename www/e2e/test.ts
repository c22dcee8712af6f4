// The test of Playwright, which also sees to it, in every test, that not one request leaves the page and
// that nothing is tried that its policy forbids.

import { test as base, type BrowserContext } from '@playwright/test';

export { expect } from '@playwright/test';
export type { Page } from '@playwright/test';

/** What of a site is not the page itself: what keeps it for when there is no network, and that once. */
const KEPT = /^\/(keeper\.js|manifest\.webmanifest|icon\.svg)?$/;

/** What a page asked for beside itself, and what its policy refused. */
function watched(context: BrowserContext, page: string): string[] {
  const own = new URL(page);
  const seen: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'blob:' || url.protocol === 'data:') return;
    const same = url.protocol === own.protocol && url.host === own.host;
    if (same && (own.protocol === 'file:' ? url.pathname === own.pathname : KEPT.test(url.pathname))) return;
    seen.push(url.href);
  });
  context.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/.test(message.text())) seen.push(message.text());
  });
  context.on('weberror', (error) => seen.push(String(error.error())));
  return seen;
}

interface Fixtures {
  /** Whether the test itself tries what is forbidden. */
  tries: boolean;
  private: void;
}

export const test = base.extend<Fixtures>({
  tries: [false, { option: true }],
  private: [
    async ({ context, baseURL, tries }, use) => {
      const seen = watched(context, baseURL ?? '');
      await use();
      if (!tries && seen.length > 0) throw new Error(`asked for, or refused: ${[...new Set(seen)].join('\n')}`);
    },
    { auto: true },
  ],
});
