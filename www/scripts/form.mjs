// Reads the definition of the built-in form once, so that the page need not: into bytes that the engine takes.

import { readFileSync, writeFileSync } from 'node:fs';
import { initSync, read_tables } from '../src/engine/generated/extras.js';

const generated = new URL('../src/engine/generated/', import.meta.url);

initSync({ module: readFileSync(new URL('extras_bg.wasm', generated)) });
const { names, texts } = JSON.parse(readFileSync(new URL('form.json', generated), 'utf8'));
try {
  writeFileSync(new URL('form.bin', generated), read_tables(names, texts, 'en'));
} catch (problem) {
  throw new Error(problem.message ?? String(problem));
}
