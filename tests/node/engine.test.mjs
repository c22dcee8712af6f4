// The real WebAssembly module, as the page loads it, without a page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { initSync, Session, blank_form } from '../../www/src/engine/generated/kpi_validator.js';

const generated = new URL('../../www/src/engine/generated/', import.meta.url);
initSync({ module: readFileSync(new URL('kpi_validator_bg.wasm', generated)) });

const sample = (name) =>
  readFileSync(new URL(`../../templates/roadmap/samples/${name}-2020-h1.xlsx`, import.meta.url));

const rules = (session) => session.report().findings.map((finding) => finding.rule);

test('a submission goes from faulty to corrected and back', () => {
  const bytes = sample('podgorica');
  const session = Session.open('podgorica.xlsx', bytes, 'en');
  assert.ok(rules(session).includes('INQ-07'));
  assert.deepEqual(Buffer.from(session.corrected()), bytes, 'without an edit the bytes are the same');

  const safe = session.report().corrections.find((correction) => correction.applicability === 'safe');
  session.accept([safe.id]);
  assert.equal(session.edits().length, 1);
  const corrected = Session.open('corrected.xlsx', session.corrected(), 'en');
  assert.ok(!corrected.report().corrections.some((correction) => correction.id === safe.id));
  assert.deepEqual(rules(corrected), rules(session), 'the page showed what the new file holds');

  assert.equal(session.undo(), true);
  assert.equal(session.edits().length, 0);
  assert.equal(session.undo(), false);
  assert.equal(session.redo(), true);
  assert.equal(session.edits().length, 1);
});

test('an edit is checked at once', () => {
  const session = Session.open('clean.xlsx', sample('clean'), 'en');
  assert.deepEqual(rules(session), []);
  const received = session.report().values.find((value) => value.code === 'TR.IN');
  session.edit(received.cell, '0');
  assert.ok(session.report().findings.some((finding) => finding.cells.includes(received.cell)));
});

test('the cells of a window are those that the workbook holds', () => {
  const session = Session.open('clean.xlsx', sample('clean'), 'en');
  const cells = session.cells(0, 0, 3, 0, 3);
  assert.ok(cells.length > 0);
  assert.ok(cells.every((cell) => cell.row <= 3 && cell.column <= 3));
  assert.deepEqual(session.cells(99, 0, 3, 0, 3), [], 'a sheet that is not there has no cells');
});

test('bad input is a problem with a sentence, and the module goes on', () => {
  const cases = [
    [Buffer.alloc(0), 'empty'],
    [Buffer.from('plain text'), 'plain text'],
    [sample('clean').subarray(0, 5000), 'incomplete'],
  ];
  for (const [bytes, word] of cases) {
    assert.throws(
      () => Session.open('bad.xlsx', bytes, 'en'),
      (problem) => problem.message.includes(word) && problem.advice.length > 0,
    );
  }
  assert.deepEqual(rules(Session.open('clean.xlsx', sample('clean'), 'en')), []);
});

test('the blank form opens as a form without an answer', () => {
  const session = Session.open('form.xlsx', blank_form('en'), 'en');
  const { summary } = session.report();
  assert.equal(summary.answered, 0);
});
