// The WebAssembly module beside other programs on the same files, in Node, in one run:
// `node benches/performance/node.mjs` prints JSON.
//
// Every contest takes turns, one call each, so that whatever else the machine does weighs on all
// alike, and compares medians.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Form, initSync, Session } from '../../www/src/engine/generated/engine.js';

const root = new URL('../../', import.meta.url);
const require = createRequire(new URL('tests/node/package.json', root));
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');
const { HyperFormula } = createRequire(new URL('benches/package.json', root))('hyperformula');

const generated = new URL('www/src/engine/generated/', root);
initSync({ module: readFileSync(new URL('engine_bg.wasm', generated)) });
const form = new Form(readFileSync(new URL('form.bin', generated)));
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

const [quoted, cell] = answer.cell.split('!');
const sheetName = quoted.replaceAll("'", '');

/** The checks that stand in the form itself as formulas: those of the same rules, by the same intervals. */
function checks() {
  const book = XLSX.read(sample.bytes);
  const sheets = Object.fromEntries(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name];
      const { e } = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
      const at = (r, c) => {
        const held = sheet[XLSX.utils.encode_cell({ r, c })];
        return held?.f ? `=${held.f}` : (held?.v ?? null);
      };
      return [name, Array.from({ length: e.r + 1 }, (_, r) => Array.from({ length: e.c + 1 }, (_, c) => at(r, c)))];
    }),
  );
  return HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3' });
}
const calculator = checks();
const place = calculator.simpleCellAddressFromString(cell, calculator.getSheetId(sheetName));
const refused = Object.values(calculator.getAllSheetsValues()).flat(2).filter((value) => value?.type === 'NAME');
if (refused.length > 0) throw new Error(`HyperFormula knows ${refused.length} functions not`);
let typed = 0;

const python = fileURLToPath(new URL('.venv/bin/python', root));
const openpyxl = () =>
  Number(
    execFileSync(python, [
      fileURLToPath(new URL('benches/performance/patch.py', root)),
      fileURLToPath(new URL(sample.name, samples)),
      sheetName,
      cell,
    ]),
  );

const openpyxlBefore = openpyxl();
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
      book.getWorksheet(sheetName).getCell(cell).value = 7;
      await book.xlsx.writeBuffer();
    },
    sheetjs: () => {
      const book = XLSX.read(sample.bytes, { cellStyles: true });
      book.Sheets[sheetName][cell] = { t: 'n', v: 7 };
      XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
    },
  }),
  samples: await contest({
    engine: () => files.forEach(whole),
    sheetjs: () => files.forEach(({ bytes }) => XLSX.read(bytes)),
  }, { rounds: 15, warm: 3 }),
  checked: await contest({
    engine: () => whole(sample),
    hyperformula: () => checks().destroy(),
  }, { rounds: 20, warm: 4 }),
  edit: await contest({
    engine: () => {
      session.edit(answer.cell, String((typed += 1)));
      session.report();
    },
    calculated: () => calculator.setCellContents(place, (typed += 1)),
  }),
};
// Another process cannot take turns: it runs before and after.
results.patch.openpyxl = (openpyxlBefore + openpyxl()) / 2;
console.log(JSON.stringify({ files: files.length, bytes: sample.bytes.length, ...results }, null, 2));
