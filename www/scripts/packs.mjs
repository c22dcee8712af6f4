// Puts what the page hands to the engine, the texts of each language, and what the help page shows on
// demand, into one file each: the page loads those of the language that is chosen, and the engine carries
// none. The version is that of Cargo.toml.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { releases } from './changelog.mjs';

const root = new URL('../../', import.meta.url);
const out = new URL('../src/engine/generated/', import.meta.url);

const files = (folder, ending) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .sort();
const text = (path) => readFileSync(new URL(path, root), 'utf8');
const texts = (folder) => files(folder, '.ftl').map((name) => text(`${folder}${name}`));

/** What only the command line says stays there. */
const engineTexts = (folder) =>
  files(folder, '.ftl')
    .filter((name) => name !== 'cli.ftl')
    .map((name) => text(`${folder}${name}`));

const write = (name, value) => writeFileSync(new URL(name, out), JSON.stringify(value));

mkdirSync(new URL('languages/', out), { recursive: true });
const tables = files('templates/roadmap/', '.csv');
// The names of the samples, for the page to offer them before they are unpacked.
write('samples.json', files('templates/roadmap/samples/', '.xlsx'));
write('form.json', { names: tables, texts: tables.map((name) => text(`templates/roadmap/${name}`)) });
for (const language of readdirSync(new URL('locales/', root), { withFileTypes: true })) {
  // English is in the page and in the engine, for whatever another language lacks.
  if (!language.isDirectory() || language.name === 'en') continue;
  write(`languages/${language.name}.json`, {
    page: texts(`www/locales/${language.name}/`).join('\n'),
    engine: engineTexts(`locales/${language.name}/`).join('\n'),
  });
}

const version = /^version = "(.+)"$/m.exec(text('Cargo.toml'))?.[1];
if (!version) throw new Error('Cargo.toml names no version');
writeFileSync(new URL('version.ts', out), `export const VERSION = '${version}';\n`);
write('notices.json', { releases: releases(text('CHANGELOG.md')), licences: JSON.parse(text('www/notices.json')) });
