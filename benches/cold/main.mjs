// How soon a person sees the first finding: from the start of the navigation to the page in one file until a
// finding of a file that was given as soon as there is a field for it is painted, beside Pyodide until Python can
// be called (before it has loaded a library or read a file). `node benches/cold/main.mjs` prints JSON.
//
// Both come from one server on this computer, take turns, and begin with an empty browser, which has come to rest
// after its own start. Each page takes its time itself: what drives the browser runs nothing in it meanwhile.

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Each takes both, one after the other; between rounds the computer may become quicker or slower. */
const ROUNDS = 25;
/** How long a browser gets to start, in milliseconds. */
const REST = 2000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const { chromium } = createRequire(join(root, 'www/package.json'))('@playwright/test');
const sample = readFileSync(join(root, 'templates/roadmap/samples/podgorica-2020-h1.xlsx')).toString('base64');

const PYTHON = `<!doctype html><title>Python</title><script type="module">
  import { loadPyodide } from './pyodide/pyodide.mjs';
  const python = await loadPyodide();
  if (python.runPython('1 + 1') === 2) console.log('ready ' + performance.now());
</script>`;
const TYPES = { '.html': 'text/html', '.mjs': 'text/javascript', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/python.html') return response.setHeader('content-type', 'text/html').end(PYTHON);
  const path =
    pathname === '/page.html'
      ? join(root, 'dist/kpi-validator.html')
      : join(root, 'benches/node_modules/pyodide', pathname.replace('/pyodide/', ''));
  if (!existsSync(path)) return response.writeHead(404).end();
  response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
  return createReadStream(path).pipe(response);
});
await new Promise((resolve) => server.listen(0, resolve));
const site = `http://localhost:${server.address().port}`;

/** In the page: gives it the file as soon as there is a field for it, and tells when a finding is painted. */
function giveFile(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  let given = false;
  const observer = new MutationObserver(() => {
    const input = document.querySelector('input[type="file"]');
    if (input && !given) {
      given = true;
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'podgorica-2020-h1.xlsx'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    if (!document.querySelector('article.finding')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => console.log(`ready ${performance.now()}`)));
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function timed(path, file) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    if (file) await page.addInitScript(giveFile, file);
    await page.waitForTimeout(REST);
    const told = page.waitForEvent('console', (message) => message.text().startsWith('ready '));
    await page.goto(`${site}${path}`, { waitUntil: 'commit' });
    return Number((await told).text().split(' ')[1]);
  } finally {
    await browser.close();
  }
}

const times = { page: [], pyodide: [] };
for (let round = -1; round < ROUNDS; round += 1) {
  const page = await timed('/page.html', sample);
  const python = await timed('/python.html');
  if (round < 0) continue;
  times.page.push(page);
  times.pyodide.push(python);
}
server.close();
const median = (each) => [...each].sort((a, b) => a - b)[each.length >> 1];
const bytes = (...paths) => paths.reduce((sum, path) => sum + readFileSync(join(root, path)).length, 0);
const pyodide = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.js', 'pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json']
  .map((name) => `benches/node_modules/pyodide/${name}`)
  .filter((path) => existsSync(join(root, path)));
console.log(
  JSON.stringify({
    page: median(times.page),
    pyodide: median(times.pyodide),
    ratio: median(times.page.map((page, round) => page / times.pyodide[round])),
    size: { page: bytes('dist/kpi-validator.html'), pyodide: bytes(...pyodide) },
  }),
);
