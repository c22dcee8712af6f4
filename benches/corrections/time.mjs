// Times the WebAssembly module on a folder of faulty files: what it takes to find the form again, check
// it and propose everything, after an edit that changes no figure.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Form, initSync, Session } from '../../www/src/engine/generated/engine.js';

const generated = new URL('../../www/src/engine/generated/', import.meta.url);
initSync({ module: readFileSync(new URL('engine_bg.wasm', generated)) });

const form = new Form(readFileSync(new URL('form.bin', generated)));
const folder = process.argv[2];
const times = [];
const firsts = [];
for (const name of readdirSync(folder).sort()) {
  const session = Session.open(name, readFileSync(join(folder, name)), undefined, 'en', form);
  // Far from the form, so that only the time is taken. The first edit also reads the formulas of the
  // workbook, which has nothing to do with corrections.
  const began = performance.now();
  session.edit('Cover!H40', '-');
  const before = performance.now();
  session.edit('Cover!H40', 'x');
  firsts.push(before - began);
  times.push(performance.now() - before);
  session.free();
}
const sorted = (all) => all.sort((a, b) => a - b);
const median = (all) => sorted(all)[Math.floor(all.length / 2)];
console.log(
  JSON.stringify({ files: times.length, median: median(times), longest: times.at(-1), first: median(firsts) }),
);
