// The notices name exactly the libraries that the lock files bring into the page. They are gathered by
// `make notices`, with a tool that takes long to build; whether that was forgotten is quick to see.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { crates, packages, root } from '../../scripts/notices/parts.mjs';
import { divide, texts } from '../../scripts/notices/texts.mjs';

const notices = JSON.parse(readFileSync(`${root}www/notices.json`, 'utf8'));

test('every library in the page is named, and no other', () => {
  const wanted = [...crates(), ...packages(), 'Rust standard library '].sort();
  const named = notices.flatMap(({ used }) => used.map(({ name, version }) => `${name} ${version}`));
  assert.ok(wanted.length > 70);
  assert.deepEqual([...new Set(named)].sort(), wanted, 'run `make notices`');
});

test('every licence is one that cargo-deny allows, or ISC, and has its text once', () => {
  const deny = readFileSync(`${root}deny.toml`, 'utf8');
  const allowed = [...(/allow = \[([^\]]*)\]/.exec(deny)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(([, id]) => id);
  const licences = notices.map(({ licence }) => licence);
  for (const licence of licences) assert.ok([...allowed, 'ISC'].includes(licence), licence);
  for (const licence of ['MIT', 'Apache-2.0', 'ISC', 'Zlib']) {
    assert.equal(licences.filter((one) => one === licence).length, 1, licence);
  }
  for (const { licence, text } of notices) assert.ok(text.length > 500, licence);
});

test('texts that differ in titles, holders and line breaks only are one', () => {
  const mit = (title, holder) => `${title}\n\n${holder}\n\nPermission is hereby\ngranted, to anyone.\n`;
  const [only, ...others] = texts([
    { name: 'b', version: '1.0.0', licence: 'MIT', text: mit('MIT License', 'Copyright (c) 2020 Somebody. All rights reserved.') },
    { name: 'a', version: '2.0.0', licence: 'MIT', text: '// Copyright 2019 One,\n// and Another\n//\n// Permission is hereby granted,\n// to anyone.' },
    { name: 'c', version: '1.0.0', licence: 'MIT', text: mit('The MIT License (MIT)', 'Copyright (c) <year> <holders>'), authors: ['Third <t@example.org>'] },
  ]);
  assert.deepEqual(others, []);
  assert.equal(only.text, 'Permission is hereby granted, to anyone.');
  assert.deepEqual(
    only.used.map(({ name, holders }) => [name, ...holders]),
    [['a', 'Copyright 2019 One, and Another'], ['b', 'Copyright (c) 2020 Somebody'], ['c', 'Third']],
  );
});

test('sentences about copyright stay in the text', () => {
  const told = divide('(c) You must retain\ncopyright notices, in any\n\nThe above copyright notice\n\nCopyright 2011 Google Inc.');
  assert.deepEqual(told.holders, ['Copyright 2011 Google Inc']);
  assert.equal(told.text, '(c) You must retain copyright notices, in any\n\nThe above copyright notice');
});
