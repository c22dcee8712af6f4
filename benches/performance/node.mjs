// The WebAssembly module beside other programs on the same files, in Node, in one run:
// `node benches/performance/node.mjs` prints JSON.
//
// Every contest takes turns, one call each, so that whatever else the machine does weighs on all
// alike, and compares medians.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Form, give_form, initSync, Session } from '../../www/src/engine/generated/engine.js';

const root = new URL('../../', import.meta.url);
const require = createRequire(new URL('tests/node/package.json', root));
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');

const generated = new URL('www/src/engine/generated/', root);
initSync({ module: readFileSync(new URL('engine_bg.wasm', generated)) });
const given = JSON.parse(readFileSync(new URL('form.json', generated), 'utf8'));
give_form(given.names, given.texts);
const form = Form.builtin();
const samples = new URL('templates/roadmap/samples/', root);
const files = readdirSync(samples)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => ({ name, bytes: readFileSync(new URL(name, samples)) }));
const sample = files.find((file) => file.name.startsWith('belgrade'));

const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

/** Medians in milliseconds of programs that take turns. */
async function contest(programs, { rounds = 60, warm = 15 } = {}) {
  const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let round = -warm; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(programs)) {
      const before = performance.now();
      await run();
      if (round >= 0) times[name].push(performance.now() - before);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}

/** Opens, locates, checks and proposes corrections; gives the report as the page gets it. */
function whole({ name, bytes }) {
  const session = Session.open(name, bytes, undefined, 'en', form);
  session.report();
  session.free();
}

const session = Session.open(sample.name, sample.bytes, undefined, 'en', form);
const answer = session.report().values.find((value) => value.cell);
session.edit(answer.cell, '7');

const [sheetName, cell] = answer.cell.split('!');
const results = {
  read: await contest({
    engine: () => whole(sample),
    sheetjs: () => XLSX.read(sample.bytes),
    exceljs: () => new ExcelJS.Workbook().xlsx.load(sample.bytes),
  }),
  patch: await contest({
    engine: () => session.corrected(undefined, false),
    recorded: () => session.corrected('2026-01-31T09:00:00', true),
    exceljs: async () => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(sample.bytes);
      book.getWorksheet(sheetName.replaceAll("'", '')).getCell(cell).value = 7;
      await book.xlsx.writeBuffer();
    },
    sheetjs: () => {
      const book = XLSX.read(sample.bytes, { cellStyles: true });
      book.Sheets[sheetName.replaceAll("'", '')][cell] = { t: 'n', v: 7 };
      XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
    },
  }),
  samples: await contest({
    engine: () => files.forEach(whole),
    sheetjs: () => files.forEach(({ bytes }) => XLSX.read(bytes)),
  }, { rounds: 15, warm: 3 }),
};
console.log(JSON.stringify({ files: files.length, bytes: sample.bytes.length, ...results }, null, 2));
