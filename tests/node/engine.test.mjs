// The real WebAssembly modules, as the page loads them, without a page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Area, Desk, file_for_desk, Form, give_language, initSync, needs_reader, Session } from '../../www/src/engine/generated/engine.js';
import * as extras from '../../www/src/engine/generated/extras.js';

const generated = new URL('../../www/src/engine/generated/', import.meta.url);
const { memory } = initSync({ module: readFileSync(new URL('engine_bg.wasm', generated)) });
extras.initSync({ module: readFileSync(new URL('extras_bg.wasm', generated)) });
const { names, texts } = JSON.parse(readFileSync(new URL('form.json', generated), 'utf8'));
const packed = readFileSync(new URL('form.bin', generated));
const form = new Form(packed);
const formOfExtras = new extras.Form(packed);
const sample = (name) =>
  readFileSync(new URL(`../../templates/roadmap/samples/${name}-2020-h1.xlsx`, import.meta.url));

const rules = (session) => session.report().findings.map((finding) => finding.rule);

test('a submission goes from faulty to corrected and back', () => {
  const bytes = sample('podgorica');
  const session = Session.open('podgorica.xlsx', bytes, undefined, 'en', form);
  assert.ok(rules(session).includes('INQ-07'));
  assert.deepEqual(Buffer.from(session.corrected('2026-11-23T14:05:09', true)), bytes, 'without an edit the bytes are the same');

  const safe = session.report().corrections.find((correction) => correction.applicability === 'safe');
  session.accept([safe.id]);
  assert.equal(session.edits().length, 1);
  const corrected = Session.open('corrected.xlsx', session.corrected('2026-11-23T14:05:09', true), undefined, 'en', form);
  assert.ok(!corrected.report().corrections.some((correction) => correction.id === safe.id));
  assert.deepEqual(rules(corrected), rules(session), 'the page showed what the new file holds');

  assert.equal(session.undo(), true);
  assert.equal(session.edits().length, 0);
  assert.equal(session.undo(), false);
  assert.equal(session.redo(), true);
  assert.equal(session.edits().length, 1);
});

test('an edit is checked at once', () => {
  const session = Session.open('clean.xlsx', sample('clean'), undefined, 'en', form);
  assert.deepEqual(rules(session), []);
  const received = session.report().values.find((value) => value.code === 'TR.IN');
  session.edit(received.cell, '0');
  assert.ok(session.report().findings.some((finding) => finding.cells.includes(received.cell)));
});

test('the cells of a window are those that the workbook holds', () => {
  const session = Session.open('clean.xlsx', sample('clean'), undefined, 'en', form);
  const cells = session.cells(0, 0, 3, 0, 3);
  assert.ok(cells.length > 0);
  assert.ok(cells.every((cell) => cell.row <= 3 && cell.column <= 3));
  assert.deepEqual(session.cells(99, 0, 3, 0, 3), [], 'a sheet that is not there has no cells');
});

test('a sheet looks as in the workbook', () => {
  const session = Session.open('podgorica.xlsx', sample('podgorica'), undefined, 'en', form);
  const policy = session.shapes().findIndex((shape) => shape.name === 'Policy');
  const look = session.look(policy);
  assert.ok(look.known && look.columns.length >= 6 && look.merged.length === 1);
  const header = session.cells(policy, 3, 3, 0, 0)[0];
  const style = look.styles.find((style) => style.id === header.style);
  assert.deepEqual([style.bold, style.fill, style.ink], [true, '#1f4e6b', '#ffffff']);
  assert.equal(session.look(99), null);
});

test('blocks are copied, pasted and cleared; texts are found; edges are where Excel has them', () => {
  const session = Session.open('podgorica.xlsx', sample('podgorica'), undefined, 'en', form);
  const policy = session.shapes().findIndex((shape) => shape.name === 'Policy');
  const text = session.copy(policy, new Area(28, 3, 29, 3));
  assert.equal(text, '141\n20');
  const pasted = session.paste(policy, new Area(28, 3, 28, 3), '150\n21\n', undefined, undefined);
  assert.deepEqual([pasted.changed, pasted.left], [2, []]);
  assert.equal(session.edits().length, 2);
  session.paste(policy, new Area(50, 3, 50, 3), '150', policy, new Area(28, 3, 28, 3));
  assert.equal(session.copy(policy, new Area(28, 3, 28, 3)), '');
  assert.equal(session.clear(policy, new Area(29, 3, 60, 3)).changed > 0, true);
  session.revert('Policy!D30');
  assert.equal(session.copy(policy, new Area(29, 3, 29, 3)), '20');
  assert.equal(session.find('illegal possession', 3).cells.length, 3);
  assert.deepEqual(session.edge(policy, new Area(4, 0, 80, 6), 'ArrowDown'), { row: 43, column: 0 });
});

test('a draft is resumed, a correction rejected, and the findings are a workbook', () => {
  const session = Session.open('podgorica.xlsx', sample('podgorica'), undefined, 'en', form);
  const safe = session.report().corrections.find((correction) => correction.applicability === 'safe');
  session.reject(safe.id, true);
  assert.equal(session.report().corrections.find(({ id }) => id === safe.id).rejected, true);
  session.edit('Policy!D44', '141');
  const draft = structuredClone(session.draft());
  const again = Session.open('podgorica.xlsx', sample('podgorica'), undefined, 'en', form);
  again.resume(draft);
  assert.deepEqual(again.edits(), session.edits());
  assert.equal(again.report().corrections.find(({ id }) => id === safe.id).rejected, true);
  assert.throws(
    () => again.resume({ version: 0 }),
    (problem) => problem.code === 'draft' && problem.advice.length > 0,
  );
  const ids = again.report().findings.map((finding) => finding.id);
  const bytes = Buffer.from(extras.findings_workbook(formOfExtras, 'en', again.report(), ids));
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
});

