// Makes the files of a release in dist/release, from what `make page` built.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../notices/parts.mjs';
import { latest, licences, settled, sums, zipped } from './parts.mjs';
import { sign, signingKey } from './sign.mjs';

const NAME = 'kpi-validator';
const out = `${root}dist/release`;
const read = (path) => readFileSync(join(root, path));
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const version = /^version = "(.+)"$/m.exec(read('Cargo.toml').toString())?.[1];
const release = latest(read('CHANGELOG.md').toString());
if (release.version !== version) {
  stop(`CHANGELOG.md ends with ${release.version}, Cargo.toml says ${version}: write down what has changed, or set the version.`);
}
const page = 'dist/kpi-validator.html';
if (!existsSync(join(root, page))) stop(`There is no ${page}: \`make page\` has to build the page as one file first.`);
if (!existsSync(join(root, 'dist/site/index.html'))) stop('There is no dist/site: `make page` has to build it first.');

let key;
try {
  key = signingKey(process.env.SIGNING_KEY, root);
} catch (reason) {
  stop(reason.message);
}

const about = { day: release.day, name: NAME, version };
const work = mkdtempSync(join(tmpdir(), 'release-'));

/** The crates in the modules, by cargo-cyclonedx, which writes beside Cargo.toml. */
function cargoBill() {
  const draft = 'release-draft.cdx';
  const epoch = String(Date.parse(`${release.day}T00:00:00Z`) / 1000);
  execFileSync(
    'cargo',
    ['cyclonedx', '--quiet', '--format', 'json', '--spec-version', '1.5', '--target', 'wasm32-unknown-unknown', '--no-build-deps',
      '--override-filename', draft],
    { cwd: root, stdio: 'inherit', env: { ...process.env, SOURCE_DATE_EPOCH: epoch } },
  );
  // The temporary folder may lie on another disk.
  copyFileSync(join(root, `${draft}.json`), join(work, 'cargo.json'));
  rmSync(join(root, `${draft}.json`));
  return settled(json(join(work, 'cargo.json')), { ...about, folder: root.replace(/\/$/, '') });
}

/** The npm packages in the page, by npm, which wants a version that only Cargo.toml has. */
function npmBill() {
  for (const file of ['package.json', 'package-lock.json']) {
    const content = json(join(root, 'www', file));
    content.version = version;
    if (content.packages) content.packages[''].version = version;
    writeFileSync(join(work, file), JSON.stringify(content));
  }
  const told = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { cwd: work, encoding: 'utf8' });
  return settled(JSON.parse(told), { ...about, folder: work, name: `${NAME}-page` });
}

const site = Object.fromEntries(
  readdirSync(join(root, 'dist/site'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => [path.slice(join(root, 'dist/site/').length), readFileSync(path)]),
);
const own = ['LICENSE-MIT', 'LICENSE-APACHE'].map((path) => read(path).toString());
const pretty = (value) => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);

const files = {
  [`${NAME}-${version}.html`]: read(page),
  [`${NAME}-site-${version}.zip`]: await zipped(site, release.day),
  [`${NAME}-${version}.cargo.cdx.json`]: pretty(cargoBill()),
  [`${NAME}-${version}.npm.cdx.json`]: pretty(npmBill()),
  'LICENCES.txt': Buffer.from(
    licences([`KPI Validator ${version} is licensed under the MIT or the Apache-2.0 licence, at your choice.\n`, ...own], JSON.parse(read('www/notices.json'))),
  ),
  'CHANGELOG.md': read('CHANGELOG.md'),
};
files['SHA256SUMS'] = Buffer.from(sums(files));

// All or nothing: a release that is half there looks like one.
const made = join(root, 'dist/release.new');
rmSync(made, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
for (const [name, bytes] of Object.entries(files)) writeFileSync(join(made, name), bytes);
if (key) sign(made, Object.keys(files), key, about);
rmSync(out, { recursive: true, force: true });
renameSync(made, out);
rmSync(work, { recursive: true });
for (const [name, bytes] of Object.entries(files)) console.log(`dist/release/${name}: ${bytes.length} bytes`);
console.log(key ? 'Each is signed in the file beside it that ends with .minisig.' : 'They are NOT signed.');
