// Which libraries the lock files bring into the page: the crates in either module of the engine, and the
// npm packages that the page itself uses.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The features of the two modules, as `scripts/build-wasm.sh` names them. */
const MODULES = [['--no-default-features'], []];

/** The crates, as `name version`, without macros, which only run while compiling. */
export function crates() {
  const found = MODULES.flatMap((features) =>
    execFileSync(
      'cargo',
      ['tree', '--locked', '--target', 'wasm32-unknown-unknown', '--edges', 'normal,no-proc-macro', '--prefix', 'none',
        '--format', '{p}', ...features],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    ).split('\n'),
  );
  const named = found.filter(Boolean).map((line) => line.replace(' (*)', '').split(' '));
  // What lies in a folder here is this project itself.
  const others = named.filter(([, , place]) => place === undefined);
  return [...new Set(others.map(([name, version]) => `${name} ${version.slice(1)}`))].sort();
}

/** The npm packages, as `name version`. */
export function packages() {
  const lock = JSON.parse(readFileSync(`${root}www/package-lock.json`, 'utf8'));
  const installed = Object.entries(lock.packages).filter(([place, { dev }]) => place !== '' && !dev);
  return installed.map(([place, { version }]) => `${place.slice(place.lastIndexOf('node_modules/') + 13)} ${version}`).sort();
}
