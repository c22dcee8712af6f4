// Makes `src/engine/wire.gen.ts` of the schema of the engine. With `--check` it only says whether that
// file is what it should be.
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const target = new URL('../src/engine/wire.gen.ts', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'));
const names = Object.keys(schema.definitions);
// An object that has one of each, so that each gets its interface.
const all = {
  title: 'Everything',
  type: 'object',
  additionalProperties: false,
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }])),
  definitions: schema.definitions,
};
const text = await compile(all, 'Everything', {
  additionalProperties: false,
  bannerComment: '// Made from docs/report.schema.json by `npm run types`; not written by hand.',
});
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/engine/wire.gen.ts is not what docs/report.schema.json says: run `npm run types`.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
