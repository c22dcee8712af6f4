// How soon a person sees the first finding: from the start of the navigation to the page in one file until a
// finding of a file that was given at once is shown, beside Pyodide until Python can be called (before it has
// loaded a library or read a file). `node benches/cold/main.mjs` prints JSON.
//
// Both come from one server on this computer, take turns, and begin with an empty browser.

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 7;
const root = fileURLToPath(new URL('../..', import.meta.url));
const { chromium } = createRequire(join(root, 'www/package.json'))('@playwright/test');
const sample = join(root, 'templates/roadmap/samples/podgorica-2020-h1.xlsx');

const PYTHON = `<!doctype html><title>Python</title><script type="module">
  import { loadPyodide } from './pyodide/pyodide.mjs';
  const python = await loadPyodide();
  if (python.runPython('1 + 1') === 2) window.ready = performance.now();
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

async function timed(path, act) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const seen = () => {
        if (window.ready || !document.querySelector('article.finding')) return;
        requestAnimationFrame(() => setTimeout(() => (window.ready ??= performance.now())));
      };
      new MutationObserver(seen).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site}${path}`, { waitUntil: 'commit' });
    await act?.(page);
    return await (await page.waitForFunction(() => window.ready, undefined, { polling: 20 })).jsonValue();
  } finally {
    await browser.close();
  }
}

const times = { page: [], pyodide: [] };
for (let round = -1; round < ROUNDS; round += 1) {
  const page = await timed('/page.html', (page) => page.locator('input[type="file"]').first().setInputFiles(sample));
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
    size: { page: bytes('dist/kpi-validator.html'), pyodide: bytes(...pyodide) },
  }),
);