test('bad input is a problem with a sentence, and the module goes on', () => {
  const cases = [
    [Buffer.alloc(0), 'empty'],
    [Buffer.from('plain text'), 'plain text'],
    [sample('clean').subarray(0, 5000), 'incomplete'],
  ];
  for (const [bytes, word] of cases) {
    assert.throws(
      () => Session.open('bad.xlsx', bytes, undefined, 'en', form),
      (problem) => problem.message.includes(word) && problem.advice.length > 0,
    );
  }
  assert.deepEqual(rules(Session.open('clean.xlsx', sample('clean'), undefined, 'en', form)), []);
});

test('the blank form opens as a form without an answer', () => {
  const session = Session.open('form.xlsx', extras.filled(formOfExtras, 'en', undefined), undefined, 'en', form);
  const { summary } = session.report();
  assert.equal(summary.answered, 0);
});

test('a definition workbook is a form, and its faults are told with their cells', () => {
  // Behind them are the checks that every file gets.
  assert.equal(form.rules('en').filter(({ kind }) => kind !== 'file').length, 158);
  assert.deepEqual(Buffer.from(extras.read_tables(names, texts, 'en')), packed);
  const definition = extras.definition_workbook(names, texts, 'en');
  const other = new Form(extras.read_definition(definition, 'en'));
  assert.equal(other.name(), 'roadmap 1.0');
  assert.deepEqual(rules(Session.open('clean.xlsx', sample('clean'), undefined, 'en', other)), []);
  assert.throws(
    () => extras.read_definition(sample('clean'), 'en'),
    (problem) => problem.code === 'definition' && problem.message.includes('settings'),
  );
  assert.throws(() => new Form(packed.subarray(1)), /no packed form/);
});

test('an earlier report is compared with', () => {
  const session = Session.open('clean.xlsx', sample('clean'), undefined, 'en', form);
  assert.throws(
    () => session.compare_with('same.xlsx', sample('clean'), undefined),
    (problem) => problem.code === 'same-period',
  );
  assert.throws(
    () => session.compare_with('tirana.xlsx', sample('belgrade'), undefined),
    (problem) => ['another-jurisdiction', 'same-period'].includes(problem.code),
  );
  assert.deepEqual(session.others(), []);
});

test('a file of another format is read by the module that knows it', () => {
  const XLSX = createRequire(import.meta.url)('xlsx');
  const book = XLSX.read(sample('podgorica'));
  const answers = ({ values }) => values.map(({ code, value }) => [code, value]);
  for (const bookType of ['ods', 'biff8', 'xlsb']) {
    const bytes = XLSX.write(book, { type: 'buffer', bookType });
    assert.ok(needs_reader(bytes), bookType);
    const contents = extras.contents(bytes, 'en');
    const session = Session.open(`podgorica.${bookType}`, bytes, contents, 'en', form);
    assert.ok(rules(session).includes('INQ-07'), bookType);
    assert.ok(session.needs_form(), bookType);
    const correction = session.report().corrections.find((each) => each.applicability === 'safe');
    session.accept([correction.id]);
    const filled = extras.filled(formOfExtras, 'en', session.figures(false));
    const corrected = session.corrected_in(filled, '2026-11-23T14:05:09', true);
    const again = Session.open(session.corrected_name(), corrected, undefined, 'en', form);
    assert.deepEqual(answers(again.report()), answers(session.report()), bookType);
  }
  assert.throws(
    () => Session.open('podgorica.xls', XLSX.write(book, { type: 'buffer', bookType: 'biff8' }), undefined, 'en', form),
    (problem) => problem.code === 'no-reader',
  );
  assert.ok(!needs_reader(sample('clean')));
});

test('the engine speaks the languages that it is given, and changes over in the middle of a session', () => {
  const text = (name) => JSON.parse(readFileSync(new URL(`languages/${name}.json`, generated), 'utf8')).engine;
  give_language('sq', text('sq'));
  give_language('sr-Cyrl', text('sr-Latn'));
  const session = Session.open('podgorica.xlsx', sample('podgorica'), undefined, 'sq', form);
  const said = () => session.report().findings.find((finding) => finding.rule === 'INQ-07').message;
  const { jurisdiction, corrections } = session.report();
  assert.equal(jurisdiction, 'Podgoricë');
  assert.match(said(), /^Policia paraqiti më shumë kallëzime sesa trajtoi prokuroria\..* “Kallëzime penale/);
  session.accept([corrections.find((correction) => correction.applicability === 'safe').id]);
  session.speak('sr-Cyrl');
  assert.match(said(), /^Полиција је поднела више пријава .* „Кривичне пријаве/);
  assert.equal(session.edits().length, 1, 'the session goes on');
  session.speak('de');
  assert.match(said(), /^Police filed more charges/);
});

test('the desk keeps a file in about a kilobyte', () => {
  const names = ['belgrade', 'podgorica', 'pristina', 'sarajevo', 'skopje', 'tirana'];
  const filed = names.map((name) => file_for_desk(`mail/${name}.xlsx`, sample(name), undefined, form, 'en'));
  for (const bytes of filed) assert.ok(bytes.length < 800, `${bytes.length} bytes`);
  const desk = new Desk(form, 'en');
  const put = (count) => {
    for (let at = 0; at < count; at += 1) desk.add(filed[at % filed.length]);
  };
  // The first take what earlier tests left free.
  put(5000);
  const before = memory.buffer.byteLength;
  put(20_000);
  const each = (memory.buffer.byteLength - before) / 20_000;
  assert.ok(each < 1100, `${each} bytes a file`);
  assert.ok(each > 100, 'it was measured');
  desk.free();
});
