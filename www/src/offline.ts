// As a site, the page is kept in the browser, so that it opens without a network. Opened from a disk it is
// there anyway.

import { KEEPER, scriptUrl } from './trusted';

export function keepForOffline(): void {
  if (!document.querySelector('link[rel="manifest"]')) return;
  // A browser that forbids it, in a private window for one, still shows the page.
  navigator.serviceWorker?.register(scriptUrl(KEEPER)).catch(() => undefined);
}
