// Keeps the page in the browser, so that it opens without a network after the first visit. What else lies
// beside it on the site still comes from there.

const OWN = 'kpi-validator-';
const KEPT = `${OWN}__VERSION__`;
const FILES = ['./', './icon.svg', './manifest.webmanifest'];

self.addEventListener('install', (event) => {
  const files = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(files)));
});

// A new version takes over when no page of the old one is open any more, and clears away after it. What other pages
// of the same site keep is theirs.
self.addEventListener('activate', (event) => {
  const cleared = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name.startsWith(OWN) && name !== KEPT).map((name) => caches.delete(name))));
  event.waitUntil(cleared.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const kept = caches.open(KEPT).then((cache) => cache.match(request, { ignoreSearch: true }));
  event.respondWith(kept.then((response) => response ?? fetch(request)));
});
