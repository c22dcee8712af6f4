// What `make release` puts together is the same wherever and whenever it is made.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '../../www/node_modules/@zip.js/zip.js/index.js';
import { root } from '../../scripts/notices/parts.mjs';
import { latest, licences, settled, sums, zipped } from '../../scripts/release/parts.mjs';
import { sign, SIGNATURE, signingKey } from '../../scripts/release/sign.mjs';
import { releases } from '../../www/scripts/changelog.mjs';

const text = (path) => readFileSync(`${root}${path}`, 'utf8');
const bytes = (content) => new TextEncoder().encode(content);

test('the latest release of the changelog is the version of the crate', () => {
  const version = /^version = "(.+)"$/m.exec(text('Cargo.toml'))?.[1];
  assert.equal(latest(text('CHANGELOG.md')).version, version);
  assert.throws(() => latest('# Changelog\n\n## [Unreleased]\n'), /names no release/);
});

test('a changelog is read as it is kept', () => {
  const told = releases(`# Changelog

Kept as told.

## [Unreleased]

### Fixed

- A thing, in \`code\`
  and on two lines.

## [0.2.0] - 2027-01-31

About it, with [a link](https://example.org).

### Added

- One.
- Two.

### Removed

- Three.

[0.2.0]: https://example.org/0.2.0
`);
  assert.deepEqual(told, [
    { version: 'Unreleased', about: [], parts: [{ heading: 'Fixed', entries: ['A thing, in code and on two lines.'] }] },
    {
      version: '0.2.0',
      date: '2027-01-31',
      about: ['About it, with a link.'],
      parts: [
        { heading: 'Added', entries: ['One.', 'Two.'] },
        { heading: 'Removed', entries: ['Three.'] },
      ],
    },
  ]);
  assert.throws(() => releases('## \n'), /without a version/);
  const own = releases(text('CHANGELOG.md'));
  assert.ok(own.every(({ parts }) => parts.length > 0 && parts.every(({ entries }) => entries.length > 0)));
});

test('a zip holds its files in the order of their names, of the day of the release, and is the same again', async () => {
  const files = { 'index.html': bytes('<p>'), 'assets/b.js': bytes('b'.repeat(5000)), 'assets/a.js': bytes('a') };
  const one = await zipped(files, '2026-11-24');
  const again = await zipped(Object.fromEntries(Object.entries(files).reverse()), '2026-11-24');
  assert.deepEqual(one, again);
  assert.ok(one.length < 1000, 'it is compressed');
  const entries = await new ZipReader(new Uint8ArrayReader(one)).getEntries();
  assert.deepEqual(entries.map(({ filename }) => filename), ['assets/a.js', 'assets/b.js', 'index.html']);
  for (const entry of entries) {
    assert.deepEqual(await entry.getData(new Uint8ArrayWriter()), files[entry.filename]);
    assert.equal(entry.lastModDate.toISOString(), '2026-11-24T00:00:00.000Z');
  }
});

test('a bill of materials does not tell where and when it was made', () => {
  const made = (folder, serial, time) => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: serial,
    metadata: { timestamp: time, component: { 'bom-ref': `path+file://${folder}#x@1.0.0`, name: 'tmp', purl: 'pkg:cargo/x@1.0.0?download_url=file://.' } },
    components: [{ name: 'a' }],
  });
  const about = { day: '2026-11-24', name: 'x', version: '1.0.0' };
  const one = settled(made('/home/one/x', 'urn:uuid:1', '2026-11-25T01:02:03Z'), { ...about, folder: '/home/one/x' });
  const other = settled(made('/tmp/y', undefined, '2027-11-25T01:02:03Z'), { ...about, folder: '/tmp/y' });
  assert.deepEqual(one, other);
  assert.match(one.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(one.metadata, {
    timestamp: '2026-11-24T00:00:00Z',
    component: { 'bom-ref': 'path+file:///x#x@1.0.0', name: 'x', version: '1.0.0', purl: 'pkg:cargo/x@1.0.0' },
  });
  const more = settled({ ...made('/tmp/y', undefined, ''), components: [] }, { ...about, folder: '/tmp/y' });
  assert.notEqual(more.serialNumber, one.serialNumber);
});

test('the licences name every library, with its text', () => {
  const notices = JSON.parse(text('www/notices.json'));
  const told = licences(['own\n'], notices);
  assert.ok(told.startsWith('own\n'));
  for (const { text: licence, used } of notices) {
    assert.ok(told.includes(licence));
    for (const { name, version } of used) assert.ok(told.includes(`* ${[name, version].filter(Boolean).join(' ')}`), name);
  }
});

test('the checksums are those that sha256sum finds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sums-'));
  const files = { b: bytes('two'), a: bytes('one') };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'SHA256SUMS'), sums(files));
  const told = execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  assert.equal(told, 'a: OK\nb: OK\n');
  rmSync(folder, { recursive: true });
});

test('a release is signed with a key from outside, and a person can verify a file with the public one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sign-'));
  const key = join(folder, 'ours.key');
  execFileSync('minisign', ['-G', '-W', '-s', key, '-p', join(folder, 'ours.pub')], { stdio: 'ignore' });
  writeFileSync(join(folder, 'page.html'), 'a page');
  const about = { name: 'kpi-validator', version: '1.2.3', day: '2026-11-24' };
  sign(folder, ['page.html'], signingKey(key, root), about);
  assert.ok(existsSync(join(folder, `page.html${SIGNATURE}`)));
  const verify = () =>
    execFileSync('minisign', ['-V', '-m', 'page.html', '-p', 'kpi-validator.pub'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  assert.match(verify(), /kpi-validator 1\.2\.3, page\.html, 2026-11-24/);
  writeFileSync(join(folder, 'page.html'), 'another page');
  assert.throws(verify, /Signature verification failed/);
  rmSync(folder, { recursive: true });
});

test('a release without a key is refused, unless it is said to be none', () => {
  assert.throws(() => signingKey(undefined, root), /SIGNING_KEY/);
  assert.throws(() => signingKey('/nowhere/a.key', root), /no such file/);
  assert.throws(() => signingKey(join(root, 'Cargo.toml'), root), /lies in the project/);
  assert.equal(signingKey('none', root), undefined);
});
