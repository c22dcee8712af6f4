// Serves the built page, and one on which SheetJS reads files.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** Starts a server; gives its address, and what ends it. */
export async function serve(root) {
  const file = (path, type) => ({ body: readFileSync(join(root, path)), type });
  const files = {
    '/page.html': file('dist/kpi-validator.html', 'text/html'),
    '/sheetjs.html': file('benches/bulk/sheetjs.html', 'text/html'),
    '/sheetjs-worker.js': file('benches/bulk/sheetjs-worker.js', 'text/javascript'),
    '/xlsx.js': file('tests/node/node_modules/xlsx/dist/xlsx.full.min.js', 'text/javascript'),
  };
  const server = createServer((request, response) => {
    const found = files[new URL(request.url, 'http://localhost').pathname];
    if (!found) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': found.type }).end(found.body);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { site: `http://localhost:${server.address().port}`, close: () => server.close() };
}
