// How much memory the page's engine takes for files that are made to take much: each is just within
// every limit. `docs/limits.md` states the most.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { deflateRawSync, crc32 } from 'node:zlib';

/** What docs/limits.md states, in bytes. */
const MOST = 512 * 2 ** 20;

/** A zip archive of these files. */
function archive(files) {
  const pieces = [];
  const directory = [];
  let at = 0;
  for (const [name, text, stored] of files) {
    const content = Buffer.from(text);
    const packed = stored ? content : deflateRawSync(content, { level: 1 });
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(stored ? 0 : 8, 8);
    header.writeUInt32LE(crc32(content), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(content.length, 22);
    header.writeUInt16LE(name.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    header.copy(record, 6, 4, 30);
    record.writeUInt32LE(at, 42);
    pieces.push(header, Buffer.from(name), packed);
    directory.push(record, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, list, end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A workbook with the codes of the form, so that it is taken for one, and these rows. */
function workbook(rows, strings = `<sst xmlns='${MAIN}'/>`, stored = false) {
  const code = "<row r='1'><c r='A1' t='inlineStr'><is><t>JURISDICTION</t></is></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>PERIOD.START</t></is></c></row>";
  return archive([
    ['[Content_Types].xml', `<Types xmlns='${PACKAGE}/content-types'><Override PartName='/xl/workbook.xml' ContentType='${KIND}'/></Types>`],
    ['_rels/.rels', `<Relationships xmlns='${PACKAGE}/relationships'><Relationship Id='a' Type='${RELATIONS}/officeDocument' Target='xl/workbook.xml'/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns='${MAIN}' xmlns:r='${RELATIONS}'><sheets><sheet name='Cover' sheetId='1' r:id='a'/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns='${PACKAGE}/relationships'><Relationship Id='a' Type='${RELATIONS}/worksheet' Target='s.xml'/><Relationship Id='b' Type='${RELATIONS}/sharedStrings' Target='t.xml'/></Relationships>`],
    ['xl/t.xml', strings],
    ['xl/s.xml', `<worksheet xmlns='${MAIN}'><sheetData>${code}${rows}</sheetData></worksheet>`, stored],
  ]);
}

/** Rows of so many cells, each made by its number. */
function rows(count, cell) {
  const out = [];
  for (let row = 0; row * 100 < count; row += 1) {
    const cells = [];
    for (let column = 0; column < 100; column += 1) cells.push(cell(row * 100 + column));
    out.push(`<row r='${row + 10}'>${cells.join('')}</row>`);
  }
  return out.join('');
}

const FILES = {
  'as many numbers as are read': () => workbook(rows(1_199_000, (at) => `<c><v>${at}</v></c>`)),
  'as many formulas as are read': () =>
    workbook(rows(1_199_000, (at) => `<c><f>A${at}+B1</f><v>${at}</v></c>`)),
  'a shared formula in each cell': () =>
    workbook(rows(1_000_000, (at) => (at ? "<c><f t='shared' si='0'/></c>" : "<c><f t='shared' si='0' ref='A1:A9'>A1+B2+C3+D4</f></c>"))),
  'as much text as is read': () =>
    workbook(rows(2000, (at) => `<c t='s'><v>${at % 100}</v></c>`), `<sst xmlns='${MAIN}'>${Array.from({ length: 100 }, (_, at) => `<si><t>${at}${'x'.repeat(31_000)}</t></si>`).join('')}</sst>`),
  'as many texts as are read': () =>
    workbook(rows(1_190_000, (at) => `<c t='s'><v>${at}</v></c>`), `<sst xmlns='${MAIN}'>${Array.from({ length: 1_190_000 }, (_, at) => `<si><t>Row ${at}</t></si>`).join('')}</sst>`),
  'a sheet as large as is read': () => workbook(rows(1000, (at) => `<c><v>1</v><!--${'abcdefghij'.repeat(12_000)}${at}--></c>`).slice(0, 120 * 2 ** 20), `<sst xmlns='${MAIN}'/>`),
  'a file as large as is read': () => workbook(`<!--${'x'.repeat(63 * 2 ** 20)}-->`, `<sst xmlns='${MAIN}'/>`, true),
  'more of everything': () => workbook(rows(1_300_000, (at) => `<c><v>${at}</v></c>`)),
};

if (process.argv[2]) {
  const generated = new URL('../../www/src/engine/generated/', import.meta.url);
  const { Form, initSync, Session } = await import(new URL('engine.js', generated));
  const exports = initSync({ module: readFileSync(new URL('engine_bg.wasm', generated)) });
  const form = new Form(readFileSync(new URL('form.bin', generated)));
  let said = 'opened';
  const from = performance.now();
  try {
    Session.open('hostile.xlsx', readFileSync(process.argv[2]), undefined, 'en', form);
  } catch (problem) {
    said = problem.code ?? `trapped: ${problem}`;
  }
  process.send({ said, bytes: exports.memory.buffer.byteLength, seconds: (performance.now() - from) / 1000 });
} else {
  for (const [what, make] of Object.entries(FILES)) {
    test(`${what}: within the memory that is stated`, async (context) => {
      const folder = mkdtempSync(join(tmpdir(), 'kpi-memory-'));
      try {
        const path = join(folder, 'hostile.xlsx');
        writeFileSync(path, make());
        const child = fork(fileURLToPath(import.meta.url), [path]);
        const { said, bytes, seconds } = await new Promise((resolve, reject) => {
          child.on('message', resolve);
          child.on('exit', (code) => reject(new Error(`ended with ${code}`)));
        });
        context.diagnostic(`${said}, ${(bytes / 2 ** 20).toFixed(0)} MiB, ${seconds.toFixed(1)} s`);
        assert.ok(!said.startsWith('trapped'), said);
        assert.ok(bytes <= MOST, `${bytes} bytes`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
}
