// Writes docs/performance.md of what `cargo bench --bench performance` left in target/criterion and of the
// results of node.mjs: `node benches/performance/document.mjs RESULTS.json`.

import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const node = JSON.parse(readFileSync(process.argv[2], 'utf8'));

/** The median of a native benchmark, in nanoseconds. */
const native = (name) => {
  const path = new URL(`target/criterion/${name}/new/estimates.json`, root);
  return JSON.parse(readFileSync(path, 'utf8')).median.point_estimate;
};
const ratio = (own, other) => (own / other).toFixed(2);

const floor = native('sample/floor');
const step = (name) => `| ${name} | ${ratio(native(`sample/${name}`), floor)} |`;
const cells = [1_000, 10_000, 100_000, 1_000_000];
const perCell = (count) => native(`cells/${count}`) / count;
const rows = Object.entries({
  'open, check, propose and report, of one sample': ['read', 'engine', ['sheetjs', 'exceljs']],
  'the same of all samples': ['samples', 'engine', ['sheetjs']],
  'patch one cell': ['patch', 'engine', ['exceljs', 'sheetjs']],
  'patch one cell, with record, receipt and marks': ['patch', 'recorded', ['exceljs', 'sheetjs']],
});
const names = { sheetjs: 'SheetJS', exceljs: 'ExcelJS' };

console.log(`# Speed

Made by \`make bench\`; ratios of medians in one run on one machine, below 1 where the engine is faster. Times
say more of the machine than of the program, so there are none.

## The WebAssembly module beside other programs, in Node

On the sample of Belgrade (${node.bytes.toLocaleString('en')} bytes). Where the engine opens a file, the others only
read it; where it patches, they read the file, change the cell and write it anew.

| what the engine does | beside | ratio |
|---|---|---|
${rows
  .flatMap(([what, [contest, own, others]]) =>
    others.map((other) => `| ${what} | ${names[other]} | ${ratio(node[contest][own], node[contest][other])} |`),
  )
  .join('\n')}

## Natively, beside what no reader can go below

The floor is to inflate every part of the file with the same library, and to look at each byte once.

| step | times the floor |
|---|---|
${['open', 'locate', 'check', 'correct', 'session', 'patch'].map(step).join('\n')}

A session is all of it: opened, located, checked, with corrections proposed.

## Growth

A session on the form beside so many other cells; the cost of a cell, relative to that of the last row.

| cells | cost of a cell |
|---|---|
${cells.map((count) => `| ${count.toLocaleString('en')} | ${ratio(perCell(count), perCell(1_000_000))} |`).join('\n')}`);
