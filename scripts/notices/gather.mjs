// Gathers the licences of all libraries in the page into www/notices.json: `make notices`.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crates, packages, root } from './parts.mjs';
import { divide, texts } from './texts.mjs';

/** The standard library is in every module, and in no lock file. */
const STANDARD_LIBRARY = { name: 'Rust standard library', version: '', authors: ['Copyright (c) The Rust Project Contributors'] };

function ofCrates() {
  const about = JSON.parse(
    execFileSync('cargo', ['about', 'generate', '--offline', '--locked', '--format', 'json', '--config', 'about.toml'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const entries = about.licenses.flatMap(({ id, text, used_by }) =>
    used_by.map(({ crate: { name, version, authors } }) => ({ name, version, licence: id, text, authors })),
  );
  const mit = entries.find(({ name, licence }) => name === 'serde' && licence === 'MIT');
  return [...chosen(entries, crates()), { ...mit, ...STANDARD_LIBRARY }];
}

function ofPackages() {
  return packages().map((wanted) => {
    const at = wanted.lastIndexOf(' ');
    const [name, version] = [wanted.slice(0, at), wanted.slice(at + 1)];
    const folder = `${root}www/node_modules/${name}/`;
    const { license, author } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
    const file = readdirSync(folder).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
    const authors = [typeof author === 'string' ? author : author?.name].filter(Boolean);
    return { name, version, licence: license, authors, text: file && readFileSync(folder + file, 'utf8') };
  });
}

/** The entries of those that are wanted; one without an entry would be left out without a word. */
function chosen(entries, wanted) {
  const found = entries.filter(({ name, version }) => wanted.includes(`${name} ${version}`));
  const missing = wanted.filter((one) => !found.some(({ name, version }) => one === `${name} ${version}`));
  if (missing.length > 0) throw new Error(`no licence was found for ${missing.join(', ')}`);
  return found;
}

/** A package without a text of its own gets the one of its licence. */
function completed(entries) {
  return entries.map((entry) => {
    if (entry.text) return entry;
    const other = entries.find(({ licence, text }) => licence === entry.licence && text);
    if (!other) throw new Error(`${entry.name} has no licence text`);
    return { ...entry, text: divide(other.text).text };
  });
}

const found = texts(completed([...ofCrates(), ...ofPackages()]));
writeFileSync(`${root}www/notices.json`, `${JSON.stringify(found, undefined, 1)}\n`);
for (const { licence, used } of found) console.log(`${licence}: ${used.length}`);
