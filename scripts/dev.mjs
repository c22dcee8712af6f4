// `make dev`: the page on localhost with a debug build of the engine. A change of the engine, of a sentence or of the
// form builds it anew and loads the page again; a change of the page itself is seen at once.

import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the engine and the packs are made of. */
const SOURCES = ['src', 'locales', 'www/locales', 'templates', 'Cargo.toml'];
/** Several files saved in a row are one change, in milliseconds. */
const PAUSE = 300;

const build = () => {
  const began = Date.now();
  for (const [command, ...args] of [['scripts/build-wasm.sh', '--debug'], ['scripts/pack.sh']]) {
    if (spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0) return false;
  }
  console.log(`The engine was built in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
  return true;
};

if (!build()) process.exit(1);
const page = spawn('npx', ['vite', '--host', 'localhost', '--port', process.env.PORT ?? '5173', '--strictPort'], { cwd: `${root}www`, stdio: 'inherit' });
page.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => page.kill());

let waiting;
for (const source of SOURCES) {
  watch(`${root}${source}`, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(build, PAUSE);
  });
}
