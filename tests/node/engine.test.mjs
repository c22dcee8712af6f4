// The real WebAssembly module, as the page loads it, without a page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Area, builtin_definition, Form, initSync, Session } from '../../www/src/engine/generated/kpi_validator.js';

const generated = new URL('../../www/src/engine/generated/', import.meta.url);
initSync({ module: readFileSync(new URL('kpi_validator_bg.wasm', generated)) });

const form = Form.builtin();
const sample = (name) =>
  readFileSync(new URL(`../../templates/roadmap/samples/${name}-2020-h1.xlsx`, import.meta.url));

const rules = (session) => session.report().findings.map((finding) => finding.rule);

test('a submission goes from faulty to corrected and back', () => {
  const bytes = sample('podgorica');
  const session = Session.open('podgorica.xlsx', bytes, 'en', form);
  assert.ok(rules(session).includes('INQ-07'));
  assert.deepEqual(Buffer.from(session.corrected('2026-11-23T14:05:09', true)), bytes, 'without an edit the bytes are the same');

  const safe = session.report().corrections.find((correction) => correction.applicability === 'safe');
  session.accept([safe.id]);
  assert.equal(session.edits().length, 1);
  const corrected = Session.open('corrected.xlsx', session.corrected('2026-11-23T14:05:09', true), 'en', form);
  assert.ok(!corrected.report().corrections.some((correction) => correction.id === safe.id));
  assert.deepEqual(rules(corrected), rules(session), 'the page showed what the new file holds');

  assert.equal(session.undo(), true);
  assert.equal(session.edits().length, 0);
  assert.equal(session.undo(), false);
  assert.equal(session.redo(), true);
  assert.equal(session.edits().length, 1);
});

test('an edit is checked at once', () => {
  const session = Session.open('clean.xlsx', sample('clean'), 'en', form);
  assert.deepEqual(rules(session), []);
  const received = session.report().values.find((value) => value.code === 'TR.IN');
  session.edit(received.cell, '0');
  assert.ok(session.report().findings.some((finding) => finding.cells.includes(received.cell)));
});

test('the cells of a window are those that the workbook holds', () => {
  const session = Session.open('clean.xlsx', sample('clean'), 'en', form);
  const cells = session.cells(0, 0, 3, 0, 3);
  assert.ok(cells.length > 0);
  assert.ok(cells.every((cell) => cell.row <= 3 && cell.column <= 3));
  assert.deepEqual(session.cells(99, 0, 3, 0, 3), [], 'a sheet that is not there has no cells');
});

test('a sheet looks as in the workbook', () => {
  const session = Session.open('podgorica.xlsx', sample('podgorica'), 'en', form);
  const policy = session.shapes().findIndex((shape) => shape.name === 'Policy');
  const look = session.look(policy);
  assert.ok(look.known && look.columns.length >= 6 && look.merged.length === 1);
  const header = session.cells(policy, 3, 3, 0, 0)[0];
  const style = look.styles.find((style) => style.id === header.style);
  assert.deepEqual([style.bold, style.fill, style.ink], [true, '#1f4e6b', '#ffffff']);
  assert.equal(session.look(99), null);
});

test('blocks are copied, pasted and cleared; texts are found; edges are where Excel has them', () => {
  const session = Session.open('podgorica.xlsx', sample('podgorica'), 'en', form);
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
  const session = Session.open('podgorica.xlsx', sample('podgorica'), 'en', form);
  const safe = session.report().corrections.find((correction) => correction.applicability === 'safe');
  session.reject(safe.id, true);
  assert.equal(session.report().corrections.find(({ id }) => id === safe.id).rejected, true);
  session.edit('Policy!D44', '141');
  const draft = structuredClone(session.draft());
  const again = Session.open('podgorica.xlsx', sample('podgorica'), 'en', form);
  again.resume(draft);
  assert.deepEqual(again.edits(), session.edits());
  assert.equal(again.report().corrections.find(({ id }) => id === safe.id).rejected, true);
  assert.throws(
    () => again.resume({ version: 0 }),
    (problem) => problem.code === 'draft' && problem.advice.length > 0,
  );
  const ids = again.report().findings.map((finding) => finding.id);
  const bytes = Buffer.from(again.findings_workbook(ids));
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
      () => Session.open('bad.xlsx', bytes, 'en', form),
      (problem) => problem.message.includes(word) && problem.advice.length > 0,
    );
  }
  assert.deepEqual(rules(Session.open('clean.xlsx', sample('clean'), 'en', form)), []);
});

test('the blank form opens as a form without an answer', () => {
  const session = Session.open('form.xlsx', form.blank('en'), 'en', form);
  const { summary } = session.report();
  assert.equal(summary.answered, 0);
});

test('a definition workbook is a form, and its faults are told with their cells', () => {
  assert.equal(form.rules('en').length, 158);
  const definition = builtin_definition();
  const other = Form.read(definition, 'en');
  assert.equal(other.name(), 'roadmap 1.0');
  assert.deepEqual(rules(Session.open('clean.xlsx', sample('clean'), 'en', other)), []);
  assert.throws(
    () => Form.read(sample('clean'), 'en'),
    (problem) => problem.code === 'definition' && problem.message.includes('settings'),
  );
});

test('an earlier report is compared with', () => {
  const session = Session.open('clean.xlsx', sample('clean'), 'en', form);
  assert.throws(
    () => session.compare_with('same.xlsx', sample('clean')),
    (problem) => problem.code === 'same-period',
  );
  assert.throws(
    () => session.compare_with('tirana.xlsx', sample('belgrade')),
    (problem) => ['another-jurisdiction', 'same-period'].includes(problem.code),
  );
  assert.deepEqual(session.others(), []);
});
