// Writes docs/performance.md of what `cargo bench --bench performance` left in target/criterion and of the results of
// the other benchmarks: `node benches/performance/document.mjs NODE.json COLD.json BULK.json THREADS.json`.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const root = new URL('../../', import.meta.url);
const [node, cold, bulk, threads] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));

/** The median of a native benchmark, in nanoseconds. */
const native = (name) => {
  const path = new URL(`target/criterion/${name}/new/estimates.json`, root);
  return JSON.parse(readFileSync(path, 'utf8')).median.point_estimate;
};
const ratio = (own, other) => (own / other).toFixed(2);

const floor = native('sample/floor');
const step = (name) => `| ${name} | ${ratio(native(`sample/${name}`), floor)} |`;
const cells = [0, 1_000, 10_000, 100_000, 1_000_000];
/** What so many cells would take if each took the same. */
const straight = (count) => native('cells/0') + (native('cells/1000000') - native('cells/0')) * (count / 1_000_000);
const rows = Object.entries({
  'open, check, propose and report, of one sample': ['read', 'engine', ['sheetjs', 'exceljs']],
  'the same of all samples': ['samples', 'engine', ['sheetjs']],
  'patch one cell': ['patch', 'engine', ['exceljs', 'sheetjs', 'openpyxl']],
  'patch one cell, with record, receipt and marks': ['patch', 'recorded', ['exceljs', 'sheetjs', 'openpyxl']],
  'open, check, propose and report': ['checked', 'engine', ['hyperformula']],
  'after an edit: check, propose and report': ['edit', 'engine', ['calculated']],
});
const names = {
  sheetjs: 'SheetJS',
  exceljs: 'ExcelJS',
  openpyxl: 'openpyxl (in Python)',
  hyperformula: 'SheetJS and HyperFormula: read, and calculate the checks in the form',
  calculated: 'HyperFormula: calculate what depends on the cell',
};

/** Files a second of a program on so many cores with so many workers, in each round. */
const rates = (program, workers, cores = 2) =>
  bulk.find((run) => run.program === program && run.workers === workers && run.cores === cores).rates;

/** How many times as many, in the median of the rounds. */
const times = (some, others) => {
  const each = some.map((rate, round) => rate / others[round]).sort((a, b) => a - b);
  return ratio(each[each.length >> 1], 1);
};

/** What a server would send of these files, in bytes. */
const sent = (folder, ...names) =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(`${folder}/${name}`, root)), { level: 9 }).length, 0);
const sizes = {
  engine: sent('www/src/engine/generated', 'engine_bg.wasm', 'engine.js', 'form.bin'),
  sheetjs: sent('tests/node/node_modules/xlsx/dist', 'xlsx.full.min.js'),
  exceljs: sent('tests/node/node_modules/exceljs/dist', 'exceljs.min.js'),
  hyperformula: sent('benches/node_modules/hyperformula/dist', 'hyperformula.full.min.js'),
  pyodide: sent('benches/node_modules/pyodide', 'pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'),
};

console.log(`# Speed

Made by \`make bench\`; ratios of medians in one run on one machine, below 1 where the engine is faster. Times
say more of the machine than of the program, so there are none.

## The WebAssembly module beside other programs, in Node

On the sample of Belgrade (${node.bytes.toLocaleString('en')} bytes). Where the engine opens a file, the others only
read it; where it patches, they read the file, change the cell and write it anew. HyperFormula calculates the
checks that stand in the form as formulas, which are the same rules decided over the same intervals; it finds no
smallest set of figures to change, proposes nothing and words nothing.

| what the engine does | beside | ratio |
|---|---|---|
${rows
  .flatMap(([what, [contest, own, others]]) =>
    others.map((other) => `| ${what} | ${names[other]} | ${ratio(node[contest][own], node[contest][other])} |`),
  )
  .join('\n')}

## From nothing to the first finding, in Chromium

From the start of the navigation to a painted finding of a file that was given as soon as there was a field for it,
beside Pyodide until Python can be called; from one server on the same computer, with an empty browser that has come
to rest after its own start. The two take turns, and the ratio of the times is the median of those of the turns.

| | ratio |
|---|---|
| time | ${ratio(cold.ratio, 1)} |
| bytes to load, uncompressed | ${ratio(cold.size.page, cold.size.pyodide)} |

## Size

What a page loads before it can open a file, as a server would send it (gzip -9). The engine brings the form and its
rules, checks, corrections and the writing back; the others are what such a page would be built upon.

| the engine beside | ratio |
|---|---|
| SheetJS | ${ratio(sizes.engine, sizes.sheetjs)} |
| ExcelJS | ${ratio(sizes.engine, sizes.exceljs)} |
| SheetJS and HyperFormula | ${ratio(sizes.engine, sizes.sheetjs + sizes.hyperformula)} |
| Pyodide, without a library | ${ratio(sizes.engine, sizes.pyodide)} |

## Many files, in Chromium

How many times as many files a second as SheetJS in as many workers, on a folder of ${bulk[0].count.toLocaleString('en')} submissions. The desk
checks them, keeps them and compares the periods; SheetJS reads them. Each ratio is the median of those of
${bulk[0].rates.length} rounds.

| | ratio of files a second |
|---|---|
| desk beside SheetJS, one core and one worker each | ${times(rates('desk', 1, 1), rates('sheetjs', 1, 1))} |
| desk beside SheetJS, one worker each | ${times(rates('desk', 1), rates('sheetjs', 1))} |
| desk beside SheetJS, a pool of two | ${times(rates('desk', 2), rates('sheetjs', 2))} |
| desk, two cores and two workers beside one core | ${times(rates('desk', 2), rates('desk', 1, 1))} |
| SheetJS, two cores and two workers beside one core | ${times(rates('sheetjs', 2), rates('sheetjs', 1, 1))} |
| desk on two cores, two workers beside one | ${times(rates('desk', 2), rates('desk', 1))} |
| SheetJS on two cores, two workers beside one | ${times(rates('sheetjs', 2), rates('sheetjs', 1))} |
| the engine without a browser, two threads beside one | ${ratio(threads.two, threads.one)} |

On one core everything runs there: the browser, the page and the workers. On two, one worker has a core for itself, and
the page and the browser, which hands it the files, the other; a second worker shares it with them.

## Natively, beside what no reader can go below

The floor is to inflate every part of the file with the same library, and to look at each byte once.

| step | times the floor |
|---|---|
${['open', 'locate', 'check', 'correct', 'session', 'patch'].map(step).join('\n')}

A session is all of it: opened, located, checked, with corrections proposed.

## Growth

A session on the form beside so many other cells: what it takes, relative to the form alone, and to the straight
line from the form alone to a million cells. The line is 1.00 where each cell takes the same.

| cells | times the form alone | times the straight line |
|---|---|---|
${cells
  .map((count) => [count, native(`cells/${count}`)])
  .map(([count, took]) => `| ${count.toLocaleString('en')} | ${ratio(took, native('cells/0'))} | ${ratio(took, straight(count))} |`)
  .join('\n')}`);
