// Writes docs/performance.md of what `cargo bench --bench performance` left in target/criterion and of the
// results of node.mjs and of the cold start: `node benches/performance/document.mjs NODE.json COLD.json`.

import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const [node, cold] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));

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

From the start of the navigation to a painted finding of a file that was given at once, beside Pyodide until
Python can be called; from one server on the same computer, with an empty browser.

| | ratio |
|---|---|
| time | ${ratio(cold.page, cold.pyodide)} |
| bytes to load, uncompressed | ${ratio(cold.size.page, cold.size.pyodide)} |

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
